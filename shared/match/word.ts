import {
  DIGIT,
  DROP,
  entryOf,
  entryOfPair,
  FOREIGN,
  LONG,
  LONG_DIGITS,
  LONG_LETTERS,
  PAIR,
  RAISED,
  SEPARATOR,
  UPPER,
} from './fold.ts';
import { leetEnd, unleet } from './leet.ts';
import { CAPITAL, CAPITALS, DIGITS, MENDED } from './words.ts';

/** The word that was read last: one object for all, so that a page of words makes none. */
export const word = { text: '', start: 0, end: 0, marks: 0, letters: 0, foreign: 0 };

/** Entry and width of the character last looked at. */
let entry = 0;
let width = 1;

/** Class of the character at `at`; sets `entry` and `width`. */
function look(text: string, at: number): number {
  entry = entryOf(text.charCodeAt(at));
  width = 1;
  let kind = (entry >>> 16) & 7;
  if (kind === PAIR) {
    width = at + 1 < text.length ? 2 : 1;
    entry = entryOfPair(text.slice(at, at + width));
    kind = (entry >>> 16) & 7;
  }
  return kind;
}

/**
 * Reads the first word at or after `at` into `word`, whatever it is written in; gives where to go on, or -1 when there is none.
 * `segment` reads words of plain ASCII by itself, at a third of the cost.
 */
export function readWord(text: string, at: number): number {
  const length = text.length;
  let i = at;
  let kind = SEPARATOR;
  while (i < length) {
    kind = look(text, i);
    if (kind !== SEPARATOR && kind !== DROP) break;
    i += width;
  }
  if (i >= length) return -1;
  return kind === DIGIT || kind === LONG_DIGITS ? readDigits(text, i) : readLetters(text, i);
}

function readDigits(text: string, start: number): number {
  let end = start;
  let built = '';
  let plain = true;
  let i = start;
  while (i < text.length) {
    const kind = look(text, i);
    if (kind === DROP) {
      i += width;
      continue;
    }
    // A raised digit after others is a footnote, not a part of the number.
    if ((kind !== DIGIT && kind !== LONG_DIGITS) || ((entry & RAISED) !== 0 && end > start)) break;
    const code = entry & 0xffff;
    if (plain && (kind === LONG_DIGITS || code !== text.charCodeAt(i) || end < i)) {
      plain = false;
      built = fold(text, start, end);
    }
    if (!plain) built += kind === LONG_DIGITS ? LONG[code] : String.fromCharCode(code);
    i += width;
    end = i;
  }
  word.text = plain ? text.slice(start, end) : built;
  word.start = start;
  word.end = end;
  word.marks = DIGITS;
  word.letters = 0;
  word.foreign = 0;
  return i;
}

/** What was read so far of a word that turns out not to be plain: ASCII only, so lower case is all there is to do. */
function fold(text: string, start: number, end: number): string {
  return text.slice(start, end).toLowerCase();
}

function readLetters(text: string, start: number): number {
  let end = start;
  let built = '';
  let plain = true;
  let letters = 0;
  let capitals = 0;
  let foreign = 0;
  let first = 0;
  let i = start;
  let kind = SEPARATOR;
  while (i < text.length) {
    kind = look(text, i);
    if (kind === DROP) {
      i += width;
      continue;
    }
    if (kind === SEPARATOR || kind === DIGIT || kind === LONG_DIGITS) break;
    const code = entry & 0xffff;
    const unit = text.charCodeAt(i);
    if (letters === 0) first = entry;
    letters++;
    if ((entry & UPPER) !== 0) capitals++;
    if ((entry & FOREIGN) !== 0) foreign++;
    if (plain && (unit > 0x7a || end < i)) {
      plain = false;
      built = fold(text, start, end);
    }
    if (!plain) built += kind === LONG_LETTERS ? LONG[code] : String.fromCharCode(code);
    i += width;
    end = i;
  }
  const marks =
    ((first & UPPER) === 0 ? 0 : CAPITAL) | (letters > 1 && capitals === letters ? CAPITALS : 0);
  word.start = start;
  word.marks = marks;
  word.letters = letters;
  word.foreign = foreign;
  // A digit or sign against a letter may be leetspeak.
  const leet = i < text.length && foreign === 0 ? leetEnd(text, start, end) : 0;
  if (leet > 0) {
    word.text = unleet(text.slice(start, leet));
    word.end = leet;
    word.marks = marks | MENDED;
    return leet;
  }
  word.text = plain ? (capitals === 0 ? text.slice(start, end) : fold(text, start, end)) : built;
  word.end = end;
  return i;
}
