import type { Span } from '#shared/domain/page.ts';

import type { Candidate } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import { ADDRESS, elsewhere } from './address-forms.ts';
import type { HouseNumber } from './address-number.ts';
import { isName, placeAfter, type Place } from './address-place.ts';
import type { Reading } from './address-reading.ts';
import { LONGEST_STREET, runsOn } from './address-street.ts';
import {
  endsAsStreetAt,
  isKindOfStreetAt,
  firstStreetWord,
  isLeftOut,
  lastStreetWord,
  streetPart,
} from './address-words.ts';
import { IS_NUMBER_WORD, isKind } from './keywords.ts';

/** A candidate from word `from` up to word `to`. */
export function candidate(
  segment: Segment,
  from: number,
  to: number,
  forms: readonly string[],
): Candidate {
  const span: Span = [segment.starts[from] ?? 0, segment.ends[to - 1] ?? 0];
  return { kind: 'address', span, forms };
}

/** A street and number with each place it may be in; alone only where no other town seems to stand by it. */
export function formsOf(street: string, number: string, place: Place): string[] {
  const bare = `${ADDRESS}${street}|${number}`;
  const forms: string[] = [];
  for (const code of place.postcodes) forms.push(`${bare}|${code}`);
  for (const { key } of place.towns) forms.push(`${bare}|${key}`);
  forms.push(place.slot === 'none' ? bare : elsewhere(bare, place.slot));
  return forms;
}

/** "10 Downing Street": the street stands after its number. */
export function streetAfter(
  { segment, out, gate }: Reading,
  i: number,
  numbers: readonly HouseNumber[],
): void {
  const { words, marks } = segment;
  for (const number of numbers) {
    const first = behindLinks(segment, i, number.end);
    if (
      !isName(segment, first) &&
      ((marks[first] ?? 0) & DIGITS) === 0 &&
      !isKindOfStreetAt(segment, first) &&
      !endsAsStreetAt(segment, first + 1)
    )
      continue;
    if (gapTooWide(segment, i, first)) continue;
    if (first > number.end && !endsAsStreetAt(segment, streetStop(segment, first) - 1)) continue;
    const stop = streetStop(segment, first);
    if (!isLikely(segment, i, first, stop)) continue;
    let places: { within: Place; beyond: Place } | undefined;
    let key = '';
    for (let j = first; j < stop; j++) {
      const word = words[j] ?? '';
      const whole = key + lastStreetWord(word);
      key += j === first ? firstStreetWord(word) : streetPart(words, j);
      if (isLeftOut(word) && word !== 'st' && word !== 'dr') continue;
      if (whole.length < 3 || !/[^\d]/.test(whole) || !gate.mayBe(whole)) continue;
      places ??= {
        within: placeAfter(segment, first, false),
        beyond: placeAfter(segment, stop, false),
      };
      const { within, beyond } = places;
      const towns = [
        ...within.towns.filter(({ from }) => from > j && from < stop),
        ...beyond.towns,
      ];
      const { slot } = j + 1 === stop ? beyond : placeAfter(segment, j + 1, false);
      const postcodes = [...new Set([...within.postcodes, ...beyond.postcodes])];
      out.push(
        candidate(segment, i, j + 1, formsOf(whole, number.form, { towns, postcodes, slot })),
      );
    }
  }
}

const LINKS = new Set('in van aan op de het the of on'.split(' '));

/** "Nummer 12 in de Kerkstraat": the word behind what links a number that is said to be one to its street. */
function behindLinks(segment: Segment, i: number, end: number): number {
  if (!isKind(segment, i - 1, IS_NUMBER_WORD)) return end;
  let first = end;
  while (first < end + 2 && LINKS.has(segment.words[first] ?? '')) first++;
  return first;
}

/** Whether a street after a number is likely: a kind of street among its words, or commas and lines around it as in an address. */
function isLikely(segment: Segment, i: number, first: number, stop: number): boolean {
  const { words, text, starts, ends } = segment;
  for (let j = first; j < stop; j++) {
    if (endsAsStreetAt(segment, j)) return true;
    if (j > first && (ends[j] ?? 0) - (starts[j] ?? 0) < 4 && isShortStreet(words[j])) return true;
  }
  const before = text[(starts[i] ?? 0) - 1];
  const edge = before === undefined || before === '\n' || text[(starts[i] ?? 0) - 2] === ',';
  const after = text[ends[stop - 1] ?? 0];
  return (
    edge &&
    (after === undefined ||
      after === ',' ||
      after === '\n' ||
      text.slice(ends[stop - 1] ?? 0, starts[stop] ?? 0).includes(' - '))
  );
}

function isShortStreet(word: string | undefined): boolean {
  return word === 'st' || word === 'dr';
}

/** The word before which no street runs on that begins at `first`. */
function streetStop(segment: Segment, first: number): number {
  let stop = first + 1;
  while (
    stop < segment.words.length &&
    stop < first + LONGEST_STREET + 1 &&
    runsOn(segment, stop - 1)
  )
    stop++;
  return stop;
}

/** Between a number and the street behind it: a space, a comma, or a line of its own for the number. */
function gapTooWide({ text, ends, starts }: Segment, i: number, first: number): boolean {
  const gap = text.slice(ends[first - 1] ?? 0, starts[first] ?? 0);
  if (gap === '\n') return (starts[i] ?? 0) > 0 && text[(starts[i] ?? 0) - 1] !== '\n';
  return gap.length > 2 || /[.;:)\n!?]/.test(gap);
}
