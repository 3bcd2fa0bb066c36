import type {
  Block,
  CalendarEntry,
  Contact,
  Extra,
  Geo,
  PageLink,
  PageText,
  Where,
} from '#shared/domain/page.ts';

import { cut, makeRoom, newPaper, put, putUnits } from './paper.ts';
import type { Paper } from './paper.ts';

/** The part a block plays in the page's layout; everything of a Block but its offsets. */
export type Place = Omit<Block, 'start' | 'end'>;

/** Most extras, contacts, links and such of one page; a page with more has no reader. */
const MOST = 20_000;
/** Most characters of one extra, and of all together. */
const LONGEST_EXTRA = 100_000;
const MOST_EXTRA_CHARACTERS = 4_000_000;

/** White space that is more than single spaces between words. */
const LOOSE = /[^\S ]|^\s|\s$|\s\s/;

export const PARAGRAPH: Place = { kind: 'paragraph' };

/**
 * A page while it is being written: every reader (HTML, PDF, feeds) writes words on one, from the first to the last.
 * Offsets are UTF-16 in its text, which only grows; white space is written when the next word comes, never at the end.
 */
export interface Sheet {
  readonly paper: Paper;
  /** Length of the text. */
  length: number;
  readonly blocks: Block[];
  readonly extras: Extra[];
  readonly contacts: Contact[];
  readonly geo: Geo[];
  readonly calendar: CalendarEntry[];
  readonly links: PageLink[];
  /** Offset where the block now being written starts, or -1 between blocks. */
  start: number;
  /** Part played by the block now being written. */
  place: Place;
  /** White space owed before the next word: '', ' ' or a line break inside a block. */
  gap: string;
  /** White space owed before the next block. */
  join: string;
  extraCharacters: number;
  /** Where in the text words were written, one offset for each time. */
  readonly written: number[];
}

export function newSheet(paper: Paper = newPaper()): Sheet {
  return {
    paper,
    length: 0,
    blocks: [],
    extras: [],
    contacts: [],
    geo: [],
    calendar: [],
    links: [],
    start: -1,
    place: PARAGRAPH,
    gap: '',
    join: '\n',
    extraCharacters: 0,
    written: [],
  };
}

/** Writes `words` (not empty, no white space at its ends) into the open block, or opens one at `place`. */
export function write(sheet: Sheet, words: string, place: Place): void {
  beginWords(sheet, place, words.length);
  sheet.length = put(sheet.paper, sheet.length, words);
}

/** Opens a block or fills the gap, for words that are then added with `addUnits`; `most` units in all. */
export function openWords(sheet: Sheet, most: number, place: Place): void {
  beginWords(sheet, place, most);
}

/** Adds the units between two offsets to words that were opened, each run of white space as one space. */
export function addUnits(sheet: Sheet, units: Uint16Array, from: number, to: number): void {
  const first = sheet.written[sheet.written.length - 1] ?? 0;
  sheet.length = putUnits(sheet.paper, first, sheet.length, units, from, to);
}

/** Writes text as it stands, between two blocks that the caller adds. */
export function writeRaw(sheet: Sheet, text: string): void {
  makeRoom(sheet.paper, sheet.length, text.length);
  sheet.length = put(sheet.paper, sheet.length, text);
}

/** Opens a block or fills the gap, and makes room for as many units. */
function beginWords(sheet: Sheet, place: Place, units: number): void {
  makeRoom(sheet.paper, sheet.length, units + sheet.gap.length + 1);
  if (sheet.start < 0) {
    if (sheet.length > 0) sheet.length = put(sheet.paper, sheet.length, sheet.join);
    sheet.start = sheet.length;
    sheet.place = place;
    sheet.join = '\n';
  } else if (sheet.gap !== '') {
    sheet.length = put(sheet.paper, sheet.length, sheet.gap);
  }
  sheet.gap = '';
  sheet.written.push(sheet.length);
}

/** What was written so far, or a stretch of it. */
export function textOf(sheet: Sheet, start = 0, end = sheet.length): string {
  return cut(sheet.paper, start, end);
}

/** A mark at the next word that is written. */
export function begin(sheet: Sheet): number {
  return sheet.written.length;
}

/** The stretch since a mark as far as it was written; a point where nothing was. */
export function spanOf(sheet: Sheet, mark: number): readonly [number, number] {
  const { length } = sheet;
  return [sheet.written[mark] ?? length, length];
}

