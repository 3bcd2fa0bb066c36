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
  'office-agrees': { en: 'the office stands beside the name', nl: 'het ambt staat bij de naam' },
  'organisation-agrees': {
    en: 'the organisation or its town stands beside the name',
    nl: 'de organisatie of haar plaats staat bij de naam',
  },
  'other-fact-near': {
    en: 'another fact of this person stands beside it',
    nl: 'er staat een ander gegeven van deze persoon bij',
  },
  'age-agrees': { en: 'the age beside it agrees', nl: 'de leeftijd die erbij staat klopt' },
  'town-agrees': { en: 'the town beside it agrees', nl: 'de plaats die erbij staat klopt' },
  'other-age': { en: 'another age stands beside it', nl: 'er staat een andere leeftijd bij' },
  'other-town': { en: 'another town stands beside it', nl: 'er staat een andere plaats bij' },
  'other-office': { en: 'another office stands beside it', nl: 'er staat een ander ambt bij' },
  'other-trade': { en: 'another trade stands beside it', nl: 'er staat een ander beroep bij' },
  'said-namesake': {
    en: 'the page says that it is somebody of the same name',
    nl: 'de pagina zegt dat het een naamgenoot is',
  },
  'name-of-dead': {
    en: 'it speaks of somebody who has died',
    nl: 'het gaat over iemand die overleden is',
  },
  'other-address': {
    en: 'another address stands beside it',
    nl: 'er staat een ander adres bij',
  },
  'other-person-near': {
    en: 'the name of somebody else stands nearer',
    nl: 'de naam van iemand anders staat dichterbij',
  },
  'namesake-here': {
    en: 'it stands beside a namesake',
    nl: 'het staat bij een naamgenoot',
  },
  'name-heading': {
    en: 'name in the heading above it',
    nl: 'naam in de kop erboven',
  },
  'name-section': {
    en: 'name in the same part of the page',
    nl: 'naam in hetzelfde deel van de pagina',
  },
  'name-on-page': { en: 'name elsewhere on the page', nl: 'naam elders op de pagina' },
  'name-absent': { en: 'the name is not on the page', nl: 'de naam staat niet op de pagina' },
  'name-given-only': {
    en: 'only the first name stands here',
    nl: 'alleen de voornaam staat hier',
  },
  'office-only': {
    en: 'only the office stands here, with its town on the page',
    nl: 'alleen het ambt staat hier, met de plaats ervan op de pagina',
  },
  'name-alike': { en: 'a name much like it stands here', nl: 'er staat een naam die erop lijkt' },
  'near-next': { en: 'name right beside it', nl: 'naam er vlak naast' },
  'near-words': { en: 'name within # words', nl: 'naam binnen # woorden' },
  'near-row': {
    en: 'name in the same row or entry',
    nl: 'naam in dezelfde rij of vermelding',
  },
  'phone-number': { en: 'phone number agrees', nl: 'telefoonnummer klopt' },
  'phone-national': {
    en: 'phone number agrees, the country is not said',
    nl: 'telefoonnummer klopt, het land staat er niet bij',
  },
  'email-address': { en: 'e-mail address agrees', nl: 'e-mailadres klopt' },
  'breach-listed': {
    en: 'the address stands in # known data breaches',
    nl: 'het adres staat in # bekende datalekken',
  },
  'breach-listed-once': {
    en: 'the address stands in a known data breach',
    nl: 'het adres staat in een bekend datalek',
  },
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
  'address-full': {
    en: 'street, number and town agree',
    nl: 'straat, nummer en plaats kloppen',
  },
  'address-postcode-number': {
    en: 'postcode and house number agree',
    nl: 'postcode en huisnummer kloppen',
  },
  'address-street-number': {
    en: 'street and number agree, no town stands there',
    nl: 'straat en nummer kloppen, er staat geen plaats bij',
  },
  'address-no-addition': {
    en: 'street and number agree, the addition is not there',
    nl: 'straat en nummer kloppen, de toevoeging staat er niet',
  },
  'address-letter': {
    en: 'street and number agree but for one letter',
    nl: 'straat en nummer kloppen op één letter na',
  },
  'address-elsewhere': {
    en: 'street and number agree, another town may stand there',
    nl: 'straat en nummer kloppen, er staat misschien een andere plaats bij',
  },
  'address-street': { en: 'the street agrees', nl: 'de straat klopt' },
  'address-postcode': { en: 'the postcode agrees', nl: 'de postcode klopt' },
  'address-town': { en: 'the town agrees', nl: 'de plaats klopt' },
  'relative-full': {
    en: 'full name of a relative agrees',
    nl: 'volledige naam van een naaste klopt',
  },
  'relative-initials': {
    en: 'initials and family name of a relative agree',
    nl: 'voorletters en achternaam van een naaste kloppen',
  },
  'relative-alone': {
    en: 'first name of a relative, with nothing that says so',
    nl: 'voornaam van een familielid, zonder dat dat er staat',
  },
  'relative-given': {
    en: 'first name of a relative, beside a word of kinship',
    nl: 'voornaam van een naaste, bij een woord voor familie',
  },
  'relative-couple': {
    en: 'first name of a relative, in one breath with others of the family',
    nl: 'voornaam van een naaste, in één adem met anderen van het gezin',
  },
  'relative-family': {
    en: 'family name of a relative, with a form of address',
    nl: 'achternaam van een naaste, met een aanspreekvorm',
  },
  'routine-full': {
    en: 'weekday, hour and place or activity agree',
    nl: 'weekdag, tijd en plaats of bezigheid kloppen',
  },
  'routine-day-hour': { en: 'weekday and hour agree', nl: 'weekdag en tijd kloppen' },
  'routine-day-place': {
    en: 'weekday and place or activity agree',
    nl: 'weekdag en plaats of bezigheid kloppen',
  },
  'routine-hour-place': {
    en: 'hour and place or activity agree',
    nl: 'tijd en plaats of bezigheid kloppen',
  },
  'routine-place': {
    en: 'the place or activity agrees',
    nl: 'de plaats of bezigheid klopt',
  },
  'routine-office': {
    en: 'weekday and hour agree, of a public meeting of the office',
    nl: 'weekdag en tijd kloppen, van een openbare bijeenkomst van het ambt',
  },
  'place-near': {
    en: 'the coordinates lie within the radius',
    nl: 'de coördinaten liggen binnen de straal',
  },
} as const satisfies Record<string, Record<Language, string>>;

/** The reason as one plain clause. */
export function sayReason({ code, n }: Reason, language: Language): string {
  if (code === 'near-words' && (n ?? 0) <= NEXT_TO) return REASONS['near-next'][language];
  if (code === 'breach-listed' && (n ?? 1) === 1) return REASONS['breach-listed-once'][language];
  return REASONS[code][language].replace('#', String(n ?? ''));
}

/** Words between two things that a reader would call side by side. */
const NEXT_TO = 1;

export function isReasonCode(code: unknown): code is ReasonCode {
  return typeof code === 'string' && Object.hasOwn(REASONS, code);
}
