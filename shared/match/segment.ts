import type { Where } from '#shared/domain/page.ts';

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
}
