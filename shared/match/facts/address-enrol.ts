import { BadInput } from '#shared/domain/errors.ts';
import type { AddressFact } from '#shared/domain/fact.ts';

import type { EnrolledForm } from '../kind.ts';
import { segment } from '../segment.ts';
import { ADDRESS, deletions, elsewhere, TYPO } from './address-forms.ts';
import { addition, houseNumber, numberInWords } from './address-number.ts';
import { isDutchPostcode, postcode } from './address-place.ts';
import { firstStreetWord, lastStreetWord, streetWord, town } from './address-words.ts';

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

function typos({ head, tail, whole }: Parts, add: Add): void {
  if (tail.length < 10 || tail.length > 24) return;
  for (const key of deletions(head, tail))
    add(`${TYPO.slice(ADDRESS.length)}${key}|${whole}`, 'strong', 'address-letter');
}

function read(fact: AddressFact): Parts {
  const street = words(fact.street);
  const last = street.at(-1) ?? '';
  const tail = last === '' ? '' : lastStreetWord(last);
  const front = street.slice(0, -1);
  const head = front
    .map((word, i) =>
      i === 0 && street.length > 1 && word.length > 1
        ? firstStreetWord(word)
        : i === 0 && street.length > 1
          ? oneLetter(word, front)
          : streetWord(word),
    )
    .join('');
  const bare = front
    .filter((word) => word.length > 1 || !/[a-z]/.test(word))
    .map(streetWord)
    .join('');
  const streets =
    tail === '' ? [] : [...new Set([head + tail, bare + tail])].filter((key) => key.length > 1);
  const number = words(fact.number).map((word) => numberInWords(word) ?? word);
  const [main = '', ...rest] = number;
  const extra = [...rest, ...words(fact.addition)];
  const whole = main === '' ? '' : houseNumber(main, addition(extra));
  const code = postcode(words(fact.postcode));
  const codes = code === '' ? [] : isDutchPostcode(code) ? [code, code.slice(0, 4)] : [code];
  return {
    streets,
    head,
    tail,
    whole,
    base: main === '' ? '' : houseNumber(main, ''),
    codes,
    town: town(words(fact.city)),
  };
}

/** "R. de la Gare" begins with a kind of street; in "J.C. Schoutenlaan" the letters are initials. */
function oneLetter(word: string, front: readonly string[]): string {
  const next = front[1];
  return next !== undefined && next.length > 1 ? firstStreetWord(word) : streetWord(word);
}
