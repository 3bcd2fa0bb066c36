import type { Block, CalendarEntry, PageText, Span } from '#shared/domain/page.ts';

import type { Candidate } from '../kind.ts';
import { segment, type Segment } from '../segment.ts';
import { isWhite } from './gaps.ts';
import { glyphsOfText, isDigit } from './glyphs.ts';
import {
  dayHour,
  dayHourWhere,
  dayWhere,
  hourWhere,
  keysAround,
  MARK,
  type Mark,
} from './routine-forms.ts';
import { readTimes } from './routine-time.ts';
import { dayPart, DAY_WORDS, dayWord, OFFICE, PART_WORDS, type DayPart } from './routine-words.ts';
import { Beginnings } from './word-kinds.ts';

/** A block that is a weekday and nothing more begins like this; the words decide. */
const DAY_START = /[\s*•(]*(?:elke |iedere |op |every |jeden )?\p{L}{2,12}/iuy;
const HAS_TIME = /\d[.:uh]\d\d|\d ?(?:uur|uhr|u|pm|h)\b/iu;
const LONGEST_DAY = 40;
const LONGEST_BLOCK = 400;
const SMALL = new Set(
  'elke iedere op every jeden de s en and om middags week wekelijks'.split(' '),
);

/** Every word that such a block may begin with. */
const STARTS = new Beginnings([...DAY_WORDS, ...PART_WORDS, ...SMALL]);

interface Day {
  readonly day: number;
  readonly part: DayPart | undefined;
}

/** Routines that the page's layout tells: a weekday as heading or column, hours below it; calendars. */
export function recogniseRoutinePage(page: PageText, country: string): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const entry of page.calendar) atEntry(entry, country, out);
  const columns = new Map<string, Day>();
  const rows = new Map<string, Day>();
  const rowHours = new Map<string, string[]>();
  const columnHours = new Map<string, string[]>();
  let heading: Day | undefined;
  let left = 0;
  const figures = new Figures(page.text);
  for (const block of page.blocks) {
    const day = dayOnly(page.text, block, country);
    if (day !== undefined) {
      const isCell = block.kind === 'cell' || block.kind === 'label';
      if (isCell && block.group !== undefined && block.column !== undefined) {
        columns.set(columnOf(block), day);
        if (block.column === 0 && block.row !== undefined) rows.set(rowOf(block), day);
      } else [heading, left] = [day, 40];
      continue;
    }
    if (
      block.kind === 'heading' &&
      heading !== undefined &&
      block.level !== undefined &&
      block.level < 3
    )
      heading = undefined;
    if (block.end - block.start > LONGEST_BLOCK) continue;
    const column =
      columns.size === 0 || block.group === undefined || block.column === undefined
        ? undefined
        : columns.get(columnOf(block));
    const row = rows.size === 0 || block.row === undefined ? undefined : rows.get(rowOf(block));
    const above = row ?? column ?? (left-- > 0 && block.kind !== 'cell' ? heading : undefined);
    const inRow =
      (rowHours.size === 0 || block.row === undefined ? undefined : rowHours.get(rowOf(block))) ??
      (row === undefined ? undefined : columnHours.get(columnOf(block)));
    const hasTime = figures.tellTime(block);
    if (!hasTime && (inRow === undefined || above === undefined)) continue;
    atBlock(
      { text: page.text, country, rowHours, columnHours },
      block,
      { above, inRow, hasTime },
      out,
    );
  }
  return out;
}

/** The weekday of a block that holds nothing else. */
function dayOnly(text: string, block: Block, country: string): Day | undefined {
  if (block.end - block.start > LONGEST_DAY || !mayBeDay(text, block.start)) return undefined;
  DAY_START.lastIndex = block.start;
  if (!DAY_START.test(text)) return undefined;
  const { words } = segment(text.slice(block.start, block.end), { country });
  if (words.length > 4) return undefined;
  let found: Day | undefined;
  let part: DayPart | undefined;
  for (const word of words) {
    const day = dayWord(word);
    if (day !== undefined && found === undefined) found = day;
    else if (dayPart(word) !== undefined) part = dayPart(word);
    else if (!SMALL.has(word)) return undefined;
  }
  return found === undefined ? undefined : { day: found.day, part: found.part ?? part };
}

/** Whether the first letters are those of a weekday, or of a word before one; most blocks end here. */
function mayBeDay(text: string, start: number): boolean {
  let at = start;
  let unit = text.charCodeAt(at);
  while (unit === 0x2a || unit === 0x2022 || unit === 0x28 || isWhite(unit)) {
    if (++at >= text.length) return false;
    unit = text.charCodeAt(at);
  }
  if (at + 2 >= text.length) return true;
  const third = text.charCodeAt(at + 2);
  // "di1sdag": a sign for a letter.
  return LEET.has(third) || STARTS.mayBe(unit, text.charCodeAt(at + 1), third);
}

const LEET = new Set(Array.from('0123456789$!|@', (sign) => sign.charCodeAt(0)));

/** The figures of a page, walked along with its blocks, which are in order as well. */
class Figures {
  readonly #text: string;
  readonly #runs: Int32Array;
  /** False where signs without width were left out, so that the runs are not where the page has them. */
  readonly #isAligned: boolean;
  #next = 0;

  constructor(text: string) {
    const glyphs = glyphsOfText(text);
    this.#text = text;
    this.#runs = glyphs.digits;
    this.#isAligned = glyphs.text.length === text.length;
  }

