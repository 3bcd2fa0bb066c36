import { BadInput } from '#shared/domain/errors.ts';
import type { BsnFact } from '#shared/domain/fact.ts';

import type { Candidate, EnrolledForm, KindOfFact } from '../kind.ts';
import { glyphsOf, isDigit, isLetter, plain } from './glyphs.ts';

/**
 * Dutch citizen service numbers: nine digits that pass the eleven-test, written in one piece, in threes, or 4-2-3; eight
 * where a leading zero is left out. Also inside the turnover tax numbers that sole traders bore until 2020.
 */
export const bsn: KindOfFact<BsnFact> = {
  kind: 'bsn',

  enrol({ value }): readonly EnrolledForm[] {
    const written = plain(value).trim();
    const digits = written.replaceAll(/[\s.-]/g, '');
    if (!/^\d{8,9}$/.test(digits) || !passesElevenTest(digits.padStart(9, '0'))) {
      throw new BadInput(
        'bsn: wanted nine digits that pass the eleven-test; check the number for a typing error',
      );
    }
    return [{ form: `bsn:${digits.padStart(9, '0')}`, strength: 'exact', because: 'bsn-number' }];
  },

  recognise(segment): readonly Candidate[] {
    const glyphs = glyphsOf(segment);
    const { text, digits: runs } = glyphs;
    const out: Candidate[] = [];
    let from = 0;
    for (let i = 0; i + 1 < runs.length; i += 2) {
      const start = runs[i] ?? 0;
      const size = (runs[i + 1] ?? 0) - start;
      if (size > 9 || BY_FIRST[size]?.length === 0) continue;
      // Digits one by one: nine of them must be there, and pass.
      if (size === 1 && !arePassing(text, runs, i)) continue;
      if (start < from || !beginsHere(text, start)) continue;
      const end = endOf(text, runs, i);
      if (end === 0) continue;
      const digits = text.slice(start, end).replaceAll(/\D/g, '').padStart(9, '0');
      if (!passesElevenTest(digits)) continue;
      out.push({ kind: 'bsn', span: glyphs.spanOf(start, end), forms: [`bsn:${digits}`] });
      from = end;
    }
    return out;
  },
};

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The test of the citizen service number: weights 9 to 2 and -1, sum divisible by eleven; not all zeros. */
export function passesElevenTest(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (WEIGHTS[i] ?? 0) * (digits.charCodeAt(i) - 0x30);
  return sum % 11 === 0 && digits !== '000000000';
}

/** Whether nine digits that stand apart pass the test, from run `first` on: tables are full of single digits. */
function arePassing(text: string, runs: Int32Array, first: number): boolean {
  if ((runs[first + 17] ?? 0) - (runs[first + 16] ?? 0) !== 1) return false;
  let sum = 0;
  for (let k = 0; k < 9; k++)
    sum += (WEIGHTS[k] ?? 0) * (text.charCodeAt(runs[first + 2 * k] ?? 0) - 0x30);
  return sum % 11 === 0;
}

/** Sizes of groups that people write a number in; the last is one digit at a time. */
const GROUPS = [
  [9],
  [8],
  [3, 3, 3],
  [4, 2, 3],
  [2, 3, 2, 2],
  [2, 2, 2, 3],
  [2, 3, 3],
  [1, 1, 1, 1, 1, 1, 1, 1, 1],
];

/** By the size of the first group, the ways to go on. */
const BY_FIRST = Array.from({ length: 10 }, (_, size) =>
  GROUPS.filter(([first]) => first === size),
);

/** End of the number that begins with run `first`, or 0. */
function endOf(text: string, runs: Int32Array, first: number): number {
  const size = (runs[first + 1] ?? 0) - (runs[first] ?? 0);
  for (const sizes of BY_FIRST[size] ?? []) {
    const end = endOfGroups(text, runs, first, sizes);
    if (end > 0 && endsHere(text, end)) return end;
  }
  return 0;
}

/** Where the runs from `first` on have these sizes, with one and the same sign between them: their end. */
function endOfGroups(
  text: string,
  runs: Int32Array,
  first: number,
  sizes: readonly number[],
): number {
  let end = 0;
  let width = 0;
  let sign = 0;
  for (let k = 0; k < sizes.length; k++) {
    const start = runs[first + 2 * k];
    const stop = runs[first + 2 * k + 1];
    if (start === undefined || stop === undefined || stop - start !== sizes[k]) return 0;
    if (k === 1) {
      width = start - end;
      if (width > 3 || !isSeparator(text.slice(end, start))) return 0;
      sign = end;
    }
    if (k > 1 && !isSame(text, sign, end, start, width)) return 0;
    end = stop;
  }
  return end;
}

function isSeparator(between: string): boolean {
  return /^ ?[ .-] ?$/.test(between);
}

/** Whether the stretch from `start` to `end` is the same as the one of that width at `sign`. */
function isSame(text: string, sign: number, start: number, end: number, width: number): boolean {
  if (end - start !== width) return false;
  for (let k = 0; k < width; k++) {
    if (text.charCodeAt(sign + k) !== text.charCodeAt(start + k)) return false;
  }
  return true;
}

/** A word for the number may stand glued before it, or the NL of a tax number. */
const GLUED = /(?:^|[^\p{L}])(?:nl|bsn|sofi|sofinr|bsnnr|nr)$/iu;

function beginsHere(text: string, start: number): boolean {
  const before = text[start - 1] ?? ' ';
  if (before === ' ' || before === '\n') return !belongsToMore(text, start);
  if (before === '+' || before === '@' || before === '_') return false;
  if (isLetter(text, start - 1)) return GLUED.test(text.slice(Math.max(0, start - 9), start));
  return !('.,-/'.includes(before) && isDigit(text, start - 2));
}

/** After a space: digits of a phone number may go before ("06 123 456 782", "+31 ..."). */
function belongsToMore(text: string, start: number): boolean {
  return /(?:\+\d{1,3}|(?<!\d)0\d{1,3})[ \n](?:\(0\) ?)?$/.test(
    text.slice(Math.max(0, start - 9), start),
  );
}

function endsHere(text: string, end: number): boolean {
  const after = text[end] ?? ' ';
  if (isLetter(text, end)) return /^B\d\d(?![\p{L}\d])/u.test(text.slice(end, end + 4));
  if (after === '@' || after === '_' || after === '%' || after === '€') return false;
  return (
    !('.,-/: '.includes(after) && isDigit(text, end + 1)) ||
    (after === ' ' && endsBeforeOther(text, end + 1))
  );
}

/** After a space: another number may follow (a date), but not a group of the same size and look, as in a longer number. */
function endsBeforeOther(text: string, start: number): boolean {
  return !/^\d{3}(?!\d)/.test(text.slice(start, start + 4));
}
