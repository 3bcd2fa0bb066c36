import type { Segment } from '../segment.ts';
import { CAPITAL, CAPITALS, DIGITS } from '../words.ts';

/** A house number as it may be read: its form, and the word after its last. */
export interface HouseNumber {
  readonly form: string;
  readonly end: number;
}

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const GROUND = new Set(['hs', 'huis', 'h', 'bg', 'beg', 'parterre', 'beneden', 'benedenhuis']);
const LABELS = new Set(
  'bus bte boite apt app appt appartement apartment unit flat suite ste kamer wohnung etage wo'.split(
    ' ',
  ),
);
const FLOORS = new Set(['hoog', 'etage', 'verdieping', 'verd', 'floor', 'og', 'stock']);
const ORDINALS = new Set(['e', 'ste', 'de', 'er', 'st', 'nd', 'rd', 'th', 'eme']);
const IN_WORDS: Readonly<Record<string, string>> = {
  een: '1',
  eerste: '1',
  twee: '2',
  tweede: '2',
  drie: '3',
  derde: '3',
  vier: '4',
  vierde: '4',
  vijf: '5',
  vijfde: '5',
  eenhoog: '1',
  tweehoog: '2',
  driehoog: '3',
  vierhoog: '4',
  vijfhoog: '5',
  first: '1',
  second: '2',
  third: '3',
};

const UNITS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const TEENS = [
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
];
const TENS = [
  'twintig',
  'dertig',
  'veertig',
  'vijftig',
  'zestig',
  'zeventig',
  'tachtig',
  'negentig',
];

/** Dutch numbers in words, 1 to 199, without diacritics. */
const NUMBERS: ReadonlyMap<string, string> = numbers();

function numbers(): Map<string, string> {
  const out = new Map<string, string>();
  UNITS.forEach((word, i) => out.set(word, String(i + 1)));
  TEENS.forEach((word, i) => out.set(word, String(i + 10)));
  TENS.forEach((ten, t) => {
    out.set(ten, String((t + 2) * 10));
    UNITS.forEach((unit, u) => out.set(`${unit}en${ten}`, String((t + 2) * 10 + u + 1)));
  });
  for (const [word, value] of out)
    if (!word.startsWith('honderd')) out.set(`honderd${word}`, String(100 + Number(value)));
  out.set('honderd', '100');
  return out;
}

/** Every such word. */
export const NUMBER_WORDS: Iterable<string> = [...NUMBERS.keys()];

/** The number that a Dutch word says, or undefined. */
export function numberInWords(word: string): string | undefined {
  return NUMBERS.get(word);
}

/** The addition to a house number as forms have it: floors as figures, the ground floor as h, labels left out. */
export function addition(words: readonly string[]): string {
  let out = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (LABELS.has(word) || FLOORS.has(word)) continue;
    if (i > 0 && ORDINALS.has(word) && /\d$/.test(out) && FLOORS.has(words[i + 1] ?? '')) continue;
    out += GROUND.has(word)
      ? 'h'
      : (IN_WORDS[word] ?? (/^\d+hoog$/.test(word) ? word.slice(0, -4) : word));
  }
  const tail = /^([a-hj-z]?)(i{1,3}|iv)$/.exec(out);
  return tail === null ? out : `${tail[1]}${ROMAN[tail[2] ?? ''] ?? ''}`;
}

/** Number and addition in one; a figure after the number is set apart from it. */
export function houseNumber(number: string, added: string): string {
  const bare = number.replace(/^0+(?=\d)/, '');
  if (added === '') return bare;
  return /^\d/.test(added) ? `${bare}/${added}` : bare + added;
}

function gapOf({ text, ends, starts }: Segment, i: number): string {
  const from = ends[i] ?? 0;
  return text.slice(from, Math.min(starts[i + 1] ?? from, from + 6));
}

/**
 * The ways to read the house number that begins with the digits (or number word) at `i`, best first; empty where it is
 * none: an ordinal, a date, a time, an amount.
 */
export function readHouseNumber(segment: Segment, i: number, value: string): HouseNumber[] {
  const { words, marks } = segment;
  if (value.length > 5) return [];
  const next = words[i + 1];
  const plain = { form: houseNumber(value, ''), end: i + 1 };
  if (next === undefined) return [plain];
  const gap = gapOf(segment, i);
  const mark = marks[i + 1] ?? 0;
  const digits = (mark & DIGITS) !== 0;
  if (gap === '') return glued(segment, i, value);
  if (
    gap === '-' ||
    gap === '/' ||
    gap === '.' ||
    gap === '\u2013' ||
    gap === ' - ' ||
    gap === ' / '
  ) {
    const tied = dashed(segment, i, value, gap);
    if (tied !== undefined) return tied;
    return [plain];
  }
  if (digits && gap === ' ' && !FLOORS.has(words[i + 2] ?? '') && !isOrdinalFloor(words, i + 1))
    return [plain];
  const spaced = additionEnd(segment, i, gap);
  if (spaced === 0) return [plain];
  const whole = { form: houseNumber(value, addition(words.slice(i + 1, spaced))), end: spaced };
  return isSure(segment, i, spaced) ? [whole] : [whole, plain];
}

