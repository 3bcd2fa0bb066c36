import type { Segment } from '../segment.ts';

/** What a word may begin or end, as bits: one walk over a page's words serves every kind. */
export const SAYS_AT = 1;
export const SAYS_ZERO = 2;
export const SAYS_NAME = 4;
export const SAYS_PLATE = 8;
export const SAYS_BIRTHDAY = 16;
export const SAYS_ACCOUNT = 32;

const WORDS = new Map<string, number>();
/** First letters and lengths of all of them; most words of a page are none. */
const gate = new Uint8Array(64 * 32);

/** Makes folded words known, for one of the bits. Once, when a file is loaded. */
export function learn(bit: number, words: Iterable<string>): void {
  for (const word of words) {
    WORDS.set(word, (WORDS.get(word) ?? 0) | bit);
    gate[((word.charCodeAt(0) & 63) << 5) | word.length] = 1;
  }
}

/** Where a known word stands among the words of a segment, and its bits. */
export interface Keyword {
  readonly index: number;
  readonly bits: number;
}

const known = new WeakMap<Segment, readonly Keyword[]>();
const NONE: readonly Keyword[] = [];

/** The known words of a segment, in order; worked out once, whichever recogniser asks first. */
export function keywordsOf(segment: Segment): readonly Keyword[] {
  const before = known.get(segment);
  if (before !== undefined) return before;
  let found: Keyword[] | undefined;
  const { words } = segment;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const length = word.length;
    if (length > 18 || gate[((word.charCodeAt(0) & 63) << 5) | length] !== 1) continue;
    const bits = WORDS.get(word);
    if (bits !== undefined) (found ??= []).push({ index, bits });
  }
  const out = found ?? NONE;
  known.set(segment, out);
  return out;
}

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
