import { decodeHTML } from 'entities/decode';

import { isSpace } from './html-scan.ts';
import { endBlock, write } from './sheet.ts';
import type { Place, Sheet } from './sheet.ts';

/** Writes the text between two tags: each run of white space is one space, none at the ends of a line. */
export function writeText(
  sheet: Sheet,
  html: string,
  start: number,
  end: number,
  place: Place,
): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(html.charCodeAt(from))) from++;
  if (from === to) {
    if (sheet.gap === '') sheet.gap = ' ';
    return;
  }
  while (isSpace(html.charCodeAt(to - 1))) to--;
  if (from > start && sheet.gap === '') sheet.gap = ' ';
  const words = tidy(html.slice(from, to));
  if (words === '') return;
  write(sheet, words, place);
  if (to < end) sheet.gap = ' ';
}

/** Writes preformatted text, white space as it stands. */
export function writePre(
  sheet: Sheet,
  html: string,
  start: number,
  end: number,
  place: Place,
): void {
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
  const words = decoded(raw);
  return /[\t\n\f\r]| {2}/.test(words) ? words.replaceAll(/[ \t\n\f\r]+/g, ' ') : words;
}

function decoded(raw: string): string {
  return raw.includes('&') ? decodeHTML(raw) : raw;
}