function glued(segment: Segment, i: number, value: string): HouseNumber[] {
  const { words, marks } = segment;
  const next = words[i + 1] ?? '';
  if (ORDINALS.has(next) && next !== 'e' && next !== 'st') return [];
  const followed = (marks[i + 2] ?? 0) & CAPITAL;
  if (ORDINALS.has(next) && followed && gapOf(segment, i + 1) === ' ') {
    return next === 'e' ? [{ form: houseNumber(value, next), end: i + 2 }] : [];
  }
  if (next.length > 4 && next !== 'tweehoog' && !FLOORS.has(next)) return [];
  let end = i + 2;
  const gap = gapOf(segment, i + 1);
  const after = words[i + 2] ?? '';
  if (
    after !== '' &&
    after.length <= 3 &&
    (gap === '-' || gap === '/' || (gap === '' && ((marks[i + 2] ?? 0) & DIGITS) !== 0))
  )
    end++;
  return [{ form: houseNumber(value, addition(words.slice(i + 1, end))), end }];
}

function dashed(
  segment: Segment,
  i: number,
  value: string,
  gap: string,
): HouseNumber[] | undefined {
  const { words, marks } = segment;
  const next = words[i + 1] ?? '';
  const isDigits = ((marks[i + 1] ?? 0) & DIGITS) !== 0;
  if (gap === '.' && (!isDigits || next.length > 2)) return undefined;
  if (
    !isDigits &&
    (next.length > 4 || gap.length > 1) &&
    !GROUND.has(next) &&
    IN_WORDS[next] === undefined
  )
    return undefined;
  if (isDigits && next.length > 5) return [];
  // "Via Rossi, 5 - 00100 Roma": what stands behind is a postcode.
  if (isDigits && next.length > 3 && gap === ' - ') return undefined;
  let end = i + 2;
  const later = gapOf(segment, i + 1);
  if (
    isDigits &&
    later.length === 1 &&
    '-/.:'.includes(later) &&
    ((marks[i + 2] ?? 0) & DIGITS) !== 0
  )
    return [];
  if (isDigits && FLOORS.has(words[end] ?? '')) end++;
  else if (
    isDigits &&
    gapOf(segment, i + 1) === '' &&
    (words[end] ?? '').length <= 2 &&
    words[end] !== undefined
  )
    end++;
  const made = { form: houseNumber(value, addition(words.slice(i + 1, end))), end };
  return [made];
}

function isOrdinalFloor(words: readonly string[], at: number): boolean {
  return ORDINALS.has(words[at + 1] ?? '') && FLOORS.has(words[at + 2] ?? '');
}

/** "28, D-10178": letters of a country before a postcode. */
function isCountryOfPostcode(segment: Segment, i: number): boolean {
  const { words, marks } = segment;
  const isCountry = (words[i]?.length ?? 9) <= 3 && ((marks[i] ?? 0) & CAPITAL) !== 0;
  return (
    isCountry &&
    gapOf(segment, i) === '-' &&
    ((marks[i + 1] ?? 0) & DIGITS) !== 0 &&
    (words[i + 1]?.length ?? 0) >= 4
  );
}

/** End of the addition that stands apart after the number at `i`; 0 where there is none. */
function additionEnd(segment: Segment, i: number, gap: string): number {
  const { words, marks, text, ends } = segment;
  if (gap.length > 2 || /[.:!?]/.test(gap)) return 0;
  const next = words[i + 1] ?? '';
  const mark = marks[i + 1] ?? 0;
  if ((mark & DIGITS) !== 0) {
    if (FLOORS.has(words[i + 2] ?? '')) return i + 3;
    return isOrdinalFloor(words, i + 1) ? i + 4 : 0;
  }
  if (isCountryOfPostcode(segment, i + 1)) return 0;
  if (LABELS.has(next))
    return (words[i + 2] ?? '').length <= 4 && words[i + 2] !== undefined ? i + 3 : 0;
  if (IN_WORDS[next] !== undefined) {
    if (next.endsWith('hoog')) return i + 2;
    return FLOORS.has(words[i + 2] ?? '') ? i + 3 : 0;
  }
  if (GROUND.has(next) && next !== 'h') return i + 2;
  if (next === 'bis')
    return (words[i + 2] ?? '').length === 1 && gapOf(segment, i + 1) === ' ' ? i + 3 : i + 2;
  const stop = text[ends[i + 1] ?? 0];
  if (gap !== ' ' && gap !== ';' && gap !== '\t' && gap !== ', ') return 0;
  if (ROMAN[next] !== undefined && (mark & (CAPITALS | CAPITAL)) !== 0 && stop !== '.')
    return i + 2;
  if (next.length === 1) {
    // "23 O'Connor Street"
    if (stop === "'" || stop === '\u2019') return 0;
    if (gap === ', ' && (mark & CAPITAL) === 0) return 0;
    if (stop === '.' && /\p{L}/u.test(text.slice((ends[i + 1] ?? 0) + 1, (ends[i + 1] ?? 0) + 3)))
      return 0;
    return i + 2;
  }
  return gap === ' ' && next.length <= 4 && (mark & CAPITAL) !== 0 ? i + 2 : 0;
}

/** A letter in capitals, a floor or a Roman figure is an addition; a small letter or a short word may begin the next sentence. */
function isSure(segment: Segment, i: number, end: number): boolean {
  const { words, marks } = segment;
  const next = words[i + 1] ?? '';
  if (end > i + 2 || ROMAN[next] !== undefined) return true;
  // "805 W 4th St"
  if ('nsew'.includes(next)) return false;
  if (next.length === 1) return ((marks[i + 1] ?? 0) & CAPITAL) !== 0;
  return GROUND.has(next) || next === 'bis' || IN_WORDS[next] !== undefined;
}
