import type { PageText } from '#shared/domain/page.ts';

import { has, newAttributes, value } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import {
  isHidden,
  readAttributes,
  readLinkElement,
  readMeta,
  readProtected,
} from './html-element.ts';
import type { PageFacts } from './html-element.ts';
import { scan } from './html-scan.ts';
import { close, closeAll, newStack, open, top } from './html-stack.ts';
import type { Frame, Stack } from './html-stack.ts';
import { tagOf } from './html-tags.ts';
import type { Tag } from './html-tags.ts';
import { lineBreak, tidy, writePre, writeText } from './html-text.ts';
import { languageOf } from './language.ts';
import { readLink } from './links.ts';
import { readMicrodata } from './microdata.ts';
import { readMicroformats } from './microformats.ts';
import {
  addWords,
  beginsItem,
  closeNode,
  closeOutline,
  newOutline,
  openNode,
  pointsElsewhere,
} from './outline.ts';
import type { Outline } from './outline.ts';
import { readScript } from './script.ts';
import { addExtra, addLink, begin, endBlock, finish, newSheet, spanOf } from './sheet.ts';
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
  /** Elements with their words, of the parts that carry structured data. */
  readonly outline: Outline;
  /** Items of structured data that are open; outside them the outline is not written. */
  items: number;
  pointsElsewhere: boolean;
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
export function readHtml(
  html: string,
  about: { contentType: string; charset?: string },
  isWhole = false,
): PageText {
  const sheet = newSheet();
  const stack = newStack(sheet);
  const reading: Reading = {
    html,
    sheet,
    stack,
    attributes: newAttributes(html),
    facts: { language: undefined, noArchive: false, base: undefined },
    outline: newOutline(),
    items: isWhole ? 1 : 0,
    pointsElsewhere: false,
    title: undefined,
    hidden: undefined,
    pre: 0,
    silent: 0,
    scripts: 0,
    script: undefined,
    emptyRoom: false,
    wall: false,
  };
  scan(html, reading.attributes, {
    text: (start, end) => onText(reading, start, end),
    open: (name) => onOpen(reading, tagOf(name)),
    close: (name) => onClose(reading, tagOf(name)),
  });
  closeAll(stack);
  // Rare enough to read the page once more, with an outline of all of it.
  if (reading.pointsElsewhere && !isWhole) return readHtml(html, about, true);
  if (reading.outline.nodes.length > 0) {
    const outline = closeOutline(reading.outline);
    readMicrodata(sheet, outline);
    readMicroformats(sheet, outline);
  }
  rebase(sheet, reading.facts.base);
  const language = languageOf(reading.facts.language, sheet.text);
  return finish(sheet, {
    ...about,
    ...(language === undefined ? {} : { language }),
    ...(reading.title === undefined ? {} : { title: reading.title }),
    ...(reading.facts.noArchive ? { noArchive: true } : {}),
    ...(needsBrowser(reading) ? { needsBrowser: true } : {}),
  });
}

function onOpen(r: Reading, tag: Tag): void {
  const { attributes, sheet, stack } = r;
  const quiet = r.silent > 0;
  if (!quiet) readAttributes(sheet, tag.name, attributes);
  switch (tag.name) {
    case 'br':
      if (r.items > 0) addWords(r.outline, '\n');
      return lineBreak(sheet);
    case 'meta':
      openVoid(r, tag);
      return readMeta(sheet, r.facts, attributes);
    case 'link':
      openVoid(r, tag);
      return readLinkElement(sheet, attributes);
    case 'base':
      r.facts.base ??= value(attributes, 'href').trim() || undefined;
      return undefined;
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
    openVoid(r, tag);
    if (tag.block) endBlock(sheet);
    return;
  }
  const frame = open(stack, tag, attributes);
  if (frame !== undefined) enter(r, tag, frame);
}

function openVoid({ outline, attributes, sheet, items }: Reading, tag: Tag): void {
  if (items === 0 && !beginsItem(attributes)) return;
  const node = openNode(outline, tag.name, attributes, sheet.text.length);
  if (node !== undefined) closeNode(outline, node, sheet.text.length);
}

