import ICAL from 'ical.js';

import type { PageText } from '#shared/domain/page.ts';

import { addContact, addEntry, addGeo, endBlock, finish, newSheet, write } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { contentLines, unescapeText } from './vcard.ts';
import type { ContentLine } from './vcard.ts';

/** Occurrences that are looked at to learn the weekdays of something that recurs. */
const OCCURRENCES = 14;
/** Fields that a reader of the calendar sees, in their order. */
const SHOWN = [
  'SUMMARY',
  'LOCATION',
  'DESCRIPTION',
  'ORGANIZER',
  'ATTENDEE',
  'CONTACT',
  'COMMENT',
  'URL',
  'CATEGORIES',
];
const MOST_EVENTS = 10_000;
/** Events whose recurrence is followed; it costs as much as reading a page of text. */
const MOST_RULES = 2000;

/** An iCalendar file: each event a row of lines, and an entry for its first time on each weekday that it recurs. */
export function readCalendar(
  text: string,
  about: { contentType: string; charset?: string },
): PageText {
  const sheet = newSheet();
  let title: string | undefined;
  let event: ContentLine[] | undefined;
  let row = 0;
  let depth = 0;
  for (const line of contentLines(text)) {
    if (line.name === 'X-WR-CALNAME') title = unescapeText(line.value).trim() || undefined;
    if (line.name === 'BEGIN') {
      depth++;
      if (/^V(?:EVENT|TODO|JOURNAL)$/i.test(line.value.trim())) {
        event = [];
        depth = 0;
      }
    } else if (line.name === 'END') {
      if (depth === 0 && event !== undefined && row < MOST_EVENTS) readEvent(sheet, event, ++row);
      if (depth === 0) event = undefined;
      depth--;
    } else if (depth === 0) event?.push(line);
  }
  return finish(sheet, { ...about, ...(title === undefined ? {} : { title }) });
}

function readEvent(sheet: Sheet, lines: readonly ContentLine[], row: number): void {
  const from = sheet.length;
  const find = (name: string): ContentLine | undefined => lines.find((line) => line.name === name);
  const said = (name: string): string => unescapeText(find(name)?.value ?? '').trim();
  const start = find('DTSTART');
  const first = start === undefined ? undefined : timeOf(start.value);
  const end = find('DTEND');
  const last = end === undefined ? undefined : timeOf(end.value);
  writeRow(
    sheet,
    [first, last]
      .filter((time) => time !== undefined)
      .map(String)
      .join(' – '),
    row,
  );
  for (const line of SHOWN.flatMap((name) => lines.filter((one) => one.name === name)))
    writeRow(sheet, wordsOf(sheet, line), row);
  const geo = /^([+-]?[\d.]+)[;,]([+-]?[\d.]+)/.exec(find('GEO')?.value ?? '');
  if (geo !== null) addGeo(sheet, Number(geo[1]), Number(geo[2]), 'metadata');
  if (first === undefined) return;
  const at = [Math.min(from + 1, sheet.length), sheet.length] as const;
  const location = said('LOCATION');
  for (const time of timesOf(first, row > MOST_RULES ? undefined : find('RRULE')?.value)) {
    const until = last === undefined ? undefined : later(time, first, last);
    addEntry(sheet, {
      summary: said('SUMMARY'),
      start: String(time),
      ...(until === undefined ? {} : { end: String(until) }),
      ...(location === '' ? {} : { location }),
      at,
    });
  }
}

/** The first time, and where it recurs the first on each other weekday and hour. A rule nobody can read recurs not. */
function timesOf(first: ICAL.Time, rule: string | undefined): ICAL.Time[] {
  if (rule === undefined) return [first];
  const found = new Map([[keyOf(first), first]]);
  try {
    const times = ICAL.Recur.fromString(rule).iterator(first);
    for (let n = 0; n < OCCURRENCES; n++) {
      const next: unknown = times.next();
      if (!(next instanceof ICAL.Time)) break;
      if (!found.has(keyOf(next))) found.set(keyOf(next), next.clone());
    }
  } catch {
    // As if it were held once.
  }
  return [...found.values()];
}

function keyOf(time: ICAL.Time): string {
  return `${time.dayOfWeek()} ${time.hour}:${time.minute}`;
}

function later(time: ICAL.Time, first: ICAL.Time, last: ICAL.Time): ICAL.Time {
  const end = time.clone();
  end.addDuration(last.subtractDate(first));
  return end;
}

/** A date or date-time of iCalendar, "20260901T193000" or "20260901", as the file gives it. */
function timeOf(value: string): ICAL.Time | undefined {
  const m = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z?))?/.exec(value.trim());
  if (m === null) return undefined;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = m;
  const date = `${year}-${month}-${day}`;
  return hour === undefined
    ? ICAL.Time.fromDateString(date)
    : ICAL.Time.fromDateTimeString(`${date}T${hour}:${minute}:${second}${zone}`);
}

/** The words of a field; people come with their name and mailbox. */
function wordsOf(sheet: Sheet, { name, value, parameters }: ContentLine): string {
  const words = unescapeText(value).trim();
  if (name !== 'ORGANIZER' && name !== 'ATTENDEE') return words;
  const common = parameters.get('CN') ?? '';
  const mail = words.replace(/^mailto:/i, '');
  addContact(sheet, 'name', common, 'metadata');
  if (mail.includes('@')) addContact(sheet, 'email', mail, 'metadata');
  return [common, mail].filter((part) => part !== '').join(' ');
}

function writeRow(sheet: Sheet, words: string, row: number): void {
  endBlock(sheet);
  if (words !== '') write(sheet, words, { kind: 'item', row, group: 1 });
  endBlock(sheet);
}
