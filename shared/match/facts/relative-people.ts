import { isKnownGiven } from '../lexicon/nicknames.ts';
import { SENTENCE_WORDS, TITLES } from '../lexicon/titles.ts';
import { DIGITS } from '../words.ts';
import { spellAt } from './address-words.ts';
import { GAP, HYPHEN, SPACE } from './gaps.ts';
import { isCapital, isClose } from './relative-reading.ts';
import { begins, type View } from './relative-view.ts';
import { ADDRESSED, KIN, OF_FAMILY, PLACED, PREFIXES, THINGS } from './relative-words.ts';

/** Most words of names that one word of kinship is tried with. */
const MOST_WORDS = 8;

/** A stretch of words with capitals, small parts of family names within. */
export interface Run {
  readonly from: number;
  readonly end: number;
  readonly capitals: number;
}

/** The stretch that ends with word `last`, which has a capital. */
export function runBefore(view: View, last: number): Run {
  const { segment, kinds, gaps } = view;
  let from = last;
  let capitals = 1;
  for (let j = last - 1; j >= 0 && last - j < 7; j--) {
    const gap = gaps[j + 1] ?? 0;
    if ((!isClose(gap) && (gap & GAP) !== HYPHEN) || begins(view, j + 1)) break;
    if (isCapital(segment, j)) {
      from = j;
      capitals++;
    } else if (((kinds[j] ?? 0) & PREFIXES) === 0) break;
  }
  return { from, end: last + 1, capitals };
}

/** The stretch that begins at `i`, past small parts of a family name. */
export function runFrom(view: View, i: number): Run | undefined {
  const { segment, kinds, gaps } = view;
  let capitals = 0;
  let end = i;
  for (let j = i; j < i + 7 && j < segment.words.length; j++) {
    const gap = gaps[j] ?? 0;
    if (j > i && ((!isClose(gap) && (gap & GAP) !== HYPHEN) || begins(view, j))) break;
    if (isCapital(segment, j)) {
      capitals++;
      end = j + 1;
    } else if (((kinds[j] ?? 0) & PREFIXES) === 0) break;
  }
  return capitals === 0 ? undefined : { from: i, end, capitals };
}

/** Whether a stretch names somebody, as far as its words tell. */
export function isPerson(view: View, { from, end, capitals }: Run): boolean {
  const { segment, kinds } = view;
  const before = kinds[from - 1] ?? 0;
  // "Irenesingel 41" is a street.
  if (((segment.marks[end] ?? 0) & DIGITS) !== 0 && view.gaps[end] === SPACE) return false;
  if (((kinds[from] ?? 0) & ADDRESSED) !== 0 || (before & (ADDRESSED | OF_FAMILY)) !== 0)
    return true;
  const first = segment.words[from] ?? '';
  if (capitals === 1) {
    const isGiven = isKnownGiven(first) && end === from + 1;
    const isFamily = view.families.has(segment.words[end - 1] ?? '') && (before & PLACED) === 0;
    return (isGiven || isFamily) && !SENTENCE_WORDS.has(first);
  }
  // "Ihr Mann": German writes every noun with a capital.
  if ((((kinds[from] ?? 0) & THINGS) | ((kinds[end - 1] ?? 0) & KIN)) !== 0) return false;
  if ((before & PLACED) !== 0 && !isKnownGiven(first)) return false;
  // "Raadslid Oosterdrecht" is no name, "In Oosterdrecht" neither.
  if (capitals === 2 && (TITLES.has(first) || SENTENCE_WORDS.has(first)))
    return isKnownGiven(segment.words[end - 1] ?? '');
  return true;
}

/** Adds the words of a name, as forms have them. */
export function addWords({ segment }: View, { from, end }: Run, out: string[]): void {
  for (let j = from; j < end && out.length < MOST_WORDS; j++) {
    if (isCapital(segment, j)) out.push(spellAt(segment, j));
  }
}
