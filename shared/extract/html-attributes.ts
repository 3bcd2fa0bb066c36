import { decodeHTMLAttribute } from 'entities/decode';

import { find, namesOf } from './html-names.ts';
import type { Source } from './html-source.ts';

/** Names that mean something here; each is one bit of `seen`. The last six are words for a reader. */
const NAMES = [
  'href',
  'class',
  'id',
  'style',
  'src',
  'type',
  'rel',
  'name',
  'content',
  'value',
  'hidden',
  'lang',
  'xml:lang',
  'property',
  'http-equiv',
  'colspan',
  'rowspan',
  'itemscope',
  'itemtype',
  'itemprop',
  'itemref',
  'typeof',
  'resource',
  'headers',
  'data',
  'datetime',
  'alt',
  'title',
  'aria-label',
  'placeholder',
  'summary',
  'label',
] as const;

export type Name = (typeof NAMES)[number];

const TABLE = namesOf(NAMES);
const ALT = NAMES.indexOf('alt');

/** The bit of each name, for tests of several at once. */
export const BIT = byName((i) => 1 << i);
const NUMBER = byName((i) => i);

function byName(of: (i: number) => number): Readonly<Record<Name, number>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fromEntries forgets the names
  return Object.fromEntries(NAMES.map((name, i) => [name, of(i)])) as Record<Name, number>;
}

/** Words for a reader and data, of one tag, that are kept in order; the rest of more is not. */
const MOST = 64;
const LONGEST_NAME = 64;
/** Numbers kept of each: the name's number or -1 for data, where its name starts and ends, where its value does. */
const FIELDS = 5;
const DATA = [100, 97, 116, 97, 45];

/** Attributes of the tag now being read; a value is cut out and decoded only when asked for. */
export interface Attributes {
  readonly source: Source;
  /** One bit for each name of meaning that stands in the tag. */
  seen: number;
  /** Offsets of values by the name's number. */
  readonly starts: number[];
  readonly ends: number[];
  /** How many words for a reader and data stand in the tag, and their numbers. */
  spoken: number;
  readonly said: number[];
  /** Where the value of the attribute begun last is noted: a name's number, or -1. */
  last: number;
  isSaid: boolean;
}

export function newAttributes(source: Source): Attributes {
  return {
    source,
    seen: 0,
    starts: NAMES.map(() => 0),
    ends: NAMES.map(() => 0),
    spoken: 0,
    said: [],
    last: -1,
    isSaid: false,
  };
}

/** Begins an attribute; false where it is of no interest or stands there already. */
export function addAttribute(a: Attributes, start: number, end: number, hash: number): boolean {
  const { codes } = a.source;
  const number = end - start > LONGEST_NAME ? -1 : find(TABLE, codes, start, end, hash);
  if (number < 0) return isData(codes, start, end) && beginData(a, start, end);
  const bit = 1 << number;
  if ((a.seen & bit) !== 0) return false;
  a.seen |= bit;
  a.starts[number] = end;
  a.ends[number] = end;
  a.last = number;
  a.isSaid = number >= ALT && say(a, number, start, end);
  return true;
}

/** Gives the attribute begun last its value. */
export function setValue(a: Attributes, start: number, end: number): void {
  if (a.last >= 0) {
    a.starts[a.last] = start;
    a.ends[a.last] = end;
  }
  if (!a.isSaid) return;
  const at = (a.spoken - 1) * FIELDS;
  a.said[at + 3] = start;
  a.said[at + 4] = end;
}

function isData(codes: Uint16Array, start: number, end: number): boolean {
  if (end - start <= DATA.length || end - start > LONGEST_NAME) return false;
  return (
    codes[start + 4] === DATA[4] &&
    ((codes[start] ?? 0) | 32) === DATA[0] &&
    ((codes[start + 1] ?? 0) | 32) === DATA[1] &&
    ((codes[start + 2] ?? 0) | 32) === DATA[2] &&
    ((codes[start + 3] ?? 0) | 32) === DATA[3]
  );
}