  /** Whether a time of day seems to stand in a block. */
  tellTime({ start, end }: Block): boolean {
    if (this.#isAligned && !this.#seemTime(start, end)) return false;
    return HAS_TIME.test(this.#text.slice(start, end));
  }

  #seemTime(start: number, end: number): boolean {
    const runs = this.#runs;
    if (this.#next > 1 && (runs[this.#next - 1] ?? 0) > start) this.#next = 0;
    let next = this.#next;
    while (next < runs.length && (runs[next + 1] ?? 0) <= start) next += 2;
    this.#next = next;
    for (; next < runs.length && (runs[next] ?? 0) < end; next += 2) {
      if (this.#isTimeBehind(runs[next + 1] ?? 0)) return true;
    }
    return false;
  }

  /** What goes on after a figure as after the hour. */
  #isTimeBehind(at: number): boolean {
    const sign = this.#text.charCodeAt(at) | 0x20;
    if (sign === 0x2e || sign === 0x3a) return isDigit(this.#text, at + 1);
    return (
      isHourLetter(sign) || (sign === 0x20 && isHourLetter(this.#text.charCodeAt(at + 1) | 0x20))
    );
  }
}

/** u, p, h */
function isHourLetter(sign: number): boolean {
  return sign === 0x75 || sign === 0x70 || sign === 0x68;
}

const rowOf = ({ group, row }: Block): string => `${group}/${row}`;
const columnOf = ({ group, column }: Block): string => `${group}/${column}`;

interface Table {
  readonly text: string;
  readonly country: string;
  /** Hours of the rows so far. */
  readonly rowHours: Map<string, string[]>;
  /** Hours that head a column. */
  readonly columnHours: Map<string, string[]>;
}

interface Around {
  readonly above: Day | undefined;
  readonly inRow: readonly string[] | undefined;
  readonly hasTime: boolean;
}

function atBlock(
  { text, country, rowHours, columnHours }: Table,
  block: Block,
  { above, inRow, hasTime }: Around,
  out: Candidate[],
): void {
  const words = segment(text.slice(block.start, block.end), { country });
  if (words.words.some((word) => dayWord(word)?.short === false)) return;
  const times = hasTime ? readTimes(words, 0, words.words.length, above?.part) : [];
  const own = [...new Set(times.flatMap((time) => time.readings))];
  if (own.length > 0 && block.row !== undefined && inRow === undefined)
    rowHours.set(rowOf(block), own);
  // "18.30 | 19.30" across the head of a table, with days down its side.
  if (own.length > 0 && block.kind === 'label' && block.column !== undefined && block.column > 0) {
    columnHours.set(columnOf(block), own);
    if (block.row !== undefined) rowHours.delete(rowOf(block));
    return;
  }
  const hours = own.length > 0 ? own : (inRow ?? []);
  if (hours.length === 0) return;
  const [from, to] =
    above === undefined ? sentenceOf(words, times[0]?.from ?? 0) : [0, words.words.length];
  const keys = keysAround(words, from, to, times[0]?.end ?? 0);
  if (words.words.some((word) => OFFICE.has(word))) return;
  const forms =
    above === undefined
      ? hours.slice(0, 4).flatMap((hour) => keys.map((key) => hourWhere(hour, key)))
      : formsFor(above.day, hours, keys, MARK.weekly);
  if (forms.length > 0) out.push({ kind: 'routine', span: [block.start, block.end], forms });
}

/** The first word of the sentence that word `at` stands in, and the word after its last: an hour is of the place in its own. */
function sentenceOf(
  { words, text, starts, ends }: Segment,
  at: number,
): readonly [from: number, to: number] {
  const closes = (i: number) =>
    (words[i - 1]?.length ?? 0) > 2 &&
    /^[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text.slice(ends[i - 1] ?? 0, (starts[i] ?? 0) + 1));
  let from = at;
  while (from > 0 && !closes(from)) from--;
  let to = at + 1;
  while (to < words.length && !closes(to)) to++;
  return [from, to];
}

function formsFor(
  day: number,
  hours: readonly string[],
  keys: readonly string[],
  mark: Mark,
): string[] {
  const forms: string[] = [];
  for (const hour of hours.slice(0, 4))
    for (const key of keys) forms.push(dayHourWhere(day, hour, key, mark));
  for (const hour of hours) forms.push(dayHour(day, hour, mark));
  return forms;
}

/** A calendar's entry: its date gives the weekday, and counts for less than "every week". */
function atEntry(entry: CalendarEntry, country: string, out: Candidate[]): void {
  const when = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d))?/.exec(entry.start);
  if (when === null) return;
  const day =
    (new Date(Date.UTC(Number(when[1]), Number(when[2]) - 1, Number(when[3]))).getUTCDay() + 6) % 7;
  if (Number.isNaN(day)) return;
  const words = segment(`${entry.summary} ${entry.location ?? ''}`.slice(0, LONGEST_BLOCK), {
    country,
  });
  if (words.words.some((word) => OFFICE.has(word))) return;
  const keys = keysAround(words, 0, words.words.length, -1);
  const span: Span = entry.at;
  const hour = when[4] === undefined ? undefined : `${when[4]}:${when[5]}`;
  const forms =
    hour === undefined
      ? keys.map((key) => dayWhere(day, key, MARK.dated))
      : formsFor(day, [hour], keys, MARK.dated);
  if (forms.length > 0) out.push({ kind: 'routine', span, forms });
}
