import type { Weekday } from '#shared/domain/fact.ts';

import type { Segment } from '../segment.ts';
import { spell } from './address-words.ts';
import { SAYS_HABIT } from './keywords.ts';
import { WordKinds } from './word-kinds.ts';

/** What every form of a routine begins with. */
export const ROUTINE = 'routine:';

/** A weekday in a word, and the part of the day where the word says it ("dinsdagavond"). */
export interface DayWord {
  /** 0 is Monday. */
  readonly day: number;
  readonly part: DayPart | undefined;
  /** An abbreviation that is also another word: only a day before a stop or a number. */
  readonly short: boolean;
}

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

const ORDER: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export function dayNumber(weekday: Weekday): number {
  return ORDER.indexOf(weekday);
}

const LONG = [
  ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  ['moandei', 'tiisdei', 'woansdei', 'tongersdei', 'freed', 'sneon', 'snein'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
  ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
];
const MORE: Readonly<Record<string, number>> = {
  sonnabend: 5,
  tuesdays: 1,
  zatermorgen: 5,
  saterdei: 5,
  zaoterdig: 5,
  zoondig: 6,
};
const SHORT = [
  ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ['maa', 'din', 'woe', 'don', 'vrij', 'zat', 'zon'],
  ['mo', 'tues', 'mi', 'thur', 'fr', 'sa', 'so'],
  ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  ['maan', 'dins', 'woens', 'thurs', 'vrijd', 'zater', 'zond'],
];
/** Ends that a Dutch, Frisian or German day takes, with the part of the day. */
const ENDS: readonly (readonly [string, DayPart | undefined])[] = [
  ['', undefined],
  ['s', undefined],
  ['en', undefined],
  ['avond', 'evening'],
  ['avonden', 'evening'],
  ['savonds', 'evening'],
  ['ochtend', 'morning'],
  ['ochtenden', 'morning'],
  ['morgen', 'morning'],
  ['morgens', 'morning'],
  ['middag', 'afternoon'],
  ['middagen', 'afternoon'],
  ['namiddag', 'afternoon'],
  ['voormiddag', 'morning'],
  ['nacht', 'night'],
  ['jun', 'evening'],
  ['tejun', 'evening'],
  ['tejunen', 'evening'],
  ['moarn', 'morning'],
  ['middei', 'afternoon'],
  ['abend', 'evening'],
  ['abends', 'evening'],
  ['morgens', 'morning'],
  ['vormittag', 'morning'],
  ['nachmittag', 'afternoon'],
];

const DAYS: ReadonlyMap<string, DayWord> = days();

function days(): Map<string, DayWord> {
  const out = new Map<string, DayWord>();
  for (const names of LONG) {
    for (const [day, name] of names.entries())
      for (const [end, part] of ENDS) out.set(name + end, { day, part, short: false });
  }
  for (const [name, day] of Object.entries(MORE))
    out.set(name, { day, part: undefined, short: false });
  for (const names of SHORT)
    for (const [day, name] of names.entries())
      if (!out.has(name)) out.set(name, { day, part: undefined, short: true });
  return out;
}

/** Every word for a weekday. */
export const DAY_WORDS: Iterable<string> = [...DAYS.keys()];

/** The weekday that a folded word names. */
export function dayWord(word: string): DayWord | undefined {
  return DAYS.get(word);
}

const PARTS: ReadonlyMap<string, DayPart> = new Map([
  ...words(
    'ochtend ochtends morgens morgen s voormiddag voormiddags vormittags morning mornings am matin moarns vroeg mergen'.replace(
      ' s ',
      ' ',
    ),
    'morning',
  ),
  ...words(
    'middag middags namiddag namiddags nachmittags nachmittag afternoon afternoons pm apres lunch',
    'afternoon',
  ),
  ...words(
    'avond avonds avonden abends abend evening evenings tonight night nights soir soiree jun juns jont aovend aoves',
    'evening',
  ),
  ...words('nacht nachts', 'night'),
]);

function words(list: string, part: DayPart): (readonly [string, DayPart])[] {
  return list.split(' ').map((word) => [word, part]);
}

/** Every word for a part of the day. */
export const PART_WORDS: Iterable<string> = [...PARTS.keys()];

export function dayPart(word: string): DayPart | undefined {
  return PARTS.get(word);
}

/** Meetings and hours that belong to an office and are announced to the public. */
export const OFFICE = new Set(
  `raadsvergadering raadsvergaderingen gemeenteraad gemeenteraadsvergadering spreekuur spreekuren inloopspreekuur wethoudersspreekuur
  burgemeestersspreekuur commissie commissies commissievergadering commissievergaderingen raadscommissie raadsavond raadzaal raadsbijeenkomst
  collegevergadering bestuursvergadering statenvergadering fractievergadering fractieoverleg vergadering vergaderingen vergadert
  inloopavond inloopavonden inloopbijeenkomst bewonersavond bewonersavonden bewonersbijeenkomst informatieavond informatiebijeenkomst
  participatieavond werkbezoek wijkschouw hoorzitting persconferentie persmoment installatievergadering
  zitting zittingen zittingsdag gemeentehuis stadhuis raadhuis stadskantoor provinciehuis balie openingstijden geopend
  sprechstunde gemeinderat ratssitzung council surgery constituency`.split(/\s+/),
);

/** Words of a place that name its kind, not which one. */
export const GENERIC = new Set(
  `sporthal sporthallen zwembad sportbad dorpshuis buurthuis clubhuis wijkcentrum gymzaal gymnastiekzaal sportzaal zaal hal kerk school
  basisschool manege atletiekbaan sportpark sportveld veld terrein complex sportcomplex centrum gebouw muziekgebouw theater boksschool
  sportschool tennisbaan baan park club vereniging stichting av vv sv tv mhc hc cc kf hv bc rv zv mc tc sc fc kv vc yc ac ggc
  gemeenschapshuis ontmoetingscentrum cultuurhuis muziekschool dansschool ijsbaan verein turnhalle stadion stadium`.split(
    /\s+/,
  ),
);

const ARTICLES = new Set('de het t den der la le les the das die ter ten'.split(' '));
export const isArticle = (word: string): boolean => ARTICLES.has(word);

const STOP = new Set(
  `van voor met bij naar over aan een het deze dit dat die wij wel niet ook nog maar dan als zijn haar hij hun onze ons werd wordt worden
  hebben heeft had zal kan kunnen iedere elke alle altijd vaak steeds week weken wekelijks maand uur uren tot vanaf tussen rond iets zoals
  waar wie wat door uit dus want omdat toen daar hier meer veel and the for with every from until each und mit jeden jede uhr bis tous
  les chaque heures dag dagen avond avonds ochtend middag keer vinden staat zit gaat komt doet was waren even alleen samen tijdens`.split(
    /\s+/,
  ),
);

/** Whether a word may say where or what: not a word that any sentence has. */
export function mayTell(word: string): boolean {
  return word.length >= 3 && word.length <= 24 && !STOP.has(word) && !ARTICLES.has(word);
}

/** Ends that turn a sport or craft into its hour, its place or its people, by their last letter, longest first. */
const ACTIVITY = new Map<number, string[]>();
for (const end of (
  'trainingen training lessen les repetities repetitie avond avonden ochtend groep club oefening cursus wedstrijd toernooi ' +
  'baan banen uur uurtje probe stunde kurs class practice cafe koor ster sters team bad en t er'
)
  .split(' ')
  .toSorted((a, b) => b.length - a.length)) {
  const last = end.charCodeAt(end.length - 1);
  ACTIVITY.set(last, [...(ACTIVITY.get(last) ?? []), end]);
}

/** A word without the longest of those ends; "koor" by itself is a choir. */
function withoutEnd(word: string): string {
  for (const end of ACTIVITY.get(word.charCodeAt(word.length - 1)) ?? []) {
    if (word.endsWith(end) && (end !== 'koor' || word.length > end.length))
      return word.slice(0, -end.length);
  }
  return word;
}

/** What is done, without the word for its hour or its doer: "hockeytraining", "hockey" and "hockeyt" are one. */
export function activity(word: string): string {
  let key = spell(word);
  for (let n = 0; n < 2; n++) {
    const shorter = withoutEnd(key);
    if (shorter.length < 3 || shorter === key) break;
    key = shorter;
  }
  return key;
}

/** Names and abbreviations of months, folded. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'januari jan january januar janvier',
    'februari feb febr february februar fevrier',
    'maart mrt march marz mars',
    'april apr avril',
    'mei may mai',
    'juni jun june juin',
    'juli jul july juillet',
    'augustus aug august aout',
    'september sep sept septembre',
    'oktober okt oct october octobre',
    'november nov novembre',
    'december dec dez dezember decembre',
  ].flatMap((line, i) => line.split(' ').map((word) => [word, i + 1] as const)),
);

/** What the words of a sentence may say of a habit, as bits. */
export const LONG_DAY = 1;
export const DAY = 2;
export const OF_OFFICE = 4;
export const PART_OF_DAY = 8;

const SAID = new WordKinds(SAYS_HABIT);
SAID.add(DAY, DAYS.keys());
for (const [word, { short }] of DAYS) if (!short) SAID.add(LONG_DAY, [word]);
SAID.add(OF_OFFICE, OFFICE);
SAID.add(PART_OF_DAY, PARTS.keys());

/** Whether the word at `i` says one of these things. */
export function saysAt(segment: Segment, i: number, bits: number): boolean {
  return (SAID.at(segment, i) & bits) !== 0;
}
