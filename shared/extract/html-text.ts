import { decodeHTML } from 'entities/decode';

import type { Stretch } from './html-scan.ts';
import type { Source } from './html-source.ts';
import { endBlock, write, writeUnits } from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';

/** Writes the text between two tags: each run of white space is one space, none at the ends of a line. */
export function writeText(sheet: Sheet, source: Source, stretch: Stretch, place: Place): void {
  const { start, end, from, to, coded } = stretch;
  if (from > start && sheet.gap === '') sheet.gap = ' ';
  if (from === to) return;
  if (coded) {
    const words = tidy(source.html.slice(from, to));
    if (words === '') return;
    write(sheet, words, place);
  } else writeUnits(sheet, source.codes, from, to, place);
  if (to < end) sheet.gap = ' ';
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
