import type { Segment } from '../segment.ts';
import { DIGITS, MENDED } from '../words.ts';

/** Letters of ASCII as 1 to 26, whatever their case; a zero as 27, for some known words begin with one; anything else 0. */
const SIGN = Uint8Array.from({ length: 128 }, (_, unit) => {
  const letter = (unit | 0x20) - 0x60;
  if (unit === 0x30) return 27;
  return unit >= 0x41 && letter >= 1 && letter <= 26 ? letter : 0;
});
/** The same of second and third signs, where a zero says nothing. */
const LETTER = SIGN.map((sign) => (sign === 27 ? 0 : sign));

/** Three signs of ASCII as one number; of a word of one letter, what follows it does not count. */
function doorOf(first: number, second: number, third: number): number {
  const next = LETTER[second] ?? 0;
  return ((SIGN[first] ?? 0) << 10) | (next << 5) | (next === 0 ? 0 : (LETTER[third] ?? 0));
}

/** Where the gate of whole words has its bit: how a word begins, how long it is, how it ends. */
function lockOf(word: string): number {
  const { length } = word;
  const ends = (word.charCodeAt(length - 1) & 31) | ((word.charCodeAt(length >> 1) & 31) << 5);
  return (ends ^ (word.charCodeAt(0) << 5) ^ (length << 8)) & 0x1fff;
}

/**
 * Kinds of folded words, a bit each. Most words of a page are of no kind: their first three letters, read from the page's
 * own text, tell those apart in some 10 ns, where asking a map costs three times that.
 */
export class WordKinds {
  readonly kinds = new Map<string, number>();
  /** A bit for each three letters that a known word begins with. */
  readonly gate = new Uint8Array(1 << 12);
  readonly lock = new Uint8Array(1 << 10);

  /** Makes words known as being of a kind. Once, when a file is loaded. */
  add(bit: number, words: Iterable<string>): void {
    for (const word of words) {
      this.kinds.set(word, (this.kinds.get(word) ?? 0) | bit);
      // What is beyond ASCII needs no door: it is always let in.
      const [first = 0, second = 0, third = 0] = Array.from(
        word.slice(0, 3),
        (sign) => sign.charCodeAt(0) & 127,
      );
      open(this.gate, doorOf(first, second, third));
      open(this.lock, lockOf(word));
    }
  }

  /** Whether a word that begins with these three signs of the page may be known; true for what is not plain to see. */
  mayBe(first: number, second: number, third: number): boolean {
    return (first | second | third) >= 128 || isOpen(this.gate, doorOf(first, second, third));
  }

  /** The kinds of a word by itself; 0 for any other. */
  of(word: string | undefined): number {
    if (word === undefined || word === '' || !isOpen(this.lock, lockOf(word))) return 0;
    return this.kinds.get(word) ?? 0;
  }

  /** The kinds of the word at `i` of a segment; 0 for any other, and beyond its ends. */
  at(segment: Segment, i: number): number {
    const { text, starts, marks, words } = segment;
    if (i < 0 || i >= starts.length) return 0;
    const start = starts[i] ?? 0;
    if (
      start + 2 < text.length &&
      ((marks[i] ?? 0) & (DIGITS | MENDED)) === 0 &&
      !this.mayBe(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2))
    )
      return 0;
    return this.of(words[i]);
  }
}

function open(gate: Uint8Array, door: number): void {
  gate[door >> 3] = (gate[door >> 3] ?? 0) | (1 << (door & 7));
}

function isOpen(gate: Uint8Array, door: number): boolean {
  return (((gate[door >> 3] ?? 0) >> (door & 7)) & 1) !== 0;
}
