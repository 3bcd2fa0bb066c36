import type { RelativeFact } from '#shared/domain/fact.ts';

import type { Candidate, KindOfFact } from '../kind.ts';
import { kinOf } from '../lexicon/nicknames.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { spellAt } from './address-words.ts';
import { Allowance } from './allowance.ts';
import {
  AMPERSAND,
  BEGINS_WITH_NEWLINE,
  COMMA,
  COMMA_SPACE,
  ENDS_SENTENCE,
  GAP,
  HYPHEN,
  NEWLINE,
  SPACE,
  SPACE_OPEN,
} from './gaps.ts';
import { kinBehind } from './relative-behind.ts';
import { enrolRelative } from './relative-enrol.ts';
import { isAddressed, isChildBehind, isKinAfterS, isLongAgo } from './relative-kin.ts';
import { FamilyLists, isListed, together } from './relative-lists.ts';
import { LonelyKin } from './relative-lonely.ts';
import { bareForm, kinForm, listForm, pairForm } from './relative-names.ts';
import { articled, familyBehind, isSecondOf, ownersBefore, type Owners } from './relative-owner.ts';
import {
  familyAt,
  givenAt,
  givenEnd,
  type GivenName,
  isCapital,
  isClose,
  isLetter,
  isStop,
} from './relative-reading.ts';
import { smallNamesBehind, smallSentence } from './relative-small.ts';
import { begins, type View, viewOf } from './relative-view.ts';
import {
  addressed,
  inBrackets,
  initialsFirst,
  inverted,
  middleNames,
  pushBeside,
  pushFamily,
  shortened,
} from './relative-whole.ts';
import { ADDRESSED, AND, ENDEARED, KIN, POSSESSIVE, PREFIXES } from './relative-words.ts';

/** Names of family: whole names, initials, and first names where the words around say that it is family. */
export const relative: KindOfFact<RelativeFact> = {
  kind: 'relative',
  enrol: enrolRelative,
  recognise(segment) {
    const view = viewOf(segment);
    const { marks } = segment;
    const out: Candidate[] = [];
    const asked = {
      lists: new FamilyLists(view),
      lonely: new LonelyKin(view),
      named: new Set<string>(),
      bare: new Map<string, readonly string[]>(),
    };
    const allowance = new Allowance(out, MOST_FORMS);
    for (let i = 0; i < marks.length; i++) {
      if (allowance.isSpent(i)) continue;
      const mark = (marks[i] ?? 0) & (CAPITAL | DIGITS);
      if (mark === CAPITAL) {
        if (isLetter(segment, i)) initialsFirst(segment, i, out);
        else atGiven(view, i, asked, out);
      } else if (mark === 0) {
        if (((view.kinds[i] ?? 0) & KIN) !== 0) atSmallNames(view, i, out);
        if (begins(view, i)) smallSentence(view, i, out);
      }
    }
    return out;
  },
};

/** Forms a word that names may take up; a list of nothing else takes some two. */
const MOST_FORMS = 4;

/** What is read along with the text, from left to right. */
interface Asked {
  readonly lists: FamilyLists;
  readonly lonely: LonelyKin;
  /** First names that stood with a family name. */
  readonly named: Set<string>;
  /** The forms of first names by themselves, made once each. */
  readonly bare: Map<string, readonly string[]>;
}

