import type { Block, CalendarEntry, PageText, Span } from '#shared/domain/page.ts';

import type { Candidate } from '../kind.ts';
import { segment } from '../segment.ts';
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
import { dayPart, dayWord, OFFICE, type DayPart } from './routine-words.ts';

/** A block that is a weekday and nothing more begins like this; the words decide. */
const DAY_START = /[\s*•(]*(?:elke |iedere |op |every |jeden )?\p{L}{2,12}/iuy;
const HAS_TIME = /\d[.:uh]\d\d|\d ?(?:uur|uhr|u|pm|h)\b/iu;
const LONGEST_DAY = 40;
const LONGEST_BLOCK = 400;
const SMALL = new Set(
  'elke iedere op every jeden de s en and om middags week wekelijks'.split(' '),
);

interface Day {
  readonly day: number;
  readonly part: DayPart | undefined;
}

/** Routines that the page's layout tells: a weekday as heading or column, hours below it; calendars. */
export function recogniseRoutinePage(page: PageText, country: string): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const entry of page.calendar) atEntry(entry, country, out);
  const columns = new Map<string, Day>();
  const rowHours = new Map<string, string[]>();
  let heading: Day | undefined;
  let left = 0;
  for (const block of page.blocks) {
    const day = dayOnly(page.text, block, country);
    if (day !== undefined) {
      if (block.kind === 'cell' && block.group !== undefined && block.column !== undefined)
        columns.set(`${block.group}/${block.column}`, day);
      else [heading, left] = [day, 40];
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
      block.group === undefined || block.column === undefined
        ? undefined
        : columns.get(`${block.group}/${block.column}`);
    const above = column ?? (left-- > 0 && block.kind !== 'cell' ? heading : undefined);
    atBlock(page.text, block, above, rowHours, country, out);
  }
  return out;
}

/** The weekday of a block that holds nothing else. */
function dayOnly(text: string, block: Block, country: string): Day | undefined {
  if (block.end - block.start > LONGEST_DAY) return undefined;
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

function atBlock(
  text: string,
  block: Block,
  above: Day | undefined,
  rowHours: Map<string, string[]>,
  country: string,
  out: Candidate[],
): void {
  const row = `${block.group}/${block.row}`;
  const inRow = block.row === undefined ? undefined : rowHours.get(row);
  const slice = text.slice(block.start, block.end);
  const hasTime = HAS_TIME.test(slice);
  if (!hasTime && (inRow === undefined || above === undefined)) return;
  const words = segment(slice, { country });
  if (words.words.some((word) => dayWord(word)?.short === false)) return;
  const times = hasTime ? readTimes(words, 0, words.words.length, above?.part) : [];
  const own = [...new Set(times.flatMap((time) => time.readings))];
  if (own.length > 0 && block.row !== undefined && inRow === undefined) rowHours.set(row, own);
  const hours = own.length > 0 ? own : (inRow ?? []);
  if (hours.length === 0) return;
  const keys = keysAround(words, 0, words.words.length, times[0]?.end ?? 0);
  if (words.words.some((word) => OFFICE.has(word))) return;
  const forms =
    above === undefined
      ? hours.slice(0, 4).flatMap((hour) => keys.map((key) => hourWhere(hour, key)))
      : formsFor(above.day, hours, keys, MARK.weekly);
  if (forms.length > 0) out.push({ kind: 'routine', span: [block.start, block.end], forms });
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
