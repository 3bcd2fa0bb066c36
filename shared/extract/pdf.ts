import { getDocumentProxy } from 'unpdf';

import type { PageText, Unreadable } from '#shared/domain/page.ts';

import { languageOf } from './language.ts';
import { readLink } from './links.ts';
import { layLines } from './pdf-lines.ts';
import type { Piece } from './pdf-lines.ts';
import { addContact, addExtra, endBlock, finish, newSheet, writeBlock, textOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Pages and characters of one document that are read. */
const MOST_PAGES = 1000;
const MOST_CHARACTERS = 10_000_000;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/**
 * A PDF's words, page by page in the order they are written, with lines, rows and cells seen from their positions; its
 * links, filled-in forms and author. The caller bounds the time. Locked, broken and wordless files are unreadable.
 */
export async function readPdf(
  bytes: Uint8Array,
  about: { contentType: string },
): Promise<PageText | Unreadable> {
  const { contentType } = about;
  let document: Document;
  try {
    // The parser takes the bytes over, so it gets its own.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return {
      outcome: 'unreadable',
      contentType,
      why: isLocked ? 'encrypted PDF, opens only with a password' : 'broken PDF',
    };
  }
  try {
    return await readDocument(document, about);
  } finally {
    await document.destroy();
  }
}

async function readDocument(
  document: Document,
  about: { contentType: string },
): Promise<PageText | Unreadable> {
  const sheet = newSheet();
  const counted = { rows: 0, groups: 0 };
  let broken = 0;
  const pages = Math.min(document.numPages, MOST_PAGES);
  for (let n = 1; n <= pages && sheet.length < MOST_CHARACTERS; n++) {
    try {
      const page = await document.getPage(n);
      layLines(sheet, await piecesOf(page), counted);
      await readNotes(sheet, page);
      page.cleanup();
    } catch {
      broken++;
    }
  }
  endBlock(sheet);
  if (textOf(sheet).trim() === '') {
    const why = broken > 0 ? 'broken PDF' : 'PDF without text: scanned images or drawings';
    return { outcome: 'unreadable', contentType: about.contentType, why };
  }
  const title = await readInfo(sheet, document);
  const language = languageOf(undefined, textOf(sheet));
  return finish(sheet, {
    ...about,
    ...(language === undefined ? {} : { language }),
    ...(title === undefined ? {} : { title }),
  });
}

async function piecesOf(page: Page): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const matrix: readonly number[] = item.transform;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = matrix;
    // Text may be turned; along its own line is x, across it is y.
    const angle = Math.atan2(b, a);
    return {
      words: item.str,
      x: x * Math.cos(angle) + y * Math.sin(angle),
      y: y * Math.cos(angle) - x * Math.sin(angle),
      width: item.width,
      size: Math.hypot(c, d) || item.height || 10,
      endsLine: item.hasEOL,
    };
  });
}

/** Links of a page, and what was filled in or noted on it. */
async function readNotes(sheet: Sheet, page: Page): Promise<void> {
  const notes: unknown = await page.getAnnotations();
  if (!Array.isArray(notes)) return;
  for (const note of notes.slice(0, 2000)) {
    const here = [sheet.length, sheet.length] as const;
    const url = wordsOf(note, 'unsafeUrl') || wordsOf(note, 'url');
    if (url !== '') {
      readLink(sheet, url, here);
      if (/^https?:/i.test(url)) sheet.links.push({ href: url, kind: 'page', at: here });
    }
    if (wordsOf(note, 'subtype') === 'Widget') {
      for (const words of shownIn(note)) writeBlock(sheet, words, { kind: 'paragraph' });
    } else addExtra(sheet, 'attribute', wordsOf(note, 'contents'), here);
  }
}

/** What a form field shows: its value, and all choices of an open list. */
function shownIn(note: unknown): string[] {
  const value = wordsOf(note, 'fieldValue') || wordsOf(note, 'buttonValue');
  const chosen = listOf(note, 'fieldValue').filter((words) => typeof words === 'string');
  const isOpen = wordsOf(note, 'fieldType') === 'Ch' && !isTrue(note, 'combo');
  const choices = isOpen
    ? listOf(note, 'options').map((option) => wordsOf(option, 'displayValue'))
    : [];
  return choices.length > 0
    ? choices
    : [...chosen, ...(isTrue(note, 'checkBox') || isTrue(note, 'radioButton') ? [] : [value])];
}

function listOf(object: unknown, field: string): unknown[] {
  const value: unknown =
    typeof object === 'object' && object !== null ? Reflect.get(object, field) : undefined;
  return Array.isArray(value) ? value : [];
}

function isTrue(object: unknown, field: string): boolean {
  return typeof object === 'object' && object !== null && Reflect.get(object, field) === true;
}

async function readInfo(sheet: Sheet, document: Document): Promise<string | undefined> {
  try {
    const { info } = await document.getMetadata();
    const author = wordsOf(info, 'Author').trim();
    addContact(sheet, 'name', author, 'metadata');
    for (const field of ['Author', 'Subject', 'Keywords'])
      addExtra(sheet, 'metadata', wordsOf(info, field), [0, 0]);
    return wordsOf(info, 'Title').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** A text field of an object of the PDF library, whose types promise nothing. */
function wordsOf(object: unknown, field: string): string {
  const value: unknown =
    typeof object === 'object' && object !== null ? Reflect.get(object, field) : undefined;
  return typeof value === 'string' ? value : '';
}
