import { SPACE } from './gaps.ts';
import { isCapital } from './relative-reading.ts';
import { begins, type View } from './relative-view.ts';
import { KIN, OF, POSSESSIVE, SPOKEN } from './relative-words.ts';

/** How far a word of kinship that has no name behind it looks for one, in words, within its line. */
const FAR = 14;

/**
 * Words of kinship whose name stands elsewhere: "zijn vrouw", with "Sanne was stuur" in the sentence before or behind. Asked
 * from left to right.
 */
export class LonelyKin {
  readonly #view: View;
  #read = 0;
  /** Where such words stand, as far as read; only those that may still be reached are kept. */
  #at: number[] = [];

  constructor(view: View) {
    this.#view = view;
  }

  /** The word of kinship that the first name from `i` to before `next`, the first word of a sentence, may be the name of; -1 for none. */
  near(i: number, next: number): number {
    const view = this.#view;
    const { gaps, kinds, segment } = view;
    if (!begins(view, i) && !isQuote(view, i)) return -1;
    if (gaps[next] !== SPACE || isCapital(segment, next)) return -1;
    const to = Math.min(kinds.length, i + FAR);
    for (; this.#read < to; this.#read++) if (this.#isLonely(this.#read)) this.#at.push(this.#read);
    this.#at = this.#at.filter((at) => at > i - FAR);
    const found = this.#at.find((at) => this.#isOneLine(Math.min(at, i), Math.max(at, i)));
    return found ?? -1;
  }

  #isLonely(k: number): boolean {
    const view = this.#view;
    const { kinds, segment } = view;
    if (((kinds[k] ?? 0) & KIN) === 0 || ((kinds[k - 1] ?? 0) & (POSSESSIVE | SPOKEN)) === 0)
      return false;
    if (((kinds[k + 1] ?? 0) & OF) !== 0) return false;
    return begins(view, k + 1) || !isCapital(segment, k + 1);
  }

  #isOneLine(from: number, to: number): boolean {
    for (let j = from + 1; j <= to; j++) if (this.#view.lines[j] === 1) return false;
    return true;
  }
}

function isQuote({ segment: { text, starts } }: View, i: number): boolean {
  return /["“„«‘']/.test(text[(starts[i] ?? 0) - 1] ?? '');
}
