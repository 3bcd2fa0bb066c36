import type { PageText } from '#shared/domain/page.ts';

import { BIT, newAttributes, value, valueEnd, valueStart } from './html-attributes.ts';
import type { Attributes } from './html-attributes.ts';
import { isHidden, readAttributes, readLinkElement, readMeta } from './html-element.ts';
import type { PageFacts } from './html-element.ts';
import { leaveLink, openLink, rebase } from './html-link.ts';
import { scan } from './html-scan.ts';
import type { Stretch } from './html-scan.ts';
import { withSource } from './html-source.ts';
import type { Source } from './html-source.ts';
import { close, closeAll, newStack, open, top } from './html-stack.ts';
import type { Frame, Stack } from './html-stack.ts';
import type { Tag } from './html-tags.ts';
import { lineBreak, tidy, wordsOf, writePre, writeText } from './html-text.ts';
import { languageOf, middleOf } from './language.ts';
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
import { addExtra, begin, endBlock, finish, newSheet, spanOf, textOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Text of a page below this many characters, with scripts that could write more, asks for a browser. */
const NEXT_TO_NOTHING = 250;
const ROOMS_FOR_SCRIPTS = new Set(
  'root app __next ___gatsby __nuxt app-root main-app svelte ember-app'.split(' '),
);
const LONGEST_ROOM = 9;
const WALL = /javascript/i;
/** What is to be done when an element ends, in this order; a frame's `leaving` has one bit for each. */
const [NODE, BLOCK_NODE, ITEM, LINK, PRE, SILENT, TITLE, ROOM, HIDING] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256,
];

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
  hiddenFrom: number;
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
  return withSource(html, (source) => {
    const page = read(source, about, false);
    // Rare enough to read the page once more, with an outline of all of it.
    return page ?? read(source, about, true) ?? finish(newSheet(), about);
  });
}

/** Undefined where structured data point at parts of the page that had no outline. */
function read(
  source: Source,
  about: { contentType: string; charset?: string },
  isWhole: boolean,
): PageText | undefined {
  const sheet = newSheet(source.paper);
  const attributes = newAttributes(source);
  const stack = newStack(sheet, attributes, (frame) => leave(reading, frame));
  const reading: Reading = {
    html: source.html,
    sheet,
    stack,
    attributes,
    facts: { language: undefined, noArchive: false, base: undefined },
    outline: newOutline(),
    items: isWhole ? 1 : 0,
    pointsElsewhere: false,
    title: undefined,
    hidden: undefined,
    hiddenFrom: 0,
    pre: 0,
    silent: 0,
    scripts: 0,
    script: undefined,
    emptyRoom: false,
    wall: false,
  };
  scan(attributes, {
    text: (stretch) => onText(reading, stretch),
    open: (tag) => onOpen(reading, tag),
    close: (tag) => onClose(reading, tag),
  });
  closeAll(stack);
  if (reading.pointsElsewhere && !isWhole) return undefined;
  if (reading.outline.nodes.length > 0) {
    const outline = closeOutline(reading.outline);
    readMicrodata(sheet, outline, reading.outline.seen);
    if (reading.outline.hasRoots) readMicroformats(sheet, outline);
  }
  rebase(sheet, reading.facts.base);
  const language = languageOf(reading.facts.language, textOf(sheet, ...middleOf(sheet.length)));
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
  if ((attributes.spoken > 0 || tag.speaks) && r.silent === 0)
    readAttributes(sheet, tag, attributes);
  if (tag.special && readSpecial(r, tag)) return;
  if (tag.isVoid) {
    openVoid(r, tag);
    if (tag.block) endBlock(sheet);
    return;
  }
  const frame = open(stack, tag, attributes);
  if (frame === undefined || (tag.plain && attributes.seen === 0 && r.items === 0)) return;
  enter(r, tag, frame);
}

/** Reads a tag that is about the page or its lines; true where it opens no element. */
function readSpecial(r: Reading, tag: Tag): boolean {
  const { attributes, facts, sheet } = r;
  switch (tag.name) {
    case 'br':
      if (r.items > 0) addWords(r.outline, '\n');
      lineBreak(sheet);
      return true;
    case 'meta':
      openVoid(r, tag);
      readMeta(sheet, facts, attributes);
      return true;
    case 'link':
      openVoid(r, tag);
      readLinkElement(sheet, attributes);
      return true;
    case 'base':
      facts.base ??= value(attributes, 'href').trim() || undefined;
      return true;
    case 'html':
      facts.language ??= value(attributes, 'lang') || value(attributes, 'xml:lang') || undefined;
      return true;
    case 'body':
      endBlock(sheet);
      return true;
    default:
      r.scripts++;
      r.script = value(attributes, 'type').toLowerCase();
      return false;
  }
}

function openVoid({ outline, attributes, sheet, items }: Reading, tag: Tag): void {
  if (items === 0 && !beginsItem(attributes)) return;
  const node = openNode(outline, tag.name, attributes, sheet.length);
  if (node !== undefined) closeNode(outline, node, sheet.length);
}

