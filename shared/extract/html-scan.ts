import { addAttribute, clear, setValue } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import { EMPTY, mix } from './html-names.ts';
import { isSpace } from './html-source.ts';
import { knownTag, tagOf } from './html-tags.ts';
import type { Tag } from './html-tags.ts';

/** Told of each tag and stretch of text, in order. Attributes of the tag stand in the `Attributes` given to `scan`. */
export interface Told {
  text(stretch: Stretch): void;
  open(tag: Tag): void;
  close(tag: Tag): void;
}

/** Text between two tags, from `start` to `end`, and what was seen in passing. */
export interface Stretch {
  start: number;
  end: number;
  /** Its words without the white space around them; nowhere where there is only that. */
  from: number;
  to: number;
  /** Whether it has an ampersand. */
  coded: boolean;
}

const LONGEST_NAME = 64;
const [BANG, QUOTE, AMPERSAND, APOSTROPHE, DASH, SLASH] = [33, 34, 38, 39, 45, 47];
const [LESS, EQUALS, GREATER, QUESTION] = [60, 61, 62, 63];
const PLAINTEXT = tagOf('plaintext');

/**
 * Cuts HTML into tags and text as the standard's tokenizer does, a third of the cost of walking through states
 * (htmlparser2's Tokenizer, its twin in the tests). Each code unit is looked at a bounded number of times, whatever
 * the page.
 */
export function scan(attributes: Attributes, told: Told): void {
  const { length } = attributes.source;
  const stretch: Stretch = { start: 0, end: 0, from: 0, to: 0, coded: false };
  for (let at = 0; at < length;) {
    const end = textEnd(attributes, at, stretch);
    if (end > at) told.text(stretch);
    if (end >= length) return;
    at = markup(attributes, end + 1, told, stretch);
  }
}

/** Reads text up to the next tag, comment or such; gives where that starts. */
function textEnd({ source }: Attributes, start: number, stretch: Stretch): number {
  const { codes, length } = source;
  let at = start;
  while (isSpace(codes[at] ?? 0)) at++;
  const from = at;
  // Negative once an ampersand was seen: words are many, and a branch for each sign costs more than arithmetic.
  let seen = 0;
  for (;;) {
    const c = codes[at] ?? 0;
    if (c === LESS && (at >= length || isMarkup(codes, at + 1, length))) break;
    seen |= (c ^ AMPERSAND) - 1;
    at++;
  }
  at = Math.min(at, length);
  let to = at;
  while (to > from && isSpace(codes[to - 1] ?? 0)) to--;
  stretch.start = start;
  stretch.end = at;
  stretch.from = from;
  stretch.to = to;
  stretch.coded = seen < 0;
  return at;
}

/** Whether what follows a `<` makes it more than a sign. */
function isMarkup(codes: Uint16Array, at: number, length: number): boolean {
  const c = codes[at] ?? 0;
  if (isLetter(c)) return true;
  return c === SLASH ? at + 1 < length : (c === BANG || c === QUESTION) && at < length;
}

/** Reads what begins with a `<`; gives where the next text starts. */
function markup(attributes: Attributes, at: number, told: Told, stretch: Stretch): number {
  const { codes, html } = attributes.source;
  const c = codes[at] ?? 0;
  if (c === SLASH) return closeTag(attributes, at + 1, told);
  if (c === QUESTION) return after(html, '>', at + 1);
  if (c !== BANG) return openTag(attributes, at, told, stretch);
  const isComment = codes[at + 1] === DASH && codes[at + 2] === DASH;
  return isComment ? afterComment(html, at + 3) : after(html, '>', at + 1);
}

/** Reads a tag from its name on; gives where the next text starts. A tag that the page's end cuts off is none. */
function openTag(a: Attributes, start: number, told: Told, stretch: Stretch): number {
  const { codes, html, length } = a.source;
  let hash = mix(EMPTY, codes[start] ?? 0);
  let end = start + 1;
  for (let c = codes[end] ?? 0; !endsName(c); c = codes[end] ?? 0) {
    hash = mix(hash, c);
    end++;
  }
  const tag = knownTag(codes, start, end, hash) ?? tagOf(lower(html, start, end));
  clear(a);
  const next = codes[end] === GREATER ? (end < length ? end + 1 : -1) : readAttributes(a, end);
  if (next < 0) return length;
  told.open(tag);
  if (tag === PLAINTEXT) {
    if (next < length) tellAll(html, told, stretch, next, length);
    return length;
  }
  return tag.raw ? rawText(html, next, tag.name, told, stretch) : next;
}

