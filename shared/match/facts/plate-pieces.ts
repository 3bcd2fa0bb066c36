import { DIGIT_SIGN, isLetter, OTHER_SIGN, signAt } from './glyphs.ts';
import { PLATE_MOST } from './plate-shapes.ts';

/** More letters in a row are a word. */
const LETTERS_MOST = 4;
/** How many pieces a plate is written in at most: "Z F 4 1 7 K" and the like do not count. */
const PIECES = 7;
/** Characters of the longest plate with its signs. */
export const STRETCH_MOST = 24;

/** Whether a short run of letters stands before or behind these digits, so that they may be of a plate. */
export function isBesideLetters(text: string, start: number, end: number): boolean {
  return (
    isShortWord(text, start - 1 - gapBefore(text, start), -1) ||
    isShortWord(text, end + gapAfter(text, end), 1)
  );
}

function isShortWord(text: string, at: number, step: 1 | -1): boolean {
  if (!isLetter(text, at)) return false;
  let p = at;
  for (let letters = 0; isLetter(text, p); p += step) if (++letters > LETTERS_MOST) return false;
  return true;
}

/** The pieces that `piecesAround` found last: where each starts and ends. One object for all, for pages are full of numbers. */
export const pieces = {
  count: 0,
  starts: new Int32Array(PIECES),
  ends: new Int32Array(PIECES),
};

/** Finds the runs of letters and digits around `at`, up to three signs between them; none so long that it is a word. */
export function piecesAround(text: string, at: number, floor: number): void {
  let start = at;
  let hasEdge = false;
  for (let p = at, count = 0; count < 4 && p > floor && at - p < STRETCH_MOST; count++) {
    const begin = pieceStart(text, p, floor);
    if (begin < 0 || (begin === p && p !== at)) break;
    start = begin;
    hasEdge ||= isEdge(text, begin - 1, -1);
    const gap = gapBefore(text, begin);
    if (gap === 0) break;
    p = begin - gap;
  }
  pieces.count = 0;
  // In a long code no piece is the first of a plate.
  if (!hasEdge && !isEdge(text, start - 1, -1)) return;
  for (let p = start; pieces.count < PIECES && p < text.length;) {
    const end = pieceEnd(text, p);
    if (end <= p) break;
    pieces.starts[pieces.count] = p;
    pieces.ends[pieces.count++] = end;
    const gap = gapAfter(text, end);
    if (gap === 0) break;
    p = end + gap;
  }
}

/** Where the piece that ends at `at` begins; -1 where it is too long for one. */
function pieceStart(text: string, at: number, floor: number): number {
  let begin = at;
  let letters = 0;
  while (begin > floor) {
    const sign = signAt(text, begin - 1);
    if (sign === OTHER_SIGN) break;
    begin--;
    letters = sign === DIGIT_SIGN ? 0 : letters + 1;
    if (letters > LETTERS_MOST || at - begin > PLATE_MOST) return -1;
  }
  return begin;
}

function pieceEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  for (let sign = signAt(text, end); sign !== OTHER_SIGN; sign = signAt(text, end)) {
    letters = sign === DIGIT_SIGN ? 0 : letters + 1;
    end++;
    if (letters > LETTERS_MOST || end - at > PLATE_MOST) return -1;
  }
  return end;
}

function isSign(text: string, at: number): boolean {
  return signAt(text, at) !== OTHER_SIGN;
}

function isGapSign(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x2d || unit === 0x2e || unit === 0x3a;
}

function gapBefore(text: string, at: number): number {
  let gap = 0;
  while (gap < 3 && isGapSign(text, at - 1 - gap)) gap++;
  return gap;
}

function gapAfter(text: string, at: number): number {
  let gap = 0;
  while (gap < 3 && isGapSign(text, at + gap)) gap++;
  return gap;
}

/** Whether a plate can end here: no letter, digit or sign of a longer code is glued on. */
export function isEdge(text: string, at: number, step: 1 | -1): boolean {
  if (at < 0 || at >= text.length) return true;
  if (isSign(text, at)) return false;
  const sign = text[at] ?? ' ';
  return sign !== '_' && !('-/.@#'.includes(sign) && isSign(text, at + step));
}