/** What is to be done when the element ends is decided when it opens. */
function enter(r: Reading, tag: Tag, frame: Frame): void {
  const { attributes, sheet } = r;
  const { seen } = attributes;
  let leaving = outlined(r, tag, frame);
  if (tag.name === 'a' && (seen & BIT.href) !== 0) {
    leaving |= LINK;
    openLink(sheet, attributes, frame);
  }
  if (tag.pre) {
    leaving |= PRE;
    r.pre++;
  }
  if (tag.silent) {
    leaving |= SILENT;
    r.silent++;
  }
  if (tag.name === 'title' && r.title === undefined) {
    leaving |= TITLE;
    frame.mark = begin(sheet);
  }
  if ((seen & BIT.id) !== 0 && isRoom(attributes)) leaving |= ROOM;
  if (r.hidden === undefined && (tag.aside || isHidden(tag.name, attributes))) {
    leaving |= HIDING;
    r.hidden = [];
    r.hiddenFrom = sheet.length;
  }
  frame.leaving = leaving;
}

function leave(r: Reading, frame: Frame): void {
  const { leaving, tag } = frame;
  if ((leaving & (NODE | BLOCK_NODE | ITEM)) !== 0) leaveNode(r, frame);
  if ((leaving & LINK) !== 0) leaveLink(r.sheet, frame);
  if ((leaving & PRE) !== 0) r.pre--;
  if ((leaving & SILENT) !== 0) r.silent--;
  if ((leaving & TITLE) !== 0)
    r.title ??= textOf(r.sheet, ...spanOf(r.sheet, frame.mark)) || undefined;
  if ((leaving & ROOM) !== 0) r.emptyRoom ||= r.sheet.length - frame.from < NEXT_TO_NOTHING;
  if ((leaving & HIDING) !== 0) show(r, tag);
}

/** Adds the element to the outline, where a block parts words. */
function outlined(r: Reading, tag: Tag, frame: Frame): number {
  const { attributes, outline, sheet } = r;
  const isItem = beginsItem(attributes);
  if (!isItem && r.items === 0) return 0;
  if (isItem) r.items++;
  r.pointsElsewhere ||= pointsElsewhere(attributes, isItem);
  if (tag.block) addWords(outline, '\n');
  frame.node = openNode(outline, tag.name, attributes, sheet.length);
  return NODE | (tag.block ? BLOCK_NODE : 0) | (isItem ? ITEM : 0);
}

function leaveNode(r: Reading, frame: Frame): void {
  const { outline, sheet } = r;
  if (frame.node !== undefined) closeNode(outline, frame.node, sheet.length);
  frame.node = undefined;
  if ((frame.leaving & BLOCK_NODE) !== 0) addWords(outline, '\n');
  if ((frame.leaving & ITEM) !== 0) r.items--;
}

function isRoom(attributes: Attributes): boolean {
  const length = valueEnd(attributes, 'id') - valueStart(attributes, 'id');
  return length <= LONGEST_ROOM && ROOMS_FOR_SCRIPTS.has(value(attributes, 'id'));
}

/** Ends what a browser does not show. */
function show(r: Reading, tag: Tag): void {
  const { hidden = [], hiddenFrom, sheet } = r;
  r.hidden = undefined;
  const text = hidden.length === 1 ? (hidden[0] ?? '') : hidden.join(' ');
  if (tag.name === 'noscript') r.wall ||= WALL.test(text);
  addExtra(sheet, 'hidden', text, [hiddenFrom, hiddenFrom]);
}

function onClose(r: Reading, tag: Tag): void {
  if (tag.special) {
    if (tag.name === 'br') return lineBreak(r.sheet);
    if (tag.name === 'html' || tag.name === 'body') return undefined;
    if (tag.name === 'script') r.script = undefined;
  }
  if (!tag.isVoid) close(r.stack, tag);
  return undefined;
}

function onText(r: Reading, stretch: Stretch): void {
  const { html, sheet } = r;
  if (r.silent > 0) {
    if (r.script !== undefined) readScript(sheet, r.script, html.slice(stretch.start, stretch.end));
    return;
  }
  if (r.items > 0)
    addWords(
      r.outline,
      stretch.from === stretch.to ? ' ' : tidy(html.slice(stretch.start, stretch.end)),
    );
  if (r.hidden !== undefined) {
    const words = wordsOf(html, stretch).trim();
    if (words !== '') r.hidden.push(words);
  } else if (r.pre > 0) writePre(sheet, html, stretch, top(r.stack).place);
  else writeText(sheet, r.attributes.source, stretch, top(r.stack).place);
}

function needsBrowser(r: Reading): boolean {
  const readable = r.sheet.length - (r.title?.length ?? 0);
  return (
    readable < NEXT_TO_NOTHING &&
    r.scripts > 0 &&
    (r.emptyRoom || r.wall || readable < NEXT_TO_NOTHING / 5)
  );
}
