import { decodeHTML } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';

import type { PageText } from '#shared/domain/page.ts';

import { addAttribute, clear, has, newAttributes, setValue, value } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import {
  isHidden,
  readAttributes,
  readLinkElement,
  readMeta,
  readProtected,
} from './html-element.ts';
import type { PageFacts } from './html-element.ts';
import { close, closeAll, newStack, open, top } from './html-stack.ts';
import type { Frame, Stack } from './html-stack.ts';
import { tagOf } from './html-tags.ts';
import type { Tag } from './html-tags.ts';
import { languageOf } from './language.ts';
import { readLink } from './links.ts';
import { readScript } from './script.ts';
import { addExtra, addLink, endBlock, finish, newSheet, write } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Text of a page below this many characters, with scripts that could write more, asks for a browser. */
const NEXT_TO_NOTHING = 250;
const ROOMS_FOR_SCRIPTS =
  /^(?:root|app|__next|___gatsby|__nuxt|app-root|main-app|svelte|ember-app)$/;
const WALL = /javascript/i;

/** A page while its tags go by. */
interface Reading {
  readonly html: string;
  readonly sheet: Sheet;
  readonly stack: Stack;
  readonly attributes: Attributes;
  readonly facts: PageFacts;
  tag: Tag;
  title: string | undefined;
  /** Words inside something a browser does not show; undefined outside. */
  hidden: string[] | undefined;
  pre: number;
  silent: number;
  scripts: number;
  script: string | undefined;
  emptyRoom: boolean;
  wall: boolean;
}

/**
 * Reads HTML as a reader sees it, in one pass over the tags without building a tree: time is linear in its length,
 * whatever is nested in what, and nothing recurses.
 */
export function readHtml(html: string, about: { contentType: string; charset?: string }): PageText {
  const sheet = newSheet();
  const stack = newStack(sheet);
  const reading: Reading = {
    html,
    sheet,
    stack,
    attributes: newAttributes(html),
    facts: { language: undefined, noArchive: false, base: undefined },
    tag: tagOf('html'),
    title: undefined,
    hidden: undefined,
    pre: 0,
    silent: 0,
    scripts: 0,
    script: undefined,
    emptyRoom: false,
    wall: false,
  };
  tokenise(reading);
  closeAll(stack);
  const language = languageOf(reading.facts.language, sheet.text);
  return finish(sheet, {
    ...about,
    ...(language === undefined ? {} : { language }),
    ...(reading.title === undefined ? {} : { title: reading.title }),
    ...(reading.facts.noArchive ? { noArchive: true } : {}),
    ...(needsBrowser(reading) ? { needsBrowser: true } : {}),
  });
}

function tokenise(r: Reading): void {
  const { html, attributes } = r;
  let wanted = false;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, end) => onText(r, start, end),
      onopentagname(start, end) {
        r.tag = tagOf(lower(html, start, end));
        clear(attributes);
      },
      onattribname(start, end) {
        wanted = addAttribute(attributes, start, end);
      },
      onattribdata(start, end) {
        if (wanted) setValue(attributes, start, end);
      },
      onattribend: ignore,
      onopentagend: () => onOpen(r),
      onselfclosingtag: () => onOpen(r),
      onclosetag: (start, end) => onClose(r, tagOf(lower(html, start, end))),
      oncdata: (start, end) => onText(r, start, end),
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onattribentity: ignore,
      ontextentity: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

function ignore(): void {}

function lower(html: string, start: number, end: number): string {
  const name = html.slice(start, Math.min(end, start + 64));
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (c >= 65 && c <= 90) return name.toLowerCase();
  }
  return name;
}

function onOpen(r: Reading): void {
  const { tag, attributes, sheet, stack } = r;
  const quiet = r.silent > 0;
  if (!quiet) readAttributes(sheet, tag.name, attributes);
  switch (tag.name) {
    case 'br':
      return lineBreak(sheet);
    case 'meta':
      return readMeta(sheet, r.facts, attributes);
    case 'link':
      return readLinkElement(sheet, attributes);
    case 'html':
      r.facts.language ??= value(attributes, 'lang') || value(attributes, 'xml:lang') || undefined;
      return undefined;
    case 'body':
      return endBlock(sheet);
    case 'script':
      r.scripts++;
      r.script = value(attributes, 'type').toLowerCase();
      break;
    default:
  }
  if (tag.isVoid) {
    if (tag.block) endBlock(sheet);
    return;
  }
  const spans = tag.part === 'cell';
  const frame = open(
    stack,
    tag,
    className(attributes),
    spans ? number(value(attributes, 'colspan')) : 1,
    spans ? number(value(attributes, 'rowspan')) : 1,
  );
  if (frame !== undefined) enter(r, tag, frame);
}

