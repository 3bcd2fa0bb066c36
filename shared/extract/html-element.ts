import type { PageLink } from '#shared/domain/page.ts';

import {
  BIT,
  dataValue,
  has,
  isBare,
  lengthAt,
  nameAt,
  value,
  valueAt,
  valueEnd,
  valueStart,
} from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import { isSpace } from './html-source.ts';
import type { Tag } from './html-tags.ts';
import { readLink } from './links.ts';
import { addContact, addExtra, addLink } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** What a page's head says about the page. */
export interface PageFacts {
  language: string | undefined;
  noArchive: boolean;
  base: string | undefined;
}

/** Worth reading in a data attribute: an address sign, words, or four digits in a row. */
const TELLING = /@|\d{4}|\p{L}\s[\p{L}\d]|-?\d{1,3}\.\d{3}/u;
/** Data attributes that hold pictures, styles and scripts' own affairs. */
const NOISE =
  /^data-(?:src|srcset|sizes|bg|background|style|class|target|toggle|reactid|ga|gtm|track|analytics|ad|widget|component|module|config|json|sitekey|nonce|hash|integrity|image|thumb|lazy|poster|video|url|href|link)(?:-|$)|^data-v-/;
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const MAY_HIDE = BIT.hidden | BIT.style;
const [AMPERSAND, COLON, H, N, ASCII] = [38, 58, 104, 110, 127];
const MEANINGFUL_META =
  /^(?:author|description|keywords|dc\.|dcterms\.|og:(?!image|url|type|locale|video|site)|twitter:(?:title|description|data\d|label\d|creator)|geo\.|icbm|article:author|profile:|place:|business:|contact|reply-to|owner|copyright|address|phone|email)/i;

/** Notes what an element's attributes say; `mark` is where its text starts. */
export function readAttributes(sheet: Sheet, tag: Tag, a: Attributes): void {
  if (a.spoken > 0) readSpoken(sheet, a);
  if (!tag.speaks || isBare(a)) return undefined;
  switch (tag.name) {
    case 'img':
      return readImage(sheet, a);
    case 'iframe':
    case 'frame':
      if (has(a, 'src')) {
        addLink(sheet, { href: value(a, 'src'), kind: 'page', at: here(sheet) });
        readLink(sheet, value(a, 'src'), here(sheet));
      }
      return undefined;
    default:
      if (has(a, 'value')) readInput(sheet, a);
      return undefined;
  }
}

function readSpoken(sheet: Sheet, a: Attributes): void {
  for (let i = 0; i < a.spoken; i++) {
    if (lengthAt(a, i) === 0) continue;
    const attribute = nameAt(a, i);
    if (attribute.startsWith('data-')) readData(sheet, attribute, a, i);
    else addExtra(sheet, attribute === 'alt' ? 'alt' : 'attribute', valueAt(a, i));
  }
}

/** Reads a `meta`: who wrote the page, where it is, whether it may be kept. */
export function readMeta(sheet: Sheet, facts: PageFacts, a: Attributes): void {
  const name = (value(a, 'name') || value(a, 'property') || value(a, 'http-equiv'))
    .trim()
    .toLowerCase();
  const content = value(a, 'content').trim();
  if (name === '' || content === '') return;
  if (name === 'robots' || name === 'luwte')
    facts.noArchive ||= /\b(?:noarchive|none)\b/i.test(content);
  else if (name === 'content-language') facts.language ??= content;
  else if (name === 'refresh') {
    const href = /url\s*=\s*["']?([^"']+)/i.exec(content)?.[1];
    if (href !== undefined) addLink(sheet, { href: href.trim(), kind: 'page', at: here(sheet) });
  } else if (MEANINGFUL_META.test(name)) {
    addExtra(sheet, 'attribute', content);
    if (name === 'author') addContact(sheet, 'name', content, 'metadata');
  }
}

/** Reads a `link`: where the page says it lives, and its feeds. */
export function readLinkElement(sheet: Sheet, a: Attributes): void {
  const rel = value(a, 'rel').toLowerCase();
  const href = value(a, 'href').trim();
  if (href === '') return;
  const isFeed = /\balternate\b/.test(rel) && /(?:rss|atom|feed)/i.test(value(a, 'type'));
  const kind: PageLink['kind'] | undefined = /\bcanonical\b/.test(rel)
    ? 'canonical'
    : isFeed
      ? 'feed'
      : /\b(?:next|prev|author|me|amphtml)\b/.test(rel)
        ? 'page'
        : undefined;
  if (kind !== undefined) addLink(sheet, { href, rel, kind, at: here(sheet) });
}

/** True for an element that a browser does not show. */
export function isHidden(name: string, a: Attributes): boolean {
  if ((a.seen & MAY_HIDE) === 0 || name === 'body' || name === 'html') return false;
  if (has(a, 'hidden') && value(a, 'hidden') !== 'until-found') return true;
  return has(a, 'style') && mayHide(a) && HIDING.test(value(a, 'style'));
}

/** Most styles set nothing to a word that begins like "none" and "hidden", and need not be cut out. */
function mayHide(a: Attributes): boolean {
  const { codes } = a.source;
  const end = valueEnd(a, 'style');
  for (let at = valueStart(a, 'style'); at < end; at++) {
    const c = codes[at] ?? 0;
    if (c === AMPERSAND) return true;
    if (c !== COLON) continue;
    while (isSpace(codes[at + 1] ?? 0)) at++;
    const next = (codes[at + 1] ?? 0) | 32;
    if (next === N || next === H || next > ASCII) return true;
  }
  return false;
}

function readImage(sheet: Sheet, a: Attributes): void {
  const href = value(a, 'src') || dataValue(a, 'data-src') || dataValue(a, 'data-lazy-src');
  if (href !== '' && !href.startsWith('data:'))
    addLink(sheet, { href, kind: 'image', at: here(sheet) });
}

function readInput(sheet: Sheet, a: Attributes): void {
  const type = value(a, 'type').toLowerCase();
  const words = value(a, 'value');
  if (
    type === 'hidden'
      ? TELLING.test(words) && words.length < 500
      : !/^(?:checkbox|radio|password|image)$/.test(type)
  )
    addExtra(sheet, 'attribute', words);
}

function readData(sheet: Sheet, attribute: string, a: Attributes, i: number): void {
  if (attribute === 'data-cfemail') return readProtected(sheet, valueAt(a, i));
  const length = lengthAt(a, i);
  if (length < 4 || length > 2000 || NOISE.test(attribute)) return;
  const words = valueAt(a, i);
  if (TELLING.test(words) && !/^(?:https?:|\/|[[{])/.test(words))
    addExtra(sheet, 'attribute', words);
}

/** An e-mail address hidden from harvesters by exclusive-or with its first byte, in hexadecimal (Cloudflare). */
export function readProtected(sheet: Sheet, hex: string, at = here(sheet)): void {
  const [key = 0, ...coded] = Buffer.from(hex.slice(0, 1000), 'hex');
  const address = Buffer.from(coded.map((byte) => byte ^ key)).toString('utf8');
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) return;
  addContact(sheet, 'email', address, 'link');
  addExtra(sheet, 'link', address, at);
}

function here(sheet: Sheet): readonly [number, number] {
  return [sheet.length, sheet.length];
}
