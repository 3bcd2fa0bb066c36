import type { Segment } from '../segment.ts';
import { CAPITAL, CAPITALS, DIGITS } from '../words.ts';
import { townOf, townPart } from './address-town.ts';

/** What stands around a street and number: postcodes and towns, as they may have been enrolled. */
export interface Place {
  readonly postcodes: readonly string[];
  readonly towns: readonly { readonly key: string; readonly from: number }[];
  /**
   * How surely a town stands there: `named` ("te X", a postcode before it), `likely` (one capitalised word and then the
   * end), `perhaps` (capitalised words after a comma), `none` (the sentence goes on).
   */
  readonly slot: 'named' | 'likely' | 'perhaps' | 'none';
}

/** British, Canadian, and letters before figures ("KY1-1103"). */
const MIXED = /^(?:[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}|[a-z]\d[a-z]\d[a-z]\d|[a-z]{1,3}\d{3,6})$/;
const NOWHERE: Place = { postcodes: [], towns: [], slot: 'none' };
const REACH = 14;
const MOST_TOWNS = 12;
const MOST_POSTCODES = 4;
const IN = new Set(['te', 'in', 'at', 'à', 'zu', 'bij']);

/** Postcode without spaces; a country's letters before its digits fall away ("D-10178", "MD-2012"). */
export function postcode(words: readonly string[]): string {
  const joined = words.join('');
  const bare = /^[a-z]{1,3}(\d{3,6})$/.exec(joined);
  return bare?.[1] ?? joined;
}

export function isDutchPostcode(code: string): boolean {
  return /^[1-9]\d{3}[a-z]{2}$/.test(code);
}

/** Capitalised, or of a script without capitals. */
export function isName(segment: Segment, i: number): boolean {
  return (
    ((segment.marks[i] ?? 0) & CAPITAL) !== 0 || (segment.words[i]?.charCodeAt(0) ?? 0) > 0x24f
  );
}

/** Whether the Dutch postcode of the words at `i` and after stands here: four digits and two letters, close together. */
export function dutchPostcodeAt(
  { words, marks, starts, ends }: Segment,
  i: number,
): string | undefined {
  const digits = words[i];
  const letters = words[i + 1];
  if (digits?.length !== 4 || letters?.length !== 2 || digits.startsWith('0')) return undefined;
  if (((marks[i + 1] ?? 0) & DIGITS) !== 0 || (starts[i + 1] ?? 0) - (ends[i] ?? 0) > 2)
    return undefined;
  return digits + letters;
}

/** A sentence and its line end here. */
const ENDS_LINE = /^[.!?]\s*\n/;

/** Whether the text between word `i - 1` and word `i` ends a sentence or a paragraph. */
function closes(segment: Segment, i: number): boolean {
  const from = segment.ends[i - 1] ?? 0;
  const to = segment.starts[i] ?? from;
  if (to - from < 2) return false;
  if (to - from > 8) return true;
  const gap = segment.text.slice(from, to);
  if (gap.includes('\n\n') || ENDS_LINE.test(gap)) return true;
  return (
    gap.startsWith('. ') &&
    (segment.words[i - 1]?.length ?? 0) > 3 &&
    ((segment.marks[i - 1] ?? 0) & DIGITS) === 0
  );
}

/** Whether two groups of figures stand together and alone, as in "411 34": no sum ("735.000"), no telephone number ("033 014 68"). */
function isPair({ text, marks, starts, ends }: Segment, i: number): boolean {
  const gap = text.slice(ends[i], starts[i + 1]);
  if (gap !== ' ' && gap !== '-') return false;
  const isMore = ((marks[i + 2] ?? 0) & DIGITS) !== 0;
  return !isMore || (starts[i + 2] ?? 0) - (ends[i + 1] ?? 0) > 1;
}

/** Joins "EC2A 4RH", "L6Y 1Z4", "411 34", "71-637": digits and letters that stand together. Pushes what may be a postcode. */
function readPostcode(segment: Segment, i: number, out: string[]): boolean {
  const { words, marks, starts } = segment;
  const word = words[i] ?? '';
  if (((marks[i] ?? 0) & DIGITS) !== 0) {
    const dutch = dutchPostcodeAt(segment, i);
    if (dutch !== undefined) {
      out.push(dutch, `${word}~`);
      return true;
    }
    const next = words[i + 1] ?? '';
    if (
      ((marks[i + 1] ?? 0) & DIGITS) !== 0 &&
      word.length <= 3 &&
      word.length + next.length >= 5 &&
      next.length <= 4 &&
      isPair(segment, i)
    ) {
      out.push(word + next);
      return isName(segment, i + 2) || isName(segment, i - 1);
    }
    if (word.length >= 3 && word.length <= 6) out.push(word);
    return (
      word.length >= 4 && word.length <= 6 && (isName(segment, i + 1) || isName(segment, i - 1))
    );
  }
  if (
    word.length > 2 ||
    ((marks[i + 1] ?? 0) & DIGITS) === 0 ||
    (starts[i + 1] ?? 0) !== (segment.ends[i] ?? 0)
  )
    return false;
  let joined = word;
  let j = i + 1;
  for (; j < i + 6 && j < words.length && joined.length < 8; j++) {
    const gap = (starts[j] ?? 0) - (segment.ends[j - 1] ?? 0);
    if (gap > 1 || (gap === 1 && ((marks[j] ?? 0) & DIGITS) === 0)) break;
    joined += words[j] ?? '';
  }
  if (!MIXED.test(joined)) return false;
  out.push(joined);
  return true;
}

