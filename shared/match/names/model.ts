import type { PersonName } from '#shared/domain/person.ts';

import { COMMON_FAMILIES } from '../lexicon/common-families.ts';
import { isKnownGiven } from '../lexicon/nicknames.ts';
import { PARTICLES, SELDOM } from '../lexicon/particles.ts';
import { SUFFIXES, TITLES } from '../lexicon/titles.ts';
import { segment } from '../segment.ts';

/** One word of a family name with the particles before it: "van den Berg" is { particles: [van, den], word: berg }. */
export interface FamilyPart {
  readonly particles: readonly string[];
  readonly word: string;
}

/** A family name as it may be borne: one part, or the two of a double name. */
export interface Family {
  readonly parts: readonly FamilyPart[];
  /** The form in daily use by the person's choice, or another that is still theirs. */
  readonly rank: 'main' | 'other';
}

/** A person's public name in folded words, ready to be compared with words of a page. */
export interface NameModel {
  readonly given: readonly string[];
  readonly calls: readonly string[];
  /** As far as known: one letter, or the two or three that count as one ("Th", "Chr", "IJ"). */
  readonly initials: readonly string[];
  /** True where `initials` are all there are, so that another one more is another person. */
  readonly allInitials: boolean;
  readonly families: readonly Family[];
  /** Only the whole name was known, so that where the family name begins is a guess; all its words, in order. */
  readonly guess?: readonly string[];
}

/** All words of a name in the order of its use, its family name as it is borne. */
export function wordsOf({ given, calls, initials, families }: NameModel): readonly string[] {
  const first = given.length > 0 ? given : calls.length > 0 ? calls : initials;
  const parts = families.find(({ rank }) => rank === 'main')?.parts ?? [];
  return [...first, ...parts.flatMap(({ particles, word }) => [...particles, word])];
}

/**
 * Whether thousands bear a family name: its word is common, and no small word before it is seldom ("In 't Groen"). Where
 * the words are told that stand on a page, the small ones count that stand there.
 */
export function isCommonFamily({ parts }: Family, here?: readonly string[]): boolean {
  const [first] = parts;
  return (
    first !== undefined &&
    COMMON_FAMILIES.has(first.word) &&
    !first.particles.some((word) => SELDOM.has(word) && (here?.includes(word) ?? true))
  );
}

/** Words of a string, folded. */
export function nameWords(text: string | undefined): readonly string[] {
  return text === undefined ? [] : segment(text).words;
}

export function modelOf(name: PersonName): NameModel {
  if (name.family === undefined && name.full !== undefined) return modelOfFull(apart(name.full));
  const given = nameWords(name.given);
  const calls = nameWords(name.call);
  const written = initialsOf(name.initials);
  const initials = written.length > 0 ? written : given.map((word) => word.slice(0, 1));
  return {
    given,
    calls,
    initials,
    allInitials: written.length > 0 || given.length > 1,
    families: familiesOf(name).flatMap(withoutHouse),
  };
}

function initialsOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const words = nameWords(text);
  const isRun = words.length === 1 && !text.includes('.') && /^\p{Lu}{2,6}$/u.test(text.trim());
  return isRun
    ? Array.from(words[0] ?? '')
    : words.filter((word) => !PARTICLES.has(word) || word.length === 1);
}

/** A family name in parts: its words, with particles put before the word they belong to. */
export function partsOf(prefix: string | undefined, family: string): FamilyPart[] {
  const parts: FamilyPart[] = [];
  let particles: string[] = [...nameWords(prefix)];
  const words = nameWords(family);
  words.forEach((word, i) => {
    if (PARTICLES.has(word) && i < words.length - 1) particles.push(word);
    else {
      parts.push({ particles, word });
      particles = [];
    }
  });
  return parts;
}

function familiesOf(name: PersonName): Family[] {
  const own = partsOf(name.prefix, name.family ?? '');
  if (!name.partner) return own.length > 0 ? [{ parts: own, rank: 'main' }] : [];
  const partner = partsOf(name.partner.prefix, name.partner.family);
  const use = name.use ?? 'own';
  const all: [string, FamilyPart[]][] = [
    ['own-partner', [...own, ...partner]],
    ['partner-own', [...partner, ...own]],
    ['own', own],
    ['partner', partner],
  ];
  return all
    .filter(([, parts]) => parts.length > 0)
    .map(([which, parts]) => ({ parts, rank: which === use ? 'main' : 'other' }));
}

/** What a noble family adds the name of its house with. */
const OF_HOUSE = new Set(['tot', 'thoe', 'toe', 'zu']);

/** "Van Heeckelen tot Dorth" is called "Van Heeckelen" too. */
function withoutHouse(family: Family): Family[] {
  const house = family.parts.findIndex(
    ({ particles }, i) => i > 0 && OF_HOUSE.has(particles[0] ?? ''),
  );
  return house < 0 ? [family] : [family, { parts: family.parts.slice(0, house), rank: 'other' }];
}

function strip(words: readonly string[]): string[] {
  return words.filter((word, i) => !(i === 0 && TITLES.has(word)) && !SUFFIXES.has(word));
}

/** "PiaRoos" is written for Pia Roos; "McKay Roos" is not cut. */
function apart(full: string): string {
  return /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(full.trim())
    ? full.replace(/(\p{Ll})(\p{Lu})/u, '$1 $2')
    : full;
}

/** A whole name cut by its particles and commas: titles and suffixes go, what is left of the family name is given. */
function modelOfFull(full: string): NameModel {
  const comma = full.indexOf(',');
  const [front, back] = comma > 0 ? [full.slice(0, comma), full.slice(comma + 1)] : ['', full];
  const back2 = strip(nameWords(back));
  const front2 = strip(nameWords(front));
  const words = [...back2, ...front2];
  const all = words.length > 0 ? words : nameWords(full);
  // "Junior" and its kin tell father from son, though they are no part of the name.
  const whole = [
    ...all,
    ...nameWords(full).filter((word) => SUFFIXES.has(word) && !all.includes(word)),
  ];
  if (front2.length > 0) {
    const particles = back2.filter((word, i) => i > 0 && word.length > 1 && PARTICLES.has(word));
    const given = back2.filter((word) => !particles.includes(word));
    return fullModel(given, partsOf(particles.join(' '), front2.join(' ')), whole);
  }
  const at = all.findIndex(
    (word, i) => i > 0 && i < all.length - 1 && word.length > 1 && PARTICLES.has(word),
  );
  // "Van der Laan" is a family name and no more; "Ben Smit" has a first name that may be a particle.
  const isFamily = at === 1 && PARTICLES.has(all[0] ?? '') && !isKnownGiven(all[0] ?? '');
  const cut = isFamily ? 0 : at > 0 ? at : Math.max(0, all.length - 1);
  return fullModel(all.slice(0, cut), partsOf('', all.slice(cut).join(' ')), whole);
}

function fullModel(
  first: readonly string[],
  parts: FamilyPart[],
  all: readonly string[],
): NameModel {
  const given = first.filter((word) => word.length > 1);
  return {
    given,
    calls: [],
    initials: first.map((word) => word.slice(0, 1)),
    allInitials: false,
    families: parts.length > 0 ? withoutHouse({ parts, rank: 'main' }) : [],
    guess: all,
  };
}
