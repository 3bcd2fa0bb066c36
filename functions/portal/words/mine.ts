/** The office-holder's own pages: overview, one exposure, who looked, taking data along, leaving. */
const nl = {
  title: 'Mijn overzicht',
  empty: 'Er is nu niets gevonden.',
  nothingLooked: 'Er is deze week nog niets gelezen.',
  nothingLookedText:
    'Dat er niets is gevonden, zegt dus nog niets. Hieronder staat wat niet bekeken kon worden.',
  emptyText:
    'Dat is goed nieuws, maar geen garantie. Hieronder staat wat er is bekeken en wat niet bekeken kon worden.',
  noFacts: 'U hebt nog niet opgegeven waar Luwte naar moet zoeken.',
  noFactsGo: 'Gegevens toevoegen',
  consentUntil: (until: string) => `Uw toestemming loopt tot ${until}.`,
  openTitle: 'Dit staat nu open',
  goneTitle: 'Gezien dat het weg is',
  asideTitle: 'Opzij gelegd: dit ben ik niet',
  handledTitle: 'Hier hebt u iets aan gedaan',
  counts: (findings: number, gone: number) =>
    gone === 0
      ? findings === 1
        ? '1 vondst'
        : `${findings} vondsten`
      : `${gone} van ${findings} ${findings === 1 ? 'vondst' : 'vondsten'} weg`,
  sharing: 'Wie ziet dit',
  together: 'Samen met iets anders op deze pagina is het erger.',
  hintRule: 'Er staat maar een deel van het gegeven, dus nooit erger dan laag.',
  sharedYes: 'U en de beveiliging',
  sharedNo: 'Alleen u',
  firstSeen: 'Eerst gezien',
  lastSeen: 'Laatst gezien',
  see: (site: string) => `Bekijk ${site}`,
  checkedTitle: 'Wat is er bekeken?',
  checked: (pages: number) =>
    pages === 1
      ? 'In de afgelopen week is 1 pagina gelezen.'
      : `In de afgelopen week zijn ${pages} pagina’s gelezen.`,
  notCheckedTitle: 'Wat kon niet worden bekeken?',
  notChecked: 'Niet bekeken is iets anders dan niets gevonden.',
  allChecked: 'Alles wat aan stond, kon worden gelezen.',
  findingsTitle: 'Wat er gevonden is',
  exposureTitle: (site: string) => `Gevonden op ${site}`,
  severity: 'Hoe erg',
  kinds: 'Wat staat er',
  findingTitle: (kind: string) => `Uw ${kind}`,
  page: 'Pagina',
  openPage: 'Open de pagina',
  openPageHelp: 'Opent in een nieuw venster. De site ziet niet dat u van Luwte komt.',
  hostile:
    'Op deze pagina staan vijandige woorden. U hoeft die niet zelf te lezen; vraag een collega. Reageer er niet op.',
  words: 'De woorden van de pagina',
  wordsOnlyHere: 'Alleen u ziet deze woorden, en alleen hier.',
  wordsNone: 'Hiervan zijn geen woorden bewaard.',
  aboutWhom: 'Over wie',
  sure: (percent: number) => `${percent}% zeker`,
  because: 'Dat denkt Luwte omdat',
  history: 'Geschiedenis',
  evidence: 'Bewijs downloaden',
  evidenceHelp:
    'Er is bewijs bewaard: de pagina zoals die was, met tijd en controlegetal. Er staan gegevens in; bewaar het veilig.',
  status: 'Nu',
  statusOpen: 'staat open',
  statusGone: 'weg',
  statusAside: 'opzij gelegd',
  statusMet: 'maatregelen genomen',
  statusDoubt: 'de laatste keer niet gezien; wordt nog eens bekeken',
  reappeared: (times: number) => (times === 1 ? 'Kwam 1 keer terug.' : `Kwam ${times} keer terug.`),
  notMe: 'Dit ben ik niet',
  notMeUndo: 'Dit ben ik toch wel',
  breachTitle: 'E-mailadres in een datalek',
  breachNames: 'Datalekken waarin dit adres staat',
  measuresTitle: 'Dit kunt u zelf doen',
  measuresBreach:
    'Weghalen kan niet: wie het gestolen bestand heeft, houdt het. Wel kunt u zorgen dat men er niets aan heeft:',
  met: 'Ik heb dit gedaan',
  notMet: 'Toch nog niet klaar',
  shareBreachTitle: 'Hulp vragen',
  shareBreachText:
    'Deelt u dit, dan ziet de beveiliging van uw organisatie dat een e-mailadres van u in een datalek staat. Niet welk adres, en niet welke websites. Zij kan u helpen met de maatregelen.',
  sharedBreachText:
    'De beveiliging ziet dat een e-mailadres van u in een datalek staat, en kan u helpen. Zij ziet niet welk adres, en niet welke websites.',
  shareTitle: 'Laten weghalen',
  shareText:
    'Deelt u dit, dan ziet de beveiliging van uw organisatie deze site, de adressen van de pagina’s en de soort gegevens. Niet uw gegevens zelf, en niet de woorden van de pagina. Zij vraagt de site om het weg te halen.',
  share: 'Delen met de beveiliging',
  sharedText:
    'De beveiliging ziet deze site, de adressen van de pagina’s en de soort gegevens, en werkt eraan.',
  unshare: 'Niet meer delen',
  wordsShare: 'Ook deze woorden delen',
  wordsShareHelp: 'Alleen nodig als de beveiliging anders niet kan zien wat er staat.',
  wordsUnshare: 'Deze woorden niet meer delen',
  wordsShared: 'U en de beveiliging zien deze woorden.',
  tasksTitle: 'Wat de beveiliging doet',
  logTitle: 'Wie keek er?',
  logNewest: 'De laatste keer staat bovenaan',
  logLead:
    'Elke keer dat iemand iets van u bekijkt, komt er een regel bij. Ook als u dat zelf bent.',
  logWhole: 'De lijst is gecontroleerd: er is niets uit verdwenen of in veranderd.',
  logBroken: (place: number) =>
    `Let op: de lijst klopt niet meer vanaf regel ${place}. Vraag de beheerder wat er is gebeurd.`,
  logMore: (n: number) => `Dit zijn de laatste ${n} regels. De hele lijst zit in uw bestand.`,
  exportTitle: 'Mijn gegevens meenemen',
  exportText:
    'U krijgt één bestand (JSON) met alles wat Luwte van u heeft: uw gegevens, wat er is gevonden met de woorden erbij, de verzoeken en wie er keek.',
  exportWarn: 'In het bestand staan uw gegevens leesbaar. Bewaar het alleen op een veilige plek.',
  exportGo: 'Bestand downloaden',
  leaveTitle: 'Stoppen met Luwte',
  leaveText: 'Als u stopt, gebeurt dit meteen:',
  leaveList: [
    'Het zoeken naar uw gegevens stopt.',
    'Uw sleutel wordt vernietigd. Wat met die sleutel op slot zat, kan niemand meer lezen, ook niet uit een reservekopie.',
    'Uw vondsten, het bewijs, de verzoeken en de antwoorden worden gewist. De beveiliging ziet ze niet meer.',
    'De lijst van wie er bij u keek, blijft bewaard. Uw gegevens staan daar niet in.',
  ],
  leaveUndo:
    'Dit kan niet ongedaan worden gemaakt. Later opnieuw meedoen kan, met een nieuwe uitnodiging.',
  leaveBox: 'Ja, ik wil stoppen en alles laten wissen',
  leaveMissing: 'Zet een vinkje als u wilt stoppen.',
  leaveGo: 'Stoppen met Luwte',
  leftTitle: 'U doet niet meer mee',
  leftText: 'Dit is gebeurd:',
  leftList: (items: number) => [
    'Uw toestemming is ingetrokken en het zoeken is gestopt.',
    'Uw sleutel is vernietigd. Uw gegevens zijn niet meer te lezen.',
    `${items} ${items === 1 ? 'stuk is' : 'stukken zijn'} gewist: vondsten, bewijs, verzoeken en wat er is bekeken.`,
    'U bent uitgelogd.',
  ],
  leftLater: [
    'Uw toestemming is ingetrokken en het zoeken is gestopt.',
    'Het wissen van uw sleutel en uw gegevens ging niet in één keer. Luwte gaat er vanzelf mee door, elk uur, tot alles weg is. U hoeft niets te doen.',
    'U bent uitgelogd.',
  ],
  leftEnd: 'U krijgt geen mail meer van Luwte. Het gaat u goed.',
  settingsTitle: 'Naam, mail en taal',
  settingsSaved: 'Opgeslagen.',
};

