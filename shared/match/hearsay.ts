import { HINTING, TELLING } from './lexicon/hearsay-words.ts';
import type { Segment } from './segment.ts';

/** How many different hinting words make a paragraph hearsay; a telling one is as many. */
const ENOUGH = 2;
/** From so many a paragraph carries along a neighbour that hints too: an article's first line tells for its next. */
const CARRIES = 3;

/**
 * For each word 1 where the words of its paragraph are reported, judged, removed, suffered or played rather than meant: a
 * paper, a court, a moderator, a victim, a novel, a school play. A paragraph of its own in a thread is a post of its own.
 */
export function hearsayOf({ text, words, starts, ends }: Segment): Uint8Array {
  const out = new Uint8Array(words.length);
  const paragraphs: { from: number; to: number; signs: number }[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !text.slice(ends[i - 1], starts[i]).includes('\n')) continue;
    paragraphs.push({ from, to: i, signs: signsIn(words, from, i) });
    from = i;
  }
  const carries = (at: number) => (paragraphs[at]?.signs ?? 0) >= CARRIES;
  for (const [at, { from: first, to, signs }] of paragraphs.entries()) {
    if (signs >= ENOUGH || (signs > 0 && (carries(at - 1) || carries(at + 1))))
      out.fill(1, first, to);
  }
  return out;
}

const OLD_YEAR = /^1[0-8]\d\d$|^19[0-4]\d$/;

function signsIn(words: readonly string[], from: number, to: number): number {
  const seen = new Set<string>();
  let signs = 0;
  for (let i = from; i < to; i++) {
    const word = words[i] ?? '';
    if (seen.has(word)) continue;
    const tells = TELLING.has(word) || OLD_YEAR.test(word) ? ENOUGH : HINTING.has(word) ? 1 : 0;
    if (tells === 0) continue;
    seen.add(word);
    signs += tells;
  }
  return signs;
}
