import type { AddressFact } from '#shared/domain/fact.ts';

import type { Candidate, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, CAPITALS, DIGITS } from '../words.ts';
import { candidate, formsOf, streetAfter } from './address-after.ts';
import { enrolAddress } from './address-enrol.ts';
import { ADDRESS, deletions, TYPO } from './address-forms.ts';
import {
  NUMBER_WORDS,
  numberInWords,
  readHouseNumber,
  type HouseNumber,
} from './address-number.ts';
import { dutchPostcodeAt, isName, placeAfter, placeBefore, type Place } from './address-place.ts';
import { streetsBack, type Street } from './address-street.ts';
import { endsAsStreet, endsAsStreetAt, isKindOfStreet, isLongWord, town } from './address-words.ts';
import { Allowance } from './allowance.ts';
import {
  IS_CONNECTOR,
  IS_NO_STREET,
  IS_NUMBER_WORD,
  IS_UNIT,
  isKind,
  learn,
  SAYS_IN,
  SAYS_LIVES,
  SAYS_NUMBER,
} from './keywords.ts';

const split = (words: string): string[] => words.trim().split(/\s+/);
learn(
  IS_CONNECTOR,
  split(
    'nr no n num numero nummer nummers huisnummer huisnr hnr number haus hausnummer op met to t o tegenover naast by bij box huis 0 amp nbsp',
  ),
);
learn(IS_NUMBER_WORD, split('nr no num nummer huisnummer huisnr hnr number op hausnummer'));
learn(
  IS_NO_STREET,
  split(
    `van om tot en de het een is was dan voor over met per ca circa rond vanaf sinds na tussen uit zijn waren heeft hebben
    the of and for from until since about with than und von bis um ab seit le du et januari februari maart april mei juni juli augustus
    september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec postbus artikel pagina groep week jaar`,
  ),
);
learn(
  IS_UNIT,
  split(
    `jaar jaren jahre jahr jahren years year euro eur euros dollar procent prozent percent pct uur uhr hours km cm mm kg mb gb min minuten
    minutes minuut dagen tage tagen days weken wochen weeks maanden monate months keer mal times mensen personen people stuks leden
    graden grad meter metern miljoen million millionen miljard milliarden duizend punten seconden bis tot und en januar`,
  ),
);
learn(SAYS_IN, ['in', 'te', 'uit', 'from']);
learn(
  SAYS_LIVES,
  split(
    'woont woonachtig wonend woonplaats lives living lived resides wohnt wohnhaft burger inwoner',
  ),
);

/** Words between a street and the lines that give numbers in it. */
const FAR = 100;

/** Forms a word that addresses may take up; a list of nothing else takes some two. */
const MOST_FORMS = 3;

/** The street that was last named, and what may still be proposed. */
interface Seen {
  street: number;
  readonly allowance: Allowance;
}

/** Streets with their numbers, Dutch first: any order and abbreviation, with what postcode and town stand by them. */
export const address: KindOfFact<AddressFact> = {
  kind: 'address',
  enrol: enrolAddress,
  recognise(segment) {
    const { words, marks, kinds, allMarks, allKinds } = segment;
    if ((allMarks & (DIGITS | CAPITAL)) === 0 && (allKinds & SAYS_NUMBER) === 0) return NONE;
    const out: Candidate[] = [];
    const seen = { street: -1, allowance: new Allowance(out, MOST_FORMS) };
    for (let i = 0; i < marks.length; i++) {
      const mark = (marks[i] ?? 0) & (DIGITS | CAPITAL);
      if (mark === 0 && ((kinds[i] ?? 0) & SAYS_NUMBER) === 0) continue;
      if (seen.allowance.isSpent(i)) continue;
      if ((mark & DIGITS) !== 0) {
        const word = words[i] ?? '';
        if (word.length === 4) atPostcode(segment, i, out);
        if (word.length <= 5 && !isPostcodeOnly(segment, i)) atNumber(segment, i, word, seen, out);
      } else if (mark !== 0) atName(segment, i, seen, out);
      else if (isAfterStreet(segment, i)) {
        const value = numberInWords(words[i] ?? '');
        if (value !== undefined) atNumber(segment, i, value, seen, out);
      }
    }
    return out;
  },
};

const NONE: readonly Candidate[] = [];

learn(SAYS_NUMBER, NUMBER_WORDS);

/** A street's name may end here: the word before a number, past "nr." and "op". */
function beforeNumber(segment: Segment, i: number): number {
  let j = i - 1;
  while (j > 0 && j > i - 4 && isKind(segment, j, IS_CONNECTOR)) j--;
  return j;
}

function isAfterStreet(segment: Segment, i: number): boolean {
  const j = beforeNumber(segment, i);
  return (
    j >= 0 && (endsAsStreetAt(segment, j) || (j < i - 1 && isKind(segment, i - 1, IS_NUMBER_WORD)))
  );
}

