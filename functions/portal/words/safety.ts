/** Reporting a threat, and what people can do themselves. Own words; facts from the project's notes on Dutch practice. */
const nl = {
  threatTitle: 'Een bedreiging melden',
  emergency: 'Is er nu gevaar? Bel 112.',
  emergencyMore: 'Zonder haast belt u de politie op 0900-8844.',
  firstTitle: 'Doe eerst dit',
  first: [
    'Bewaar het bewijs voordat u iets meldt: een schermafdruk met datum en webadres, het bericht zelf, de naam van het account.',
    'Reageer niet op de afzender en verwijder niets.',
    'Zeg het tegen uw leidinggevende, griffier, secretaris of de beveiliging. U hoeft dit niet alleen te doen.',
    'Doe melding of aangifte bij de politie. Zeg welk ambt u hebt en vraag om de VPT-code. Dan gelden de afspraken over geweld tegen mensen met een publieke taak.',
    'Wilt u uw adres niet in de aangifte? Vraag of u het adres van uw werk mag gebruiken.',
  ],
  helpTitle: 'Wie helpt er nog meer?',
  helpers: [
    'HelpWanted (Offlimits) helpt gratis om beelden en persoonlijke gegevens weg te krijgen: 020-261 52 75.',
    'Het Ondersteuningsteam Weerbaar Bestuur denkt mee met bestuurders en volksvertegenwoordigers.',
  ],
  levelTitle: 'Hoe ernstig is het nu?',
  levelText:
    'Uw antwoord maakt dat Luwte vondsten zwaarder weegt. De beveiliging ziet dit antwoord niet. Luwte meldt niets bij de politie; dat doet u zelf.',
  levels: {
    none: 'Er is geen bedreiging (meer)',
    likely: 'Er is onrust of boosheid; een bedreiging is denkbaar',
    concrete: 'Ik ben bedreigd, of iemand riep op om mij iets te doen',
  },
  levelChoose: 'Kies wat het meest klopt.',
  levelNow: (level: string) => `Uw antwoord is nu: ${level}.`,
  levelGo: 'Opslaan',
  saved: 'Opgeslagen. Vondsten worden opnieuw gewogen.',
  savedConcrete:
    'Opgeslagen. Bewaar het bewijs, zeg het op uw werk en meld het bij de politie. De tekst hieronder kunt u daarvoor gebruiken.',
  copyTitle: 'Tekst om te gebruiken',
  copyText:
    'Neem deze tekst over in uw melding. Er staan geen adressen, nummers of namen van familie in. Laat ze er ook buiten.',
  copyLabel: 'Tekst voor politie of werkgever',
  copyBody: (name: string, office: string, organisation: string, date: string, pages: string) =>
    `Melding van ${date}

Ik ben ${name}, ${office} bij ${organisation}. Ik heb een publieke taak en verzoek om de VPT-code bij deze melding.

Wat is er gebeurd: [vul in: wat, wanneer, waar, door wie als u dat weet]

Op internet staan gegevens waarmee ik thuis te vinden ben. Het gaat om:
${pages}

Ik heb bewijs bewaard (schermafdrukken met datum en webadres) en kan dat laten zien. Mijn privégegevens staan met opzet niet in dit bericht. Wilt u ze ook niet opnemen in stukken die anderen kunnen lezen?

U bereikt mij via ${organisation}.`,
  copyNothing: '- op dit moment zijn er geen pagina’s bekend',
  selfTitle: 'Wat u zelf kunt doen',
  selfLead: 'Kleine stappen die veel schelen. U hoeft ze niet allemaal vandaag te doen.',
  self: [
    {
      title: 'Kijk hoe vindbaar u bent',
      list: [
        'Zoek op uw naam met uw woonplaats, telefoonnummer en adres, in meer dan één zoekmachine.',
        'Doe het zoals een kwaadwillende het zou doen, en schrijf op waar u van schrikt.',
        'Zet een zoekmelding aan op uw naam.',
      ],
    },
    {
      title: 'Registers en zoekmachines',
      list: [
        'Vraag uw gemeente om geheimhouding in de basisregistratie, ook voor kinderen onder de 16.',
        'Hebt u een eigen bedrijf aan huis? Kies een postadres elders en laat het bezoekadres afschermen bij de KVK.',
        'Vraag Google om resultaten met uw adres, telefoon of e-mail weg te halen.',
        'Laat uw huis vervagen in Street View. Bedenk: dat is voorgoed.',
      ],
    },
    {
      title: 'Werk en privé uit elkaar',
      list: [
        'Gebruik voor uw ambt alleen het adres, de telefoon en de mail van uw organisatie.',
        'Vraag partij, club en campagnesite om uw privénummer weg te halen.',
        'Schrijf in uw profiel wanneer en hoe u antwoordt. Pas op voor mail die speciaal voor u geschreven lijkt.',
      ],
    },
    {
      title: 'Sociale media en telefoon',
      list: [
        'Haal geboortedatum, telefoonnummer, school en foto’s van kinderen weg.',
        'Verberg in sportapps het begin en einde van uw route en laat activiteiten alleen aan uzelf zien.',
        'Zet locatie delen uit waar u het niet nodig hebt en haal locatie uit foto’s voordat u ze plaatst.',
        'Toon foto en laatst gezien in berichtenapps alleen aan contacten.',
        'Gebruik voor elk account een ander wachtwoord en zet inloggen in twee stappen aan.',
      ],
    },
    {
      title: 'Familie en thuis',
      list: [
        'Spreek met familie en vrienden af wat zij over u plaatsen.',
        'Leer kinderen om geen adres, e-mail of telefoonnummer te delen.',
        'Geen naambordje; een brievenbus buiten is veiliger dan een klep in de deur.',
        'Staat er iemand aan de deur? Bied een afspraak op uw werk aan.',
        'Bent u bestuurder? Vraag het CCV om een veiligheidsadvies voor uw huis.',
      ],
    },
  ],
};

