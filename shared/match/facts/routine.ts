import type { RoutineFact } from '#shared/domain/fact.ts';

import type { Candidate, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { Allowance } from './allowance.ts';
import { indicesOf, learn, SAYS_DAY } from './keywords.ts';
import { enrolRoutine } from './routine-enrol.ts';
import {
  dayHour,
  dayHourWhere,
  dayOtherWhere,
  dayWhere,
  keysAround,
  MARK,
  type Mark,
  weeklyWhere,
} from './routine-forms.ts';
import { recogniseRoutinePage } from './routine-page.ts';
import { readTimes } from './routine-time.ts';
import {
  DAY_WORDS,
  dayPart,
  dayWord,
  type DayWord,
  LONG_DAY,
  MONTHS,
  OF_OFFICE,
  saysAt,
} from './routine-words.ts';

/** Words before a weekday that make it one day and no habit. */
const ONCE = new Set(
  'volgende komende aanstaande afgelopen vorige gisteren vandaag morgen deze dit next last this nachsten kommenden letzten prochain dernier'.split(
    ' ',
  ),
);
const THROUGH = new Set('m met through bis thru tm tot to until till oant'.split(' '));

const EVERY = new Set(['elke', 'iedere', 'every', 'each', 'jede', 'alle']);
const WEEKLY = new Set([
  'wekelijks',
  'wekelijkse',
  'weekly',
  'wochentlich',
  'woche',
  'hebdomadaire',
]);

/** Weekly habits: a weekday with its hours, and what is said of place and activity in the same breath. */
export const routine: KindOfFact<RoutineFact> = {
  kind: 'routine',
  enrol: enrolRoutine,
  recognise(segment) {
    const days = indicesOf(segment, SAYS_DAY);
    if (days.length === 0) return NONE;
    const out: Candidate[] = [];
    const { words, marks } = segment;
    const page: Page = { segment, head: undefined };
    const allowance = new Allowance(out, MOST_FORMS);
    for (const i of days) {
      if (allowance.isSpent(i)) continue;
      if (((marks[i] ?? 0) & DIGITS) !== 0) continue;
      const word = words[i] ?? '';
      const day = dayWord(word);
      if (day === undefined) {
        if (word !== 'week' || EVERY.has(words[i - 1] ?? '')) atWeekly(segment, i, out);
      } else if (!day.short || isShortDay(segment, i)) atDay(page, i, day, out);
    }
    return out;
  },
  recognisePage: recogniseRoutinePage,
};

/** Forms a word that weekdays may take up: a timetable of nothing else takes fewer. */
const MOST_FORMS = 4;

const NONE: readonly Candidate[] = [];

learn(SAYS_DAY, [...DAY_WORDS, ...WEEKLY, 'week']);

/** What is read, and what its head says of place and activity: worked out when it is first asked. */
interface Page {
  readonly segment: Segment;
  head: readonly string[] | undefined;
}

/** "di. 19:30", "Do 20.00": an abbreviation counts before a stop and a time, or before a time; "di en do 19.30", "di-avond". */
function isShortDay(segment: Segment, i: number): boolean {
  const { text, ends, words } = segment;
  const next = words[i + 1] ?? '';
  const sign = text[ends[i] ?? 0];
  if (dayPart(next) !== undefined && (sign === '-' || sign === '.')) return true;
  const isBeside = sign === '/' || sign === '+' || sign === ',';
  const other = JOINS.has(next) ? i + 2 : isBeside ? i + 1 : i;
  const isPair = dayWord(words[other] ?? '')?.short === true;
  return isBeforeTime(segment, isPair ? other : i);
}

const JOINS = new Set(['en', 'and', 'und', 'of', 'or']);

function isBeforeTime({ text, ends, starts, marks }: Segment, i: number): boolean {
  const gap = text.slice(
    ends[i] ?? 0,
    Math.min((ends[i] ?? 0) + 4, starts[i + 1] ?? (ends[i] ?? 0) + 1),
  );
  const number = ((marks[i + 1] ?? 0) & DIGITS) !== 0;
  return number
    ? /^[.:,]?[ \t\u00A0]$|^\n$|^: /.test(gap)
    : gap === '. ' && ((marks[i] ?? 0) & CAPITAL) === 0 && ((marks[i + 1] ?? 0) & CAPITAL) === 0;
}

/** Whether the text between words `i - 1` and `i` ends a sentence, so that what stands beyond it is another matter. */
function closes(segment: Segment, i: number): boolean {
  const from = segment.ends[i - 1] ?? 0;
  const to = segment.starts[i] ?? from;
  if (to - from < 2) return false;
  const gap = segment.text.slice(from, Math.min(from + 8, to));
  if (/\n\s*\n/.test(gap)) return true;
  if (!/[.!?]["”’)]?\s/.test(gap)) return false;
  if (((segment.marks[i] ?? 0) & CAPITAL) === 0) return /[!?]/.test(gap);
  return !isAbbreviation(segment.words[i - 1] ?? '');
}

const ABBREVIATIONS = new Set(
  'ca nr tel dr mr drs ir ing st bv jl evt incl excl max min resp prof burg mw dhr vd zn ma di wo do vr za zo mo mi fr sa so'.split(
    ' ',
  ),
);

/** "ca.", "instr.", "b.v.": a stop that ends no sentence. */
function isAbbreviation(word: string): boolean {
  return (
    word.length < 2 ||
    ABBREVIATIONS.has(word) ||
    !/[aeiouy\d]/.test(word) ||
    /[^aeiouy\d]{4}$/.test(word)
  );
}

/** Words of a page's title. */
const HEAD = 10;
const BEHIND = 18;
const AHEAD = 30;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words that go with the weekday at `i`: its sentence, as far as the next weekday. */
function stretch(segment: Segment, i: number): Stretch {
  const { words } = segment;
  let from = i;
  let line = i;
  while (from > 0 && from > i - BEHIND && !closes(segment, from)) {
    if (line === i && hasNewline(segment, from)) line = from;
    if (isDay(segment, from - 1) && from < i) {
      // What stands behind another weekday is of that day.
      from = line;
      break;
    }
    from--;
  }
  let to = i + 1;
  // "Dinsdag en donderdag om acht uur": the hour is of both.
  while (to < words.length && to < i + AHEAD && !closes(segment, to)) {
    if (isDay(segment, to) && to > i + 3) break;
    to++;
  }
  return { from, to };
}

function hasNewline({ text, starts, ends }: Segment, i: number): boolean {
  const to = starts[i] ?? 0;
  for (let at = ends[i - 1] ?? 0; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

function isDay(segment: Segment, i: number): boolean {
  return saysAt(segment, i, LONG_DAY);
}

function atDay(page: Page, i: number, day: DayWord, out: Candidate[]): void {
  const { segment } = page;
  const { words, starts, ends } = segment;
  if (isRange(segment, i)) return;
  const { from, to } = stretch(segment, i);
  const mark = markOf(segment, i, from, to);
  if (mark === MARK.office) return;
  const said =
    day.part ??
    dayPart(words[i + 1] ?? '') ??
    (words[i + 1] === 's' ? dayPart(words[i + 2] ?? '') : undefined);
  let times = readTimes(segment, i + 1, to, said);
  if (times.length === 0) times = readTimes(segment, from, i, said);
  // "Morgen is het zaterdag. Dan …, van tien tot elf, …": a short sentence sets the day for the next.
  if (times.length === 0 && to - from <= 6 && to < words.length)
    times = readTimes(segment, to, stretch(segment, to).to, said);
  const keys = keysAround(segment, from, to, i);
  if (times.length === 0) {
    const forms = keys.map((key) => dayWhere(day.day, key, mark));
    if (forms.length > 0)
      out.push({ kind: 'routine', span: [starts[from] ?? 0, ends[to - 1] ?? 0], forms });
    return;
  }
  // A club's own page names the club at its head, not in every line.
  const head = segment.where === 'text' && from > HEAD ? headOf(page) : NO_KEYS;
  const forms: string[] = [];
  const hours = [...new Set(times.flatMap((time) => time.readings))];
  for (const hour of hours.slice(0, 4))
    for (const key of [...keys, ...head]) forms.push(dayHourWhere(day.day, hour, key, mark));
  for (const hour of hours) forms.push(dayHour(day.day, hour, mark));
  if (mark === MARK.weekly)
    for (const key of keys) for (const hour of hours) forms.push(dayOtherWhere(day.day, key, hour));
  const first = Math.min(i, times[0]?.from ?? i);
  const last = Math.max(i + 1, times.at(-1)?.end ?? i + 1);
  out.push({ kind: 'routine', span: [starts[first] ?? 0, ends[last - 1] ?? 0], forms });
}

const NO_KEYS: readonly string[] = [];
const HEAD_KEYS = 6;

function headOf(page: Page): readonly string[] {
  page.head ??= keysAround(page.segment, 0, HEAD, 0).slice(0, HEAD_KEYS);
  return page.head;
}

/** "Elke week in het dorpshuis": no weekday, so the place must tell. */
function atWeekly(segment: Segment, i: number, out: Candidate[]): void {
  const { from, to } = stretch(segment, i);
  const forms = keysAround(segment, from, to, i).map(weeklyWhere);
  if (forms.length > 0 && markOf(segment, i, from, to) === MARK.weekly)
    out.push({
      kind: 'routine',
      span: [segment.starts[from] ?? 0, segment.ends[to - 1] ?? 0],
      forms,
    });
}

/** "Maandag t/m vrijdag": opening hours, nobody's habit. */
function isRange(segment: Segment, i: number): boolean {
  const { words, text, starts, ends } = segment;
  for (let j = i + 1; j < i + 4; j++) {
    if (!isDay(segment, j)) continue;
    const between = text.slice(ends[i] ?? 0, starts[j] ?? 0);
    return /^\s*[-–]\s*$/.test(between) || words.slice(i + 1, j).some((word) => THROUGH.has(word));
  }
  for (let j = i - 1; j > i - 4 && j >= 0; j--) {
    if (!isDay(segment, j)) continue;
    const between = text.slice(ends[j] ?? 0, starts[i] ?? 0);
    return /^\s*[-–]\s*$/.test(between) || words.slice(j + 1, i).some((word) => THROUGH.has(word));
  }
  return false;
}

/** Lines behind a weekday in which a public meeting is still its own: a cell or two, not what a site says beside it. */
const OFFICE_LINES = 1;

function markOf(segment: Segment, i: number, from: number, to: number): Mark {
  const { words, marks } = segment;
  let lines = 0;
  for (let j = from; j < to; j++) {
    if (j > i && hasNewline(segment, j)) lines++;
    if (lines > OFFICE_LINES) break;
    if (saysAt(segment, j, OF_OFFICE)) return MARK.office;
  }
  if (ONCE.has(words[i - 1] ?? '')) return MARK.dated;
  const isNumber = ((marks[i + 1] ?? 0) & DIGITS) !== 0;
  if (!isNumber) return MARK.weekly;
  if (MONTHS.has(words[i + 2] ?? '')) return MARK.dated;
  const isDate =
    ((marks[i + 2] ?? 0) & DIGITS) !== 0 &&
    ((marks[i + 3] ?? 0) & DIGITS) !== 0 &&
    /^[-/.]$/.test(segment.text.slice(segment.ends[i + 1] ?? 0, segment.starts[i + 2] ?? 0));
  return isDate && words[i + 3]?.length !== 2 ? MARK.dated : MARK.weekly;
}
