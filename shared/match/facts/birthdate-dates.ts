import { monthOf, MONTH_MOST } from './birthdate-months.ts';
import { isDigit, isLetter, type Glyphs } from './glyphs.ts';
import { lastBefore, learn, SAYS_BIRTHDAY } from './keywords.ts';

/** A date, whole or in part, as it stands in plain text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Other whole readings, as YYYY-MM-DD: the other century, month before day. */
  readonly others: readonly string[];
  /** Which word stands near, asked only of dates in part. */
  readonly near: 'born' | 'birthday' | undefined;
}

/** Whether this day exists in the calendar; years of people alive. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1880 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

interface Style {
  readonly american: boolean;
  readonly english: boolean;
  /** Where words for a birthday stand, in order. */
  readonly birthdays: readonly number[];
}

/** Dates in a text, in order, each stretch once. */
export function datesIn(glyphs: Glyphs, style: Style): readonly FoundDate[] {
  const { text, digits } = glyphs;
  const out: FoundDate[] = [];
  let from = 0;
  for (let i = 0; i + 1 < digits.length; i += 2) {
    const start = digits[i] ?? 0;
    const length = (digits[i + 1] ?? 0) - start;
    if (start < from || (length > 4 && length !== 8)) continue;
    const found = dateAt(text, start, length, style);
    if (found === undefined) continue;
    out.push(found);
    from = found.end;
  }
  return out;
}

function dateAt(text: string, start: number, length: number, style: Style): FoundDate | undefined {
  if (isDigit(text, start - 1)) return undefined;
  if (length === 8) return compactDate(text, start);
  if (length === 4) return yearFirst(text, start) ?? yearAlone(text, start);
  if (length > 2) return undefined;
  return (
    inNumbers(text, start, style) ?? inWords(text, start, style) ?? monthFirst(text, start, style)
  );
}

const BETWEEN = " ?[-./|,' ] ?";
const DAY_FIRST = new RegExp(
  `(\\d{1,2})(${BETWEEN})(\\d{1,2})(${BETWEEN})('?\\d{2}|\\d{4})(?![\\d])`,
  'y',
);

function inNumbers(
  text: string,
  start: number,
  { american, english }: Style,
): FoundDate | undefined {
  DAY_FIRST.lastIndex = start;
  const found = DAY_FIRST.exec(text);
  if (found === null || !isEdge(text, start)) return undefined;
  const [whole, first = '', sign = '', second = '', nextSign = '', written = ''] = found;
  if (sign.trim() !== nextSign.trim()) return undefined;
  const end = start + whole.length;
  if (/^(?:[-./]\d|:\d)/.test(text.slice(end, end + 2))) return undefined;
  const years = yearsOf(written);
  const readings: string[] = [];
  const a = Number(first);
  const b = Number(second);
  const orders = american
    ? [
        [b, a],
        [a, b],
      ]
    : english && sign.trim() === '/'
      ? [
          [a, b],
          [b, a],
        ]
      : [[a, b], ...(b > 12 ? [[b, a]] : [])];
  for (const [day = 0, month = 0] of orders) {
    for (const year of years) if (isDay(year, month, day)) readings.push(iso(year, month, day));
    if (american && readings.length > 0) break;
  }
  return wholeDate(start, end, readings);
}