/** Reads attributes to the end of the tag; gives what comes after it, or -1 where the page ends first. */
function readAttributes(a: Attributes, start: number): number {
  const { codes, length } = a.source;
  let at = start;
  for (;;) {
    let c = codes[at] ?? 0;
    while (isSpace(c) || c === SLASH) c = codes[++at] ?? 0;
    if (c === GREATER) return at < length ? at + 1 : -1;
    const from = at++;
    let hash = mix(EMPTY, c);
    c = codes[at] ?? 0;
    while (c !== EQUALS && !endsName(c)) {
      hash = mix(hash, c);
      c = codes[++at] ?? 0;
    }
    const isKept = addAttribute(a, from, at, hash);
    while (isSpace(c)) c = codes[++at] ?? 0;
    if (c !== EQUALS) continue;
    c = codes[++at] ?? 0;
    while (isSpace(c)) c = codes[++at] ?? 0;
    const value = c === QUOTE || c === APOSTROPHE ? at + 1 : at;
    if (value > at) {
      at = closing(a, value, c);
      if (at < 0) return -1;
      if (isKept) setValue(a, value, at);
      at++;
    } else {
      while (c !== GREATER && !isSpace(c)) c = codes[++at] ?? 0;
      if (isKept) setValue(a, value, at);
    }
  }
}

/** Where the quote stands that ends a value; -1 where none does. */
function closing({ source: { codes, length } }: Attributes, start: number, quote: number): number {
  let at = start;
  while (at < length && codes[at] !== quote) at++;
  return at < length ? at : -1;
}

/** The text of a script, a title and such, up to its end tag or the page's end; gives where the end tag starts. */
function rawText(html: string, start: number, name: string, told: Told, stretch: Stretch): number {
  let at = html.indexOf('</', start);
  while (at >= 0 && !isEndTag(html, at + 2, name)) at = html.indexOf('</', at + 2);
  const end = at < 0 ? html.length : at;
  if (end > start) tellAll(html, told, stretch, start, end);
  return end;
}

/** Tells of text that was not looked at, but at its ends. */
function tellAll(html: string, told: Told, stretch: Stretch, start: number, end: number): void {
  stretch.start = start;
  stretch.end = end;
  stretch.from = start;
  stretch.to = end;
  stretch.coded = true;
  while (stretch.from < end && isSpace(html.charCodeAt(stretch.from))) stretch.from++;
  while (stretch.to > stretch.from && isSpace(html.charCodeAt(stretch.to - 1))) stretch.to--;
  told.text(stretch);
}

function isEndTag(html: string, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++)
    if ((html.charCodeAt(at + i) | 32) !== name.charCodeAt(i)) return false;
  return at + name.length < html.length && endsName(html.charCodeAt(at + name.length));
}

function closeTag({ source }: Attributes, start: number, told: Told): number {
  const { codes, html, length } = source;
  if (!isLetter(codes[start] ?? 0)) return after(html, '>', start);
  let hash = mix(EMPTY, codes[start] ?? 0);
  let end = start + 1;
  for (let c = codes[end] ?? 0; !endsName(c); c = codes[end] ?? 0) {
    hash = mix(hash, c);
    end++;
  }
  let close = end;
  while (codes[close] !== GREATER) close++;
  if (close >= length) return length;
  told.close(knownTag(codes, start, end, hash) ?? tagOf(lower(html, start, end)));
  return close + 1;
}

/** Comments end with `-->` and `--!>`; `<!-->` and `<!--->` are whole ones. */
function afterComment(html: string, start: number): number {
  if (html.charCodeAt(start) === GREATER) return start + 1;
  if (html.startsWith('->', start)) return start + 2;
  for (let at = html.indexOf('--', start); at >= 0; at = html.indexOf('--', at + 1)) {
    if (html.charCodeAt(at + 2) === GREATER) return at + 3;
    if (html.startsWith('!>', at + 2)) return at + 4;
  }
  return html.length;
}

function after(html: string, sign: string, start: number): number {
  const at = html.indexOf(sign, start);
  return at < 0 ? html.length : at + 1;
}

function lower(html: string, start: number, end: number): string {
  return html.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
}

/** The page's end looks like the end of a tag. */
function endsName(c: number): boolean {
  return c <= GREATER && (c === GREATER || c === SLASH || isSpace(c));
}

function isLetter(c: number): boolean {
  const lowered = c | 32;
  return lowered >= 97 && lowered <= 122;
}
