import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import { gapBefore, isCapital } from './relative-reading.ts';
import { ADDRESSED, AND, BETWEEN, CLASS, KIN, POSSESSIVE, PREFIXES } from './relative-words.ts';

/** Whether the words around a first name say that it is family: kinship before it or behind it, or a class and an age. */
export function isKin(segment: Segment, i: number, next: number): boolean {
  const { words, marks } = segment;
  const before = words[i - 1] ?? '';
  if (i > 0 && /[.!?]\s/.test(gapBefore(segment, i)) && !KIN.has(before))
    return isChild(segment, next);
  if (KIN.has(before) || (POSSESSIVE.has(before) && gapBefore(segment, i) === ' ')) return true;
  for (let j = i - 1; j >= 0 && j > i - 8; j--) {
    const word = words[j] ?? '';
    if (KIN.has(word)) return true;
    if (
      !BETWEEN.has(word) &&
      !AND.has(word) &&
      !isCapital(segment, j) &&
      ((marks[j] ?? 0) & DIGITS) === 0
    )
      break;
    if (/[.!?]\s/.test(gapBefore(segment, j + 1))) break;
  }
  if (KIN.has(words[next] ?? '') && segment.text[(segment.ends[next - 1] ?? 1) - 1] === 's')
    return true;
  return isChild(segment, next);
}

/** "Sem (groep 7)", "Sem (7)", "Defne, groep 4". */
function isChild(segment: Segment, next: number): boolean {
  const { words, marks } = segment;
  if (next >= words.length) return false;
  const gap = gapBefore(segment, next);
  if (gap !== ' (' && gap !== ', ' && gap !== ': ') return false;
  if (CLASS.has(words[next] ?? '')) return true;
  const isAge =
    ((marks[next] ?? 0) & DIGITS) !== 0 &&
    (words[next]?.length ?? 0) <= 2 &&
    Number(words[next]) < 19;
  return (
    isAge &&
    ((gap === ' (' && segment.text[segment.ends[next] ?? 0] === ')') ||
      CLASS.has(words[next + 1] ?? ''))
  );
}

export function isAddressed(segment: Segment, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 5; j--) {
    if (ADDRESSED.has(segment.words[j] ?? '')) return true;
    if (!PREFIXES.has(segment.words[j] ?? '')) return false;
  }
  return false;
}

/** The last of a list: "… en Daan". */
export function isListed(segment: Segment, i: number): boolean {
  const isAnd =
    AND.has(segment.words[i - 1] ?? '') || (i > 0 && /^ ?[&+] ?$/.test(gapBefore(segment, i)));
  if (isAnd) return isCapital(segment, i - 2) || isCapital(segment, i - 1);
  return isUnderCouple(segment, i);
}

/** A line with one first name, under a line that ends in a couple: their child. */
function isUnderCouple(segment: Segment, i: number): boolean {
  const { words, text, ends } = segment;
  if (i < 3 || gapBefore(segment, i)[0] !== '\n' || text[ends[i] ?? 0] !== '\n') return false;
  return isCapital(segment, i - 1) && AND.has(words[i - 2] ?? '') && isCapital(segment, i - 3);
}
