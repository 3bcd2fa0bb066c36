import { BadInput } from '#shared/domain/errors.ts';
import type { PhoneFact } from '#shared/domain/fact.ts';

import type { Candidate, EnrolledForm, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { glyphsOf, isDigit, isLetter, plain, type Glyphs } from './glyphs.ts';
import { formsOfDigits, homeForm, readValue } from './phone-forms.ts';
import { chainsOf, type Chain } from './phone-groups.ts';
import { trunkOf } from './phone-plan.ts';
import { spokenNumbers } from './phone-words.ts';

/**
 * Phone numbers. Two forms: `phone:+31612345678`, and `phone:national:612345678` for a number written as inside its
 * country on a page of another one. Nothing is asked of a number but a length that its country has: numbers in no
 * operator's range are people's numbers too, and a candidate that is none costs one look-up.
 */
export const phone: KindOfFact<PhoneFact> = {
  kind: 'phone',

  enrol({ value }, { country }): readonly EnrolledForm[] {
    const numbers = readValue(plain(value), country);
    const first = numbers[0];
    if (first === undefined) {
      throw new BadInput(
        'phone: wanted a number such as +31612345678, or as dialled within the country of the person; give it with its country code',
      );
    }
    const home = homeForm(first);
    return [
      ...numbers.map((number): EnrolledForm => ({
        form: `phone:${number}`,
        strength: 'exact',
        because: 'phone-number',
      })),
      ...(home === undefined
        ? []
        : [{ form: home, strength: 'strong', because: 'phone-national' } as const]),
    ];
  },

  recognise(segment): readonly Candidate[] {
    const glyphs = glyphsOf(segment);
    const out: Candidate[] = [];
    if (glyphs.digits.length > 0) {
      const forms = new KnownForms(segment.country);
      for (const chain of chainsOf(glyphs)) readChain(chain, glyphs, forms, out);
    }
    readSpoken(segment, out);
    return out;
  },
};

/** Forms of digits in a segment, each worked out once: who fills a page with one number makes it no dearer. */
class KnownForms {
  readonly country: string;
  /** By whether a plus stands before them and whether they stand in one piece, then by digits. */
  readonly #known = Array.from({ length: 4 }, () => new Map<string, readonly string[]>());

  constructor(country: string) {
    this.country = country;
  }

  of(digits: string, plus: boolean, alone: boolean): readonly string[] {
    const all = this.#known[(plus ? 2 : 0) + (alone ? 1 : 0)];
    const known = all?.get(digits);
    if (known) return known;
    const forms = formsOfDigits(digits, { plus, alone, country: this.country });
    all?.set(digits, forms);
    return forms;
  }
}

function readSpoken(segment: Segment, out: Candidate[]): void {
  for (const { plus, reads } of spokenNumbers(segment)) {
    for (const { digits, span } of reads) {
      const forms = formsOfDigits(digits, { plus, alone: false, country: segment.country });
      if (forms.length === 0) continue;
      out.push({ kind: 'phone', span, forms });
      break;
    }
  }
}

/** Digits of the longest number: fifteen (E.164), with a zero in brackets and an exit code of up to four. */
const MOST = 20;
const LEAST = 7;
/** A chain longer than this is a table of figures, where single digits are no numbers spelt out. */
const LONG_CHAIN = 40;

/** Candidates among the stretches of one chain of groups. */
function readChain(chain: Chain, glyphs: Glyphs, known: KnownForms, out: Candidate[]): void {
  const { text } = glyphs;
  const { country } = known;
  const trunk = trunkOf(country);
  const least = chain.length > LONG_CHAIN ? 2 : 1;
  for (let i = 0; i < chain.length; i++) {
    const group = chain[i];
    if (group === undefined || group.digits.length < least) continue;
    const head = headOf(text, group.start);
    if (head === undefined) continue;
    const { plus, start } = head;
    const zero = group.digits.startsWith('0');
    if (!plus && !zero && trunk === '0' && i > 0 && group.digits.length < 9) continue;
    let digits = '';
    for (let j = i; j < chain.length; j++) {
      const next = chain[j];
      if (next === undefined || digits.length + next.digits.length > MOST) break;
      digits += next.digits;
      if (digits.length < LEAST || !endsNumber(text, next.end)) continue;
      const forms = known.of(digits, plus, i === j);
      if (forms.length === 0) continue;
      out.push({ kind: 'phone', span: glyphs.spanOf(start, next.end), forms });
      readSuffixes(digits, { start, end: next.end, plus, country }, glyphs, out);
    }
  }
}

const MONEY = new Set('$€£¥₤₺₹%');
/** Words that stand glued before a number: "tel06-...", "T:06". */
const LABEL =
  /(?:^|[^\p{L}])(?:t|m|f|h|w|p|tel|telefoon|telefon|phone|mob|mobiel|mobile|gsm|fax|nr|app|whatsapp|bel|call)$/iu;

/** Where a number that begins with the group at `at` begins, plus and bracket included; undefined where it cannot begin. */
function headOf(text: string, at: number): { start: number; plus: boolean } | undefined {
  let start = at;
  let plus = false;
  let p = at - 1;
  if (text[p] === '(') start = p--;
  let q = p;
  while (q > at - 4 && text[q] === ' ') q--;
  if (text[q] === '+') {
    plus = true;
    start = q;
    p = q - 1;
    if (text[p] === '(') start = p--;
  } else if (text[p] === 'B' && text[p - 1] === '2' && text[p - 2] === '%') {
    return { start: p - 2, plus: true };
  }
  const before = text[p] ?? '';
  if (MONEY.has(before)) return undefined;
  if (isDigit(text, p)) return undefined;
  if (isLetter(text, p)) {
    return LABEL.test(text.slice(Math.max(0, p - 11), p + 1)) ? { start, plus } : undefined;
  }
  if (before === ',' && isDigit(text, p - 1))
    return isListed(text, at) ? { start, plus } : undefined;
  if ((before === '.' || before === '-' || before === ':') && isDigit(text, p - 1))
    return undefined;
  if (before === '-' && text[p - 1] === '-' && isDigit(text, p - 2)) return undefined;
  // The bracket is part of the number only where it closes inside.
  if (start < at && text[start] === '(' && !text.slice(at, at + 8).includes(')')) start++;
  return { start, plus };
}

/** Digits of a number of their own behind a comma, not the decimals of a sum. */
function isListed(text: string, at: number): boolean {
  let end = at;
  while (isDigit(text, end)) end++;
  return end - at >= 9;
}

/** Whether a number can end at `end`: not where letters, money, a time or more digits are glued on. */
function endsNumber(text: string, end: number): boolean {
  const after = text[end] ?? '';
  if (after === '' || after === ' ' || after === '\n') return true;
  if (MONEY.has(after) || after === '@' || after === '_') return false;
  if (isLetter(text, end)) return /^(?:x|ext)\.? ?\d/i.test(text.slice(end, end + 6));
  if (after === ',') return !isDigit(text, end + 1) || isListed(text, end + 1);
  if (after !== '.' && after !== '-' && after !== ':') return true;
  return !isDigit(text, end + 1) && !(text[end + 1] === '-' && isDigit(text, end + 2));
}

const SUFFIX = /\s?(?:\/|en|of|and|or|und|oder|et|ou|&)\s?-?(\d{1,4})(?!\d| ?[-./]? ?\d)/iy;

/** "06-12345678 / 79": a second number that shares all but its last digits. */
function readSuffixes(
  digits: string,
  { start, end, plus, country }: { start: number; end: number; plus: boolean; country: string },
  glyphs: Glyphs,
  out: Candidate[],
): void {
  // Where digits go on, as they do in lists of numbers, there is none.
  if (isDigit(glyphs.text, end) || (glyphs.text[end] === ' ' && isDigit(glyphs.text, end + 1)))
    return;
  SUFFIX.lastIndex = end;
  for (let more = 0; more < 4; more++) {
    const suffix = SUFFIX.exec(glyphs.text)?.[1];
    if (suffix === undefined) return;
    const forms = formsOfDigits(digits.slice(0, -suffix.length) + suffix, {
      plus,
      alone: false,
      country,
    });
    out.push({ kind: 'phone', span: glyphs.spanOf(start, SUFFIX.lastIndex), forms });
  }
}