const YEAR_FIRST =
  /(\d{4})( ?[-./ ] ?)(\d{1,2})\2(\d{1,2})(?!\d)(?:[T ]\d\d:?\d\d(?::?\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?/y;

function yearFirst(text: string, start: number): FoundDate | undefined {
  YEAR_FIRST.lastIndex = start;
  const found = YEAR_FIRST.exec(text);
  if (found === null || !isEdge(text, start)) return undefined;
  const year = Number(found[1]);
  const month = Number(found[3]);
  const day = Number(found[4]);
  if (!isDay(year, month, day)) return undefined;
  const dateOnly =
    start + 4 + (found[2]?.length ?? 0) * 2 + (found[3]?.length ?? 0) + (found[4]?.length ?? 0);
  return wholeDate(start, dateOnly, [iso(year, month, day)]);
}

function compactDate(text: string, start: number): FoundDate | undefined {
  if (isLetter(text, start - 1) || !isEdge(text, start)) return undefined;
  const d = text.slice(start, start + 8);
  const readings = [
    [d.slice(0, 4), d.slice(4, 6), d.slice(6)],
    [d.slice(4), d.slice(2, 4), d.slice(0, 2)],
  ].flatMap(([year, month, day]) =>
    isDay(Number(year), Number(month), Number(day)) ? [`${year}-${month}-${day}`] : [],
  );
  return wholeDate(start, start + 8, readings);
}

const AFTER_DAY =
  /(\d{1,2})(?:(?:ste|st|nd|rd|th|er|de|e)(?!\p{L})|\.|º|ª)?[ \n-]{0,3}(?:of |van |de )?(\p{L}{1,10})(?!\p{L})/uy;
const YEAR_BEHIND =
  /\.?,?[ \n/-]{0,3}(?:(?:in|van|anno|of|de)\s)?(\d{4}|'?\d{2})(?!\d|[.:]\d|\p{L}|%| ?(?:jaar|jarige|jier|uur|u|h|euro|years?|ans|jahre|leden|personen|x|am|pm)(?!\p{L}))/uy;

/** "14 maart 1968", "14th of March '68", "14-III-1968", "14 maart". */
function inWords(text: string, start: number, style: Style): FoundDate | undefined {
  AFTER_DAY.lastIndex = start;
  const found = AFTER_DAY.exec(text);
  if (found === null) return undefined;
  const month = monthOf(folded(found[2] ?? ''));
  const day = Number(found[1]);
  if (month === undefined || !isDay(2000, month, day)) return undefined;
  const behind = afterSameMonth(text, start + found[0].length, month);
  return withYear(text, { start, behind, month, day }, style);
}

const OTHER_MONTH = / ?\/ ?(\p{L}{1,10})(?!\p{L})/uy;

/** Where the month ends that a passport or identity card gives in a second language: "14 MEI/MAY 1968". Another month is no part of it. */
function afterSameMonth(text: string, at: number, month: number): number {
  OTHER_MONTH.lastIndex = at;
  const found = OTHER_MONTH.exec(text);
  return found !== null && monthOf(folded(found[1] ?? '')) === month ? at + found[0].length : at;
}

/** "March 14, 1968", "maart 14". */
function monthFirst(text: string, start: number, style: Style): FoundDate | undefined {
  const name = wordBefore(text, start);
  if (name === undefined) return undefined;
  const month = monthOf(folded(name.text));
  const day = Number(text.slice(start, isDigit(text, start + 1) ? start + 2 : start + 1));
  if (month === undefined || !isDay(2000, month, day)) return undefined;
  let behind = start + (isDigit(text, start + 1) ? 2 : 1);
  if (/^(?:st|nd|rd|th)/.test(text.slice(behind, behind + 2))) behind += 2;
  return withYear(text, { start: name.start, behind, month, day }, style);
}

function withYear(
  text: string,
  { start, behind, month, day }: { start: number; behind: number; month: number; day: number },
  { birthdays }: Style,
): FoundDate | undefined {
  YEAR_BEHIND.lastIndex = behind;
  const found = YEAR_BEHIND.exec(text);
  const readings = yearsOf(found?.[1] ?? '')
    .filter((year) => isDay(year, month, day))
    .map((year) => iso(year, month, day));
  if (found !== null && readings.length > 0)
    return wholeDate(start, behind + found[0].length, readings);
  // "30 januari 1832" is a day in history, and nobody's birthday.
  if (found !== null && isWholeYear(found[1] ?? '') && !isPostcode(text, behind + found[0].length))
    return undefined;
  const near = isBehindWord(birthdays, start) ? 'birthday' : wordNear(text, start, behind);
  return { start, end: behind, year: undefined, month, day, others: [], near };
}

function isWholeYear(written: string): boolean {
  return /^[12]\d{3}$/.test(written);
}

/** Two capitals behind four digits. */
function isPostcode(text: string, end: number): boolean {
  return /^ ?[A-Z]{2}(?![\p{L}\d])/u.test(text.slice(end, end + 4));
}

/** A year with nothing but perhaps a month before it. */
function yearAlone(text: string, start: number): FoundDate | undefined {
  const year = Number(text.slice(start, start + 4));
  if (!isDay(year, 1, 1) || isLetter(text, start + 4) || !isEdge(text, start)) return undefined;
  const name = wordBefore(text, start);
  const month = name === undefined ? undefined : monthOf(folded(name.text));
  const from = month === undefined || name === undefined ? start : name.start;
  const near = wordNear(text, from, start + 4);
  if (near !== 'born') return undefined;
  return { start: from, end: start + 4, year, month, day: undefined, others: [], near };
}

/** The word just before, one to three signs away. */
function wordBefore(text: string, at: number): { text: string; start: number } | undefined {
  let end = at;
  while (end > 0 && at - end < 3 && ' .\n-'.includes(text[end - 1] ?? 'x')) end--;
  let start = end;
  while (start > 0 && end - start <= MONTH_MOST && isLetter(text, start - 1)) start--;
  return start === end || start === at ? undefined : { text: text.slice(start, end), start };
}

/** A list of birthdays says so once, above it. */
const BIRTHDAY_REACH = 600;

function isBehindWord(at: readonly number[], start: number): boolean {
  const last = lastBefore(at, start);
  return last !== undefined && start - last <= BIRTHDAY_REACH;
}

learn(
  SAYS_BIRTHDAY,
  'verjaardag verjaardagen verjaardagskalender jarig jarigen jarige birthday birthdays geburtstag geburtstage anniversaire jierdei jierdeis'.split(
    ' ',
  ),
);

const BORN =
  /gebor|\bgeb\b|geb\.|\bborn\b|birth|\bdob\b|\bd\.o\.b|\bne{1,2} (?:le|en|a)\b|naissance|geburt|geboorte|berne|\*\s?$/i;
const BIRTHDAY =
  /jarig|verjaar|kaarsjes|hoera|gefeliciteerd|proficiat|birthday|congrat|anniversaire|geburtstag|gratulier|jierdei/i;
const BEFORE_MOST = 60;
const BEHIND_MOST = 24;
/** "Am 2. März feierte er seinen 65. Geburtstag": a birthday is named farther behind its day. */
const BIRTHDAY_BEHIND = 70;

function wordNear(text: string, start: number, end: number): 'born' | 'birthday' | undefined {
  const before = text.slice(Math.max(0, start - BEFORE_MOST), start);
  const sentence = before.slice(before.lastIndexOf('\n') + 1);
  if (BORN.test(sentence)) return 'born';
  const behind = text.slice(end, end + BIRTHDAY_BEHIND);
  const close = /[.!?]\s|\n/.exec(behind.replaceAll(/\d\. /g, '## '))?.index;
  const around = `${sentence} ${behind.slice(0, close)}`;
  if (BIRTHDAY.test(around)) return 'birthday';
  return BORN.test(text.slice(end, end + BEHIND_MOST)) ? 'born' : undefined;
}

function wholeDate(start: number, end: number, readings: readonly string[]): FoundDate | undefined {
  const [first, ...others] = new Set(readings);
  if (first === undefined) return undefined;
  const [year, month, day] = first.split('-').map(Number);
  return { start, end, year, month, day, others, near: undefined };
}

/** Years that digits stand for: two of them are of this century or the last. */
function yearsOf(written: string): readonly number[] {
  const digits = written.replace("'", '');
  if (digits.length === 4) return [Number(digits)];
  if (digits.length !== 2) return [];
  const last = 1900 + Number(digits);
  return Number(digits) > 30 ? [last] : [last, last + 100];
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function folded(word: string): string {
  return /[^A-Za-z]/.test(word) ? word.normalize('NFD').replaceAll(/\p{M}/gu, '') : word;
}

/** Whether a date can begin here: not inside a longer number or code. */
function isEdge(text: string, start: number): boolean {
  const before = text[start - 1] ?? ' ';
  if (isLetter(text, start - 1)) return false;
  return !('-./,:'.includes(before) && isDigit(text, start - 2));
}
