import type { Segment } from '../segment.ts';
import { learn } from '../vocabulary.ts';

/**
 * Kinds of folded words, a bit each, that only one reader tells apart. The vocabulary knows whether a word is of any of them, so
 * most words of a page cost a look at a bit.
 */
export class WordKinds {
  readonly #kinds = new Map<string, number>();
  readonly #says: number;

  /** `says` is the bit of `Segment.kinds` that these words have. */
  constructor(says: number) {
    this.#says = says;
  }

  /** Makes words known as being of a kind. Once, when a file is loaded. */
  add(kind: number, words: Iterable<string>): void {
    const all = [...words];
    for (const word of all) this.#kinds.set(word, (this.#kinds.get(word) ?? 0) | kind);
    learn(this.#says, all);
  }

  /** The kinds of a word by itself; 0 for any other. */
  of(word: string | undefined): number {
    return word === undefined ? 0 : (this.#kinds.get(word) ?? 0);
  }

  /** The kinds of the word at `i` of a segment; 0 for any other, and beyond its ends. */
  at({ kinds, words }: Segment, i: number): number {
    return ((kinds[i] ?? 0) & this.#says) === 0 ? 0 : this.of(words[i]);
  }
}

/** Letters of ASCII as 1 to 26, whatever their case; anything else 0. */
const LETTER = Uint8Array.from({ length: 128 }, (_, unit) => {
  const letter = (unit | 0x20) - 0x60;
  return unit >= 0x41 && letter >= 1 && letter <= 26 ? letter : 0;
});

/** Three signs of ASCII as one number; of a word of one letter, what follows it does not count. */
function doorOf(first: number, second: number, third: number): number {
  const next = LETTER[second] ?? 0;
  return ((LETTER[first] ?? 0) << 10) | (next << 5) | (next === 0 ? 0 : (LETTER[third] ?? 0));
}

/** The first three letters of known words, for a text that was not cut into words. */
export class Beginnings {
  readonly #doors = new Uint8Array(1 << 15);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      // What is beyond ASCII needs no door: it is always let in.
      const [first = 0, second = 0, third = 0] = Array.from(
        word.slice(0, 3),
        (sign) => sign.charCodeAt(0) & 127,
      );
      this.#doors[doorOf(first, second, third)] = 1;
    }
  }

  /** Whether a word that begins with these three signs of the page may be known; true for what is not plain to see. */
  mayBe(first: number, second: number, third: number): boolean {
    return (first | second | third) >= 128 || this.#doors[doorOf(first, second, third)] === 1;
  }
}
