import {
  AT_ONE,
  ENDEARMENTS,
  FAMILY_HEADS,
  FAMILY_OF,
  FIRST_PERSON,
  KIN_IF_OWNED,
  KIN_WORDS,
  OFFSPRING,
  PLURAL_POSSESSIVES,
  POSSESSIVES,
  SPEAKERS,
  SPEAKS_AS,
  SPOKEN_POSSESSIVES,
  TOGETHER,
  WITH,
} from '../lexicon/kinship.ts';
import type { Segment } from '../segment.ts';
import { SAYS_KIN } from './keywords.ts';
import { WordKinds } from './word-kinds.ts';

/** Per word, the kinds of word that it is: one look-up answers them all. */
const KINDS = new WordKinds(SAYS_KIN);
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

/** Words of kinship. */
export const KIN = kind(KIN_WORDS);
/** Words of kinship where somebody's. */
export const OWNED_KIN = kind(KIN_IF_OWNED);
/** Words by which somebody is somebody's: "haar Sanne". */
export const POSSESSIVE = kind(POSSESSIVES);
/** The same, before a word of kinship only. */
export const SPOKEN = kind(SPOKEN_POSSESSIVES);
/** The same, of more than one. */
export const PLURAL = kind(PLURAL_POSSESSIVES);
/** Of whoever speaks: theirs only where they say who they are. */
export const FIRST = kind(FIRST_PERSON);
export const SPEAKER = kind(SPEAKS_AS);
export const SPEAKING = kind(SPEAKERS);
/** "Woont (samen) met": who stands behind is family. */
export const DWELLS = kind(TOGETHER);
export const SAMEN = kind(AT_ONE);
export const ALONG = kind(WITH);
/** Heads of lists of family. */
export const HEADS = kind(FAMILY_HEADS);
/** Children with nobody's name. */
export const CHILDREN = kind(OFFSPRING);
/** Before the name of a whole family. */
export const OF_FAMILY = kind(FAMILY_OF);

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
  'van de der den ter ten het een ene to years jaar jaren of namens heet heten heette genaamd called named is zijn en und and fan',
);

/** Before the name of whom somebody is kin: "dochter van Jan". */
export const OF = kind('van of fan von de du');

/** Before the first name of a child. */
export const ENDEARED = kind(ENDEARMENTS);

/** "De vrouw van". */
export const ARTICLE = kind('de het een the a an');

/** Between a name and the word of kinship behind it: "Pien, de trotse zus van". */
export const SMALL = kind(
  'de het een the a an is was it der die trotse lieve jongste oudste enige',
);

/** Says what somebody is called, so that even a small letter begins a name. */
export const CALLED = kind('heet heette genaamd heten called named hjit');

/** Before a place: what follows is no person. */
export const PLACED = kind('in te uit nabij yn ut at near im am aus nach');

/** Words with a capital that begin no family name: "mit Heike Am Deichgraben". */
export const NO_NAME = kind('am im auf beim en und and met with');

/** Words that begin the name of something that is no person. */
export const THINGS = kind(`
  gemeente provincie rechtbank ministerie waterschap stichting vereniging partij openbaar zwembad sporthal basisschool school kerk club team groep huis
  dorpshuis buurthuis cafe hotel restaurant kv vv sv obs ikc fc tc av nv bv de het the een die das der onze nieuwe grote rode heel noord zuid oost west sint
`);

/** Words that stand behind a word of kinship as verbs though they may be names: "haar man wil niet". */
export const VERBS = kind(`
  wil will mag may had heeft has was werd is kan can bo mark komt kwam gaat ging zit zat doet deed en of and or die dat wie who that ook nog niet not
  maar een de het met van voor naar heet zei said says werkt woont vond kocht moet zou zal van in op te bij
`);
