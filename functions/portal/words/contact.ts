/** Whom to write to at a site that is in no directory. */
interface ContactWords {
  readonly unknown: string;
  readonly look: string;
  readonly lookAgain: string;
  readonly looking: string;
  readonly lookingText: string;
  readonly foundTitle: string;
  readonly foundText: string;
  readonly none: string;
  readonly noneText: string;
  readonly kind: Readonly<Record<'email' | 'form', string>>;
  readonly from: string;
  readonly source: Readonly<Record<string, string>>;
  readonly quality: Readonly<Record<'own' | 'general' | 'last', string>>;
  readonly readAt: string;
  readonly seen: string;
  readonly use: string;
  readonly confirmed: string;
  readonly confirmedBy: (who: string, day: string) => string;
  readonly forget: string;
  readonly own: string;
  readonly ownHelp: string;
  readonly ownGo: string;
  readonly wrong: string;
  readonly private: string;
  readonly saidConfirmed: string;
  readonly saidForgotten: string;
  readonly saidAsked: string;
}

const nl: ContactWords = {
  unknown: 'Deze site staat nog niet in onze lijst.',
  look: 'Zoek een contactadres',
  lookAgain: 'Zoek opnieuw',
  looking: 'Luwte zoekt een contactadres',
  lookingText:
    'Dat duurt meestal minder dan een minuut. Laad deze pagina daarna opnieuw. Naar buiten gaat alleen het adres van de site.',
  foundTitle: 'Gevonden',
  foundText: 'Kijk eerst of dit klopt. Pas als u een adres kiest, komt het boven de brief.',
  none: 'Er is geen contactadres gevonden',
  noneText: 'Kijk zelf op de site, of vraag het aan wie de site kent. Vul het adres hieronder in.',
  kind: { email: 'E-mail', form: 'Formulier' },
  from: 'Waar het vandaan komt',
  source: {
    'privacy-page': 'de privacypagina van de site',
    'contact-page': 'de contactpagina van de site',
    'front-page': 'de voorpagina van de site',
    rdap: 'het register van domeinnamen (voor meldingen van misbruik)',
    'security-txt': 'security.txt van de site (bedoeld voor beveiligingslekken)',
    team: 'zelf ingevuld',
  },
  quality: { own: 'hiervoor bedoeld', general: 'algemeen adres', last: 'laatste mogelijkheid' },
  readAt: 'Gelezen op',
  seen: 'Gezien op',
  use: 'Dit adres gebruiken',
  confirmed: 'Gekozen door',
  confirmedBy: (who, day) => `${who}, op ${day}`,
  forget: 'Toch een ander adres',
  own: 'Zelf een e-mailadres invullen',
  ownHelp: 'Een adres van de site of van wie de site beheert.',
  ownGo: 'Dit adres gebruiken',
  wrong: 'Vul een e-mailadres in, zoals info@site.nl.',
  private: 'Dit is een privégegeven van een deelnemer. Kies een ander adres.',
  saidConfirmed: 'Het adres is gekozen. De brief gaat daarheen.',
  saidForgotten: 'Het adres is losgelaten. Kies een ander.',
  saidAsked: 'Luwte zoekt een contactadres.',
};

const en: ContactWords = {
  unknown: 'This site is not in our directory yet.',
  look: 'Look for a contact address',
  lookAgain: 'Look again',
  looking: 'Luwte is looking for a contact address',
  lookingText:
    'That usually takes less than a minute. Load this page again afterwards. Only the address of the site goes out.',
  foundTitle: 'Found',
  foundText:
    'See first whether this is right. An address stands above the letter only once you choose it.',
  none: 'No contact address was found',
  noneText: 'Look on the site yourself, or ask somebody who knows it. Fill in the address below.',
  kind: { email: 'E-mail', form: 'Form' },
  from: 'Where it comes from',
  source: {
    'privacy-page': 'the privacy page of the site',
    'contact-page': 'the contact page of the site',
    'front-page': 'the front page of the site',
    rdap: 'the registry of domain names (for reports of abuse)',
    'security-txt': 'security.txt of the site (meant for security leaks)',
    team: 'filled in by the team',
  },
  quality: { own: 'meant for this', general: 'general address', last: 'last resort' },
  readAt: 'Read at',
  seen: 'Seen on',
  use: 'Use this address',
  confirmed: 'Chosen by',
  confirmedBy: (who, day) => `${who}, on ${day}`,
  forget: 'Another address after all',
  own: 'Fill in an e-mail address yourself',
  ownHelp: 'An address of the site or of whoever keeps it.',
  ownGo: 'Use this address',
  wrong: 'Fill in an e-mail address, such as info@site.nl.',
  private: 'This is a private detail of somebody who takes part. Choose another address.',
  saidConfirmed: 'The address is chosen. The letter goes there.',
  saidForgotten: 'The address is let go. Choose another one.',
  saidAsked: 'Luwte is looking for a contact address.',
};

export const contact = { nl, en };
