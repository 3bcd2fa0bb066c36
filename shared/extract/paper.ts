/** Text as code units while it grows: without a string for each word, and one at the end. */
export interface Paper {
  codes: Uint16Array<ArrayBuffer>;
  bytes: Buffer;
  /** Units up to here may have been written. */
  used: number;
}

/** Units of a small page. */
const SMALL = 1024;
/** From here on one native copy is cheaper than unit by unit. */
const LONG = 64;
const SPACE = 32;
/** 1 for HTML's white space, of all code units. */
const SPACES = new Uint8Array(1 << 16);
for (const c of [9, 10, 12, 13, SPACE]) SPACES[c] = 1;

export function newPaper(units = SMALL): Paper {
  const codes = new Uint16Array(units);
  return { codes, bytes: Buffer.from(codes.buffer), used: 0 };
}

/** Makes room for more units from `at` on. */
export function makeRoom(paper: Paper, at: number, more: number): void {
  if (at + more > paper.used) paper.used = at + more;
  if (at + more <= paper.codes.length) return;
  const codes = new Uint16Array(Math.max(2 * paper.codes.length, at + more));
  codes.set(paper.codes.subarray(0, at));
  paper.codes = codes;
  paper.bytes = Buffer.from(codes.buffer);
}

/** Puts words at `at`, where there is room; gives where they end. */
export function put(paper: Paper, at: number, words: string): number {
  const { length } = words;
  if (length > LONG) paper.bytes.write(words, 2 * at, 'utf16le');
  else for (let i = 0; i < length; i++) paper.codes[at + i] = words.charCodeAt(i);
  return at + length;
}

/**
 * Puts the units between two offsets, each run of HTML's white space as one space, also with what stands before since
 * `first`; gives where they end.
 */
export function putUnits(
  { codes }: Paper,
  first: number,
  start: number,
  source: Uint16Array,
  from: number,
  to: number,
): number {
  let at = start;
  let before = at > first && codes[at - 1] === SPACE ? 1 : 0;
  // Arithmetic for branches: where words end no processor can foretell.
  for (let i = from; i < to; i++) {
    const c = source[i] ?? 0;
    const space = SPACES[c] ?? 0;
    codes[at] = c - (c - SPACE) * space;
    at += 1 - (space & before);
    before = space;
  }
  return at;
}

/** The units between two offsets as a string. */
export function cut({ bytes }: Paper, start: number, end: number): string {
  return bytes.toString('utf16le', 2 * start, 2 * end);
}
