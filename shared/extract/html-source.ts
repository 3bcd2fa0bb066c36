import { newPaper } from './paper.ts';
import type { Paper } from './paper.ts';

/** A page's HTML as a string, to cut words from, and as UTF-16 code units, to look at: a third of the cost of `charCodeAt`. */
export interface Source {
  readonly html: string;
  /** After the last unit stand `>` and `<`, so that what reads a tag stops at the one, and what reads text at the other. */
  readonly codes: Uint16Array;
  readonly length: number;
  /** To write the page's words on. */
  readonly paper: Paper;
}

const [LESS, GREATER] = [60, 62];
/** Units that the room holds which pages share one after another; larger pages get their own. */
const ROOM = 1 << 20;

/** Room to read from and to write in. */
interface Room {
  readonly page: Paper;
  readonly paper: Paper;
}

let spare: Room | undefined;

/** Spreads a page out for `read`. Reading is never interrupted, so that one room serves all pages; it is wiped after each. */
export function withSource<Answer>(html: string, read: (source: Source) => Answer): Answer {
  const { length } = html;
  const isSmall = length + 2 <= ROOM;
  // A page inside a page finds the room taken, and gets its own.
  const room = (isSmall ? spare : undefined) ?? newRoom(isSmall ? ROOM : length + 2);
  spare = undefined;
  const { page, paper } = room;
  page.bytes.write(html, 'utf16le');
  page.codes[length] = GREATER;
  page.codes[length + 1] = LESS;
  try {
    return read({ html, codes: page.codes, length, paper });
  } finally {
    page.codes.fill(0, 0, length + 2);
    paper.codes.fill(0, 0, paper.used);
    paper.used = 0;
    if (isSmall) spare = room;
  }
}

function newRoom(units: number): Room {
  return { page: newPaper(units), paper: newPaper(units) };
}

/** White space of HTML: space, tab, line feed, form feed, carriage return. */
export function isSpace(c: number): boolean {
  return c <= 32 && (c === 32 || c === 10 || c === 9 || c === 13 || c === 12);
}
