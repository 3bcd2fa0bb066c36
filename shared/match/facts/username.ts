import { BadInput } from '#shared/domain/errors.ts';
import type { UsernameFact } from '#shared/domain/fact.ts';

import type { Candidate, EnrolledForm, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { glyphsOf, isDigit, isLetter, OTHER_SIGN, plain, signAt, type Glyphs } from './glyphs.ts';
import { indicesOf, SAYS_NAME } from './keywords.ts';
import {
  BEHIND_BY,
  BY,
  POSTED,
  PROFILE_BEFORE,
  PROFILE_MOST,
  PROFILE_SUBDOMAIN,
  QUERY_BEFORE,
  SAID_BEFORE,
  SAID_BEHIND,
} from './username-places.ts';

/**
 * User names. One form, `username:jvdberg70`, lower case. Read where a handle stands (@name, a profile link, behind
 * "user:"), and anywhere as a token of its own where it cannot be a word: it holds a digit or an underscore. A name that
 * is only letters is never read in running prose, for it may be a word.
 */
export const username: KindOfFact<UsernameFact> = {
  kind: 'username',

  enrol({ value }): readonly EnrolledForm[] {
    const name = bareName(plain(value).trim());
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]{1,62}$/u.test(name)) {
      throw new BadInput(
        'username: wanted a name of 2 to 63 letters, digits, dots, dashes and underscores, without the address of the site',
      );
    }
    return [
      {
        form: `username:${name}`,
        strength: isDistinctive(name) ? 'exact' : 'strong',
        because: 'username-handle',
      },
    ];
  },

  recognise(segment): readonly Candidate[] {
    const glyphs = glyphsOf(segment);
    const found = new Map<number, Candidate>();
    const add = (start: number, end: number): void => {
      const stop = trimEnd(glyphs.text, start, end);
      const name = glyphs.text.slice(start, stop).toLowerCase();
      // Where it begins and how long it is, as one number.
      const key = start * (NAME_MOST + 1) + name.length;
      if (name.length < 2 || name.length > NAME_MOST || found.has(key)) return;
      found.set(key, {
        kind: 'username',
        span: glyphs.spanOf(start, stop),
        forms: [`username:${name}`],
      });
    };
    marked(glyphs, add);
    said(segment, glyphs, add);
    distinctive(glyphs, add);
    if (segment.where === 'text') aloneOnLine(glyphs, add);
    const out = [...found.values()];
    return out.length < 2 ? out : out.toSorted((a, b) => a.span[0] - b.span[0]);
  },
};

/** Letters of the shortest word alone on a line that is read. */
const ALONE_LEAST = 4;
/** Characters of the longest name. */
const NAME_MOST = 63;

type Add = (start: number, end: number) => void;

/** The name without an at-sign, "u/", or the address of a profile around it. */
function bareName(written: string): string {
  return written
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/^[@~]+/, '')
    .toLowerCase();
}

function isDistinctive(name: string): boolean {
  return name.length >= 4 && (/_/.test(name) || (/\d/.test(name) && /\p{L}/u.test(name)));
}

function isNameSign(text: string, at: number): boolean {
  return signAt(text, at) !== OTHER_SIGN || text.charCodeAt(at) === 0x5f;
}

/** End of the name that begins at `at`: dots and dashes only inside. */
function nameEnd(text: string, at: number): number {
  let end = at;
  while (
    end - at <= NAME_MOST &&
    (isNameSign(text, end) ||
      ((text[end] === '.' || text[end] === '-') && isNameSign(text, end + 1)))
  )
    end++;
  return end;
}

function trimEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && !isNameSign(text, stop - 1)) stop--;
  return stop;
}

/** "@name", "~name", "u/name" and the addresses of profiles. */
function marked({ text }: Glyphs, add: Add): void {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (isNameSign(text, at - 1) || !isNameSign(text, at + 1)) continue;
    add(at + 1, nameEnd(text, at + 1));
  }
  for (let at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
    if (!isNameSign(text, at - 1) && isNameSign(text, at + 1)) add(at + 1, nameEnd(text, at + 1));
  }
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    if (text[at + 1] === '/') {
      addSubdomain(text, at + 2, add);
      continue;
    }
    const start = text[at + 1] === '@' ? at + 2 : at + 1;
    if (!isNameSign(text, start)) continue;
    if (PROFILE_BEFORE.test(text.slice(Math.max(0, at + 1 - PROFILE_MOST), at + 1))) {
      add(start, nameEnd(text, start));
    }
  }
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    if (isNameSign(text, at + 1) && QUERY_BEFORE.test(text.slice(Math.max(0, at - 12), at + 1))) {
      add(at + 1, nameEnd(text, at + 1));
    }
  }
}

