import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS, MENDED } from '../words.ts';
import { WordKinds } from './word-kinds.ts';

/** What a word may begin or end, as bits: one walk over a page's words serves every kind. */
export const SAYS_AT = 1;
export const SAYS_ZERO = 2;
export const SAYS_NAME = 4;
export const SAYS_PLATE = 8;
export const SAYS_BIRTHDAY = 16;
export const SAYS_ACCOUNT = 32;
export const SAYS_DAY = 64;
export const SAYS_NUMBER = 128;
/** A run of digits, and a word with a capital: the marks of a segment, moved up. */
const SHIFT = 14;
export const IS_DIGITS = DIGITS << SHIFT;
export const IS_CAPITAL = CAPITAL << SHIFT;

const WORDS = new WordKinds();

/** Makes folded words known, for one of the bits. Once, when a file is loaded. */
export function learn(bit: number, words: Iterable<string>): void {
  WORDS.add(bit, words);
}

/** The words of a segment that may begin or end something: numbers, names, known words. Others are not looked at again. */
export interface Signals {
  /** Indices of those words, in order, and what each says; only the first `count` count. */
  readonly at: Int32Array;
  readonly bits: Uint16Array;
  readonly count: number;
  /** All the bits together: whether there is anything to look for at all. */
  readonly all: number;
}

/** The segment last walked: every recogniser asks about one before any asks about the next. */
let last: { readonly segment: Segment; readonly signals: Signals } | undefined;

/** The telling words of a segment; worked out once, whichever recogniser asks first. Some 5 ns a word. */
export function signalsOf(segment: Segment): Signals {
  if (last?.segment === segment) return last.signals;
  const { words, marks, text, starts } = segment;
  const at = new Int32Array(words.length);
  const bits = new Uint16Array(words.length);
  const last3 = text.length - 2;
  let count = 0;
  let all = 0;
  for (let index = 0; index < words.length; index++) {
    const mark = marks[index] ?? 0;
    const start = starts[index] ?? 0;
    let says = (mark & (DIGITS | CAPITAL)) << SHIFT;
    if (
      start >= last3 ||
      (mark & MENDED) !== 0 ||
      WORDS.mayBe(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2))
    )
      says |= WORDS.of(words[index]);
    // Written whether it counts or not: a jump would cost more.
    at[count] = index;
    bits[count] = says;
    count += says === 0 ? 0 : 1;
    all |= says;
  }
  const signals = { at, bits, count, all };
  last = { segment, signals };
  return signals;
}

/** Indices of the words that say one of these things, in order. */
export function indicesOf(segment: Segment, wanted: number): readonly number[] {
  const { at, bits, count, all } = signalsOf(segment);
  if ((all & wanted) === 0) return NONE;
  const out: number[] = [];
  for (let i = 0; i < count; i++) if (((bits[i] ?? 0) & wanted) !== 0) out.push(at[i] ?? 0);
  return out;
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
