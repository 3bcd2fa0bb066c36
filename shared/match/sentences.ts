import type { Segment } from './segment.ts';

/** For each word the number of the word behind its sentence's last. A sentence ends at a stop, a colon or a new line. */
export function sentenceEnds({ text, words, starts, ends }: Segment): Int32Array {
  const out = new Int32Array(words.length);
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !/[.!?\n:;]/.test(text.slice(ends[i - 1], starts[i]))) continue;
    out.fill(i, from, i);
    from = i;
  }
  return out;
}
