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

/** What a source is called in Dutch, by its id; its own title is English. */
export const SOURCE_NL: Readonly<Record<string, string>> = {
  site: "Een gevolgde site: pagina's, documenten, nieuwsfeeds en sitemaps",
  page: 'Een losse pagina die een bron noemde of die opnieuw wordt bekeken',
  archive: "Een webarchief of een map met bewaarde pagina's",
  feed: "Een nieuwsfeed en de pagina's die erin staan",
  'koop-sru': 'Officiële bekendmakingen (officielebekendmakingen.nl)',
  'open-raadsinformatie': 'Stukken van raden, provincies en waterschappen (Open Raadsinformatie)',
  brave: 'Zoekmachine (Brave)',
  linkup: 'Tweede zoekmachine (Linkup, Frankrijk)',
  openarch: 'Genealogische akten (Open Archieven)',
  'kvk-zoeken': 'Handelsregister, op naam (KVK Zoeken)',
  'telegram-channel': 'Openbare Telegramkanalen op een lijst',
  fourchan: 'Prikborden van 4chan op een lijst',
  bluesky: 'Berichten op Bluesky',
  'wayback-cdx': 'Eerdere kopieën van een pagina in de Wayback Machine',
  'wayback-availability': 'Of de Wayback Machine een kopie van een pagina heeft',
  'common-crawl': 'Kopieën van een pagina in Common Crawl, waaruit taalmodellen leren',
  roo: 'Register van Overheidsorganisaties: wie welk ambt heeft (bij het aanmelden)',
  'tweede-kamer': 'Leden van de Tweede Kamer (bij het aanmelden)',
  'contact-page': 'Contact- en privacypagina’s van een site (voor een verwijderverzoek)',
  rdap: 'Registers van domeinnamen: waar misbruik wordt gemeld (voor een verwijderverzoek)',
  'hibp-range': 'Datalekken met een privé-e-mailadres (Have I Been Pwned, via een stukje hash)',
};

/** A source's name in the reader's language. */
export function sourceName(id: string, title: string, language: Language): string {
  return language === 'nl' ? (SOURCE_NL[id] ?? title) : title;
}
