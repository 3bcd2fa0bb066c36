/** A run of digits. */
export const DIGITS = 1;
/** Begins with a capital. */
export const CAPITAL = 2;
/** More than one letter, all of them capitals. */
export const CAPITALS = 4;
/** Not as it stands: look-alikes, leetspeak, letters spaced out. The text between `starts` and `ends` has the original. */
export const MENDED = 8;

/** Words under way: typed arrays that grow. */
export class Words {
  words: string[] = [];
  starts: Int32Array;
  ends: Int32Array;
  marks: Uint8Array;

  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.marks = new Uint8Array(room);
  }

  push(text: string, start: number, end: number, marks: number): void {
    const at = this.words.push(text) - 1;
    if (at >= this.starts.length) this.#grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.marks[at] = marks;
  }

  #grow(): void {
    const { starts, ends, marks } = this;
    const room = starts.length * 2;
    this.starts = new Int32Array(room);
    this.starts.set(starts);
    this.ends = new Int32Array(room);
    this.ends.set(ends);
    this.marks = new Uint8Array(room);
    this.marks.set(marks);
  }
}
