import type { Segment } from '../segment.ts';
import { learn, learnRule } from '../vocabulary.ts';
import { ENDS_AS_STREET, IS_KIND_OF_STREET, IS_RESPELT, isKind } from './keywords.ts';

/**
 * How the words of a street or a town are written down in a form. Both sides of the match use these functions, so an
 * abbreviation and its whole word give the same letters.
 */

/** Words by what they become: on each line, first that and then those that become it; "-" is nothing. */
export function table(lines: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [to = '', ...from] = line.trim().split(' ');
    out.set(to, to === '-' ? '' : to);
    for (const word of from) out.set(word, to === '-' ? '' : to);
  }
  return out;
}

/** Kinds of street, as a word by itself or as the end of one; the first of a line is what they become. */
const KINDS = table(`
  straat str strjitte stra strasse strase street strada stradu straete
  laan ln lane leane loane
  weg wg
  plein pln plaza pza platz pl place piazza
  plaats
  gracht gr
  singel sngl
  kade kd kaai
  plantsoen plnts plants
  park prk
  avenue ave av avenida avinguda aven
  boulevard blvd bd boul bld bvd
  road rd
  rue
  drive
  allee all
  chaussee chee stwg steenweg
  dijk dk dyk
  square sq
  court ct crt
  terrace ter terr
  crescent cres
  highway hwy
  parkway pkwy
  circle cir
  route rte
  chemin che
  impasse imp
  calle
  ulica ul ulitsa улица ул
  gasse gass
  mount mt
`);

/** Words that a street may begin with or hold, and their abbreviations. */
const PARTS = table(`
  sint st saint sankt skt sainte ste san santa
  koning kon
  koningin kgin
  prins pr
  prinses prs
  president pres
  groot grote gr groote
  klein kleine kl
  nieuw nieuwe nw nwe
  oud oude
  lange lg
  korte kte
  noord noorder nrd north
  zuid zuider zd south
  oost ooster oostr east e
  west wester wstr w
  oz oudezijds
  nz nieuwezijds
  1e eerste erste first premier premiere primera
  2e tweede zweite second deuxieme
  3e derde dritte third troisieme
  4e vierde vierte fourth
  5e vijfde funfte fifth
  6e zesde sixth
  7e zevende seventh
  8e achtste eighth
`);

/** Left out of the form: titles, and articles and prepositions that come and go. */
const DROPPED = new Set(
  `burgemeester burgem burg bgm bgmr bgmstr professor prof doctor dr dokter doktor drs meester mr ingenieur ir dominee ds
  pastoor past pastor pater kapelaan kap deken monseigneur mgr minister min generaal gen general admiraal adm luitenant luit lt
  ltn kapitein kapt kolonel kol jonkheer jhr jonkvrouw notaris not wethouder weth secretaris secr commissaris gouverneur gouv
  rector ing baron graaf van de den der v d vd vande vanden vander von vom zu het t des du la le les l del della di da do dos
  the el los las dem`.split(/\s+/),
);
const TITLES = new Set(
  `burgemeester burgem burg bgm bgmr bgmstr professor prof doctor dr dokter doktor drs meester mr ingenieur ir dominee ds pastoor past
  pater kapelaan kap deken monseigneur mgr minister min generaal gen general admiraal adm luitenant luit lt ltn kapitein kapt
  kolonel kol jonkheer jhr notaris wethouder weth secretaris commissaris gouverneur baron graaf`.split(
    /\s+/,
  ),
);

/** Abbreviated ends of compound words: "kerkstr", "kastanjeln". */
const ENDS: readonly (readonly [string, string])[] = [
  ['strasse', 'straat'],
  ['str', 'straat'],
  ['strjitte', 'straat'],
  ['leane', 'laan'],
  ['dyk', 'dijk'],
  ['wg', 'weg'],
  ['pln', 'plein'],
  ['ln', 'laan'],
  ['platz', 'plein'],
  ['plnts', 'plantsoen'],
  ['sngl', 'singel'],
  ['prk', 'park'],
  ['gr', 'gracht'],
  ['kd', 'kade'],
  ['dk', 'dijk'],
];

/** Ends by which a compound word is a street. */
const STREET_ENDS =
  `straat str strasse strjitte laan leane ln weg wg plein pln platz gracht singel sngl kade plantsoen plnts park prk dijk dyk steeg hof pad
  ring dreef kamp allee gasse kaai gaarde erf meent hoofd burg akker veld horst dwinger markt damm ufer`.split(
    /\s+/,
  );

/** Those ends by their last two letters, so that most words are told apart by one look. */
const BY_LAST_TWO = new Map<number, string[]>();
for (const end of STREET_ENDS) {
  const last = lastTwo(end);
  BY_LAST_TWO.set(last, [...(BY_LAST_TWO.get(last) ?? []), end]);
}

