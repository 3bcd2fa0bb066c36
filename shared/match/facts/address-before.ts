import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import { candidate, formsOf } from './address-after.ts';
import { ADDRESS, deletions, TYPO } from './address-forms.ts';
import type { HouseNumber } from './address-number.ts';
import { isName, placeAfter, placeBefore, type Place } from './address-place.ts';
import type { Reading } from './address-reading.ts';
import { streetsBack, type Street } from './address-street.ts';
import { endsAsStreet, endsAsStreetAt, isLongWord } from './address-words.ts';

/** Words between a street and the lines that give numbers in it. */
const FAR = 100;

/** The streets that end with word `last`, before their numbers; whether any may. */
export function streetBefore(
  { segment, out, gate, allowance }: Reading,
  last: number,
  numbers: readonly HouseNumber[],
): boolean {
  const all = streetsBack(segment, last);
  if (all.length === 0) return false;
  const streets = all.filter(({ key }) => gate.mayBe(key));
  if (streets.length === 0) return true;
  const small = !isName(segment, last) && ((segment.marks[last] ?? 0) & DIGITS) === 0;
  // A word without a capital that is no kind of street seldom is one: only the bare form, and only short.
  if (small && !endsAsStreetAt(segment, last)) {
    for (const number of numbers) {
      for (const street of all.slice(0, 2)) {
        if (!streets.includes(street)) continue;
        const { from, key } = street;
        out.push(candidate(segment, from, number.end, [`${ADDRESS}${key}|${number.form}`]));
      }
    }
    return true;
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
  return true;
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
export function farStreet(
  reading: Reading,
  last: number,
  numbers: readonly HouseNumber[],
): boolean {
  const { segment, out, gate } = reading;
  let isSome = false;
  const found: number[] = [];
  for (let j = last; j >= 0 && j > last - 14 && found.length < 2; j--) {
    if (isName(segment, j) && endsAsStreetAt(segment, j)) found.push(j);
  }
  // A heading names the street, the lines below it the numbers.
  if (found.length === 0 && reading.street >= 0 && last - reading.street < FAR)
    found.push(reading.street);
  for (const j of found) {
    for (const street of streetsBack(segment, j).slice(0, 3)) {
      isSome = true;
      if (!gate.mayBe(street.key)) continue;
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
  return isSome;
}