/** Ends the block being written, if any. What comes next stands after `join`; a tab stays owed until it is written. */
export function endBlock(sheet: Sheet, join = '\n'): void {
  if (sheet.start >= 0) {
    sheet.blocks.push(blockAt(sheet.start, sheet.length, sheet.place));
    sheet.start = -1;
    sheet.join = join;
  } else if (join !== '\n') {
    sheet.join = join;
  }
  sheet.gap = '';
}

/** Field by field, which is several times cheaper than to spread a place. */
function blockAt(start: number, end: number, place: Place): Block {
  const { kind, level, row, inRow, group, column } = place;
  const block: { -readonly [Key in keyof Block]: Block[Key] } = { start, end, kind };
  if (level !== undefined) block.level = level;
  if (row !== undefined) block.row = row;
  if (inRow !== undefined) block.inRow = inRow;
  if (group !== undefined) block.group = group;
  if (column !== undefined) block.column = column;
  return block;
}

/** A block of its own with lines or paragraphs as written; trims it, and writes nothing where nothing is left. */
export function writeBlock(sheet: Sheet, words: string, place: Place, join = '\n'): void {
  const trimmed = words.trim();
  endBlock(sheet, join);
  if (trimmed !== '') write(sheet, trimmed, place);
  endBlock(sheet);
}

/** Notes something said outside the readable text, at the stretch it belongs to or where the text now stands. */
export function addExtra(
  sheet: Sheet,
  where: Where,
  value: string,
  at: readonly [number, number] = [sheet.length, sheet.length],
): void {
  if (sheet.extras.length >= MOST || sheet.extraCharacters >= MOST_EXTRA_CHARACTERS) return;
  const kept = value.trim().slice(0, LONGEST_EXTRA);
  if (kept === '') return;
  sheet.extraCharacters += kept.length;
  sheet.extras.push({ where, value: kept, at });
}

export function addContact(
  sheet: Sheet,
  kind: Contact['kind'],
  value: string,
  source: Contact['source'],
): void {
  const kept = (LOOSE.test(value) ? value.replaceAll(/\s+/g, ' ').trim() : value).slice(0, 1000);
  if (kept === '' || sheet.contacts.length >= MOST) return;
  sheet.contacts.push({ kind, value: kept, source });
}

/** Notes a place in WGS 84 degrees; what is no place on earth, or the null island of an empty field, is left out. */
export function addGeo(sheet: Sheet, lat: number, lon: number, source: Geo['source']): void {
  const onEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  if (!onEarth || (lat === 0 && lon === 0) || sheet.geo.length >= MOST) return;
  sheet.geo.push({ lat, lon, source });
}

export function addLink(sheet: Sheet, link: PageLink): void {
  if (sheet.links.length < MOST) sheet.links.push(link);
}

export function addEntry(sheet: Sheet, entry: CalendarEntry): void {
  if (sheet.calendar.length < MOST) sheet.calendar.push(entry);
}

/** The finished page. Extras and links come in text order; the same contact is said once. */
export function finish(
  sheet: Sheet,
  about: Pick<PageText, 'contentType'> &
    Partial<Pick<PageText, 'charset' | 'language' | 'title' | 'noArchive' | 'needsBrowser'>>,
): PageText {
  endBlock(sheet);
  return {
    outcome: 'read',
    ...about,
    text: textOf(sheet),
    blocks: sheet.blocks,
    extras: inOrder(sheet.extras),
    contacts: once(sheet.contacts, (c) => `${c.kind} ${c.source} ${c.value}`),
    geo: once(sheet.geo, (g) => `${g.source} ${g.lat} ${g.lon}`),
    calendar: sheet.calendar,
    links: inOrder(sheet.links),
  };
}

/** Most lists are in order already. */
function inOrder<T extends { readonly at: Extra['at'] }>(list: readonly T[]): readonly T[] {
  for (let i = 1, last = list[0]?.at[0] ?? 0; i < list.length; i++) {
    const next = list[i]?.at[0] ?? 0;
    if (next < last) return list.toSorted((a, b) => a.at[0] - b.at[0]);
    last = next;
  }
  return list;
}

function once<T>(list: readonly T[], key: (item: T) => string): readonly T[] {
  return list.length < 2 ? list : [...new Map(list.map((item) => [key(item), item])).values()];
}
