import {
  getCountries,
  getCountryCallingCode,
  Metadata,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js/max';

/**
 * Numbering plans, as far as reading a number needs them. Own rules make the common case cheap and let numbers through
 * that no operator has issued; libphonenumber-js reads the plans with rules of their own (Mexico, Argentina, Brazil).
 */

/** Digits after the country code, least and most (ITU-T E.164 and the national plans); others as in the metadata of libphonenumber. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  1: [10, 10],
  7: [10, 10],
  27: [9, 9],
  30: [10, 10],
  31: [9, 9],
  32: [8, 9],
  33: [9, 9],
  34: [9, 9],
  36: [8, 9],
  39: [6, 11],
  41: [9, 9],
  44: [9, 10],
  45: [8, 8],
  47: [8, 8],
  48: [9, 9],
  52: [10, 11],
  61: [8, 10],
  63: [8, 10],
  64: [7, 10],
  65: [8, 8],
  82: [8, 10],
  90: [10, 10],
  91: [10, 10],
  212: [9, 9],
  351: [9, 9],
  352: [4, 11],
  353: [7, 9],
  420: [9, 9],
  421: [9, 9],
  852: [8, 8],
};
/** Digits of the shortest number worth reading, country code included. */
const LEAST = 7;

/** What is dialled before a national number inside a country; "0" where nothing else stands here. */
const TRUNKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'DK NO ES PT IT VA SM LU GR CY MT PL CZ LV EE IS HK SG MO QA KW BH OM MX'
      .split(' ')
      .map((country) => [country, '']),
  ),
  ...Object.fromEntries('US CA PR DO JM BS TT'.split(' ').map((country) => [country, '1'])),
  ...Object.fromEntries('RU KZ BY TM'.split(' ').map((country) => [country, '8'])),
  LT: '0',
  HU: '06',
};

/** Countries whose national numbers need more than dropping a trunk digit. */
const OWN_RULES = new Set(['MX', 'AR', 'BR', 'CO', 'CR', 'CL', 'BY', 'KZ', 'SM', 'MN', 'UZ']);

/** Country codes in which a leading zero belongs to the number. */
const KEEPS_ZERO = new Set(['39', '378', '379']);

const COUNTRIES: ReadonlySet<string> = new Set(getCountries());
const codes = new Map<string, string>();
for (const country of getCountries()) codes.set(country, getCountryCallingCode(country));
const CODES: ReadonlySet<string> = new Set([
  ...codes.values(),
  '800',
  '808',
  '870',
  '878',
  '881',
  '882',
  '883',
  '888',
  '979',
]);

/** Service numbers that are shorter or longer than others of their plan: free of charge, premium, machine to machine. */
const DUTCH_SERVICE = /^(?:(?:8[0458]|9[0])0\d{4,7}|8[0458]\d{7}|97\d{9}|6760\d{5})$/;

function isCountry(country: string): country is CountryCode {
  return COUNTRIES.has(country);
}

export function callingCodeOf(country: string): string | undefined {
  return codes.get(country);
}

/** What is dialled before national numbers of a country. */
export function trunkOf(country: string): string {
  return TRUNKS[country] ?? '0';
}

interface Plan {
  readonly lengths: ReadonlySet<number>;
  /** Digits to leave the country with. */
  readonly exit: RegExp;
}

const metadata = new Metadata();
const plans = new Map<string, Plan>();

function planOf(country: string): Plan | undefined {
  const known = plans.get(country);
  if (known !== undefined || !isCountry(country)) return known;
  metadata.selectNumberingPlan(country);
  const plan = {
    lengths: new Set(metadata.numberingPlan?.possibleLengths()),
    exit: new RegExp(`^(?:${metadata.numberingPlan?.IDDPrefix() ?? '00'})`),
  };
  plans.set(country, plan);
  return plan;
}

/** Digits behind an exit code, as dialled in a country: what follows "00", and what follows its own. */
export function behindExit(digits: string, country: string): readonly string[] {
  const out = digits.startsWith('00') ? [digits.slice(2)] : [];
  const own = planOf(country)?.exit.exec(digits)?.[0];
  if (own !== undefined && own !== '00') out.push(digits.slice(own.length));
  return out;
}

const lengthsByCode = new Map<string, ReadonlySet<number>>();

/** Lengths of a code that the table leaves out: what any of its countries has. */
function lengthsOf(code: string): ReadonlySet<number> {
  let lengths = lengthsByCode.get(code);
  if (lengths === undefined) {
    const countries = [...codes].filter(([, other]) => other === code);
    lengths = new Set(countries.flatMap(([country]) => [...(planOf(country)?.lengths ?? [])]));
    lengthsByCode.set(code, lengths);
  }
  return lengths;
}

function fits(code: string, digits: string): boolean {
  if (code.length + digits.length < LEAST) return false;
  const range = LENGTHS[code];
  if (range !== undefined && digits.length >= range[0] && digits.length <= range[1]) return true;
  if (range !== undefined) return code === '31' && DUTCH_SERVICE.test(digits);
  const lengths = lengthsOf(code);
  return lengths.size === 0 ? digits.length <= 12 : lengths.has(digits.length);
}

/** "+31612345678" for digits that begin with a country code, or undefined where they cannot be a number. */
export function international(digits: string): string | undefined {
  if (digits.length < 7 || digits.length > 17 || digits.startsWith('0')) return undefined;
  const code = codeAtStart(digits);
  if (code === undefined) return undefined;
  let rest = digits.slice(code.length);
  // The zero of "+31 (0)6" is only dialled at home. The same holds for the eight and the one, which no number there begins with.
  if (rest.startsWith('0') && !KEEPS_ZERO.has(code)) rest = rest.slice(1);
  if (rest.startsWith('0') && !KEEPS_ZERO.has(code)) return undefined;
  return fits(code, rest) ? `+${code}${rest}` : undefined;
}

function codeAtStart(digits: string): string | undefined {
  for (let length = 1; length <= 3; length++) {
    const code = digits.slice(0, length);
    if (CODES.has(code)) return code;
  }
  return undefined;
}

/** National digits of a country as international numbers, likeliest first; empty where they cannot be a number there. */
export function national(digits: string, country: string): readonly string[] {
  const code = callingCodeOf(country);
  if (code === undefined || digits.length < 4 || digits.length > 15) return [];
  const out: string[] = [];
  const trunk = trunkOf(country);
  const rest = trunk !== '' && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits;
  if ((!rest.startsWith('0') || KEEPS_ZERO.has(code)) && fits(code, rest))
    out.push(`+${code}${rest}`);
  if (OWN_RULES.has(country) && isCountry(country)) {
    const read = parsePhoneNumberFromString(digits, country)?.number;
    if (read !== undefined && !out.includes(read)) out.push(read);
  }
  return out;
}

/** The part after the country code, without zeros in front: "612345678" for "+31612345678". */
export function homeDigits(number: string): string {
  const digits = number.slice(1);
  return digits.slice(codeAtStart(digits)?.length ?? 0).replace(/^0+/, '');
}
