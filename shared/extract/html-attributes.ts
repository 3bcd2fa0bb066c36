import { decodeHTMLAttribute } from 'entities/decode';

/** Attributes of the tag now being read; a value is cut out and decoded only when asked for. */
export interface Attributes {
  readonly html: string;
  readonly names: string[];
  readonly spans: number[];
}

/** Names that mean something here; others are not kept, unless everything is (microdata, microformats). */
const KEPT = new Set(
  'abbr alt aria-label charset class colspan content datetime hidden href http-equiv id itemid itemprop itemscope itemtype label lang name open placeholder property rel resource rowspan src style summary title type typeof value xml:lang'.split(
    ' ',
  ),
);

export function newAttributes(html: string): Attributes {
  return { html, names: [], spans: [] };
}

/** Begins an attribute; false where it is of no interest or stands there already. */
export function addAttribute(a: Attributes, start: number, end: number): boolean {
  const length = end - start;
  if (length > 64 || a.names.length >= 64) return false;
  let name = a.html.slice(start, end);
  if (!KEPT.has(name) && !name.startsWith('data-')) {
    name = name.toLowerCase();
    if (!KEPT.has(name) && !name.startsWith('data-')) return false;
  }
  if (a.names.includes(name)) return false;
  a.names.push(name);
  a.spans.push(end, end);
  return true;
}

/** Gives the attribute begun last its value. */
export function setValue(a: Attributes, start: number, end: number): void {
  a.spans[a.spans.length - 2] = start;
  a.spans[a.spans.length - 1] = end;
}

export function clear(a: Attributes): void {
  a.names.length = 0;
  a.spans.length = 0;
}

export function has(a: Attributes, name: string): boolean {
  return a.names.includes(name);
}

/** Value with entities decoded; an empty string where the attribute is missing. */
export function value(a: Attributes, name: string): string {
  const i = a.names.indexOf(name);
  return i < 0 ? '' : valueAt(a, i);
}

export function valueAt(a: Attributes, i: number): string {
  const raw = a.html.slice(a.spans[2 * i], a.spans[2 * i + 1]);
  return raw.includes('&') ? decodeHTMLAttribute(raw) : raw;
}