/** What happens when the element ends is decided when it opens. */
function enter(r: Reading, tag: Tag, frame: Frame): void {
  const { attributes, sheet } = r;
  const leaves: (() => void)[] = [];
  if (tag.name === 'a' && has(attributes, 'href')) leaves.push(openLink(r));
  if (tag.pre === true) {
    r.pre++;
    leaves.push(() => r.pre--);
  }
  if (tag.silent === true) {
    r.silent++;
    leaves.push(() => r.silent--);
  }
  if (tag.name === 'title' && r.title === undefined) {
    const from = sheet.text.length;
    leaves.push(() => {
      r.title ??= sheet.text.slice(from).trim() || undefined;
    });
  }
  if (ROOMS_FOR_SCRIPTS.test(value(attributes, 'id'))) {
    const from = sheet.text.length;
    leaves.push(() => {
      r.emptyRoom ||= sheet.text.length - from < NEXT_TO_NOTHING;
    });
  }
  if (r.hidden === undefined && (tag.aside === true || isHidden(tag.name, attributes)))
    leaves.push(hide(r, tag));
  if (leaves.length > 0)
    frame.leave = leaves.length === 1 ? leaves[0] : () => leaves.forEach((leave) => leave());
}

function openLink(r: Reading): () => void {
  const { attributes, sheet } = r;
  const href = value(attributes, 'href').trim();
  const rel = value(attributes, 'rel');
  const from = sheet.text.length;
  return () => {
    const at = spanFrom(sheet, from);
    const mail = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)$/i.exec(href)?.[1];
    if (mail !== undefined) readProtected(sheet, mail, at);
    else readLink(sheet, href, at);
    if (href !== '' && !/^(?:javascript|tel|mailto|sms|data):/i.test(href))
      addLink(sheet, { href, ...(rel === '' ? {} : { rel }), kind: 'page', at });
  };
}

function hide(r: Reading, tag: Tag): () => void {
  const words: string[] = [];
  const from = r.sheet.text.length;
  r.hidden = words;
  return () => {
    r.hidden = undefined;
    const text = words.join(' ');
    if (tag.name === 'noscript') r.wall ||= WALL.test(text);
    addExtra(r.sheet, 'hidden', text, [from, from]);
  };
}

function onClose(r: Reading, tag: Tag): void {
  if (tag.name === 'br') return lineBreak(r.sheet);
  if (tag.isVoid || tag.name === 'html' || tag.name === 'body') return;
  if (tag.name === 'script') r.script = undefined;
  close(r.stack, tag);
}

function onText(r: Reading, start: number, end: number): void {
  const { html, sheet } = r;
  if (r.silent > 0) {
    if (r.script !== undefined) readScript(sheet, r.script, html.slice(start, end));
    return;
  }
  if (r.pre > 0 && r.hidden === undefined) return writePre(r, start, end);
  let from = start;
  let to = end;
  while (from < to && isSpace(html.charCodeAt(from))) from++;
  if (from === to) {
    if (sheet.gap === '') sheet.gap = ' ';
    return;
  }
  while (isSpace(html.charCodeAt(to - 1))) to--;
  const words = tidy(html.slice(from, to));
  if (r.hidden !== undefined) {
    r.hidden.push(words);
    return;
  }
  if (from > start && sheet.gap === '') sheet.gap = ' ';
  if (words === '') return;
  write(sheet, words, top(r.stack).place);
  if (to < end) sheet.gap = ' ';
}

/** Entities decoded, and each run of white space one space. No-break spaces and soft hyphens stay. */
function tidy(raw: string): string {
  const words = raw.includes('&') ? decodeHTML(raw) : raw;
  return /[\t\n\f\r]| {2}/.test(words) ? words.replaceAll(/[ \t\n\f\r]+/g, ' ') : words;
}

function writePre(r: Reading, start: number, end: number): void {
  const { sheet } = r;
  const raw = r.html.slice(start, end);
  const words = (raw.includes('&') ? decodeHTML(raw) : raw).replaceAll(/\r\n?/g, '\n');
  const lead = /^\s*/.exec(words)?.[0] ?? '';
  const bare = words.trim();
  if (sheet.start >= 0) sheet.gap += lead;
  if (bare === '') return;
  write(sheet, bare, top(r.stack).place);
  sheet.gap = words.slice(lead.length + bare.length);
}

/** One break goes on in the same block, an empty line ends it. */
function lineBreak(sheet: Sheet): void {
  if (sheet.start < 0) return;
  if (sheet.gap.startsWith('\n')) endBlock(sheet);
  else sheet.gap = '\n';
}

/** The text written since `from`, without the white space around it. */
function spanFrom(sheet: Sheet, from: number): readonly [number, number] {
  const end = sheet.text.length;
  if (from >= end) return [end, end];
  let start = from;
  while (start < end && isSpace(sheet.text.charCodeAt(start))) start++;
  return [start, end];
}

function className(a: Attributes): string {
  const words = value(a, 'class').trim();
  const space = words.search(/\s/);
  return space < 0 ? words : words.slice(0, space);
}

function number(written: string): number {
  const n = Number.parseInt(written, 10);
  return Number.isInteger(n) && n > 0 ? Math.min(n, 1000) : 1;
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 9 || c === 13 || c === 12;
}

function needsBrowser(r: Reading): boolean {
  const readable = r.sheet.text.length - (r.title?.length ?? 0);
  return (
    readable < NEXT_TO_NOTHING &&
    r.scripts > 0 &&
    (r.emptyRoom || r.wall || readable < NEXT_TO_NOTHING / 5)
  );
}
