import type { FactKind } from '#shared/domain/fact.ts';
import type { Language } from '#shared/domain/person.ts';
import type { Severity } from '#shared/domain/severity.ts';

/** Names of kinds and bands as a subject reads them, in mails and on pages. */
export const KIND: Readonly<Record<Language, Readonly<Record<FactKind, string>>>> = {
  nl: {
    address: 'woonadres',
    place: 'plek van uw huis',
    routine: 'vast dagritme',
    relative: 'gezin of familie',
    phone: 'telefoonnummer',
    email: 'e-mailadres',
    plate: 'kenteken',
    birthdate: 'geboortedatum',
    username: 'gebruikersnaam',
    iban: 'rekeningnummer',
    bsn: 'burgerservicenummer',
  },
  en: {
    address: 'home address',
    place: 'place of your home',
    routine: 'weekly routine',
    relative: 'family',
    phone: 'phone number',
    email: 'e-mail address',
    plate: 'licence plate',
    birthdate: 'date of birth',
    username: 'user name',
    iban: 'bank account',
    bsn: 'citizen service number',
  },
};

export const BAND: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  nl: { critical: 'Kritiek', high: 'Hoog', medium: 'Midden', low: 'Laag', info: 'Ter informatie' },
  en: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low', info: 'For information' },
};

/** A day in words, Dutch time. */
export function day(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(iso));
}