function addSubdomain(text: string, at: number, add: Add): void {
  PROFILE_SUBDOMAIN.lastIndex = at;
  const name = PROFILE_SUBDOMAIN.exec(text)?.[1];
  if (name !== undefined) add(at, at + name.length);
}

/** Behind or before a word for it: "gebruiker: name", "posted by name", "name schreef". */
function said(segment: Segment, glyphs: Glyphs, add: Add): void {
  const { words, starts, ends } = segment;
  const { text } = glyphs;
  for (const i of indicesOf(segment, SAYS_NAME)) {
    const word = words[i] ?? '';
    const isBy = BY.has(word);
    if (isBy && !isByline(glyphs, words[i - 1], starts[i] ?? 0)) continue;
    const behind = isBy ? BEHIND_BY : SAID_BEFORE.get(word);
    if (behind !== undefined) {
      behind.lastIndex = glyphs.pointOf(ends[i] ?? 0);
      const gap = behind.exec(text);
      if (gap !== null) {
        const start = gap.index + gap[0].length;
        if (isNameSign(text, start)) add(start, nameEnd(text, start));
      }
    } else if (i > 0 && SAID_BEHIND.has(word)) {
      const end = glyphs.pointOf(starts[i] ?? 0);
      const start = lineStart(text, end);
      if (start >= 0 && text[end - 1] === ' ' && !text.slice(start, end - 1).includes(' ')) {
        add(start, end - 1);
      }
    }
  }
}

/** "posted by", or "by" at the start of a line. */
function isByline(glyphs: Glyphs, before: string | undefined, start: number): boolean {
  if (before !== undefined && POSTED.has(before)) return true;
  const at = glyphs.pointOf(start);
  return at === 0 || glyphs.text[at - 1] === '\n';
}

/** A line that is one word in small letters: not prose, but perhaps who wrote what follows. */
function aloneOnLine({ text }: Glyphs, add: Add): void {
  for (let at = -1; at < text.length;) {
    const next = text.indexOf('\n', at + 1);
    const end = next < 0 ? text.length : next;
    const length = end - at - 1;
    if (length >= ALONE_LEAST && length <= NAME_MOST && isSmallWord(text, at + 1, end))
      add(at + 1, end);
    at = end;
  }
}

function isSmallWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return true;
}

/** Where the line that `at` is on begins, if it is near. */
function lineStart(text: string, at: number): number {
  for (let p = at - 1; p >= 0 && at - p < 66; p--) if (text[p] === '\n') return p + 1;
  return at < 66 ? 0 : -1;
}

/** Tokens with a digit beside letters, or with an underscore, wherever they stand alone. */
function distinctive({ text, digits }: Glyphs, add: Add): void {
  let from = 0;
  for (let i = 0; i < digits.length; i += 2) {
    const at = digits[i] ?? 0;
    if (at < from) continue;
    if (
      isNameSign(text, at - 1) ||
      isNameSign(text, digits[i + 1] ?? 0) ||
      isJoined(text, at - 1)
    ) {
      from = token(text, at, add);
    }
  }
  for (let at = text.indexOf('_'); at >= 0; at = text.indexOf('_', Math.max(at + 1, from))) {
    from = token(text, at, add);
  }
}

function isJoined(text: string, at: number): boolean {
  return (text[at] === '.' || text[at] === '-') && isLetter(text, at - 1);
}

/** Where a run longer than any name ends: nothing of it is one. */
function endOfSigns(text: string, from: number): number {
  let end = from;
  while (isNameSign(text, end)) end++;
  return end;
}

/** "12km", "3e": a number of something. */
const COUNTED = /^\d{1,4}(?:e|ste|de|st|nd|rd|th|km|kg|m2|m|cm|x\d+|h|u|uur)$/i;

/** Proposes the whole token around `at`; gives where it ends. */
function token(text: string, at: number, add: Add): number {
  let start = at;
  while (
    start > 0 &&
    at - start <= NAME_MOST &&
    (isNameSign(text, start - 1) || isJoined(text, start - 1))
  )
    start--;
  const end = nameEnd(text, start);
  if (end - start > NAME_MOST) return endOfSigns(text, end);
  const name = text.slice(start, end);
  const before = text[start - 1] ?? ' ';
  // The half of an e-mail address before its sign is no handle; nor is a part of an address on the web, or a price.
  if (text[end] === '@' || '@.€$£%&=+'.includes(before) || text.startsWith('://', end)) return end;
  if (isDistinctive(name) && !(isDigit(name, 0) && COUNTED.test(name))) {
    add(start, end);
    const dot = name.includes('.') ? name.search(/\.\p{Lu}/u) : -1;
    if (dot > 3) add(start, start + dot);
  }
  return end;
}
