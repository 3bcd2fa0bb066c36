import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { gapBefore, isCapital } from './relative-reading.ts';
import {
  is,
  kindsOf,
  ADDRESSED,
  AND,
  BETWEEN,
  CLASS,
  KIN,
  POSSESSIVE,
  PREFIXES,
} from './relative-words.ts';

/** Whether the words around a first name say that it is family: kinship before it or behind it, or a class and an age. */
export function isKin(segment: Segment, i: number, next: number): boolean {
  const { words, text, ends } = segment;
  const before = kindsOf(words[i - 1]);
  const gap = i > 0 ? gapBefore(segment, i) : '.';
  const isStop = endsSentence(gap) && words[i - 1] !== 'fam';
  if (!isStop && ((before & KIN) !== 0 || ((before & POSSESSIVE) !== 0 && gap === ' ')))
    return true;
  if (i > 0 && !isStop && kinBefore(segment, i, before)) return true;
  if (text[(ends[next - 1] ?? 1) - 1] === 's' && is(words[next], KIN)) return true;
  return isChild(segment, next);
}

/** Whether a word of kinship stands before `i` with nothing but small words and other names between them. */
function kinBefore(segment: Segment, i: number, before: number): boolean {
  const { words, marks } = segment;
  let kinds = before;
  for (let j = i - 1; j >= 0 && j > i - 8; j--) {
    if (j < i - 1) kinds = kindsOf(words[j]);
    if ((kinds & KIN) !== 0) return true;
    const runsOn = (kinds & (BETWEEN | AND)) !== 0 || ((marks[j] ?? 0) & (CAPITAL | DIGITS)) !== 0;
    if (!runsOn || (j > 0 && endsSentence(gapBefore(segment, j)))) return false;
  }
  return false;
}

function endsSentence(gap: string): boolean {
  return gap.length > 1 && /[.!?]\s/.test(gap);
}

/** "Sem (groep 7)", "Sem (7)", "Defne, groep 4". */
function isChild(segment: Segment, next: number): boolean {
  const { words, marks } = segment;
  if (next >= words.length) return false;
  const gap = gapBefore(segment, next);
  if (gap !== ' (' && gap !== ', ' && gap !== ': ') return false;
  if (is(words[next], CLASS)) return true;
  const isAge =
    ((marks[next] ?? 0) & DIGITS) !== 0 &&
    (words[next]?.length ?? 0) <= 2 &&
    Number(words[next]) < 19;
  return (
    isAge &&
    ((gap === ' (' && segment.text[segment.ends[next] ?? 0] === ')') || is(words[next + 1], CLASS))
  );
}

export function isAddressed(segment: Segment, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 5; j--) {
    if (is(segment.words[j], ADDRESSED)) return true;
    if (!is(segment.words[j], PREFIXES)) return false;
  }
  return false;
}

/** The last of a list: "… en Daan". */
export function isListed(segment: Segment, i: number): boolean {
  const isAnd =
    is(segment.words[i - 1], AND) || (i > 0 && /^ ?[&+] ?$/.test(gapBefore(segment, i)));
  if (isAnd) return isCapital(segment, i - 2) || isCapital(segment, i - 1);
  return isUnderCouple(segment, i);
}

/** A line with one first name, under a line that ends in a couple: their child. */
function isUnderCouple(segment: Segment, i: number): boolean {
  const { words, text, ends } = segment;
  if (i < 3 || gapBefore(segment, i)[0] !== '\n' || text[ends[i] ?? 0] !== '\n') return false;
  return isCapital(segment, i - 1) && is(words[i - 2], AND) && isCapital(segment, i - 3);
}
