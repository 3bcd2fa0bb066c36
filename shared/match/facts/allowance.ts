import type { Candidate } from '../kind.ts';

/** Forms that are proposed before anything is counted: more than a page has that was written for people. */
const FREE = 4000;

/**
 * How many forms a recogniser may propose: so many a word, counted along the text. Dense lists of real facts stay below it;
 * a page made to cost a look-up for every letter does not, and then the reader passes over a word until the text has caught up.
 */
export class Allowance {
  readonly #out: readonly Candidate[];
  readonly #perWord: number;
  #forms = 0;
  #counted = 0;

  constructor(out: readonly Candidate[], perWord: number) {
    this.#out = out;
    this.#perWord = perWord;
  }

  /** Counts forms that are not among the candidates. */
  add(forms: number): void {
    this.#forms += forms;
  }

  /** Whether, at word `i`, more than this part of the allowance is used up. */
  isSpent(i: number, part = 1): boolean {
    for (; this.#counted < this.#out.length; this.#counted++)
      this.#forms += this.#out[this.#counted]?.forms.length ?? 0;
    return this.#forms > FREE && this.#forms > (FREE + this.#perWord * i) * part;
  }
}
