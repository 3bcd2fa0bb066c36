import type { Segment } from '../segment.ts';
import { WordKinds } from './word-kinds.ts';

/** Per word, the kinds of word that it is: one look-up answers them all. */
const KINDS = new WordKinds();
let bits = 0;

/** Registers a kind of word; gives its bit. */
function kind(words: string): number {
  const bit = 1 << bits++;
  KINDS.add(bit, words.trim().split(/\s+/));
  return bit;
}

/** The kinds of the word at `i`, as bits. */
export function kindsAt(segment: Segment, i: number): number {
  return KINDS.at(segment, i);
}

/** Whether the word at `i` is of one of the kinds in `bit`. */
export function isAt(segment: Segment, i: number, bit: number): boolean {
  return (KINDS.at(segment, i) & bit) !== 0;
}

/** Whether a folded word is of one of the kinds in `bit`. */
export function is(word: string | undefined, bit: number): boolean {
  return (KINDS.of(word) & bit) !== 0;
}

/** Words of kinship, folded: Dutch, Frisian, English, German, French. */
export const KIN = kind(`
  dochter dochters dochtertje dochtertjes zoon zoons zonen zoontje zoontjes kind kinderen kleinkind kleinkinderen kleinzoon kleindochter
  man mannen vrouw vrouwtje echtgenoot echtgenote partner partners verloofde vriend vriendin wederhelft gemaal gemalin levenspartner
  vader moeder papa mama pa ma pap mam ouders opa oma grootvader grootmoeder broer broers broertje zus zussen zusje zuster zusters
  schoonzoon schoondochter schoonvader schoonmoeder zwager schoonzus neef neefje nicht nichtje oom tante stiefzoon stiefdochter
  pleegzoon pleegdochter gezin familie fam tweeling jongste oudste baby weduwe weduwnaar
  soan dochter frou heit mem pake beppe bern soannen dochters bruor sus wiif
  daughter daughters son sons husband wife spouse child children kid kids father mother dad mum mom brother sister parents fiance
  fiancee boyfriend girlfriend grandson granddaughter family
  tochter sohn kinder ehemann ehefrau mann frau gatte gattin vater mutter bruder schwester enkel enkelin lebensgefahrte
  getrouwd gehuwd trouwde trouwt hertrouwd verkering dochterke soantsje heite memme verheiratet lebensgefahrtin ehegatte married
  fille fils mari femme epoux epouse enfant enfants pere mere frere soeur compagnon compagne conjoint
`);

/** Words by which somebody is somebody's: "haar Sanne". */
export const POSSESSIVE = kind(
  'haar zijn mijn onze ons hun jouw je uw myn ús us har syn her his my our their ihr ihre sein seine mein meine sa son ma mon',
);

/** Joins names of one household: "Jan en Ingrid". */
export const AND = kind('en and und u et of or plus i met ind');

/** Parts of a family name that are written small, or abbreviated, or left out. */
export const PREFIXES = kind(`
  van de den der het t ten ter te op in aan bij onder v d vd vdr vande vanden vander von vom zu zum zur da di du des do dos la le les el al
  bin ibn abu del della san s af av uit over voor l los las
`);

/** Forms of address before a family name. */
export const ADDRESSED = kind(
  'mevrouw mevr mw heer dhr hr meneer frau herr mr mrs ms mme madame monsieur juffrouw',
);

/** What stands behind the first name of a child: a group, a class, an age. */
export const CLASS = kind('groep klas jaar leerjaar kleutergroep jr jaartjes klasse year grade');

/** Small words that may stand between a word of kinship and the name: "zijn vrouw, de arts Alie" goes too far, "vader van Sanne" does not. */
export const BETWEEN = kind(
  'van de het een of namens heet heten genaamd called named is zijn en und and',
);
