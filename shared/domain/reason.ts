import type { Language } from './person.ts';

/** Why a match is judged as it is: a code, so that it can be said in the reader's language and counted. Never holds a fact. */
export interface Reason {
  readonly code: ReasonCode;
  /** A number that belongs in the sentence, such as a distance in words. */
  readonly n?: number;
}

export type ReasonCode = keyof typeof REASONS;

/** Every reason in plain words. `#` stands for the number. */
const REASONS = {
  'name-full': { en: 'full name agrees', nl: 'volledige naam klopt' },
  'name-initials': {
    en: 'initials and family name agree',
    nl: 'voorletters en achternaam kloppen',
  },
  'name-family-only': {
    en: 'only the family name stands here',
    nl: 'alleen de achternaam staat hier',
  },
  'name-other-given': { en: 'another first name stands here', nl: 'er staat een andere voornaam' },
  'phone-number': { en: 'phone number agrees', nl: 'telefoonnummer klopt' },
  'phone-national': {
    en: 'phone number agrees, the country is not said',
    nl: 'telefoonnummer klopt, het land staat er niet bij',
  },
  'email-address': { en: 'e-mail address agrees', nl: 'e-mailadres klopt' },
  'iban-account': { en: 'account number agrees', nl: 'rekeningnummer klopt' },
  'iban-old-account': {
    en: 'account number agrees, in its old form',
    nl: 'rekeningnummer klopt, in de oude vorm',
  },
  'bsn-number': { en: 'citizen service number agrees', nl: 'burgerservicenummer klopt' },
  'plate-whole': { en: 'number plate agrees', nl: 'kenteken klopt' },
  'username-handle': { en: 'user name agrees', nl: 'gebruikersnaam klopt' },
  'birthdate-day': { en: 'date of birth agrees', nl: 'geboortedatum klopt' },
  'birthdate-month': {
    en: 'month and year of birth agree',
    nl: 'geboortemaand en -jaar kloppen',
  },
  'birthdate-year': { en: 'year of birth agrees', nl: 'geboortejaar klopt' },
  'birthdate-birthday': { en: 'birthday agrees', nl: 'verjaardag klopt' },
  'birthdate-age': { en: 'age agrees', nl: 'leeftijd klopt' },
} as const satisfies Record<string, Record<Language, string>>;

/** The reason as one plain clause. */
export function sayReason({ code, n }: Reason, language: Language): string {
  return REASONS[code][language].replace('#', String(n ?? ''));
}

export function isReasonCode(code: unknown): code is ReasonCode {
  return typeof code === 'string' && Object.hasOwn(REASONS, code);
}
