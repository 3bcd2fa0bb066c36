import type { AddressFact } from '#shared/domain/fact.ts';

import type { Found } from './hits.ts';
import type { Scene } from './scene.ts';
import { segment } from './segment.ts';
import { CAPITAL, DIGITS } from './words.ts';

/** Most words of a town's name ("Sint Joris ten Node"). */
const MOST_WORDS = 4;

/** The form under which a home town is enrolled as a clue, never as a finding: it helps to tell namesakes apart. */
export function townForm(fact: AddressFact): string | undefined {
  const words = segment(fact.city ?? '').words;
  return words.length > 0 && words.length <= MOST_WORDS ? `town:${words.join('')}` : undefined;
}

/** Everything in the text that may be the name of a town: words with a capital, and those up to another. Each once. */
export function townsIn({ main }: Scene): Found[] {
  const out: Found[] = [];
  const { words, marks, starts, ends, text } = main;
  for (let i = 0; i < words.length; i++) {
    if (((marks[i] ?? 0) & (CAPITAL | DIGITS)) !== CAPITAL) continue;
    let joined = '';
    for (let n = 0; n < MOST_WORDS && i + n < words.length; n++) {
      if (n > 0 && !/^[ '’-]{1,2}$/.test(text.slice(ends[i + n - 1], starts[i + n]))) break;
      joined += words[i + n];
      // What follows may be small ("aan den"), but no town ends so.
      if (joined.length < 3 || ((marks[i + n] ?? 0) & CAPITAL) === 0) continue;
      const at = [starts[i] ?? 0, ends[i + n] ?? 0] as const;
      out.push({
        candidate: { kind: 'address', span: at, forms: [`town:${joined}`] },
        segment: main,
        at,
        inText: true,
      });
    }
  }
  return out;
}
