import type { AddressFact } from '#shared/domain/fact.ts';

import type { Candidate, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, CAPITALS, DIGITS } from '../words.ts';
import { candidate, streetAfter } from './address-after.ts';
import { farStreet, streetBefore } from './address-before.ts';
import { enrolAddress } from './address-enrol.ts';
import { ADDRESS } from './address-forms.ts';
import { NUMBER_WORDS, numberInWords, readHouseNumber } from './address-number.ts';
import { dutchPostcodeAt, isName } from './address-place.ts';
import { type Reading, readingOf } from './address-reading.ts';
import { streetsBack } from './address-street.ts';
import { town } from './address-town.ts';
import { endsAsStreet, endsAsStreetAt, isKindOfStreet } from './address-words.ts';
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

/** Streets with their numbers, Dutch first: any order and abbreviation, with what postcode and town stand by them. */
export const address: KindOfFact<AddressFact> = {
  kind: 'address',
  enrol: enrolAddress,
  asks: true,
  recognise(segment, mayBe) {
    const { words, marks, kinds, allMarks, allKinds } = segment;
    if ((allMarks & (DIGITS | CAPITAL)) === 0 && (allKinds & SAYS_NUMBER) === 0) return NONE;
    const reading = readingOf(segment, mayBe);
    const figures = new Figures(segment);
    for (let i = 0; i < marks.length; i++) {
      const mark = (marks[i] ?? 0) & (DIGITS | CAPITAL);
      if (mark === 0 && ((kinds[i] ?? 0) & SAYS_NUMBER) === 0) continue;
      if (reading.allowance.isSpent(i)) continue;
      if ((mark & DIGITS) !== 0) {
        if (figures.areAround(i)) continue;
        const word = words[i] ?? '';
        if (word.length === 4) atPostcode(reading, i);
        if (word.length <= 5 && !isPostcodeOnly(segment, i)) atNumber(reading, i, word);
      } else if (mark !== 0) atName(reading, i);
      else if (isAfterStreet(segment, i)) {
        const value = numberInWords(words[i] ?? '');
        if (value !== undefined) atNumber(reading, i, value);
      }
    }
    return reading.out;
  },
};

const NONE: readonly Candidate[] = [];

learn(SAYS_NUMBER, NUMBER_WORDS);

/** Tells figures in a table of nothing else, where no street is near on either side. */
class Figures {
  readonly #marks: Uint8Array;
  #before = -1;
  #behind = -1;

  constructor({ marks }: Segment) {
    this.#marks = marks;
  }

  /** Whether nothing but figures stands around word `i`, as far as a street before or behind it may reach. Ask in order. */
  areAround(i: number): boolean {
    const marks = this.#marks;
    if (((marks[i - 1] ?? 0) & DIGITS) === 0) this.#before = i - 1;
    if (i - this.#before <= STREET_REACH) return false;
    if (this.#behind < i) this.#behind = i;
    while (this.#behind < marks.length && ((marks[this.#behind] ?? 0) & DIGITS) !== 0)
      this.#behind++;
    return this.#behind - i > STREET_REACH || this.#behind >= marks.length;
  }
}

/** Words from a number to the farthest word of its street, with what may stand between. */
const STREET_REACH = 14;

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

function atNumber(reading: Reading, i: number, value: string): void {
  const { segment } = reading;
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
  let isSome = numberBefore && streetBefore(reading, last, numbers);
  if (
    last < i - 1 &&
    isKind(segment, i - 1, IS_NUMBER_WORD) &&
    !endsAsStreetAt(segment, last) &&
    farStreet(reading, last, numbers)
  )
    isSome = true;
  if (!isSome || isName(segment, numbers[0]?.end ?? i) || isKind(segment, i - 1, IS_NUMBER_WORD))
    streetAfter(reading, i, numbers);
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
function atPostcode({ segment, out, gate }: Reading, i: number): void {
  const code = dutchPostcodeAt(segment, i);
  if (code === undefined || !gate.mayBe(code)) return;
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
function atName(reading: Reading, i: number): void {
  const { segment, out, gate } = reading;
  const { words, marks, text, ends } = segment;
  if (endsAsStreetAt(segment, i)) {
    const word = words[i] ?? '';
    if (word.length >= 6) {
      if (!isKindOfStreet(word)) reading.street = i;
      if (!isNumbered(segment, i)) {
        for (const { from, key } of streetsBack(segment, i).slice(0, 3))
          if (gate.mayBe(key)) out.push(candidate(segment, from, i + 1, [`${ADDRESS}${key}`]));
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
    const key = `town|${town(words.slice(j, i + 1))}`;
    if (gate.mayBe(key)) out.push(candidate(segment, j, i + 1, [`${ADDRESS}${key}`]));
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
