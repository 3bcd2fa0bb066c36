import type { AddressFact } from '#shared/domain/fact.ts';

import type { Found } from './hits.ts';
import type { Scene } from './scene.ts';
import type { Segment } from './segment.ts';
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
  const { words, marks, starts, ends } = main;
  /** The forms of one word, made once: menus say the same on every page, and more than once. */
  const single = new Map<string, readonly string[]>();
  for (let i = 0; i < words.length; i++) {
    if (((marks[i] ?? 0) & (CAPITAL | DIGITS)) !== CAPITAL) continue;
    let joined = '';
    for (let n = 0; n < MOST_WORDS && i + n < words.length; n++) {
      if (n > 0 && !isTied(main, i + n)) break;
      const word = words[i + n] ?? '';
      joined = n === 0 ? word : joined + word;
      // What follows may be small ("aan den"), but no town ends so.
      if (joined.length < 3 || ((marks[i + n] ?? 0) & CAPITAL) === 0) continue;
      const at = [starts[i] ?? 0, ends[i + n] ?? 0] as const;
      const known = n === 0 ? single.get(joined) : undefined;
      const forms = known ?? [`town:${joined}`];
      if (n === 0 && !known) single.set(joined, forms);
      out.push({
        candidate: { kind: 'address', span: at, forms },
        segment: main,
        at,
        inText: true,
      });
    }
  }
  return out;
}

/** Whether a space, a hyphen or an apostrophe, or two of these, stand before word `i` and nothing else. */
function isTied({ text, starts, ends }: Segment, i: number): boolean {
  const from = ends[i - 1] ?? 0;
  const width = (starts[i] ?? 0) - from;
  if (width < 1 || width > 2) return false;
  return TIES.has(text.charCodeAt(from)) && (width === 1 || TIES.has(text.charCodeAt(from + 1)));
}

const TIES = new Set(Array.from(" '’-", (sign) => sign.charCodeAt(0)));
