import { EAST_ASIAN_FAMILIES } from '../lexicon/family-names.ts';
import { soundsApart } from './sounds.ts';
import type { Token } from './tokens.ts';

/** A syllable of Chinese, Korean or Vietnamese in Latin letters, as far as it can be told from its looks. */
const SYLLABLE = /^(?:[bcdfghjklmnprstvwxyzq]{0,3}[aeiouy]{1,3}(?:ng|nh|ch|[nmkptcrlh])?)$/;
const GIVEN = /^(?:(?:[bcdfghjklmnprstvwxyzq]{0,3}[aeiouy]{1,3}(?:ng|nh|[nmkptclrh])?)){1,3}$/;

/** A name with a short family name of China, Korea or Vietnam first or last, and syllables for the rest. */
interface Reading {
  readonly family: string;
  readonly given: readonly string[];
}

function readingsOf(list: readonly Token[]): Reading[] {
  const words = list.map(({ word }) => word);
  if (words.length < 2 || words.length > 5) return [];
  const out: Reading[] = [];
  for (const [family, given] of [
    [words[0] ?? '', words.slice(1)],
    [words.at(-1) ?? '', words.slice(0, -1)],
  ] as const) {
    const isOne =
      given.length > 1 ? given.every((word) => SYLLABLE.test(word)) : GIVEN.test(given[0] ?? '');
    if (EAST_ASIAN_FAMILIES.has(family) && isOne) out.push({ family, given });
  }
  return out;
}

/** Syllables that the words of a name may be cut into, where it is of that kind: they are written together and apart. */
export function syllablesOf(words: readonly string[]): string[] {
  if (!words.some((word) => EAST_ASIAN_FAMILIES.has(word))) return [];
  return words.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 3) }, (_, i) => [
      word.slice(0, i + 2),
      word.slice(i + 2),
    ]).flatMap((parts) => (parts.every((part) => SYLLABLE.test(part)) ? parts : [])),
  );
}

/**
 * How sure that two names of China, Korea or Vietnam are one, 0 to 1; undefined where they are not both of that kind. Family names
 * and given syllables are few and short there, so that a syllable more or less like another is another person.
 */
export function eastAsian(seen: readonly Token[], own: readonly Token[]): number | undefined {
  const [a, b] = [readingsOf(seen), readingsOf(own)];
  if (a.length === 0 || b.length === 0) return undefined;
  let best = 0.06;
  for (const x of a) {
    for (const y of b) {
      if (sameFamily(x.family, y.family)) best = Math.max(best, inAnyOrder(x.given, y.given));
    }
  }
  return best;
}

/** A word between whose syllables a stroke stands, so that no two letters on either side are read as one. */
function bySyllable(word: string): string {
  return word.replaceAll(
    /[aeiou](?:(?:ng|nh|[nm])(?=[bcdfghjklmnpqrstvwxyz]{1,2}[aeiouy])|[kptl](?=[bcdfghjklmnpqrstvxz]{1,2}[aeiouy])|(?=[bcdfghjklmnpqrstvxz]{1,2}[aeiouy]))/g,
    '$&-',
  );
}

/** "Tzu" and "ssu" of Wade and Giles end in "i" today. */
function inPinyin(word: string): string {
  return bySyllable(word).replaceAll(/\b(tz|ss|sz)u\b/g, '$1i');
}

/** Middle names of Vietnam that say man or woman, and are often left out. */
const SEX_NAMES = new Set(['thi', 'van']);

/** Given syllables, in the order of the East or turned round. */
function inAnyOrder(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one, other].map((words) => words.filter((word) => !SEX_NAMES.has(word)));
  const [x = '', y = ''] = [one, other].map((words) => words.find((word) => SEX_NAMES.has(word)));
  if (!a || !b || a.length === 0 || b.length === 0 || (x !== '' && y !== '' && x !== y))
    return 0.06;
  return Math.max(
    givenAgreement(a.join('-'), b.join('-')),
    a.length === 2 ? 0.9 * givenAgreement(a.toReversed().join('-'), b.join('-')) : 0,
  );
}

function sameFamily(a: string, b: string): boolean {
  return (
    a === b ||
    EAST_ASIAN_FAMILIES.get(a)?.some((group) => EAST_ASIAN_FAMILIES.get(b)?.includes(group)) ===
      true
  );
}

function givenAgreement(a: string, b: string): number {
  if (a.replaceAll('-', '') === b.replaceAll('-', '')) return 0.95;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.6 : 0.06;
  // "j" of Wade and Giles is "r" today.
  const cost = Math.min(
    ...[
      [a, b],
      [a.replaceAll('j', 'r'), b],
      [a, b.replaceAll('j', 'r')],
    ].map(([x = '', y = '']) => soundsApart(inPinyin(x), inPinyin(y), false, true).cost),
  );
  if (cost <= 0.25) return 0.85;
  if (cost <= 0.45) return 0.55;
  return cost <= 0.72 ? 0.3 : 0.08;
}

/** The same where one side is in a script of syllables and so run together. */
export function eastAsianJoined(joined: string, other: readonly Token[]): number | undefined {
  const readings = readingsOf(other);
  if (readings.length === 0) return undefined;
  return Math.max(
    ...readings.map(({ family, given }) =>
      Math.max(
        ...[family, ...sameNames(family)].map((name) =>
          givenAgreement(joined, `${name}${given.join('')}`),
        ),
      ),
    ),
  );
}

function sameNames(family: string): string[] {
  return [...EAST_ASIAN_FAMILIES.keys()].filter(
    (name) => name !== family && sameFamily(name, family),
  );
}