function atGiven(view: View, i: number, asked: Asked, out: Candidate[]): void {
  const { lists, lonely, named } = asked;
  const { segment, kinds, gaps } = view;
  if (((gaps[i] ?? 0) & GAP) === HYPHEN && isCapital(segment, i - 1)) return;
  const given = givenAt(segment, i);
  if (isDull(view, i)) {
    besideLonely(view, i, lonely, out);
    bare(view, i, given, asked, out);
    return;
  }
  if (isLine(view, i, given.end)) {
    onItsLine(view, i, given, asked, out);
    return;
  }
  const next = given.end;
  const gap = gaps[next] ?? 0;
  const runsOn = next < segment.words.length && isClose(gap) && !isStop(segment, next, gap);
  const family = runsOn ? familyAt(segment, next) : undefined;
  if (isLongAgo(segment, nameEnd(view, family?.end ?? next))) return;
  if (family !== undefined) {
    named.add(given.key);
    pushFamily(segment, i, family.end, given.key, family.keys, out);
    middleNames(segment, i, given.key, next, out);
  } else if (runsOn) shortened(segment, i, given.key, next, out);
  if (gap === COMMA_SPACE || gap === COMMA) inverted(segment, i, next, out);
  if (gap === SPACE_OPEN && family === undefined) inBrackets(segment, i, next, out);
  const before = kinds[i - 1] ?? 0;
  if ((before & ADDRESSED) !== 0 || ((before & PREFIXES) !== 0 && isAddressed(segment, i)))
    addressed(segment, i, out);
  const inBreath = together(segment, i, given, family, out);
  const behind = kinBehind(view, family?.end ?? next);
  if (family !== undefined) {
    if (behind?.owners) pushOf(segment, i, next, given.key, behind.owners, out);
    return;
  }
  const owners = ownersOf(view, i);
  if (behind?.owners) {
    // Whose it is was said: then it is nobody else's who is not named.
    pushOf(segment, i, next, given.key, behind.owners, out);
    if (owners !== NO_KIN && owners !== undefined && owners.length > 0)
      pushOf(segment, i, next, given.key, owners, out);
    return;
  }
  if (behind !== undefined) pushOf(segment, i, next, given.key, ownersBefore(view, i), out);
  const heads = lists.headsOf(i, next);
  if (owners !== NO_KIN) pushOf(segment, i, next, given.key, owners, out);
  else if (isKinAfterS(segment, next) || isChildBehind(segment, next))
    pushOf(segment, i, next, given.key, [], out);
  else if ((inBreath || isListed(view, i)) && !lists.isLongAt(i))
    pushBeside(segment, i, next, [listForm(given.key)], out);
  if (owners === NO_KIN) {
    besideLonely(view, i, lonely, out);
    if (behind === undefined) bare(view, i, given, asked, out);
  }
  if (heads !== undefined) pushOf(segment, i, next, given.key, heads, out);
}

/** A first name that is all of its line, as most words of a menu are: it may be of a list, or stand by itself. */
function onItsLine(view: View, i: number, given: GivenName, asked: Asked, out: Candidate[]): void {
  const { lists } = asked;
  const { segment } = view;
  const heads = lists.headsOf(i, given.end);
  if (isListed(view, i) && !lists.isLongAt(i))
    pushBeside(segment, i, given.end, [listForm(given.key)], out);
  bare(view, i, given, asked, out);
  if (heads !== undefined) pushOf(segment, i, given.end, given.key, heads, out);
}

/** A first name that stands by itself: no other name of its bearer beside it, nobody in one breath with it, nothing said of who it is. */
function bare(view: View, i: number, given: GivenName, asked: Asked, out: Candidate[]): void {
  const { lists, named } = asked;
  const { segment, gaps, kinds } = view;
  const { end, key } = given;
  const isPart =
    (gaps[i] === SPACE && isCapital(segment, i - 1)) ||
    (gaps[end] === SPACE && isCapital(segment, end)) ||
    ((gaps[end] ?? 0) & GAP) === HYPHEN;
  const isPaired = (((kinds[i - 1] ?? 0) | (kinds[end] ?? 0)) & AND) !== 0;
  const isListedHere =
    (gaps[i] === COMMA_SPACE && isCapital(segment, i - 1)) ||
    (gaps[end] === COMMA_SPACE && isCapital(segment, end));
  const isTold =
    gaps[end] === SPACE_OPEN ||
    (gaps[end] === COMMA_SPACE && ARTICLES.has(segment.words[end] ?? ''));
  if (
    isPart ||
    isPaired ||
    isListedHere ||
    isTold ||
    key.length < 3 ||
    named.has(key) ||
    lists.isLongAt(i)
  )
    return;
  const forms = asked.bare.get(key) ?? [bareForm(key)];
  asked.bare.set(key, forms);
  pushBeside(segment, i, end, forms, out);
}

/** "Graham, a farmer": the name of somebody who has to be told of. */
const ARTICLES = new Set(['een', 'a', 'an', 'de', 'het', 'the', 'ein', 'eine', 'die']);

/** Kinds of a word before a name that alone may make it one. */
const DULL_BEFORE = KIN | POSSESSIVE | ENDEARED | ADDRESSED | PREFIXES | AND;

