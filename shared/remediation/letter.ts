import type { FactKind } from '#shared/domain/fact.ts';
import type { Language } from '#shared/domain/person.ts';
import type { Route } from '#shared/domain/task.ts';

import { KIND_IN_LETTER, listed } from './kind-words.ts';

/** A page that a request points to: where, when it was seen, which kinds stand there. Never what stands there. */
export interface PointedAt {
  readonly url: string;
  /** ISO 8601. */
  readonly seenAt: string;
  readonly kinds: readonly FactKind[];
}

/** What a letter may be made of. There is no field for a private value. */
export interface LetterFacts {
  readonly language: Language;
  readonly route: Route;
  /** The name as it stands on the page: public. */
  readonly name: string;
  /** Work address or role mailbox; never a home. */
  readonly replyTo: string;
  /** Names the request without naming the person. */
  readonly caseNumber: string;
  /** ISO 8601: the day of the letter. */
  readonly date: string;
  readonly pages: readonly PointedAt[];
  /** Who sends on the person's behalf, where the person does not do so. */
  readonly mandate?: { readonly sender: string; readonly until: string };
}

export interface Letter {
  /** Without name and without kind. */
  readonly subject: string;
  readonly body: string;
}

/** Routes that are served by a letter; the others are forms, registers or talks. */
export const LETTER_ROUTES: readonly Route[] = [
  'publisher',
  'editor',
  'broker',
  'operator',
  'host-dsa',
  'platform',
  'archive',
  'own-organisation',
];

/** Whether a letter on this route goes to whoever keeps the site itself; a hostile one is not written to. */
export function toTheSite(route: Route): boolean {
  return ['publisher', 'editor', 'broker', 'operator'].includes(route);
}

/** Part of a letter that differs by language. */
interface Wording {
  subject(caseNumber: string): string;
  opening: string;
  /** The request in one sentence, by route. */
  ask(route: Route, name: string): string;
  mandate(sender: string, name: string, until: string): string;
  page(page: PointedAt): string;
  /** `of`: whose work it is, where somebody else writes. */
  ground(of?: string): string;
  publicFigure: string;
  easyYes: string;
  restriction: string;
  onward: string;
  dsa: string;
  term: (route: Route) => string;
  next: string;
  discretion: string;
  reply(replyTo: string, caseNumber: string): string;
  closing: string;
}

const day = (iso: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(iso));

const DUTCH: Wording = {
  subject: (caseNumber) => `Verzoek om verwijdering, dossier ${caseNumber}`,
  opening: 'Geachte heer, mevrouw,',
  ask: (route, name) =>
    route === 'host-dsa' || route === 'platform'
      ? `Met dit bericht meld ik, als bedoeld in artikel 16 van de Digitaledienstenverordening, onrechtmatige inhoud op uw dienst over ${name}, en vraag ik u die ontoegankelijk te maken.`
      : `Ik verzoek u persoonsgegevens van ${name} te wissen van de onderstaande pagina's.`,
  mandate: (sender, name, until) =>
    `Ik schrijf namens ${name}, die ${sender} voor verzoeken als dit heeft gemachtigd. De machtiging loopt tot ${day(until, 'nl')} en kan altijd worden ingetrokken; een kopie is bijgevoegd.`,
  page: ({ url, seenAt, kinds }) =>
    `- ${url}\n  gezien op ${day(seenAt, 'nl')}; bij de naam ${kinds.length > 1 ? 'staan' : 'staat'} ${listed(
      kinds.map((kind) => KIND_IN_LETTER.nl[kind]),
      'nl',
    )}`,
  ground: (of) =>
    `Dit verzoek steunt op artikel 17, eerste lid, van de Algemene verordening gegevensbescherming (AVG). Ook maak ik bezwaar op grond van artikel 21, eerste lid, AVG: om veiligheidsredenen die met ${of === undefined ? 'mijn werk' : `het werk van ${of}`} samenhangen, mogen deze gegevens niet vindbaar zijn.`,
  publicFigure:
    'Dat het ambt openbaar is, maakt dit niet anders. Wie een ambt bekleedt, is daarop aanspreekbaar; wat tot het privéleven hoort, voegt aan het publieke debat niets toe.',
  easyYes:
    "Kunt u de gegevens niet geheel wissen, dan vraag ik u ze af te schermen: een adres in te korten tot de plaatsnaam, het gegeven in een bijlage weg te lakken en de pagina van een 'noindex' te voorzien.",
  restriction:
    'Zolang u dit beoordeelt, vraag ik u de gegevens niet verder te gebruiken (artikel 18, eerste lid, onder d, AVG).',
  onward:
    'Hebt u de gegevens aan anderen doorgegeven of openbaar gemaakt, laat hun dan weten dat om wissing is gevraagd (artikel 17, tweede lid, en artikel 19 AVG), en vraag zoekmachines de pagina opnieuw te lezen.',
  dsa: 'De vermelding is onrechtmatig omdat er geen grondslag is voor deze verwerking (artikel 6 en 17 AVG). Ik verklaar te goeder trouw dat deze melding juist en volledig is. Wilt u de ontvangst bevestigen, en mij uw besluit met de mogelijkheden van bezwaar laten weten?',
  term: (route) =>
    route === 'host-dsa' || route === 'platform' || route === 'own-organisation'
      ? 'Ik hoor graag zo snel mogelijk, en in elk geval binnen zeven werkdagen, wat u hebt gedaan.'
      : 'Wilt u binnen een maand bevestigen wat u hebt gedaan (artikel 12, derde lid, AVG)? Wijst u het verzoek af, dan ontvang ik binnen die termijn graag uw redenen.',
  next: 'Komen wij er samen niet uit, dan kan ik de zaak voorleggen aan de Autoriteit Persoonsgegevens of aan de rechter.',
  discretion: 'Wilt u dit bericht niet publiceren, en het niet met persoonsgegevens doorsturen?',
  reply: (replyTo, caseNumber) =>
    `Uw antwoord ontvang ik graag op ${replyTo}, onder vermelding van dossier ${caseNumber}.`,
  closing: 'Met vriendelijke groet,',
};

