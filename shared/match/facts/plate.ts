import { BadInput } from '#shared/domain/errors.ts';
import type { PlateFact } from '#shared/domain/fact.ts';

import type { Candidate, EnrolledForm, KindOfFact } from '../kind.ts';
import { glyphsOf, isDigit, isLetter, plain, type Glyphs } from './glyphs.ts';
import { PLATE_SHAPES } from './plate-shapes.ts';

/**
 * Number plates. One form, `plate:AB123C`: upper case, signs left out, and the look-alikes O and 0, I and 1 written as the
 * digit, so that a plate typed by eye is the same plate. German ones are `plate:B-MA1234`, for there the dash says which
 * town it is, and `plate:german:BMA1234` for pages that leave it out.
 */
export const plate: KindOfFact<PlateFact> = {
  kind: 'plate',

  enrol({ value, country }, person): readonly EnrolledForm[] {
    const written = plain(value).trim();
    const compact = compactPlate(written);
    if (
      compact.length < 2 ||
      compact.length > 10 ||
      !/\d/.test(written) ||
      /[^\p{L}\p{N}\s.·:-]/u.test(written)
    ) {
      throw new BadInput('plate: wanted letters and digits such as AB-123-C; got something else');
    }
    const german = (country ?? person.country) === 'DE' ? germanForm(written) : undefined;
    const forms = german === undefined ? [compact] : [german, `german:${compact}`];
    return forms.map((form) => ({
      form: `plate:${form}`,
      strength: 'exact',
      because: 'plate-whole',
    }));
  },

  recognise(segment): readonly Candidate[] {
    const glyphs = glyphsOf(segment);
    const { digits } = glyphs;
    const out: Candidate[] = [];
    let from = 0;
    for (let i = 0; i + 1 < digits.length; i += 2) {
      const start = digits[i] ?? 0;
      if (start < from || (digits[i + 1] ?? 0) - start > 5) continue;
      from = Math.max(from, readAround(glyphs, start, from, out));
    }
    return out;
  },
};

function compactPlate(written: string): string {
  return written
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1');
}

const GERMAN = /^([A-Z]{1,3})[\s.:-]+([A-Z]{1,2})[\s.-]*(\d{1,4})[\s-]*([EH]?)$/;

/** District, letters and number of a German plate; undefined where the district is not set apart. */
function germanForm(written: string): string | undefined {
  const parts = GERMAN.exec(written.toUpperCase());
  if (parts === null) return undefined;
  const [, district = '', letters = '', number = '', kind = ''] = parts;
  return `${compactPlate(district)}-${compactPlate(letters + number + kind)}`;
}

/** Letters and digits of the longest plate, and how many pieces it is written in at most. */
const MOST = 10;
const PIECES = 8;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Candidates around a run of digits; gives where the last one ends, or 0. */
function readAround(glyphs: Glyphs, at: number, floor: number, out: Candidate[]): number {
  const { text } = glyphs;
  const pieces = piecesAround(text, at, floor);
  let ended = 0;
  for (let first = 0; first < pieces.length; first++) {
    const start = pieces[first]?.start ?? 0;
    if (start > at) break;
    if (!isEdge(text, start - 1, -1)) continue;
    for (let last = pieces.length - 1; last >= first; last--) {
      const end = pieces[last]?.end ?? 0;
      if (end <= at) break;
      if (end - start > MOST * 3 || !isEdge(text, end, 1)) continue;
      const forms = formsOf(text, start, end);
      if (forms.length === 0) continue;
      out.push({ kind: 'plate', span: glyphs.spanOf(start, end), forms });
      ended = Math.max(ended, end);
      break;
    }
  }
  return ended;
}