function beginData(a: Attributes, start: number, end: number): boolean {
  for (let i = 0; i < a.spoken; i++) {
    const at = i * FIELDS;
    const other = a.said[at + 1] ?? 0;
    if ((a.said[at + 2] ?? 0) - other === end - start && nameAt(a, i) === lower(a, start, end))
      return false;
  }
  a.last = -1;
  a.isSaid = say(a, -1, start, end);
  return a.isSaid;
}

function say(a: Attributes, number: number, start: number, end: number): boolean {
  if (a.spoken >= MOST) return false;
  const at = a.spoken++ * FIELDS;
  a.said[at] = number;
  a.said[at + 1] = start;
  a.said[at + 2] = end;
  a.said[at + 3] = end;
  a.said[at + 4] = end;
  return true;
}

export function clear(a: Attributes): void {
  a.seen = 0;
  a.spoken = 0;
}

/** Whether the tag has nothing of interest. */
export function isBare(a: Attributes): boolean {
  return a.seen === 0 && a.spoken === 0;
}

export function has(a: Attributes, name: Name): boolean {
  return (a.seen & BIT[name]) !== 0;
}

/** Where the value stands of an attribute that the tag has. */
export function valueStart(a: Attributes, name: Name): number {
  return a.starts[NUMBER[name]] ?? 0;
}

export function valueEnd(a: Attributes, name: Name): number {
  return a.ends[NUMBER[name]] ?? 0;
}

/** Value with entities decoded; an empty string where the attribute is missing. */
export function value(a: Attributes, name: Name): string {
  if ((a.seen & BIT[name]) === 0) return '';
  return valueBetween(a.source.html, valueStart(a, name), valueEnd(a, name));
}

/** Value of a data attribute by its whole name in lower case. */
export function dataValue(a: Attributes, name: string): string {
  for (let i = 0; i < a.spoken; i++) if (nameAt(a, i) === name) return valueAt(a, i);
  return '';
}

/** Name in lower case of the nth attribute that is words for a reader or data. */
export function nameAt(a: Attributes, i: number): string {
  const number = a.said[i * FIELDS] ?? -1;
  if (number >= 0) return NAMES[number] ?? '';
  return lower(a, a.said[i * FIELDS + 1] ?? 0, a.said[i * FIELDS + 2] ?? 0);
}

/** Length of its value as written. */
export function lengthAt(a: Attributes, i: number): number {
  return (a.said[i * FIELDS + 4] ?? 0) - (a.said[i * FIELDS + 3] ?? 0);
}

/** Its value, decoded. */
export function valueAt(a: Attributes, i: number): string {
  return valueBetween(a.source.html, a.said[i * FIELDS + 3] ?? 0, a.said[i * FIELDS + 4] ?? 0);
}

/** The attributes of a tag that outlive it: the page, and three numbers for each. */
export interface Kept {
  readonly html: string;
  readonly seen: number;
  readonly places: readonly number[];
}

/** A copy that outlives the tag, without data. */
export function keep(a: Attributes): Kept {
  const places: number[] = [];
  for (let left = a.seen; left !== 0; left &= left - 1) {
    const number = 31 - Math.clz32(left & -left);
    places.push(number, a.starts[number] ?? 0, a.ends[number] ?? 0);
  }
  return { html: a.source.html, seen: a.seen, places };
}

/** Value of an attribute that was kept; undefined where there is none of that name. */
export function keptValue(kept: Kept, name: Name): string | undefined {
  if ((kept.seen & BIT[name]) === 0) return undefined;
  const { html, places } = kept;
  const number = NUMBER[name];
  for (let i = 0; i < places.length; i += 3)
    if (places[i] === number) return valueBetween(html, places[i + 1] ?? 0, places[i + 2] ?? 0);
  return undefined;
}

function valueBetween(html: string, start: number, end: number): string {
  if (start === end) return '';
  const raw = html.slice(start, end);
  return raw.includes('&') ? decodeHTMLAttribute(raw) : raw;
}

function lower(a: Attributes, start: number, end: number): string {
  return a.source.html.slice(start, end).toLowerCase();
}
