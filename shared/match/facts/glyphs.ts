import type { Span } from '#shared/domain/page.ts';

import {
  DIGIT,
  DROP,
  entryOf,
  entryOfPair,
  FOREIGN,
  LETTER,
  lookalike,
  RAISED,
  UPPER,
} from '../fold.ts';
import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';

/**
 * A segment's text as a reader sees it, in plain signs: digits of any script and style as 0 to 9, dashes as `-`, spaces as
 * a space, look-alike letters as Latin, invisible characters gone; case and plain text stay. Recognisers of numbers and
 * signs read this; `spanOf` leads back to the page's own text.
 */
export interface Glyphs {
  readonly text: string;
  /** Starts and ends of the runs of digits in `text`, in pairs. */
  readonly digits: Int32Array;
  spanOf(start: number, end: number): Span;
  /** Where an offset of the page's own text is in `text`. */
  pointOf(origin: number): number;
}

/** The text last written in plain signs: every recogniser asks about one before any asks about the next. */
let latest: { readonly text: string; readonly glyphs: Glyphs } | undefined;

/** The plain signs of a segment; worked out once, whichever recogniser asks first. */
export function glyphsOf(segment: Segment): Glyphs {
  const { text, isPlain } = segment;
  if (latest?.text === text) return latest.glyphs;
  const glyphs = isPlain ? asItStands(text, digitsOf(segment)) : plainGlyphs(text);
  latest = { text, glyphs };
  return glyphs;
}

/** The runs of digits of a text in which they are words. */
function digitsOf({ marks, starts, ends, allMarks }: Segment): Int32Array {
  if ((allMarks & DIGITS) === 0) return NONE;
  const runs: number[] = [];
  for (let i = 0; i < marks.length; i++)
    if (((marks[i] ?? 0) & DIGITS) !== 0) runs.push(starts[i] ?? 0, ends[i] ?? 0);
  return new Int32Array(runs);
}

const NONE = new Int32Array(0);

/** A text that is in plain signs already. */
function asItStands(text: string, digits: Int32Array): Glyphs {
  return { text, digits, spanOf: (start, end) => [start, end], pointOf: (origin) => origin };
}

/** The same by the text alone. */
export function glyphsOfText(text: string): Glyphs {
  if (latest?.text === text) return latest.glyphs;
  const glyphs = plainGlyphs(text);
  latest = { text, glyphs };
  return glyphs;
}

/** The same for a text that is not a segment: the value of a fact. */
export function plain(text: string): string {
  return plainGlyphs(text.normalize('NFC')).text;
}

/** Where the plain text falls behind: from offset `at` on, so many units fewer. */
interface Losses {
  readonly at: number[];
  readonly behind: number[];
}

function plainGlyphs(text: string): Glyphs {
  const runs: number[] = [];
  const losses: Losses = { at: [], behind: [] };
  const out = rewrite(text, runs, losses);
  const { at, behind } = losses;
  const digits = new Int32Array(runs);
  if (at.length === 0) return asItStands(out, digits);
  const origin = (point: number): number => point + behindAt(at, behind, point, false);
  return {
    text: out,
    digits,
    spanOf(start, end) {
      const from = origin(start);
      if (end <= start) return [from, from];
      const last = origin(end - 1);
      return [from, last + (isPair(text, last) ? 2 : 1)];
    },
    pointOf: (point) => point - behindAt(at, behind, point, true),
  };
}

/** Writes a text in plain signs, noting runs of digits and what was lost. Kept apart from closures: it is the inner loop of a page. */
function rewrite(text: string, runs: number[], { at, behind }: Losses): string {
  const length = text.length;
  let lost = 0;
  let out = '';
  let copied = 0;
  let inside = false;
  let inRaised = false;
  for (let i = 0; i < length; i++) {
    let unit = text.charCodeAt(i);
    // Most signs are small letters: nothing begins or ends there but a run of digits.
    if (unit > 0x39 && unit < 0x80 && !inside) continue;
    if (unit >= 0x80 && changes(unit)) {
      const width = isPair(text, i) ? 2 : 1;
      const raised = isRaised(unit);
      // A raised digit behind a plain one is a footnote mark; in a row of its own it is a digit in disguise.
      const footnote = raised && inside && !inRaised;
      const sign =
        width === 2 ? signOfPair(text.slice(i, i + 2)) : footnote ? text.charAt(i) : signOf(unit);
      inRaised = raised;
      if (sign.length < width) {
        lost += width - sign.length;
        at.push(i + width - lost);
        behind.push(lost);
      }
      out += text.slice(copied, i) + sign;
      i += width - 1;
      copied = i + 1;
      if (sign === '') continue;
      unit = sign.charCodeAt(0);
    }
    const digit = unit >= 0x30 && unit <= 0x39;
    if (digit === inside) continue;
    runs.push(i - lost);
    inside = digit;
  }
  if (copied > 0) out += text.slice(copied);
  if (inside) runs.push(length - lost);
  return copied === 0 ? text : out;
}