/** Runs of letters and digits around `at`, one sign or a dash with spaces between them. */
function piecesAround(text: string, at: number, floor: number): Piece[] {
  const pieces: Piece[] = [];
  let start = at;
  let count = 0;
  for (let p = at; count < 4 && p > floor && at - p < MOST * 3;) {
    let begin = p;
    while (begin > floor && p - begin <= MOST && isSign(text, begin - 1)) begin--;
    if (begin === p && p !== at) break;
    start = begin;
    count++;
    const gap = gapBefore(text, begin);
    if (gap === 0) break;
    p = begin - gap;
  }
  for (let p = start; pieces.length < PIECES && p < text.length;) {
    let end = p;
    while (end - p <= MOST && isSign(text, end)) end++;
    if (end === p) break;
    pieces.push({ start: p, end });
    const gap = gapAfter(text, end);
    if (gap === 0) break;
    p = end + gap;
  }
  return pieces;
}

function isSign(text: string, at: number): boolean {
  return isDigit(text, at) || isLetter(text, at);
}

function isGapSign(text: string, at: number): boolean {
  const sign = text[at];
  return sign === '-' || sign === ' ' || sign === '.' || sign === ':';
}

function gapBefore(text: string, at: number): number {
  let gap = 0;
  while (gap < 3 && isGapSign(text, at - 1 - gap)) gap++;
  return gap;
}

function gapAfter(text: string, at: number): number {
  let gap = 0;
  while (gap < 3 && isGapSign(text, at + gap)) gap++;
  return gap;
}

/** Whether a plate can end here: no letter, digit or sign of a longer code is glued on. */
function isEdge(text: string, at: number, step: 1 | -1): boolean {
  if (at < 0 || at >= text.length) return true;
  if (isSign(text, at)) return false;
  const sign = text[at] ?? ' ';
  return !('-_/.@#'.includes(sign) && isSign(text, at + step)) && sign !== '_';
}

const LABEL =
  /kenteken|nummerplaat|nummerbord|plaat|plate|kennzeichen|immatric|reg(?:istration)?\b|kentekenbewijs|licen[cs]e|\bauto\b|\bbmw\b|wagen|voiture/i;

/**
 * Small letters among spaces are words, four digits and two letters a postcode, unless a word before says what they are or
 * nothing else is on the line. A postcode written in one piece stands behind a house number or before a town.
 */
function isSaid(text: string, start: number, end: number, onePiece: boolean): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (LABEL.test(before)) return true;
  if ((start === 0 || text[start - 1] === '\n') && (text[end] ?? '\n') === '\n') return true;
  if (!onePiece) return false;
  return (
    !/(?:\d ?\p{L}?|postcode|pc|zip)[,:]?\s*$/iu.test(before) &&
    !/^[,\s]{1,2}\p{Lu}/u.test(text.slice(end, end + 3))
  );
}

/** The forms of a stretch, or none where it is not written as a plate. */
function formsOf(text: string, start: number, end: number): readonly string[] {
  const written = text.slice(start, end);
  const compact = written.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (compact.length < 4 || compact.length > MOST) return [];
  const upper = compact.toUpperCase();
  const shape = upper.replaceAll(/\p{L}/gu, 'A').replaceAll(/\d/g, '9');
  const german = germanForm(written);
  if (german === undefined && !isShape(upper, shape)) return [];
  const loose = /[ :]/.test(written) && compact !== upper;
  const postcode = shape === '9999AA' && !/\d[-. ]+\d/.test(written);
  if ((loose || postcode) && !isSaid(text, start, end, postcode && !/ /.test(written))) return [];
  const form = compactPlate(written);
  const forms = isShape(upper, shape) ? [`plate:${form}`] : [];
  if (german !== undefined) forms.push(`plate:${german}`);
  else if (/^\p{L}+[ -]?\d/u.test(written)) forms.push(`plate:german:${form}`);
  return forms;
}

/** Whether a stretch has the shape of a plate somewhere; a look-alike letter may stand for a digit and the other way round. */
function isShape(upper: string, shape: string): boolean {
  if (PLATE_SHAPES.has(shape)) return true;
  if (!/[OI01]/.test(upper)) return false;
  for (let i = 0; i < upper.length; i++) {
    if (!'OI01'.includes(upper[i] ?? ' ')) continue;
    const other = shape[i] === '9' ? 'A' : '9';
    if (PLATE_SHAPES.has(shape.slice(0, i) + other + shape.slice(i + 1))) return true;
  }
  return false;
}