function addTowns(
  segment: Segment,
  i: number,
  until: number,
  out: { key: string; from: number }[],
): void {
  const { marks } = segment;
  let key = '';
  for (let j = i; j < Math.min(i + 4, until) && out.length < MOST_TOWNS; j++) {
    if (((marks[j] ?? 0) & DIGITS) !== 0 || (j > i && breaks(segment, j))) return;
    key += townPart(segment, j);
    if (j === i || isName(segment, j)) out.push({ key: townOf(key), from: i });
  }
}

/** A sign between two words of one town: none but a space, a hyphen, an apostrophe or an abbreviation's stop. */
function breaks({ text, starts, ends: to }: Segment, j: number): boolean {
  const from = to[j - 1] ?? 0;
  const width = (starts[j] ?? 0) - from;
  return width > 3 || /[,;:()\n\t|/]/.test(text.slice(from, from + width));
}

/** The two capitals of a Dutch postcode: no part of a town. */
function isPostcodeLetters(segment: Segment, i: number): boolean {
  return (
    ((segment.marks[i] ?? 0) & CAPITALS) !== 0 &&
    ((segment.marks[i - 1] ?? 0) & DIGITS) !== 0 &&
    dutchPostcodeAt(segment, i - 1) !== undefined
  );
}

/** The place that stands after a street and number; `at` is the first word after them. `small` where the street itself has no capital. */
export function placeAfter(segment: Segment, at: number, small: boolean): Place {
  const { words, marks, text } = segment;
  if (at >= words.length) return NOWHERE;
  const gap = text.slice(
    segment.ends[at - 1] ?? 0,
    Math.min(segment.starts[at] ?? 0, (segment.ends[at - 1] ?? 0) + 8),
  );
  const postcodes: string[] = [];
  const towns: { key: string; from: number }[] = [];
  let sure = false;
  const until = Math.min(words.length, at + REACH);
  for (let i = at; i < until; i++) {
    if (i > at && closes(segment, i)) break;
    if (i === at && (/\n\s*\n|^[!?] /.test(gap) || ENDS_LINE.test(gap))) break;
    const before = postcodes.length;
    if (before < MOST_POSTCODES && readPostcode(segment, i, postcodes)) sure = true;
    if (i > at && isPostcodeLetters(segment, i)) continue;
    if (((marks[i] ?? 0) & DIGITS) !== 0) {
      // Other figures begin another entry: a telephone number, the next row.
      if (postcodes.length === before) break;
      continue;
    }
    if (isName(segment, i) || (small && i < at + 3) || (IN.has(words[i - 1] ?? '') && i === at + 1))
      addTowns(segment, i, until, towns);
  }
  const slot = sure ? 'named' : slotAt(segment, at, gap);
  // Capitals further on in the sentence are of something else.
  const near =
    slot === 'none' && postcodes.length === 0 ? towns.filter(({ from }) => from <= at + 1) : towns;
  return { postcodes, towns: near, slot };
}

function slotAt(segment: Segment, at: number, gap: string): Place['slot'] {
  // A line that ends as a sentence does not go on with a town.
  if (ENDS_LINE.test(gap)) return 'none';
  const first = IN.has(segment.words[at] ?? '') ? at + 1 : at;
  if (first > at) return isName(segment, first) ? 'named' : 'none';
  if (!isName(segment, at) || !/[,(\n;\t]/.test(gap)) return 'none';
  let last = at;
  while (last + 1 < segment.words.length && isName(segment, last + 1) && !breaks(segment, last + 1))
    last++;
  const next = segment.text.slice(segment.ends[last] ?? 0, (segment.ends[last] ?? 0) + 2);
  const one = last === at || segment.text[segment.ends[at] ?? 0] === '-';
  return one && gap.startsWith(',') && /^(?:$|[.;)\n]|$)/.test(next) ? 'likely' : 'perhaps';
}

/** The place that stands before a street: "1017 CD Amsterdam, Gracht 5"; `at` is the street's first word. */
export function placeBefore(segment: Segment, at: number): Place {
  const postcodes: string[] = [];
  const towns: { key: string; from: number }[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (i + 1 < at && closes(segment, i + 1)) break;
    const { length } = postcodes;
    if (((segment.marks[i] ?? 0) & DIGITS) !== 0) readPostcode(segment, i, postcodes);
    else if (isName(segment, i)) addTowns(segment, i, at, towns);
    if (postcodes.length > length) break;
  }
  return postcodes.length + towns.length === 0 ? NOWHERE : { postcodes, towns, slot: 'none' };
}
