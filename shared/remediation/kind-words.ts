import type { FactKind } from '#shared/domain/fact.ts';
import type { Language } from '#shared/domain/person.ts';

/** What a kind of fact is called in a letter: the kind, never the thing itself. */
export const KIND_IN_LETTER: Readonly<Record<Language, Readonly<Record<FactKind, string>>>> = {
  nl: {
    address: 'een woonadres',
    place: 'een plaats die naar een woning wijst',
    routine: 'een vast tijdstip en een vaste plaats',
    relative: 'gegevens over gezin of familie',
    phone: 'een privételefoonnummer',
    email: 'een privé-e-mailadres',
    plate: 'een kenteken',
    birthdate: 'een geboortedatum',
    username: 'een privé-gebruikersnaam',
    iban: 'een rekeningnummer',
    bsn: 'een burgerservicenummer',
  },
  en: {
    address: 'a home address',
    place: 'a place that points to a home',
    routine: 'a regular time and place',
    relative: 'details of family members',
    phone: 'a private phone number',
    email: 'a private e-mail address',
    plate: 'a licence plate',
    birthdate: 'a date of birth',
    username: 'a private user name',
    iban: 'a bank account number',
    bsn: 'a citizen service number',
  },
};

/** "a, b and c" in either language. */
export function listed(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? '';
  const and = language === 'nl' ? 'en' : 'and';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
