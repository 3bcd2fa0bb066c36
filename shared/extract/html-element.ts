import type { PageLink } from '#shared/domain/page.ts';

import { has, isSpoken, value, valueAt } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
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
const MEANINGFUL_META =
  /^(?:author|description|keywords|dc\.|dcterms\.|og:(?!image|url|type|locale|video|site)|twitter:(?:title|description|data\d|label\d|creator)|geo\.|icbm|article:author|profile:|place:|business:|contact|reply-to|owner|copyright|address|phone|email)/i;

/** Notes what an element's attributes say; `mark` is where its text starts. */
export function readAttributes(sheet: Sheet, name: string, a: Attributes): void {
  if (a.count === 0) return;
  if (a.spoken) readSpoken(sheet, a);
  switch (name) {
    case 'img':
      return readImage(sheet, a);
    case 'input':
    case 'button':
    case 'data':
    case 'meter':
      if (has(a, 'value')) readInput(sheet, a);
      return undefined;
    case 'iframe':
    case 'frame':
      if (has(a, 'src')) {
        addLink(sheet, { href: value(a, 'src'), kind: 'page', at: here(sheet) });
        readLink(sheet, value(a, 'src'), here(sheet));
      }
      return undefined;
    default:
      return undefined;
  }
}

function readSpoken(sheet: Sheet, a: Attributes): void {
  for (let i = 0; i < a.count; i++) {
    const attribute = a.names[i] ?? '';
    if (attribute.startsWith('data-')) readData(sheet, attribute, a, i);
    else if (attribute === 'alt') addExtra(sheet, 'alt', valueAt(a, i));
    else if (isSpoken(attribute)) addExtra(sheet, 'attribute', valueAt(a, i));
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
  if (a.count === 0 || name === 'body' || name === 'html') return false;
  if (has(a, 'hidden') && value(a, 'hidden') !== 'until-found') return true;
  if (!has(a, 'style')) return false;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value(a, 'style'));
}

function readImage(sheet: Sheet, a: Attributes): void {
  const href = value(a, 'src') || value(a, 'data-src') || value(a, 'data-lazy-src');
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
  const length = (a.ends[i] ?? 0) - (a.starts[i] ?? 0);
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
  return [sheet.text.length, sheet.text.length];
}
