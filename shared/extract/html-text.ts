import { decodeHTML } from 'entities/decode';

import type { Stretch } from './html-scan.ts';
import type { Source } from './html-source.ts';
import { addUnits, endBlock, openWords, write } from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';

const [HASH, AMPERSAND, SEMICOLON] = [35, 38, 59];
const MOST_ENTITIES = 256;
const LONGEST_ENTITY = 10;
const ENTITIES = new Map<string, Uint16Array>();

/** Writes the text between two tags: each run of white space is one space, none at the ends of a line. */
export function writeText(sheet: Sheet, source: Source, stretch: Stretch, place: Place): void {
  const { start, end, from, to, coded } = stretch;
  if (from > start && sheet.gap === '') sheet.gap = ' ';
  if (from === to) return;
  openWords(sheet, to - from, place);
  if (coded) addCoded(sheet, source, from, to);
  else addUnits(sheet, source.codes, from, to);
  if (to < end) sheet.gap = ' ';
}

/** Adds words with entities, which are seldom longer than what they stand for. */
function addCoded(sheet: Sheet, { codes, html }: Source, from: number, to: number): void {
  for (let at = from; at < to;) {
    let end = at;
    while (end < to && codes[end] !== AMPERSAND) end++;
    addUnits(sheet, codes, at, end);
    at = end++;
    if (at >= to) return;
    while (end < to && isOfEntity(codes[end] ?? 0)) end++;
    if (end < to && codes[end] === SEMICOLON) end++;
    const units = unitsOf(html.slice(at, end));
    addUnits(sheet, units, 0, units.length);
    at = end;
  }
}

function isOfEntity(c: number): boolean {
  const lowered = c | 32;
  return (lowered >= 97 && lowered <= 122) || (c >= 48 && c <= 57) || c === HASH;
}

/** What an entity stands for. The few that most pages use are kept. */
function unitsOf(entity: string): Uint16Array {
  const known = ENTITIES.get(entity);
  if (known !== undefined) return known;
  const sign = decodeHTML(entity);
  const units = Uint16Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i));
  if (ENTITIES.size < MOST_ENTITIES && entity.length <= LONGEST_ENTITY) ENTITIES.set(entity, units);
  return units;
}

/** The words of a stretch, entities decoded, white space squeezed. */
export function wordsOf(html: string, { from, to }: Stretch): string {
  return from === to ? '' : tidy(html.slice(from, to));
}

/** Writes preformatted text, white space as it stands. */
export function writePre(sheet: Sheet, html: string, { start, end }: Stretch, place: Place): void {
  const words = decoded(html.slice(start, end)).replaceAll(/\r\n?/g, '\n');
  const bare = words.trim();
  const lead = bare === '' ? words : words.slice(0, words.indexOf(bare));
  if (sheet.start >= 0) sheet.gap += lead;
  if (bare === '') return;
  write(sheet, bare, place);
  sheet.gap = words.slice(lead.length + bare.length);
}

/** One break goes on in the same block, an empty line ends it. */
export function lineBreak(sheet: Sheet): void {
  if (sheet.start < 0) return;
  if (sheet.gap.startsWith('\n')) endBlock(sheet);
  else sheet.gap = '\n';
}

/** Entities decoded, and each run of white space one space. No-break spaces and soft hyphens stay. */
export function tidy(raw: string): string {
  return squeezed(decoded(raw));
}

function squeezed(words: string): string {
  return /[\t\n\f\r]| {2}/.test(words) ? words.replaceAll(/[ \t\n\f\r]+/g, ' ') : words;
}

function decoded(raw: string): string {
  return raw.includes('&') ? decodeHTML(raw) : raw;
}