/** What happens when the element ends is decided when it opens. */
function enter(r: Reading, tag: Tag, frame: Frame): void {
  const { attributes, sheet } = r;
  if (attributes.count === 0 && r.items === 0 && tag.plain) return;
  if (r.items > 0 || beginsItem(attributes)) onLeave(frame, outlined(r, tag));
  if (tag.name === 'a' && has(attributes, 'href')) onLeave(frame, openLink(r));
  if (tag.pre === true) {
    r.pre++;
    onLeave(frame, () => r.pre--);
  }
  if (tag.silent === true) {
    r.silent++;
    onLeave(frame, () => r.silent--);
  }
  if (tag.name === 'title' && r.title === undefined) {
    const words = begin(sheet);
    onLeave(frame, () => {
      r.title ??= sheet.text.slice(...spanOf(sheet, words)) || undefined;
    });
  }
  if (attributes.count === 0 && tag.aside !== true) return;
  if (has(attributes, 'id') && ROOMS_FOR_SCRIPTS.test(value(attributes, 'id'))) {
    const from = sheet.text.length;
    onLeave(frame, () => {
      r.emptyRoom ||= sheet.text.length - from < NEXT_TO_NOTHING;
    });
  }
  if (r.hidden === undefined && (tag.aside === true || isHidden(tag.name, attributes)))
    onLeave(frame, hide(r, tag));
}

function onLeave(frame: Frame, leave: () => void): void {
  const first = frame.leave;
  frame.leave =
    first === undefined
      ? leave
      : () => {
          first();
          leave();
        };
}

/** Adds the element to the outline, where a block parts words. */
function outlined(r: Reading, tag: Tag): () => void {
  const { attributes, outline, sheet } = r;
  const isItem = beginsItem(attributes);
  if (isItem) r.items++;
  r.pointsElsewhere ||= pointsElsewhere(attributes, isItem);
  if (tag.block) addWords(outline, '\n');
  const node = openNode(outline, tag.name, attributes, sheet.text.length);
  return () => {
    if (node !== undefined) closeNode(outline, node, sheet.text.length);
    if (tag.block) addWords(outline, '\n');
    if (isItem) r.items--;
  };
}

function openLink(r: Reading): () => void {
  const { attributes, sheet } = r;
  const href = value(attributes, 'href').trim();
  const rel = value(attributes, 'rel');
  const words = begin(sheet);
  return () => {
    const at = spanOf(sheet, words);
    const mail = href.includes('email-protection#') ? /#([0-9a-f]+)$/i.exec(href)?.[1] : undefined;
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
    const text = words.filter((word) => word !== '').join(' ');
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
  if (r.items > 0) addWords(r.outline, tidy(html.slice(start, end)));
  if (r.hidden !== undefined) r.hidden.push(tidy(html.slice(start, end)).trim());
  else if (r.pre > 0) writePre(sheet, html, start, end, top(r.stack).place);
  else writeText(sheet, html, start, end, top(r.stack).place);
}

/** Where a page names another base than its own address, its links are given in full. */
function rebase(sheet: Sheet, base: string | undefined): void {
  if (base === undefined || !URL.canParse(base)) return;
  const whole = (href: string): string =>
    URL.canParse(href, base) ? new URL(href, base).href : href;
  sheet.links.forEach((link, i) => (sheet.links[i] = { ...link, href: whole(link.href) }));
  sheet.contacts.forEach((contact, i) => {
    if (contact.kind === 'url') sheet.contacts[i] = { ...contact, value: whole(contact.value) };
  });
}

function needsBrowser(r: Reading): boolean {
  const readable = r.sheet.text.length - (r.title?.length ?? 0);
  return (
    readable < NEXT_TO_NOTHING &&
    r.scripts > 0 &&
    (r.emptyRoom || r.wall || readable < NEXT_TO_NOTHING / 5)
  );
}
