import { kindsOf } from './vocabulary.ts';
import { hashWord } from './word-hash.ts';

/** A run of digits. */
export const DIGITS = 1;
/** Begins with a capital. */
export const CAPITAL = 2;
/** More than one letter, all of them capitals. */
export const CAPITALS = 4;
/** Not as it stands: look-alikes, leetspeak, letters spaced out. The text between `starts` and `ends` has the original. */
export const MENDED = 8;

/** Words under way: arrays with room for as many as are given, of which the first `count` places count. */
export class Words {
  count = 0;
  /** All marks and kinds together. */
  allMarks = 0;
  allKinds = 0;
  /** Letters of words of Latin script, words with letters of another, words of one letter; whether the text is ASCII. */
  latin = 0;
  readonly foreign: number[] = [];
  singles = 0;
  isAscii = true;
  /** New for each text, since it is given away with the segment. */
  words: string[] = [];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly marks: Uint8Array;
  readonly kinds: Int32Array;
  readonly hashes: Uint32Array;

  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.marks = new Uint8Array(room);
    this.kinds = new Int32Array(room);
    this.hashes = new Uint32Array(room);
  }

  clear(): void {
    this.count = 0;
    this.words = [];
    this.allMarks = 0;
    this.allKinds = 0;
    this.latin = 0;
    this.foreign.length = 0;
    this.singles = 0;
    this.isAscii = true;
  }

  /** Counts the letters of the word that comes next. */
  letters(count: number, foreign: number): void {
    if (foreign > 0) this.foreign.push(this.count);
    else this.latin += count;
    if (count === 1) this.singles++;
  }

  push(text: string, start: number, end: number, marks: number): void {
    this.put(text, start, end, marks, kindsOf(text), hashWord(text));
  }

  /** The same of a word whose kinds and hash are known. */
  put(text: string, start: number, end: number, marks: number, kinds: number, hash: number): void {
    const at = this.count;
    this.words[at] = text;
    this.starts[at] = start;
    this.ends[at] = end;
    this.marks[at] = marks;
    this.kinds[at] = kinds;
    this.hashes[at] = hash;
    this.allMarks |= marks;
    this.allKinds |= kinds;
    this.count = at + 1;
  }

  /** Makes the word at a place another one: what a reader takes it for. */
  mend(at: number, text: string): void {
    const kinds = kindsOf(text);
    this.words[at] = text;
    this.marks[at] = (this.marks[at] ?? 0) | MENDED;
    this.kinds[at] = kinds;
    this.hashes[at] = hashWord(text);
    this.allMarks |= MENDED;
    this.allKinds |= kinds;
  }
}
