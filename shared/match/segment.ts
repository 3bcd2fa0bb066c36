import type { Where } from '#shared/domain/page.ts';

import { mendForeign, mendSpaced } from './mend.ts';
import { readWord, word } from './word.ts';
import { DIGITS, Words } from './words.ts';

/** A stretch of page text cut into folded words, with a way back to the original. The page's own text is one; each attribute or link target another. */
export interface Segment {
  /** As the page has it; all offsets point here (UTF-16). */
  readonly text: string;
  readonly where: Where;
  /** ISO 3166-1 alpha-2 of the page. */
  readonly country: string;
  readonly language: string | undefined;
  /** Lower case, no diacritics, look-alike letters mapped to Latin, invisible characters dropped. Words are runs of letters or runs of digits. */
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Per word, what it was before folding: the bits in `words.ts`. */
  readonly marks: Uint8Array;
}

/** What a page says of itself, as far as reading its words needs it. */
export interface SegmentOptions {
  readonly where?: Where | undefined;
  readonly country?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * Cuts text into folded words in one pass, linear in its length whatever it holds. Invisible characters inside a word
 * are dropped, look-alike letters of other scripts become Latin where the word or the whole text is Latin, leetspeak is
 * read where the rest of the word is letters, and letters spaced out are joined.
 */
export function segment(text: string, options: SegmentOptions = {}): Segment {
  let out = new Words(Math.max(16, text.length >> 2));
  const foreign: number[] = [];
  let latin = 0;
  let singles = 0;
  for (let at = readWord(text, 0); at >= 0; at = readWord(text, at)) {
    if (word.foreign > 0) foreign.push(out.words.length);
    else if ((word.marks & DIGITS) === 0) latin += word.letters;
    if (word.letters === 1 && (word.marks & DIGITS) === 0) singles++;
    out.push(word.text, word.start, word.end, word.marks);
  }
  if (foreign.length > 0) mendForeign(out, foreign, text, latin);
  if (singles >= 4) out = mendSpaced(out, text);
  const count = out.words.length;
  return {
    text,
    where: options.where ?? 'text',
    country: options.country ?? 'NL',
    language: options.language,
    words: out.words,
    starts: out.starts.subarray(0, count),
    ends: out.ends.subarray(0, count),
    marks: out.marks.subarray(0, count),
  };
}
