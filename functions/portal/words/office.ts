/** Looking up an office in a public register. */
interface OfficeWords {
  readonly lead: string;
  readonly look: string;
  readonly choose: (organisation: string) => string;
  readonly since: (day: string) => string;
  readonly take: string;
  readonly taken: string;
  readonly takenText: (register: string, day: string) => string;
  readonly none: string;
  readonly noneText: string;
  readonly alike: (names: string) => string;
  readonly register: Readonly<Record<string, string>>;
}

const nl: OfficeWords = {
  lead: 'U kunt uw ambt opzoeken in een openbaar register. Vul bij Organisatie in waar u werkt.',
  look: 'Zoek in het register',
  choose: (organisation) => `Welk ambt hebt u bij ${organisation}?`,
  since: (day) => `sinds ${day}`,
  take: 'Overnemen',
  taken: 'Overgenomen in het formulier',
  takenText: (register, day) =>
    `Uit het ${register}, gelezen op ${day}. Kijk of alles klopt. Er is nog niets opgeslagen.`,
  none: 'Deze organisatie staat niet in het register',
  noneText: 'Vul zelf uw ambt en organisatie in. Dat is net zo goed.',
  alike: (names) => `Bedoelt u een van deze? ${names}. Anders vult u zelf uw ambt in.`,
  register: {
    roo: 'Register van Overheidsorganisaties',
    'tweede-kamer': 'overzicht van leden van de Tweede Kamer',
  },
};

const en: OfficeWords = {
  lead: 'You can look up your office in a public register. Fill in where you work under Organisation.',
  look: 'Look in the register',
  choose: (organisation) => `Which office do you hold at ${organisation}?`,
  since: (day) => `since ${day}`,
  take: 'Fill in',
  taken: 'Filled in on the form',
  takenText: (register, day) =>
    `From the ${register}, read on ${day}. See whether everything is right. Nothing was saved yet.`,
  none: 'This organisation is not in the register',
  noneText: 'Fill in your office and organisation yourself. That is just as good.',
  alike: (names) => `Do you mean one of these? ${names}. Otherwise fill in your office yourself.`,
  register: {
    roo: 'register of public bodies',
    'tweede-kamer': 'list of members of the House of Representatives',
  },
};

export const office = { nl, en };