const ENGLISH: Wording = {
  subject: (caseNumber) => `Removal request, case ${caseNumber}`,
  opening: 'Dear Sir or Madam,',
  ask: (route, name) =>
    route === 'host-dsa' || route === 'platform'
      ? `With this notice under article 16 of the Digital Services Act I report unlawful content on your service concerning ${name}, and ask you to make it inaccessible.`
      : `I ask you to erase personal data of ${name} from the pages below.`,
  mandate: (sender, name, until) =>
    `I write on behalf of ${name}, who has authorised ${sender} to make requests such as this one. The authorisation ends on ${day(until, 'en')} and can be withdrawn at any time; a copy is attached.`,
  page: ({ url, seenAt, kinds }) =>
    `- ${url}\n  seen on ${day(seenAt, 'en')}; beside the name ${kinds.length > 1 ? 'stand' : 'stands'} ${listed(
      kinds.map((kind) => KIND_IN_LETTER.en[kind]),
      'en',
    )}`,
  ground: (of) =>
    `The request rests on article 17(1) of the General Data Protection Regulation (GDPR). I also object under article 21(1) GDPR: for reasons of safety that come with ${of === undefined ? 'my work' : `the work of ${of}`}, these data must not be findable.`,
  publicFigure:
    'That the office is public does not change this. Whoever holds an office answers for it in public; what belongs to private life adds nothing to that debate.',
  easyYes:
    "If you cannot erase the data entirely, please shield them: shorten an address to the town, redact the annex, and mark the page 'noindex'.",
  restriction:
    'While you consider this, please restrict the use of the data (article 18(1)(d) GDPR).',
  onward:
    'If you passed the data on or made them public, please tell the others that erasure was requested (articles 17(2) and 19 GDPR), and ask search engines to read the page again.',
  dsa: 'The publication is unlawful because there is no legal ground for this processing (articles 6 and 17 GDPR). I state in good faith that this notice is accurate and complete. Please confirm receipt, and tell me your decision and how it can be contested.',
  term: (route) =>
    route === 'host-dsa' || route === 'platform' || route === 'own-organisation'
      ? 'I would like to hear as soon as possible, and within seven working days at the latest, what you have done.'
      : 'Please confirm within one month what you have done (article 12(3) GDPR). If you refuse, please send me your reasons within that time.',
  next: 'If we do not find a solution together, I can turn to the data protection authority or to the court.',
  discretion:
    'Please do not publish this message, and do not forward it together with personal data.',
  reply: (replyTo, caseNumber) => `Please reply to ${replyTo} and mention case ${caseNumber}.`,
  closing: 'Kind regards,',
};

/**
 * A removal request by the elements of a complete one, and by the rule that it never holds more than its reader can see:
 * it points (URL, date, kind) and never quotes, names no second fact, and does not confirm that anything is right.
 */
export function writeLetter(facts: LetterFacts): Letter {
  const { language, route, name, pages, mandate, replyTo, caseNumber } = facts;
  const say = language === 'nl' ? DUTCH : ENGLISH;
  const notice = route === 'host-dsa' || route === 'platform';
  const parts = [
    day(facts.date, language),
    say.opening,
    ...(mandate ? [say.mandate(mandate.sender, name, mandate.until)] : []),
    say.ask(route, name),
    pages.map((page) => say.page(page)).join('\n'),
    ...(notice ? [say.dsa] : [say.ground(mandate && name)]),
    say.publicFigure,
    say.easyYes,
    ...(notice ? [] : [say.restriction, say.onward]),
    say.term(route),
    say.next,
    say.discretion,
    say.reply(replyTo, caseNumber),
    `${say.closing}\n${mandate?.sender ?? name}`,
  ];
  return { subject: say.subject(caseNumber), body: `${parts.join('\n\n')}\n` };
}
