import { BadInput } from '#shared/domain/errors.ts';
import type { PlateFact } from '#shared/domain/fact.ts';

import type { Candidate, EnrolledForm, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { glyphsOf, isDigit, isLetter, plain, type Glyphs } from './glyphs.ts';
import { indicesOf, lastBefore, learn, SAYS_PLATE } from './keywords.ts';
import { isBesideLetters, isEdge, pieces, piecesAround, STRETCH_MOST } from './plate-pieces.ts';
import { isGermanShape, isPlateShape, PLATE_MOST, POSTCODE_SHAPE } from './plate-shapes.ts';

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
    if (digits.length === 0) return out;
    const page: Page = { segment, glyphs, labels: undefined, known: new Map() };
    let from = 0;
    for (let i = 0; i + 1 < digits.length; i += 2) {
      const start = digits[i] ?? 0;
      const end = digits[i + 1] ?? 0;
      if (start < from || end - start > DIGITS_MOST) continue;
      if (!isBesideLetters(glyphs.text, start, end)) continue;
      from = Math.max(from, readAround(page, start, from, out));
    }
    return out;
  },
};

/** What is read, and where on it a word for a plate stands: worked out when it is first asked. */
interface Page {
  readonly segment: Segment;
  readonly glyphs: Glyphs;
  labels: readonly number[] | undefined;
  /** Forms by what is written, each worked out once: who fills a page with one plate makes it no dearer. */
  readonly known: Map<string, readonly string[]>;
}

function compactPlate(written: string): string {
  let compact = '';
  for (let i = 0; i < written.length; i++) {
    const unit = written.charCodeAt(i);
    if (unit > 0x7f) return compactAny(written);
    if (isDigit(written, i)) compact += written[i];
    else if (isLetter(written, i)) compact += COMPACT[unit & 31];
  }
  return compact;
}

/** Letters as plates are compared, by their place in the alphabet from 1 on. */
const COMPACT = Array.from('.ABCDEFGH1JKLMN0PQRSTUVWXYZ');

function compactAny(written: string): string {
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

const DIGITS_MOST = 6;

/** Candidates around a run of digits; gives where the last one ends, or 0. */
function readAround(page: Page, at: number, floor: number, out: Candidate[]): number {
  const { text } = page.glyphs;
  piecesAround(text, at, floor);
  let ended = 0;
  for (let first = 0; first < pieces.count; first++) {
    const start = pieces.starts[first] ?? 0;
    if (start > at) break;
    if (!isEdge(text, start - 1, -1)) continue;
    const found = longestFrom(page, first, at);
    if (found === undefined) continue;
    out.push({ kind: 'plate', span: page.glyphs.spanOf(start, found.end), forms: found.forms });
    ended = Math.max(ended, found.end);
  }
  return ended;
}

/** The longest stretch of pieces from `first` on that is written as a plate and takes in `at`. */
function longestFrom(
  page: Page,
  first: number,
  at: number,
): { end: number; forms: readonly string[] } | undefined {
  const { text } = page.glyphs;
  const start = pieces.starts[first] ?? 0;
  let found: { end: number; forms: readonly string[] } | undefined;
  let shape = 1;
  let twins = 0;
  let length = 0;
  let small = false;
  for (let k = first; k < pieces.count; k++) {
    const from = pieces.starts[k] ?? 0;
    const end = pieces.ends[k] ?? 0;
    length += end - from;
    if (length > PLATE_MOST || end - start > STRETCH_MOST) break;
    for (let i = from; i < end; i++) {
      const digit = isDigit(text, i);
      shape = (shape << 1) | (digit ? 0 : 1);
      twins = (twins << 1) | (isTwin(text.charCodeAt(i)) ? 1 : 0);
      small ||= !digit && text.charCodeAt(i) >= 0x61;
    }
    if (end <= at || length < 3 || !isPlateShape(shape, twins) || !isEdge(text, end, 1)) continue;
    const forms = formsOf(page, { start, end, shape, small });
    if (forms.length > 0) found = { end, forms };
  }
  return found;
}

/** O and 0, I and 1. */
function isTwin(unit: number): boolean {
  const letter = unit | 0x20;
  return letter === 0x6f || letter === 0x69 || unit === 0x30 || unit === 0x31;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly shape: number;
  /** Whether it has small letters. */
  readonly small: boolean;
}

/** The forms of a stretch that has the shape of a plate, or none where more is needed to tell it from words. */
function formsOf(page: Page, stretch: Stretch): readonly string[] {
  const { start, end, shape, small } = stretch;
  const written = page.glyphs.text.slice(start, end);
  const spaced = /[ :]/.test(written);
  const postcode = shape === POSTCODE_SHAPE && !/\d[-. ]+\d/.test(written);
  if (((spaced && small) || postcode) && !isSaid(page, start, end, postcode && !spaced)) return [];
  const known = page.known.get(written);
  if (known) return known;
  const forms = formsOfPlate(written, isGermanShape(shape));
  page.known.set(written, forms);
  return forms;
}

/** The forms of what is written as a plate, perhaps as a German one. */
function formsOfPlate(written: string, isGerman: boolean): readonly string[] {
  const form = compactPlate(written);
  const forms = [`plate:${form}`];
  if (!isGerman) return forms;
  const german = germanForm(written);
  if (german !== undefined) forms.push(`plate:${german}`);
  else if (/^\p{L}+[ -]?\d/u.test(written)) forms.push(`plate:german:${form}`);
  return forms;
}

/** Words for a plate or for what bears one, folded. */
const LABELS = (
  'kenteken kentekens kentekennummer kentekenplaat kentekenbewijs nummerplaat nummerbord plaat plate plates numberplate ' +
  'kennzeichen autokennzeichen immatriculation plaque reg registration license licence auto wagen bus busje motor ' +
  'voiture plaka targa matricula registratie bmw volvo opel audi'
).split(' ');
const LABEL_REACH = 40;

learn(SAYS_PLATE, LABELS);

function labelsOf(page: Page): readonly number[] {
  page.labels ??= indicesOf(page.segment, SAYS_PLATE).map((index) =>
    page.glyphs.pointOf(page.segment.starts[index] ?? 0),
  );
  return page.labels;
}

function hasLabel(page: Page, start: number): boolean {
  const last = lastBefore(labelsOf(page), start);
  return last !== undefined && start - last <= LABEL_REACH;
}

/**
 * Small letters among spaces are words, four digits and two letters a postcode, unless a word before says what they are or
 * nothing else is on the line. A postcode written in one piece stands behind a house number or before a town.
 */
function isSaid(page: Page, start: number, end: number, onePiece: boolean): boolean {
  const { text } = page.glyphs;
  if ((start === 0 || text[start - 1] === '\n') && (text[end] ?? '\n') === '\n') return true;
  if (hasLabel(page, start)) return true;
  if (!onePiece) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    !/(?:\d ?\p{L}?|postcode|pc|zip)[,:]?\s*$/iu.test(before) &&
    !/^[,\s]{1,2}\p{Lu}/u.test(text.slice(end, end + 3))
  );
}
