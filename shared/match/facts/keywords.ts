import type { Segment } from '../segment.ts';
import { learn } from '../vocabulary.ts';

export { learn };

/** What a word may begin or end: bits of `Segment.kinds`, in which every word of a page has all of them at once. */
export const SAYS_AT = 1 << 0;
export const SAYS_ZERO = 1 << 1;
export const SAYS_NAME = 1 << 2;
export const SAYS_PLATE = 1 << 3;
export const SAYS_BIRTHDAY = 1 << 4;
export const SAYS_ACCOUNT = 1 << 5;
export const SAYS_DAY = 1 << 6;
export const SAYS_NUMBER = 1 << 7;
/** Between a street and its number: "nr. 12", "op nummer 12", "t/o 12". */
export const IS_CONNECTOR = 1 << 8;
export const IS_NUMBER_WORD = 1 << 9;
/** What a number is preceded by when it is no house number. */
export const IS_NO_STREET = 1 << 10;
/** What a number counts. */
export const IS_UNIT = 1 << 11;
/** "woont in X": the words that make a name a town. */
export const SAYS_IN = 1 << 12;
export const SAYS_LIVES = 1 << 13;
/** A kind of street by itself, and a word that ends as one. */
export const IS_KIND_OF_STREET = 1 << 14;
export const ENDS_AS_STREET = 1 << 15;
/** Words that `WordKinds` of one reader each tell apart: of families, of times, of habits, of ages and days. */
export const SAYS_KIN = 1 << 16;
export const SAYS_CLOCK = 1 << 17;
export const SAYS_HABIT = 1 << 18;
export const SAYS_AGE = 1 << 19;
/** Words by which names are judged: offices and deaths, and towns. */
export const SAYS_OFFICE_OR_DEATH = 1 << 21;
export const IS_TOWN = 1 << 22;
/** Given names that one meets, and forms of address. */
export const IS_GIVEN = 1 << 23;
export const IS_ADDRESS_FORM = 1 << 24;
/** Words of saying that somebody only has the same name. */
export const SAYS_NAMESAKE = 1 << 25;
/** Words that forms spell otherwise. */
export const IS_RESPELT = 1 << 20;

/** Indices of the words that say one of these things, in order. */
export function indicesOf({ kinds, allKinds }: Segment, wanted: number): readonly number[] {
  if ((allKinds & wanted) === 0) return NONE;
  const out: number[] = [];
  for (let i = 0; i < kinds.length; i++) if (((kinds[i] ?? 0) & wanted) !== 0) out.push(i);
  return out;
}

/** Whether the word at `i` is one of these; false beyond the ends. */
export function isKind({ kinds }: Segment, i: number, wanted: number): boolean {
  return i >= 0 && i < kinds.length && ((kinds[i] ?? 0) & wanted) !== 0;
}

const NONE: readonly number[] = [];

/** The last of these points, in order, that lies before another one; undefined where none does. */
export function lastBefore(points: readonly number[], point: number): number | undefined {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] ?? 0) < point) low = middle + 1;
    else high = middle;
  }
  return points[low - 1];
}