export type SafetyWords = typeof nl;

const en: SafetyWords = {
  threatTitle: 'Report a threat',
  emergency: 'In danger now? Call 112.',
  emergencyMore: 'Where there is no hurry, call the Dutch police at 0900-8844.',
  firstTitle: 'Do this first',
  first: [
    'Keep the evidence before you report anything: a screenshot with date and web address, the message itself, the name of the account.',
    'Do not answer the sender and delete nothing.',
    'Tell your manager, registrar, secretary or the security team. You do not have to do this alone.',
    'Report it to the police. Say which office you hold and ask for the VPT code. Then the agreements on violence against people with a public task apply.',
    'You do not want your address in the report? Ask whether you may use the address of your work.',
  ],
  helpTitle: 'Who else can help?',
  helpers: [
    'HelpWanted (Offlimits) helps free of charge to get images and personal details removed: +31 20 261 52 75.',
    'The Dutch support team Weerbaar Bestuur thinks along with people in public office.',
  ],
  levelTitle: 'How serious is it now?',
  levelText:
    'Your answer makes Luwte weigh what it finds more heavily. The security team does not see this answer. Luwte reports nothing to the police; you do that yourself.',
  levels: {
    none: 'There is no threat (any more)',
    likely: 'There is unrest or anger; a threat is conceivable',
    concrete: 'I was threatened, or somebody called on others to harm me',
  },
  levelChoose: 'Choose what fits best.',
  levelNow: (level) => `Your answer is now: ${level}.`,
  levelGo: 'Save',
  saved: 'Saved. What was found is weighed again.',
  savedConcrete:
    'Saved. Keep the evidence, tell your work and report it to the police. You can use the text below for it.',
  copyTitle: 'Text to use',
  copyText:
    'Copy this text into your report. It holds no addresses, numbers or names of family. Leave them out, too.',
  copyLabel: 'Text for police or employer',
  copyBody: (name, office, organisation, date, pages) =>
    `Report of ${date}

I am ${name}, ${office} at ${organisation}. I have a public task and ask for the VPT code with this report.

What happened: [fill in: what, when, where, by whom if you know]

On the internet there are details by which I can be found at home. They are on:
${pages}

I kept evidence (screenshots with date and web address) and can show it. My private details are left out of this message on purpose. Please do not put them into documents that others can read either.

You can reach me through ${organisation}.`,
  copyNothing: '- no pages are known at this moment',
  selfTitle: 'What you can do yourself',
  selfLead: 'Small steps that make a difference. You do not have to do all of them today.',
  self: [
    {
      title: 'See how findable you are',
      list: [
        'Search for your name with your town, phone number and address, in more than one search engine.',
        'Do it the way somebody with bad intentions would, and write down what startled you.',
        'Set a search alert on your name.',
      ],
    },
    {
      title: 'Registers and search engines',
      list: [
        'Ask your municipality to keep your entry in the population register secret, also for children under 16.',
        'A business at home? Choose a postal address elsewhere and have the visiting address shielded in the trade register.',
        'Ask Google to remove results with your address, phone or e-mail.',
        'Have your house blurred in Street View. Mind: that is for good.',
      ],
    },
    {
      title: 'Keep work and home apart',
      list: [
        'Use only the address, phone and mail of your organisation for your office.',
        'Ask party, club and campaign site to take away your private number.',
        'Say in your profile when and how you answer. Beware of mail that seems written just for you.',
      ],
    },
    {
      title: 'Social media and phone',
      list: [
        'Remove birth date, phone number, school and photos of children.',
        'In sports apps hide the start and end of your route and show activities to yourself alone.',
        'Switch off location sharing where you do not need it and take the location out of photos before you post them.',
        'In messaging apps show your photo and last seen to contacts only.',
        'Use a different password for each account and switch on two-step verification.',
      ],
    },
    {
      title: 'Family and home',
      list: [
        'Agree with family and friends what they post about you.',
        'Teach children not to share an address, e-mail or phone number.',
        'No name plate; a letterbox outside is safer than a slot in the door.',
        'Somebody at the door? Offer an appointment at your work.',
        'In Dutch local government? Ask the CCV for security advice on your home.',
      ],
    },
  ],
};

export const safety = { nl, en };
