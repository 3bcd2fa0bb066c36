import type { PageText } from '#shared/domain/page.ts';

import { readJsonLd } from './json-ld.ts';
import { languageOf } from './language.ts';
import { endBlock, finish, newSheet, write, textOf } from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';
import { readText } from './text.ts';

/** Values of one document that are read, and how deep they may lie; the rest has no reader. */
const MOST_VALUES = 200_000;
const DEEPEST = 200;

/** JSON's words in reading order, each with its key before it; the items of a list are rows. JSON Lines too; what is no JSON is read as text. */
export function readJson(text: string, about: { contentType: string; charset?: string }): PageText {
  const data = parse(text);
  if (data === undefined) return readText(text, about);
  const sheet = newSheet();
  writeJson(sheet, data);
  if (/ld\+json/.test(about.contentType) || /"@(?:context|type|graph)"/.test(text))
    readJsonLd(sheet, data, [0, 0]);
  const language = languageOf(undefined, textOf(sheet));
  return finish(sheet, { ...about, ...(language === undefined ? {} : { language }) });
}

/** The value of JSON, a list for JSON Lines, undefined for anything else. */
export function parse(text: string): unknown {
  const source = text.replace(/^\ufeff/, '').trim();
  try {
    return JSON.parse(source);
  } catch {
    const lines = source.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => /^\s*[[{]/.test(line))) return undefined;
    try {
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      return undefined;
    }
  }
}

/** Lines "key: value" of a document, for an extra. */
export function linesOf(data: unknown): string {
  const sheet = newSheet();
  writeJson(sheet, data);
  endBlock(sheet);
  return textOf(sheet);
}

interface Waiting {
  readonly value: unknown;
  readonly key: string;
  readonly place: Place;
  readonly depth: number;
}

function writeJson(sheet: Sheet, data: unknown): void {
  let rows = 0;
  let groups = 0;
  let read = 0;
  const waiting: Waiting[] = [{ value: data, key: '', place: { kind: 'paragraph' }, depth: 0 }];
  for (
    let next = waiting.pop();
    next !== undefined && read < MOST_VALUES;
    next = waiting.pop(), read++
  ) {
    const { value, key, place, depth } = next;
    if (typeof value === 'string' || typeof value === 'number')
      writeLine(sheet, key, String(value), place);
    if (typeof value !== 'object' || value === null || depth >= DEEPEST) continue;
    const isList = Array.isArray(value);
    const group = isList ? ++groups : 0;
    const inside = isList
      ? value.map((item: unknown) => [key, item] as const)
      : Object.entries(value);
    const placed = inside.map(([name, item]): Waiting => {
      const isRow = isList && typeof item === 'object';
      return {
        value: item,
        key: name,
        place: isRow ? rowIn(place, ++rows, group) : place,
        depth: depth + 1,
      };
    });
    // Last in, first out: the first child is read next.
    for (const child of placed.toReversed()) waiting.push(child);
  }
}

function rowIn(outer: Place, row: number, group: number): Place {
  return { kind: 'item', row, group, ...(outer.row === undefined ? {} : { inRow: outer.row }) };
}

/** One value on a line of its own, after its key in words. Markup in values is left to who reads the page it came from. */
function writeLine(sheet: Sheet, key: string, value: string, place: Place): void {
  const words = value.trim();
  endBlock(sheet);
  if (words === '') return;
  const label =
    key.startsWith('@') || key === ''
      ? ''
      : `${key
          .replaceAll(/[_-]+/g, ' ')
          .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
          .trim()}: `;
  write(sheet, label + words, place);
  endBlock(sheet);
}
