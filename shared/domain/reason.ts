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
} as const satisfies Record<string, Record<Language, string>>;

/** The reason as one plain clause. */
export function sayReason({ code, n }: Reason, language: Language): string {
  return REASONS[code][language].replace('#', String(n ?? ''));
}

export function isReasonCode(code: unknown): code is ReasonCode {
  return typeof code === 'string' && Object.hasOwn(REASONS, code);
}