/** How many units fewer the plain text has before a point, given in the page's text or in the plain one. */
function behindAt(
  at: readonly number[],
  behind: readonly number[],
  point: number,
  inPage: boolean,
): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const offset = (at[middle] ?? 0) + (inPage ? (behind[middle] ?? 0) : 0);
    if (offset <= point) low = middle + 1;
    else high = middle;
  }
  return behind[low - 1] ?? 0;
}

const SAME = 1;
const CHANGES = 2;
/** Whether a unit is written otherwise in plain signs; worked out on first sight. */
const changing = new Uint8Array(0x10000);

function changes(unit: number): boolean {
  let state = changing[unit] ?? 0;
  if (state === 0) {
    const surrogate = unit >= 0xd800 && unit <= 0xdbff;
    state = surrogate || signOf(unit) !== String.fromCharCode(unit) ? CHANGES : SAME;
    changing[unit] = state;
  }
  return state === CHANGES;
}

/** Raised and lowered digits. */
function isRaised(unit: number): boolean {
  return unit < 0xd800 && (entryOf(unit) & RAISED) !== 0 && ((entryOf(unit) >>> 16) & 7) === DIGIT;
}

function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}

const SIGNS: ReadonlyMap<number, string> = new Map(
  [
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D\u02D7\u2796'],
    [
      ' ',
      '\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u0085',
    ],
    ['\n', '\u2028\u2029'],
    ['.', '\u3002\uFF0E\uFF61\u2024\u00B7\u2022\u2219\u22C5'],
    ['@', '\uFF20\uFE6B'],
    ['+', '\uFF0B\uFE62\u207A\u2795'],
    ['/', '\uFF0F\u2044\u2215'],
    ['(', '\uFF08\u207D\uFE59'],
    [')', '\uFF09\u207E\uFE5A'],
    ['[', '\uFF3B'],
    [']', '\uFF3D'],
    [':', '\uFF1A\uA789\u2236'],
    ['_', '\uFF3F'],
    ["'", '\u2018\u2019\u02BC\u2032\uFF07\u0060\u00B4'],
    ['~', '\uFF5E\u223C'],
    ['*', '\u2217\uFF0A\u2605'],
    ['&', '\uFF06'],
    ['#', '\uFF03'],
    [';', '\uFF1B'],
    ['%', '\uFF05'],
  ].flatMap(([plainSign = '', others = '']) =>
    Array.from(others, (other): [number, string] => [other.charCodeAt(0), plainSign]),
  ),
);

function signOf(unit: number): string {
  const sign = SIGNS.get(unit);
  if (sign !== undefined) return sign;
  return signOfEntry(entryOf(unit), String.fromCharCode(unit), unit);
}

function signOfPair(pair: string): string {
  return signOfEntry(entryOfPair(pair), pair, 0);
}

function signOfEntry(entry: number, written: string, unit: number): string {
  const kind = (entry >>> 16) & 7;
  if (kind === DROP) return '';
  if (kind === DIGIT) return String.fromCharCode(entry & 0xffff);
  if (kind !== LETTER) return written;
  let code = entry & 0xffff;
  if ((entry & FOREIGN) !== 0) {
    const latin = lookalike(unit);
    if (latin === undefined) return written;
    code = latin;
  }
  // Latin letters with accents stay: "müller" and "muller" are two domains.
  else if (unit >= 0xc0 && (unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00))) return written;
  const letter = String.fromCharCode(code);
  return (entry & UPPER) === 0 ? letter : letter.toUpperCase();
}

/** Whether the character at `at` is a letter as far as words of Latin script go; scripts without spaces are not. */
export function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  // Chinese, Japanese and Korean write no space beside a number.
  return unit < 0x2e80 && ((entryOf(unit) >>> 16) & 7) === LETTER;
}

export function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** What a character is by `signAt`. */
export const OTHER_SIGN = 0;
export const DIGIT_SIGN = 1;
export const LETTER_SIGN = 2;

const AT_SIGHT = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return isDigit(sign, 0) ? DIGIT_SIGN : isLetter(sign, 0) ? LETTER_SIGN : OTHER_SIGN;
});

/** Whether the character at `at` is a digit, a letter or neither, as `isDigit` and `isLetter` have it, in one look; neither beyond the ends. */
export function signAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return AT_SIGHT[unit] ?? OTHER_SIGN;
  return isLetter(text, at) ? LETTER_SIGN : OTHER_SIGN;
}
