import { BadInput } from '#shared/domain/errors.ts';
import type { AddressFact } from '#shared/domain/fact.ts';

import type { EnrolledForm } from '../kind.ts';
import { segment } from '../segment.ts';
import { ADDRESS, deletions, elsewhere, TYPO } from './address-forms.ts';
import { addition, houseNumber, numberInWords } from './address-number.ts';
import { isDutchPostcode, postcode } from './address-place.ts';
import { town } from './address-town.ts';
import {
  firstStreetWord,
  isLongWord,
  lastStreetWord,
  streetPart,
  streetWord,
} from './address-words.ts';

interface Parts {
  /** With initials and without; most streets have one. */
  readonly streets: readonly string[];
  readonly head: string;
  readonly tail: string;
  readonly whole: string;
  readonly base: string;
  readonly codes: readonly string[];
  readonly town: string;
}

/** Parts of a street that each name it: "New Street (Old Street)". */
const OR = /\s[-–/]\s|[()/]/u;

const words = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : segment(text).words;

/** The canonical forms of an address. Throws BadInput where nothing in it can be looked for. */
export function enrolAddress(fact: AddressFact): readonly EnrolledForm[] {
  const parts = read(fact);
  const forms = new Map<string, EnrolledForm>();
  const add = (
    form: string,
    strength: EnrolledForm['strength'],
    because: EnrolledForm['because'],
  ): void => {
    if (!forms.has(form)) forms.set(form, { form: `${ADDRESS}${form}`, strength, because });
  };
  const isKnown = parts.codes.length > 0 || parts.town !== '';
  if (parts.whole !== '') {
    for (const street of parts.streets) {
      withPlaces(parts, `${street}|${parts.whole}`, isKnown, add);
      if (parts.base !== parts.whole) {
        for (const place of [...parts.codes, parts.town]) {
          if (place !== '')
            add(`${street}|${parts.base}|${place}`, 'strong', 'address-no-addition');
        }
        add(`${street}|${parts.base}`, 'weak', 'address-no-addition');
      }
    }
    for (const code of parts.codes.filter(isDutchPostcode)) {
      add(`${code}|${parts.whole}`, 'exact', 'address-postcode-number');
      if (parts.base !== parts.whole) add(`${code}|${parts.base}`, 'strong', 'address-no-addition');
    }
    typos(parts, add);
  }
  const isWhole = parts.whole === '';
  for (const street of parts.streets) add(street, isWhole ? 'strong' : 'hint', 'address-street');
  for (const code of parts.codes.filter(isDutchPostcode))
    add(code, isWhole && parts.streets.length === 0 ? 'strong' : 'hint', 'address-postcode');
  if (parts.streets.length === 0 && parts.whole === '' && parts.town !== '')
    add(`town|${parts.town}`, 'weak', 'address-town');
  if (forms.size === 0)
    throw new BadInput(
      'address: wanted a street, a postcode or a town; got none that can be looked for',
    );
  return [...forms.values()];
}

type Add = (
  form: string,
  strength: EnrolledForm['strength'],
  because: EnrolledForm['because'],
) => void;

function withPlaces({ codes, town: city }: Parts, bare: string, isKnown: boolean, add: Add): void {
  for (const code of codes) add(`${bare}|${code}`, 'exact', 'address-full');
  if (city !== '') add(`${bare}|${city}`, 'exact', 'address-full');
  add(bare, isKnown ? 'strong' : 'exact', 'address-street-number');
  // Where the town is not known, another town cannot speak against it.
  const other = city === '' && !codes.some(isDutchPostcode);
  add(
    elsewhere(bare, 'named'),
    other && codes.length === 0 ? 'exact' : 'hint',
    other ? 'address-street-number' : 'address-elsewhere',
  );
  add(
    elsewhere(bare, 'likely'),
    city === '' ? 'strong' : 'hint',
    city === '' ? 'address-street-number' : 'address-elsewhere',
  );
  add(
    elsewhere(bare, 'perhaps'),
    city === '' ? 'strong' : 'weak',
    city === '' ? 'address-street-number' : 'address-elsewhere',
  );
}

function typos({ head, tail, whole, town: city }: Parts, add: Add): void {
  if (!isLongWord(tail)) return;
  const prefix = TYPO.slice(ADDRESS.length);
  for (const key of deletions(head, tail)) {
    add(`${prefix}${key}|${whole}`, 'strong', 'address-letter');
    if (city !== '') add(`${prefix}${key}|${whole}|${city}`, 'exact', 'address-letter');
  }
}

function read(fact: AddressFact): Parts {
  const whole = streetOf(words(fact.street));
  const others = (fact.street ?? '').split(OR).filter((part) => part.trim() !== '');
  const streets = [whole, ...(others.length > 1 ? others.map((part) => streetOf(words(part))) : [])]
    .filter(({ tail }) => tail !== '')
    .flatMap(({ head, bare, tail }) => [head + tail, bare + tail])
    .filter((key) => key.length > 1);
  const [main = '', ...rest] = words(fact.number).map((word) => numberInWords(word) ?? word);
  const extra = [...rest, ...words(fact.addition)];
  const code = postcode(words(fact.postcode));
  return {
    streets: [...new Set(streets)],
    head: whole.head,
    tail: whole.tail,
    whole: main === '' ? '' : houseNumber(main, addition(extra)),
    base: main === '' ? '' : houseNumber(main, ''),
    // Four figures may be all that is known of a Dutch postcode.
    codes: code === '' ? [] : /^[1-9]\d{3}$/.test(code) ? [code, `${code}~`] : [code],
    town: town(words(fact.city)),
  };
}

/** A street's form in three parts: up to its last word, with and without initials, and the last word. */
function streetOf(street: readonly string[]): {
  readonly head: string;
  readonly bare: string;
  readonly tail: string;
} {
  const last = street.at(-1) ?? '';
  const front = street.slice(0, -1);
  const head = front
    .map((word, i) => (i === 0 ? oneLetter(word, front) : streetPart(front, i)))
    .join('');
  const bare = front
    .map((word, i) =>
      word.length > 1 || !/[a-z]/.test(word) || (i > 0 && /\d/.test(front[i - 1] ?? ''))
        ? streetPart(front, i)
        : '',
    )
    .join('');
  return { head, bare, tail: last === '' ? '' : lastStreetWord(last) };
}

/** "R. de la Gare" begins with a kind of street; in "J.C. Schoutenlaan" the letters are initials. */
function oneLetter(word: string, front: readonly string[]): string {
  const next = front[1];
  const isInitial = word.length === 1 && next?.length === 1;
  return isInitial ? streetWord(word) : firstStreetWord(word);
}
