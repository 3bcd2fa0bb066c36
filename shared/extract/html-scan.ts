import { addAttribute, clear, setValue } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';

/** Told of each tag and stretch of text, in order. Attributes of the tag stand in the `Attributes` given to `scan`. */
export interface Told {
  text(start: number, end: number): void;
  open(name: string): void;
  close(name: string): void;
}

/** Elements whose content is text up to their own end tag. */
const RAW = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);
const LONGEST_NAME = 64;

const [TAB, NEWLINE, FORM_FEED, RETURN, SPACE] = [9, 10, 12, 13, 32];
const [BANG, QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER, QUESTION] = [33, 34, 39, 47, 61, 62, 63];

/**
 * Cuts HTML into tags and text as the standard's tokenizer does, jumping from sign to sign; a third of the cost of
 * walking through states (htmlparser2's Tokenizer, its twin in the tests). Each character is looked at a bounded
 * number of times, whatever the page.
 */
export function scan(html: string, attributes: Attributes, told: Told): void {
  const { length } = html;
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0;) {
    const sign = html.charCodeAt(at + 1);
    const isTag = isLetter(sign);
    if (!isTag && sign !== SLASH && sign !== BANG && sign !== QUESTION) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (sign === SLASH && at + 2 >= length) break;
    if (at > from) told.text(from, at);
    if (isTag) from = openTag(html, at + 1, attributes, told);
    else if (sign === SLASH) from = closeTag(html, at + 2, told);
    else
      from =
        sign === BANG && html.startsWith('--', at + 2)
          ? afterComment(html, at + 4)
          : after(html, '>', at + 2);
    at = html.indexOf('<', from);
  }
  if (from < length) told.text(from, length);
}

/** Reads a tag from its name on; gives where the next text starts. A tag that the page's end cuts off is none. */
function openTag(html: string, start: number, attributes: Attributes, told: Told): number {
  let end = start + 1;
  while (!endsName(html.charCodeAt(end))) end++;
  const name = lower(html, start, end);
  clear(attributes);
  const next = readAttributes(html, end, attributes);
  if (next < 0) return html.length;
  told.open(name);
  if (name === 'plaintext') {
    if (next < html.length) told.text(next, html.length);
    return html.length;
  }
  return RAW.has(name) ? rawText(html, next, name, told) : next;
}

function readAttributes(html: string, start: number, attributes: Attributes): number {
  const { length } = html;
  let at = start;
  for (;;) {
    let c = html.charCodeAt(at);
    while (isSpace(c) || c === SLASH) c = html.charCodeAt(++at);
    if (c === GREATER) return at + 1;
    if (at >= length) return -1;
    const from = at++;
    c = html.charCodeAt(at);
    while (c !== EQUALS && !endsName(c)) c = html.charCodeAt(++at);
    const isKept = addAttribute(attributes, from, at);
    while (isSpace(c)) c = html.charCodeAt(++at);
    if (c !== EQUALS) continue;
    c = html.charCodeAt(++at);
    while (isSpace(c)) c = html.charCodeAt(++at);
    if (c === QUOTE || c === APOSTROPHE) {
      const close = html.indexOf(c === QUOTE ? '"' : "'", at + 1);
      if (close < 0) return -1;
      if (isKept) setValue(attributes, at + 1, close);
      at = close + 1;
    } else {
      const value = at;
      while (at < length && c !== GREATER && !isSpace(c)) c = html.charCodeAt(++at);
      if (isKept) setValue(attributes, value, at);
    }
  }
}

/** The text of a script, a title and such, up to its end tag or the page's end; gives where the end tag starts. */
function rawText(html: string, start: number, name: string, told: Told): number {
  let at = html.indexOf('</', start);
  while (at >= 0 && !isEndTag(html, at + 2, name)) at = html.indexOf('</', at + 2);
  const end = at < 0 ? html.length : at;
  if (end > start) told.text(start, end);
  return end;
}

function isEndTag(html: string, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++)
    if ((html.charCodeAt(at + i) | 32) !== name.charCodeAt(i)) return false;
  return at + name.length < html.length && endsName(html.charCodeAt(at + name.length));
}

function closeTag(html: string, start: number, told: Told): number {
  if (!isLetter(html.charCodeAt(start))) return after(html, '>', start);
  let end = start + 1;
  while (!endsName(html.charCodeAt(end))) end++;
  const close = html.indexOf('>', end);
  if (close < 0) return html.length;
  told.close(lower(html, start, end));
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
  const name = html.slice(start, Math.min(end, start + LONGEST_NAME));
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (c >= 65 && c <= 90) return name.toLowerCase();
  }
  return name;
}

/** Beyond the end the code is NaN, which ends a name too. */
function endsName(c: number): boolean {
  return c === GREATER || c === SLASH || isSpace(c) || Number.isNaN(c);
}

function isLetter(c: number): boolean {
  const lowered = c | 32;
  return lowered >= 97 && lowered <= 122;
}

/** White space of HTML: space, tab, line feed, form feed, carriage return. */
export function isSpace(c: number): boolean {
  return c === SPACE || c === NEWLINE || c === TAB || c === RETURN || c === FORM_FEED;
}