function lastTwo(word: string): number {
  return (word.charCodeAt(word.length - 2) << 16) | word.charCodeAt(word.length - 1);
}

/** Letters of a word before its end as a street, or -1. */
function streetStem(word: string): number {
  const ends = BY_LAST_TWO.get(lastTwo(word));
  if (ends === undefined) return -1;
  let stem = -1;
  for (const end of ends)
    if (word.endsWith(end) && (stem < 0 || word.length - end.length < stem))
      stem = word.length - end.length;
  return stem;
}

/** Two spellings of one sound, or of one letter on another keyboard. */
const SPELLING = /ij|ae|oe|ue|ss|sz/g;

function respell(pair: string): string {
  if (pair === 'ij') return 'y';
  return pair[0] ?? '';
}

/** The letters that such a pair may end in. */
const SECOND = new Uint8Array(128);
for (const letter of 'eszj') SECOND[letter.charCodeAt(0)] = 1;

/** e after a, o, u; s or z after s; j after i: all that `SPELLING` knows. */
function isPair(last: number, unit: number): boolean {
  if (unit === 0x65) return last === 0x61 || last === 0x6f || last === 0x75;
  return unit === 0x6a ? last === 0x69 : last === 0x73;
}

/** Letters without differences of spelling: "Müller", "Mueller" and "Muller" are one, and so are "ij" and "y". */
export function spell(word: string): string {
  for (let i = 1; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x80 && SECOND[unit] === 1 && isPair(word.charCodeAt(i - 1), unit))
      return word.replace(SPELLING, respell);
  }
  return word;
}

function compound(word: string): string {
  if (word.length < 5) return word;
  for (const [end, whole] of ENDS) {
    if (word.length > end.length + 2 && word.endsWith(end)) {
      return word.slice(0, -end.length) + whole;
    }
  }
  return word;
}

const known = new Map<string, string>();

/** A word of a street that is not its last, as the form has it; empty where it is left out. */
export function streetWord(word: string): string {
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  const made = DROPPED.has(word)
    ? ''
    : (PARTS.get(word) ?? KINDS.get(word) ?? spell(compound(word)));
  // The page's words are without end; what is kept of them is not.
  if (known.size < 4096 && word.length <= 24) known.set(word, made);
  return made;
}

const ORDINAL = new Set(['e', 'ste', 'de', 'er', 'st', 'nd', 'rd', 'th', 'eme']);

/** The word at `i` of a street, as the form has it: the end of "2de" and "26th" is one and the same. */
export function streetPart(words: readonly string[], i: number): string {
  const word = words[i] ?? '';
  return i > 0 && ORDINAL.has(word) && /^\d+$/.test(words[i - 1] ?? '') ? 'e' : streetWord(word);
}

/** The last word of a street, where "st" is a street and "dr" a drive. */
export function lastStreetWord(word: string): string {
  if (word === 'st') return 'straat';
  if (word === 'dr') return 'drive';
  return KINDS.get(word) ?? streetWord(word);
}

/** The first word, where one letter is a kind of street: "R. de la Gare", "C. Mayor". */
export function firstStreetWord(word: string): string {
  if (word === 'r') return 'rue';
  if (word === 'c') return 'calle';
  if (word === 'pl') return 'plein';
  if (word === 'o') return 'oud';
  if (word === 'n') return 'nieuw';
  if (word === 'k') return 'korte';
  return streetWord(word);
}

export function isTitle(word: string): boolean {
  return TITLES.has(word);
}

export function isLeftOut(word: string): boolean {
  return DROPPED.has(word);
}

/** Whether a word is, or ends in, a kind of street. */
export function endsAsStreet(word: string): boolean {
  return (word.length >= 5 && streetStem(word) >= 0) || KINDS.has(word);
}

learn(IS_KIND_OF_STREET, KINDS.keys());
learnRule(ENDS_AS_STREET, endsAsStreet);
learnRule(IS_RESPELT, (word) => spell(word) !== word);

/** The same of the word at `i` of a segment. */
export function endsAsStreetAt(segment: Segment, i: number): boolean {
  return isKind(segment, i, ENDS_AS_STREET);
}

/** Whether the word at `i` is a kind of street. */
export function isKindOfStreetAt(segment: Segment, i: number): boolean {
  return isKind(segment, i, IS_KIND_OF_STREET);
}

/** The word at `i` without differences of spelling. */
export function spellAt(segment: Segment, i: number): string {
  const { words } = segment;
  return isKind(segment, i, IS_RESPELT) ? spell(words[i] ?? '') : (words[i] ?? '');
}

/** Long enough that one wrong letter does not make another street: "beukenlaan" and "berkenlaan" are two. */
export function isLongWord(word: string): boolean {
  if (word.length > 20) return false;
  const stem = streetStem(word);
  return stem < 0 ? word.length >= 10 : stem >= 7;
}

export function isKindOfStreet(word: string): boolean {
  return KINDS.has(word);
}