/** Whether a word is all of its line, up to before `next`, and no word of kinship, form of address or "and" stands at either end. */
function isLine({ kinds, gaps, kin }: View, i: number, next: number): boolean {
  return (
    gaps[i] === A_NEWLINE &&
    gaps[next] === A_NEWLINE &&
    (((kinds[i - 1] ?? 0) | (kinds[next] ?? 0)) & DULL_BEFORE) === 0 &&
    (kin[i] ?? -1) < 0
  );
}

const A_NEWLINE = NEWLINE | BEGINS_WITH_NEWLINE;

/** Whether nothing beside a word could make a name of it, as with most that begin a sentence. */
function isDull({ segment, kinds, gaps, kin }: View, i: number): boolean {
  if (gaps[i + 1] !== SPACE || kinds[i + 1] !== 0 || (kin[i] ?? -1) >= 0) return false;
  if (((kinds[i - 1] ?? 0) & DULL_BEFORE) !== 0 || ((gaps[i] ?? 0) & GAP) === AMPERSAND)
    return false;
  return ((segment.marks[i + 1] ?? 0) & CAPITAL) === 0 && !isLetter(segment, i + 1);
}

/** A first name beside a word of kinship that has none: "Sanne was stuur", where "zijn vrouw" stands near. */
function besideLonely(view: View, i: number, lonely: LonelyKin, out: Candidate[]): void {
  const end = givenEnd(view.segment, i);
  const by = lonely.near(i, end);
  if (by < 0) return;
  const { key } = givenAt(view.segment, i);
  const others = ownersBefore(view, by)?.filter((one) => one !== key);
  pushOf(view.segment, i, end, key, others, out);
}

/** The word after a name whose first two words end before `next`: "Jelmer Tjallings Ypma". */
function nameEnd({ segment, gaps }: View, next: number): number {
  let end = next;
  while (end < next + 3 && isCapital(segment, end) && gaps[end] === SPACE) end++;
  return end;
}

/** No word of kinship stands before a name. */
const NO_KIN = 'no kin';

/** Whose the first name at `i` is by a word of kinship or possession before it; undefined where it is somebody's who is not named. */
function ownersOf(view: View, i: number): Owners | undefined | typeof NO_KIN {
  const { kinds, gaps, kin, segment } = view;
  const gap = gaps[i] ?? 0;
  if (i === 0 || ((gap & ENDS_SENTENCE) !== 0 && segment.words[i - 1] !== 'fam')) return NO_KIN;
  const by = kin[i] ?? -1;
  if (by >= 0) {
    const named = familyBehind(view, by, i) ?? ownersBefore(view, by);
    return named?.length === 0 ? (articled(view, by, givenEnd(segment, i)) ?? named) : named;
  }
  const isSomebodys = ((kinds[i - 1] ?? 0) & (POSSESSIVE | ENDEARED)) !== 0 && gap === SPACE;
  return isSomebodys ? ownersBefore(view, isSecondOf(view, i) ? i - 4 : i - 1) : NO_KIN;
}

/** Most other names that a pet name is read as. */
const MOST_PET_NAMES = 8;

/** What a first name may stand for: itself, without the s of possession ("Mirthes vader"), in full for a pet name. */
function readingsOf(key: string): string[] {
  const out = [key];
  if (key.length > 3 && key.endsWith('s')) out.push(key.slice(0, -1));
  for (const other of kinOf(key)) {
    if (out.length > MOST_PET_NAMES) break;
    if (other !== key && other[0] === key[0]) out.push(other);
  }
  return out;
}

/** A first name that is family of those named, or, where nobody is, of anybody; of nobody where that is undefined. */
function pushOf(
  segment: Segment,
  i: number,
  next: number,
  key: string,
  owners: Owners | undefined,
  out: Candidate[],
): void {
  if (owners === undefined) return;
  const readings = readingsOf(key);
  const forms =
    owners.length === 0
      ? readings.map(kinForm)
      : readings.flatMap((name) => owners.map((owner) => pairForm(name, owner)));
  pushBeside(segment, i, next, forms, out);
}

/** Names in small letters behind a word of kinship: "kids stan en lotte". */
function atSmallNames(view: View, k: number, out: Candidate[]): void {
  const owners = ownersBefore(view, k);
  for (const at of smallNamesBehind(view, k))
    pushOf(view.segment, at, at + 1, spellAt(view.segment, at), owners, out);
}
