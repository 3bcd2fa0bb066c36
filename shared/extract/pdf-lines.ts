import { endBlock, write } from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';

/** Words of a PDF drawn in one go. Along the line is x, across it y, up positive; points. */
export interface Piece {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  readonly endsLine: boolean;
}

/** Shares of the letter size: on the same line, a space between words, a new cell, an empty line. */
const SAME_LINE = 0.45;
const SPACE = 0.15;
const CELL = 1.8;
const PARAGRAPH_GAP = 1.75;

interface Line {
  readonly cells: string[];
  readonly y: number;
  readonly size: number;
}

/** Lays the pieces of one page as lines, lines as paragraphs, and lines with wide gaps as rows with cells. */
export function layLines(
  sheet: Sheet,
  pieces: readonly Piece[],
  counted: { rows: number; groups: number },
): void {
  endBlock(sheet);
  let previous: Line | undefined;
  for (const line of linesOf(pieces)) {
    const isRow = line.cells.length > 1;
    const wasRow = previous !== undefined && previous.cells.length > 1;
    const gap = previous === undefined ? 0 : previous.y - line.y;
    const jumps =
      previous !== undefined &&
      (gap > PARAGRAPH_GAP * Math.max(line.size, previous.size) || gap < -line.size);
    if (jumps || isRow || wasRow) endBlock(sheet);
    if (isRow) writeRow(sheet, line, counted, !wasRow || jumps);
    else if (line.cells[0] !== undefined) {
      sheet.gap = '\n';
      write(sheet, line.cells[0], { kind: 'paragraph' });
    }
    previous = line;
  }
  endBlock(sheet);
}

function writeRow(
  sheet: Sheet,
  line: Line,
  counted: { rows: number; groups: number },
  isFirst: boolean,
): void {
  if (isFirst) counted.groups++;
  counted.rows++;
  line.cells.forEach((words, column) => {
    const place: Place = { kind: 'cell', row: counted.rows, group: counted.groups, column };
    endBlock(sheet, column === 0 ? '\n' : '\t');
    write(sheet, words, place);
  });
  endBlock(sheet);
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let open: { cells: string[]; y: number; size: number; end: number } | undefined;
  let ended = false;
  for (const piece of pieces) {
    if (piece.words.trim() === '') {
      if (piece.words !== '' && open !== undefined && piece.width < CELL * piece.size)
        addSpace(open.cells);
      ended ||= piece.endsLine;
      continue;
    }
    const onLine = open !== undefined && isOnLine(piece, open);
    const gap = open === undefined ? 0 : piece.x - open.end;
    // Back to the left on the same height is another column, or text drawn over text.
    if (open === undefined || !onLine || (ended && gap < -piece.size) || gap < -20 * piece.size) {
      if (open !== undefined) lines.push(trimmed(open));
      open = { cells: [piece.words], y: piece.y, size: piece.size, end: piece.x + piece.width };
    } else {
      if (gap > CELL * piece.size) open.cells.push(piece.words);
      else {
        if (gap > SPACE * piece.size) addSpace(open.cells);
        open.cells.push(`${open.cells.pop()}${piece.words}`);
      }
      open.end = piece.x + piece.width;
      if (piece.size > open.size) Object.assign(open, { y: piece.y, size: piece.size });
    }
    ended = piece.endsLine;
  }
  if (open !== undefined) lines.push(trimmed(open));
  return lines.filter((line) => line.cells.length > 0);
}

/** On the same height; or smaller and a little higher or lower, right behind it (an index, a footnote's number). */
function isOnLine(piece: Piece, open: { y: number; size: number; end: number }): boolean {
  const rise = Math.abs(piece.y - open.y);
  const size = Math.max(piece.size, open.size);
  if (rise <= SAME_LINE * size) return true;
  const isIndex =
    Math.min(piece.size, open.size) < 0.85 * size && Math.abs(piece.x - open.end) < 0.5 * size;
  return isIndex && rise <= 1.1 * size;
}

function addSpace(cells: string[]): void {
  const last = cells.pop() ?? '';
  cells.push(last === '' || last.endsWith(' ') ? last : `${last} `);
}

function trimmed({ cells, y, size }: Line): Line {
  return {
    cells: cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).filter((cell) => cell !== ''),
    y,
    size,
  };
}
