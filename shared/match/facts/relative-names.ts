import type { PersonName } from '#shared/domain/person.ts';

import { segment } from '../segment.ts';
import { spell } from './address-words.ts';
import { is, PREFIXES } from './relative-words.ts';

/** What every form of a relative begins with. */
export const RELATIVE = 'relative:';

/** A family name as forms have it: its letters, with `~` before them where a tussenvoegsel belongs to it. */
export function familyKey(words: readonly string[], hasPrefix: boolean): string {
  return (hasPrefix ? '~' : '') + words.map(spell).join('');
}

/** Given and family name together. */
export function fullForm(given: string, family: string): string {
  return `${RELATIVE}${given} ${family}`;
}

/** Initials and family name. */
export function initialsForm(initials: string, family: string): string {
  return `${RELATIVE}${initials}. ${family}`;
}

/** First name and the first letter of the family name: "Sanne B." */
export function shortForm(given: string, letter: string): string {
  return `${RELATIVE}${given} ${letter}.`;
}

/** A first name beside a word of kinship. */
export function kinForm(given: string): string {
  return `${RELATIVE}+${given}`;
}

/** A first name in a list of first names. */
export function listForm(given: string): string {
  return `${RELATIVE}^${given}`;
}

/** A first name, whatever stands around it. */
export function bareForm(given: string): string {
  return `${RELATIVE}=${given}`;
}

/** Two first names in one breath, in either order. */
export function pairForm(one: string, other: string): string {
  return one < other ? `${RELATIVE}&${one}+${other}` : `${RELATIVE}&${other}+${one}`;
}

/** A family name with a form of address. */
export function addressedForm(family: string): string {
  return `${RELATIVE}mr ${family}`;
}

export interface NameParts {
  /** First names in use: the call name, the first given name, a hyphenated name as one. */
  readonly given: readonly string[];
  readonly initials: string;
  /** Own family name and, where there is one, the partner's, and both as one. */
  readonly families: readonly string[];
}

const fold = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : segment(text).words;

/** A name taken apart; from `full` where only that is known. */
export function nameParts(name: PersonName): NameParts {
  const whole = name.full !== undefined && name.family === undefined ? fromFull(name.full) : name;
  const given = new Set<string>();
  for (const text of [whole.call, whole.given]) {
    const first = text?.trim().split(/\s+/u)[0];
    const key = fold(first).map(spell).join('');
    if (key.length > 1) given.add(key);
  }
  const letters = fold(whole.initials ?? whole.given?.replaceAll(/(\p{L})[\p{L}'’]*/gu, '$1. '))
    .map((word) => word[0] ?? '')
    .join('');
  const families = new Set<string>();
  addFamily(whole.prefix, whole.family, families);
  addFamily(whole.partner?.prefix, whole.partner?.family, families);
  return { given: [...given], initials: letters, families: [...families] };
}

function addFamily(prefix: string | undefined, family: string | undefined, out: Set<string>): void {
  if (family === undefined || family.trim() === '') return;
  // A double name is also borne by halves: "De Vries-Kuipers".
  const halves = family.split(/\s*[-\u2010\u2011\u2013]\s*/u);
  for (const [i, half] of halves.entries()) {
    const words = [...(i === 0 ? fold(prefix) : []), ...fold(half)];
    let from = 0;
    while (from < words.length - 1 && is(words[from], PREFIXES)) from++;
    if (from < words.length) out.add(familyKey(words.slice(from), from > 0));
  }
}

function fromFull(full: string): PersonName {
  const inverted = /^([^,]+),\s*(.+)$/u.exec(full.trim());
  const words = (inverted === null ? full.trim() : `${inverted[2]} ${inverted[1]}`).split(/\s+/u);
  let at = words.findIndex(
    (word, i) => i > 0 && is(word.toLowerCase().replaceAll(/[^\p{L}]/gu, ''), PREFIXES),
  );
  if (at < 0) at = Math.max(1, words.length - 1);
  if (words.length === 1) return { given: words[0] };
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}