/** Whether a number may belong to the word before it, over a comma, a line break or "nr.". */
function reaches({ text, ends, starts, words }: Segment, j: number, i: number): boolean {
  const from = ends[j] ?? 0;
  const gap = text.slice(from, Math.min(from + 5, starts[j + 1] ?? from));
  if (j < i - 1)
    return !/[.!?]\s/.test(gap) || (words[j]?.length ?? 0) <= 6 || endsAsStreet(words[j] ?? '');
  if (gap.length > 4 || /[-–/@#€$+=%]/.test(gap.trim().slice(0, 1)))
    return gap.length <= 4 && gap.trim() === '-' && gap.length === 1;
  return (
    !/^[.!?]\s/.test(gap) ||
    (words[j]?.length ?? 0) <= 4 ||
    /(?:str|ln|wg|pl|pln|gr|sngl|ltr|dk|kd|av|ave|rd)$/.test(words[j] ?? '')
  );
}

function atNumber(segment: Segment, i: number, value: string, seen: Seen, out: Candidate[]): void {
  const { words, marks, text, starts, ends } = segment;
  if (i > 0 && ((marks[i - 1] ?? 0) & DIGITS) !== 0) {
    const gap = text.slice(ends[i - 1] ?? 0, starts[i] ?? 0);
    if (gap.length <= 1 && gap !== ' ' && gap !== ';' && gap !== '\n' && gap !== '\t') return;
  }
  if (i > 0 && starts[i] === ends[i - 1]) return;
  const last = beforeNumber(segment, i);
  const next = words[i + 1] ?? '';
  const isFirst =
    isName(segment, i + 1) || ((marks[i + 1] ?? 0) & DIGITS) !== 0 || next.length <= 4;
  const numberBefore =
    last >= 0 && !isKind(segment, last, IS_NO_STREET) && reaches(segment, last, i);
  if (!numberBefore && !isFirst && last === i - 1) return;
  const isStreet = last >= 0 && (last < i - 1 || endsAsStreetAt(segment, last));
  if (!isStreet && isAmount(segment, i, value)) return;
  const numbers = readHouseNumber(segment, i, value);
  if (numbers.length === 0) return;
  const before = out.length;
  if (numberBefore) streetBefore(segment, last, numbers, seen.allowance, out);
  if (last < i - 1 && isKind(segment, i - 1, IS_NUMBER_WORD) && !endsAsStreetAt(segment, last))
    farStreet(segment, last, numbers, seen, out);
  if (out.length === before || isName(segment, numbers[0]?.end ?? i))
    streetAfter(segment, i, numbers, out);
}

/** A year, or a number of something: no house number, unless a street stands before it. */
function isAmount(segment: Segment, i: number, value: string): boolean {
  const { text, ends } = segment;
  if (value.length === 4 && (value.startsWith('19') || value.startsWith('20'))) return true;
  const sign = text[ends[i] ?? 0];
  return (
    sign === '%' ||
    sign === '\u20AC' ||
    sign === '\u00B0' ||
    (sign === ' ' && isKind(segment, i + 1, IS_UNIT) && !isBis(segment, i + 1))
  );
}

/** "9 bis, rue": a second door; "9 bis 12" is from here to there. */
function isBis({ words, marks }: Segment, i: number): boolean {
  return words[i] === 'bis' && ((marks[i + 1] ?? 0) & DIGITS) === 0;
}

function streetBefore(
  segment: Segment,
  last: number,
  numbers: readonly HouseNumber[],
  allowance: Allowance,
  out: Candidate[],
): void {
  const streets = streetsBack(segment, last);
  if (streets.length === 0) return;
  const small = !isName(segment, last) && ((segment.marks[last] ?? 0) & DIGITS) === 0;
  // A word without a capital that is no kind of street seldom is one: only the bare form, and only short.
  if (small && !endsAsStreetAt(segment, last)) {
    for (const number of numbers) {
      for (const { from, key } of streets.slice(0, 2))
        out.push(candidate(segment, from, number.end, [`${ADDRESS}${key}|${number.form}`]));
    }
    return;
  }
  for (const number of numbers) {
    const after = placeAfter(segment, number.end, small);
    for (const street of streets) {
      const place = after.postcodes.length === 0 ? withBefore(after, segment, street.from) : after;
      const forms = formsOf(street.key, number.form, place);
      // Where much stands already, one wrong letter counts for less than the next address.
      if (!allowance.isSpent(last, 1 / 2)) forms.push(...typoForms(street, number.form, place));
      out.push(candidate(segment, street.from, number.end, forms));
    }
  }
}

function withBefore(after: Place, segment: Segment, from: number): Place {
  const before = placeBefore(segment, from);
  // Where a town stands behind the number, one before it is of another entry, unless it has a postcode.
  if (after.slot !== 'none' && before.postcodes.length === 0) return after;
  return {
    postcodes: before.postcodes,
    towns: [...after.towns, ...before.towns],
    slot: after.slot,
  };
}

/** Forms of the street with one letter wrong: with the town that stands there, or alone where none does. */
function typoForms(street: Street, number: string, place: Place): string[] {
  const { postcodes, towns, slot } = place;
  const { tail } = street;
  if (tail.length < 9 || tail.length > 21 || (!isLongWord(tail) && endsAsStreet(tail))) return [];
  // A long word with a capital is a street only where a town stands by it.
  if (!endsAsStreet(tail) && tail.length < 12 && slot !== 'named' && slot !== 'likely') return [];
  // A Dutch postcode and the number find the door without the street.
  if (postcodes.some((code) => code.length === 6 && /[a-z]$/.test(code))) return [];
  const out: string[] = [];
  for (const key of deletions(street.head, tail)) {
    const bare = `${TYPO}${key}|${number}`;
    if (slot === 'none' || slot === 'perhaps') out.push(bare);
    for (const { key: city } of towns.slice(0, 3)) out.push(`${bare}|${city}`);
  }
  return out;
}

/** "De Dorpsstraat in X, het huis met nummer 12": the street stands some words before. */
function farStreet(
  segment: Segment,
  last: number,
  numbers: readonly HouseNumber[],
  seen: Seen,
  out: Candidate[],
): void {
  const found: number[] = [];
  for (let j = last; j >= 0 && j > last - 14 && found.length < 2; j--) {
    if (isName(segment, j) && endsAsStreetAt(segment, j)) found.push(j);
  }
  // A heading names the street, the lines below it the numbers.
  if (found.length === 0 && seen.street >= 0 && last - seen.street < FAR) found.push(seen.street);
  for (const j of found) {
    for (const street of streetsBack(segment, j).slice(0, 3)) {
      for (const number of numbers) {
        const isNear = last - j < 14;
        out.push(
          candidate(segment, isNear ? street.from : last + 1, number.end, [
            `${ADDRESS}${street.key}|${number.form}`,
          ]),
        );
      }
    }
  }
}

/** Points of the compass, which in America stand behind a number before the street: "1234 NE Ash Street". */
const COMPASS = new Set(['ne', 'nw', 'se', 'sw']);

/** Four digits that are of a postcode and of no door: a house number stands just before, two capitals behind. */
function isPostcodeOnly(segment: Segment, i: number): boolean {
  const { words, marks } = segment;
  return (
    i > 0 &&
    ((marks[i - 1] ?? 0) & DIGITS) !== 0 &&
    ((marks[i + 1] ?? 0) & CAPITALS) !== 0 &&
    dutchPostcodeAt(segment, i) !== undefined &&
    !COMPASS.has(words[i + 1] ?? '')
  );
}

/** A Dutch postcode with the number before or after it: that is one door. */
function atPostcode(segment: Segment, i: number, out: Candidate[]): void {
  const code = dutchPostcodeAt(segment, i);
  if (code === undefined) return;
  const { words, marks } = segment;
  const digits = (j: number): boolean =>
    j >= 0 && ((marks[j] ?? 0) & DIGITS) !== 0 && (words[j]?.length ?? 9) <= 5;
  for (let j = i - 1; j >= Math.max(0, i - 5); j--) {
    if (!digits(j) || (j > 0 && segment.starts[j] === segment.ends[j - 1])) continue;
    for (const { form, end } of readHouseNumber(segment, j, words[j] ?? '')) {
      if (end <= i) out.push(candidate(segment, j, i + 2, [`${ADDRESS}${code}|${form}`]));
    }
  }
  for (let j = i + 2; j < Math.min(words.length, i + 6); j++) {
    if (!digits(j)) continue;
    for (const { form, end } of readHouseNumber(segment, j, words[j] ?? '')) {
      out.push(candidate(segment, i, end, [`${ADDRESS}${code}|${form}`]));
    }
    break;
  }
  out.push(candidate(segment, i, i + 2, [`${ADDRESS}${code}`]));
}

/** A street without its number, or a town by itself where the words around say that it is one. */
function atName(segment: Segment, i: number, seen: Seen, out: Candidate[]): void {
  const { words, marks, text, ends } = segment;
  if (endsAsStreetAt(segment, i)) {
    const word = words[i] ?? '';
    if (word.length >= 6) {
      if (!isKindOfStreet(word)) seen.street = i;
      if (!isNumbered(segment, i)) {
        for (const { from, key } of streetsBack(segment, i).slice(0, 3))
          out.push(candidate(segment, from, i + 1, [`${ADDRESS}${key}`]));
      }
    }
  }
  const isPlace = isKind(segment, i - 1, SAYS_IN) && isKind(segment, i - 2, SAYS_LIVES);
  const isState =
    ((marks[i + 1] ?? 0) & CAPITALS) !== 0 &&
    text.charCodeAt(ends[i] ?? 0) === 0x2c &&
    words[i + 1]?.length === 2;
  if ((!isPlace && !isState) || (words[i]?.length ?? 0) < 4) return;
  for (let j = i; j > i - 3 && j >= 0 && isName(segment, j); j--) {
    out.push(candidate(segment, j, i + 1, [`${ADDRESS}town|${town(words.slice(j, i + 1))}`]));
    if (isPlace) break;
  }
}

function isNumbered(segment: Segment, i: number): boolean {
  let j = i + 1;
  while (j < i + 4 && isKind(segment, j, IS_CONNECTOR)) j++;
  return (
    ((segment.marks[j] ?? 0) & DIGITS) !== 0 || numberInWords(segment.words[j] ?? '') !== undefined
  );
}