export type MineWords = typeof nl;

const en: MineWords = {
  title: 'My overview',
  empty: 'Nothing is found at this moment.',
  nothingLooked: 'Nothing was read yet this week.',
  nothingLookedText:
    'That nothing was found means nothing so far. Below is what could not be looked at.',
  emptyText:
    'That is good news, but no guarantee. Below is what was looked at, and what could not be.',
  noFacts: 'You have not said yet what Luwte should look for.',
  noFactsGo: 'Add details',
  consentUntil: (until) => `Your consent lasts until ${until}.`,
  openTitle: 'This is open now',
  goneTitle: 'Seen to be gone',
  asideTitle: 'Put aside: this is not me',
  handledTitle: 'You did something about this',
  counts: (findings, gone) =>
    gone === 0
      ? findings === 1
        ? '1 finding'
        : `${findings} findings`
      : `${gone} of ${findings} ${findings === 1 ? 'finding' : 'findings'} gone`,
  sharing: 'Who sees this',
  together: 'Together with something else on this page it is worse.',
  hintRule: 'Only a part of the detail stands there, so it is never worse than low.',
  sharedYes: 'You and the security team',
  sharedNo: 'Only you',
  firstSeen: 'First seen',
  lastSeen: 'Last seen',
  see: (site) => `See ${site}`,
  checkedTitle: 'What was looked at?',
  checked: (pages) =>
    pages === 1
      ? 'In the past week 1 page was read.'
      : `In the past week ${pages} pages were read.`,
  notCheckedTitle: 'What could not be looked at?',
  notChecked: 'Not having looked is not the same as nothing found.',
  allChecked: 'Everything that was on could be read.',
  findingsTitle: 'What was found',
  exposureTitle: (site) => `Found on ${site}`,
  severity: 'How bad',
  kinds: 'What stands there',
  findingTitle: (kind) => `Your ${kind}`,
  page: 'Page',
  openPage: 'Open the page',
  openPageHelp: 'Opens in a new window. The site does not see that you come from Luwte.',
  hostile:
    'There are hostile words on this page. You do not have to read it yourself; ask a colleague. Do not answer.',
  words: 'The words of the page',
  wordsOnlyHere: 'Only you see these words, and only here.',
  wordsNone: 'No words were kept of this.',
  aboutWhom: 'About whom',
  sure: (percent) => `${percent}% sure`,
  because: 'Luwte thinks so because',
  history: 'History',
  evidence: 'Download evidence',
  evidenceHelp:
    'Evidence was kept: the page as it was, with the time and a checksum. It holds details; keep it in a safe place.',
  status: 'Now',
  statusOpen: 'open',
  statusGone: 'gone',
  statusAside: 'put aside',
  statusMet: 'measures taken',
  statusDoubt: 'not seen the last time; will be looked at once more',
  reappeared: (times) => (times === 1 ? 'Came back once.' : `Came back ${times} times.`),
  notMe: 'This is not me',
  notMeUndo: 'This is me after all',
  breachTitle: 'E-mail address in a data breach',
  breachNames: 'Data breaches that hold this address',
  measuresTitle: 'What you can do yourself',
  measuresBreach:
    'It cannot be taken out: whoever has the stolen file keeps it. But you can see to it that it is of no use to them:',
  met: 'I have done this',
  notMet: 'Not done after all',
  shareBreachTitle: 'Asking for help',
  shareBreachText:
    'If you share this, the security team of your organisation sees that an e-mail address of yours stands in a data breach. Not which address, and not which websites. They can help you with the measures.',
  sharedBreachText:
    'The security team sees that an e-mail address of yours stands in a data breach, and can help you. They do not see which address, nor which websites.',
  shareTitle: 'Have it removed',
  shareText:
    'If you share this, the security team of your organisation sees this site, the addresses of the pages and the kinds of details. Not your details themselves, and not the words of the page. They ask the site to take it away.',
  share: 'Share with the security team',
  sharedText:
    'The security team sees this site, the addresses of the pages and the kinds of details, and works on it.',
  unshare: 'Stop sharing',
  wordsShare: 'Share these words too',
  wordsShareHelp: 'Only needed where the security team cannot see otherwise what stands there.',
  wordsUnshare: 'Stop sharing these words',
  wordsShared: 'You and the security team see these words.',
  tasksTitle: 'What the security team does',
  logTitle: 'Who looked?',
  logNewest: 'The latest stands on top',
  logLead: 'Each time somebody looks at something of yours, a line is added. Also when it is you.',
  logWhole: 'The list was checked: nothing disappeared from it or was changed.',
  logBroken: (place) =>
    `Note: the list is not right any more from line ${place}. Ask the operator what happened.`,
  logMore: (n) => `These are the last ${n} lines. The whole list is in your file.`,
  exportTitle: 'Take my data with me',
  exportText:
    'You get one file (JSON) with all that Luwte has of you: your details, what was found with the words around it, the requests and who looked.',
  exportWarn: 'The file holds your details in readable form. Keep it in a safe place only.',
  exportGo: 'Download the file',
  leaveTitle: 'Leave Luwte',
  leaveText: 'If you leave, this happens at once:',
  leaveList: [
    'Looking for your details stops.',
    'Your key is destroyed. What was locked with it can be read by nobody, not from a backup either.',
    'Your findings, the evidence, the requests and the answers are erased. The security team does not see them any more.',
    'The list of who looked stays on record. Your details do not stand in it.',
  ],
  leaveUndo: 'This cannot be undone. Taking part again later is possible, with a new invitation.',
  leaveBox: 'Yes, I want to leave and have everything erased',
  leaveMissing: 'Tick the box if you want to leave.',
  leaveGo: 'Leave Luwte',
  leftTitle: 'You do not take part any more',
  leftText: 'This has happened:',
  leftList: (items) => [
    'Your consent is withdrawn and looking has stopped.',
    'Your key is destroyed. Your details cannot be read any more.',
    `${items} ${items === 1 ? 'item was' : 'items were'} erased: findings, evidence, requests and what was looked at.`,
    'You are signed out.',
  ],
  leftLater: [
    'Your consent is withdrawn and looking has stopped.',
    'Erasing your key and your details did not go through at once. Luwte goes on with it by itself, every hour, until all is gone. You need not do anything.',
    'You are signed out.',
  ],
  leftEnd: 'You will get no more mail from Luwte. We wish you well.',
  settingsTitle: 'Name, mail and language',
  settingsSaved: 'Saved.',
};

export const mine = { nl, en };
