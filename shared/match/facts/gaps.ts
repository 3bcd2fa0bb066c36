import type { Segment } from '../segment.ts';

/** What stands between two words, as a number: one of the gaps below, and the bits behind them. */
export const GLUED = 0;
export const SPACE = 1;
export const NO_BREAK = 2;
export const TWO_SPACES = 3;
export const STOP = 4;
export const STOP_SPACE = 5;
export const APOSTROPHE = 6;
export const SPACE_APOSTROPHE = 7;
/** What may stand within a name is below this: spaces, an abbreviation's stop, an apostrophe. */
export const LOOSE = 8;
export const STOP_SPACE_APOSTROPHE = 8;
export const COMMA = 9;
export const COMMA_SPACE = 10;
export const SPACE_OPEN = 11;
export const CLOSE_SPACE = 12;
export const COLON_SPACE = 13;
export const NEWLINE = 14;
export const HYPHEN = 15;
export const DASH = 16;
export const SPACED_HYPHEN = 17;
export const SLASH = 18;
/** "&" or "+", with or without spaces. */
export const AMPERSAND = 19;
export const OTHER = 20;
/** The gap without the bits. */
export const GAP = 31;
/** A stop, or a sign of question or exclamation, and white space behind it. */
export const ENDS_SENTENCE = 32;
export const BEGINS_WITH_STOP = 64;
export const BEGINS_WITH_NEWLINE = 128;

/** As far as a gap is looked at. */
const LONGEST = 5;

/** The gap before word `i`; no string is made. */
export function gapBefore({ text, starts, ends }: Segment, i: number): number {
  if (i < 0 || i >= starts.length) return GLUED;
  const start = starts[i] ?? 0;
  const from = i > 0 ? (ends[i - 1] ?? 0) : 0;
  const width = start - from;
  if (width <= 0) return GLUED;
  const first = text.charCodeAt(from);
  if (width === 1) return first === 0x20 ? SPACE : oneSign(first);
  const second = text.charCodeAt(from + 1);
  if (width === 2) return twoSigns(first, second);
  return manySigns(text, from, width, first, second);
}

function oneSign(sign: number): number {
  switch (sign) {
    case 0xa0:
      return NO_BREAK;
    case 0x2e:
      return STOP | BEGINS_WITH_STOP;
    case 0x27:
    case 0x2019:
      return APOSTROPHE;
    case 0x2c:
      return COMMA;
    case 0x0a:
      return NEWLINE | BEGINS_WITH_NEWLINE;
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return HYPHEN;
    case 0x2013:
      return DASH;
    case 0x2f:
      return SLASH;
    case 0x26:
    case 0x2b:
      return AMPERSAND;
    default:
      return OTHER;
  }
}

function twoSigns(first: number, second: number): number {
  const bits =
    (first === 0x2e ? BEGINS_WITH_STOP : first === 0x0a ? BEGINS_WITH_NEWLINE : 0) |
    (isEnd(first) && isWhite(second) ? ENDS_SENTENCE : 0);
  if (second === 0x20) {
    if (first === 0x20) return TWO_SPACES;
    if (first === 0x2c) return COMMA_SPACE;
    if (first === 0x2e) return STOP_SPACE | bits;
    if (first === 0x29) return CLOSE_SPACE;
    if (first === 0x3a) return COLON_SPACE;
    if (first === 0x26 || first === 0x2b) return AMPERSAND;
  } else if (first === 0x20) {
    if (second === 0x28) return SPACE_OPEN;
    if (second === 0x27 || second === 0x2019) return SPACE_APOSTROPHE;
    if (second === 0x26 || second === 0x2b) return AMPERSAND;
  }
  return OTHER | bits;
}

function manySigns(
  text: string,
  from: number,
  width: number,
  first: number,
  second: number,
): number {
  let bits = first === 0x2e ? BEGINS_WITH_STOP : first === 0x0a ? BEGINS_WITH_NEWLINE : 0;
  const to = from + Math.min(width, LONGEST) - 1;
  for (let at = from; at < to; at++) {
    if (isEnd(text.charCodeAt(at)) && isWhite(text.charCodeAt(at + 1))) bits |= ENDS_SENTENCE;
  }
  if (width > 3) return OTHER | bits;
  const third = text.charCodeAt(from + 2);
  if (first === 0x20 && third === 0x20) {
    if (second === 0x2d) return SPACED_HYPHEN;
    if (second === 0x26 || second === 0x2b) return AMPERSAND;
  }
  if (first === 0x2e && second === 0x20 && third === 0x27) return STOP_SPACE_APOSTROPHE | bits;
  return OTHER | bits;
}

function isEnd(sign: number): boolean {
  return sign === 0x2e || sign === 0x21 || sign === 0x3f;
}

/** White space as regular expressions know it. */
export function isWhite(sign: number): boolean {
  if (sign < 0x80) return sign === 0x20 || (sign >= 0x09 && sign <= 0x0d);
  return (
    sign === 0xa0 ||
    sign === 0x1680 ||
    (sign >= 0x2000 && sign <= 0x200a) ||
    sign === 0x2028 ||
    sign === 0x2029 ||
    sign === 0x202f ||
    sign === 0x205f ||
    sign === 0x3000 ||
    sign === 0xfeff
  );
}
