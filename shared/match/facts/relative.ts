import type { RelativeFact } from '#shared/domain/fact.ts';

import type { Candidate, KindOfFact } from '../kind.ts';
import { kinOf } from '../lexicon/nicknames.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { spellAt } from './address-words.ts';
import { Allowance } from './allowance.ts';
import { COMMA, COMMA_SPACE, ENDS_SENTENCE, GAP, HYPHEN, SPACE, SPACE_OPEN } from './gaps.ts';
import { enrolRelative } from './relative-enrol.ts';
import { isAddressed, isChildBehind, isKinAfterS, isLongAgo } from './relative-kin.ts';
import { FamilyLists, isListed, together } from './relative-lists.ts';
import { kinForm, listForm, pairForm } from './relative-names.ts';
import { familyBehind, kinBehind, ownersBefore, type Owners } from './relative-owner.ts';
import { familyAt, givenAt, isCapital, isClose, isLetter, isStop } from './relative-reading.ts';
import { smallNameBehind, smallSentence } from './relative-small.ts';
import { begins, type View, viewOf } from './relative-view.ts';
import {
  addressed,
  inBrackets,
  initialsFirst,
  inverted,
  middleNames,
  push,
  pushFamily,
  shortened,
} from './relative-whole.ts';
import { ADDRESSED, KIN, POSSESSIVE, PREFIXES } from './relative-words.ts';

/** Names of family: whole names, initials, and first names where the words around say that it is family. */
export const relative: KindOfFact<RelativeFact> = {
  kind: 'relative',
  enrol: enrolRelative,
  recognise(segment) {
    const view = viewOf(segment);
    const { marks } = segment;
    const out: Candidate[] = [];
    const lists = new FamilyLists(view);
    const allowance = new Allowance(out, MOST_FORMS);
    for (let i = 0; i < marks.length; i++) {
      if (allowance.isSpent(i)) continue;
      const mark = (marks[i] ?? 0) & (CAPITAL | DIGITS);
      if (mark === CAPITAL) {
        if (isLetter(segment, i)) initialsFirst(segment, i, out);
        else atGiven(view, i, lists, out);
      } else if (mark === 0) {
        if (((view.kinds[i] ?? 0) & KIN) !== 0) atSmallName(view, i, out);
        if (begins(view, i)) smallSentence(view, i, out);
      }
    }
    return out;
  },
};

/** Forms a word that names may take up; a list of nothing else takes some two. */
const MOST_FORMS = 4;

function atGiven(view: View, i: number, lists: FamilyLists, out: Candidate[]): void {
  const { segment, kinds, gaps } = view;
  if (((gaps[i] ?? 0) & GAP) === HYPHEN && isCapital(segment, i - 1)) return;
  const given = givenAt(segment, i);
  const next = given.end;
  const gap = gaps[next] ?? 0;
  const runsOn = next < segment.words.length && isClose(gap) && !isStop(segment, next, gap);
  const family = runsOn ? familyAt(segment, next) : undefined;
  if (isLongAgo(segment, family?.end ?? next)) return;
  if (family !== undefined) {
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
  if (behind !== undefined)
    pushOf(segment, i, next, given.key, behind.owners ?? ownersBefore(view, i), out);
  const owners = ownersOf(view, i);
  if (owners !== undefined) pushOf(segment, i, next, given.key, owners, out);
  else if (isKinAfterS(segment, next) || isChildBehind(segment, next))
    pushOf(segment, i, next, given.key, [], out);
  if (inBreath || isListed(view, i)) push(segment, i, next, [listForm(given.key)], out);
  const heads = lists.headsOf(i, next);
  if (heads !== undefined) pushOf(segment, i, next, given.key, heads, out);
}

/** Whose the first name at `i` is by a word of kinship or possession before it; undefined where no such word stands there. */
function ownersOf(view: View, i: number): Owners | undefined {
  const { kinds, gaps, kin, segment } = view;
  const gap = gaps[i] ?? 0;
  if (i === 0 || ((gap & ENDS_SENTENCE) !== 0 && segment.words[i - 1] !== 'fam')) return undefined;
  const by = kin[i] ?? -1;
  if (by >= 0) return familyBehind(view, by, i) ?? ownersBefore(view, by);
  const isSomebodys = ((kinds[i - 1] ?? 0) & POSSESSIVE) !== 0 && gap === SPACE;
  return isSomebodys ? ownersBefore(view, i - 1) : undefined;
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

/** A first name that is family of those named, or, where nobody is, of anybody. */
function pushOf(
  segment: Segment,
  i: number,
  next: number,
  key: string,
  owners: Owners,
  out: Candidate[],
): void {
  const readings = readingsOf(key);
  const forms =
    owners.length === 0
      ? readings.map(kinForm)
      : readings.flatMap((name) => owners.map((owner) => pairForm(name, owner)));
  push(segment, i, next, forms, out);
}

function atSmallName(view: View, k: number, out: Candidate[]): void {
  const at = smallNameBehind(view, k);
  if (at < 0) return;
  pushOf(view.segment, at, at + 1, spellAt(view.segment, at), ownersBefore(view, k), out);
}
