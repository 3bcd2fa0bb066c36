import { decodeHTMLAttribute } from 'entities/decode';

/** Attributes of the tag now being read; a value is cut out and decoded only when asked for. */
export interface Attributes {
  readonly html: string;
  /** Names and the offsets of values; only the first `count` belong to this tag. */
  readonly names: string[];
  readonly starts: number[];
  readonly ends: number[];
  count: number;
  /** Whether one of them may be words for a reader: a title, an alternative text, data. */
  spoken: boolean;
}

/** Attributes of one tag that are read; the rest of more is not. */
const MOST = 64;
const LONGEST_NAME = 64;

/** Names that mean something here. */
const KEPT = new Set(
  'abbr about charset class colspan content data datetime headers hidden href http-equiv id itemprop itemref itemscope itemtype lang name open property rel resource rowspan src style type typeof value vocab xml:lang'.split(
    ' ',
  ),
);
/** Attributes whose words a reader may see. */
const SPOKEN = new Set(['alt', 'title', 'aria-label', 'placeholder', 'summary', 'label']);

export function newAttributes(html: string): Attributes {
  return { html, names: [], starts: [], ends: [], count: 0, spoken: false };
}

/** Begins an attribute; false where it is of no interest or stands there already. */
export function addAttribute(a: Attributes, start: number, end: number): boolean {
  if (end - start > LONGEST_NAME || a.count >= MOST) return false;
  let name = a.html.slice(start, end);
  if (!KEPT.has(name)) {
    name = name.toLowerCase();
    if (SPOKEN.has(name) || name.startsWith('data-')) a.spoken = true;
    else if (!KEPT.has(name)) return false;
  }
  if (indexOf(a, name) >= 0) return false;
  a.names[a.count] = name;
  a.starts[a.count] = end;
  a.ends[a.count] = end;
  a.count++;
  return true;
}

/** Gives the attribute begun last its value. */
export function setValue(a: Attributes, start: number, end: number): void {
  a.starts[a.count - 1] = start;
  a.ends[a.count - 1] = end;
}

export function clear(a: Attributes): void {
  a.count = 0;
  a.spoken = false;
}

/** Whether readers see the value of an attribute of this name. */
export function isSpoken(name: string): boolean {
  return SPOKEN.has(name);
}

export function has(a: Attributes, name: string): boolean {
  return indexOf(a, name) >= 0;
}

/** Value with entities decoded; an empty string where the attribute is missing. */
export function value(a: Attributes, name: string): string {
  const i = indexOf(a, name);
  return i < 0 ? '' : valueAt(a, i);
}

export function valueAt(a: Attributes, i: number): string {
  const raw = a.html.slice(a.starts[i], a.ends[i]);
  return raw.includes('&') ? decodeHTMLAttribute(raw) : raw;
}

/** A copy that outlives the tag. */
export function copyOf(a: Attributes): Attributes {
  const { html, names, starts, ends, count, spoken } = a;
  return {
    html,
    names: names.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    count,
    spoken,
  };
}

function indexOf(a: Attributes, name: string): number {
  for (let i = 0; i < a.count; i++) if (a.names[i] === name) return i;
  return -1;
}
