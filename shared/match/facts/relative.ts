import type { RelativeFact } from '#shared/domain/fact.ts';
import type { Span } from '#shared/domain/page.ts';

import type { Candidate, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { Allowance } from './allowance.ts';
import {
  AMPERSAND,
  CLOSE_SPACE,
  COMMA,
  COMMA_SPACE,
  GAP,
  gapBefore,
  HYPHEN,
  NEWLINE,
  SPACE,
  SPACE_OPEN,
  STOP_SPACE,
} from './gaps.ts';
import { IS_CAPITAL, signalsOf } from './keywords.ts';
import { enrolRelative } from './relative-enrol.ts';
import { isAddressed, isKinBehind, isListed, KinBefore } from './relative-kin.ts';
import {
  addressedForm,
  fullForm,
  initialsForm,
  kinForm,
  listForm,
  pairForm,
  shortForm,
} from './relative-names.ts';
import {
  isStop,
  familyAt,
  givenAt,
  initialsAt,
  isCapital,
  isClose,
  isLetter,
  prefixEnd,
  turned,
  type Family,
  type GivenName,
} from './relative-reading.ts';
import { isAt, ADDRESSED, AND, PREFIXES } from './relative-words.ts';

/** Names of family: whole names, initials, and first names where the words around say that it is family. */
export const relative: KindOfFact<RelativeFact> = {
  kind: 'relative',
  enrol: enrolRelative,
  recognise(segment) {
    const { at, bits, count, all } = signalsOf(segment);
    if ((all & IS_CAPITAL) === 0) return NONE;
    const out: Candidate[] = [];
    const kin = new KinBefore(segment);
    const allowance = new Allowance(out, MOST_FORMS);
    for (let n = 0; n < count; n++) {
      if (((bits[n] ?? 0) & IS_CAPITAL) === 0) continue;
      const i = at[n] ?? 0;
      if (allowance.isSpent(i)) continue;
      kin.goTo(i);
      if (isLetter(segment, i)) initialsFirst(segment, i, out);
      else if (!kin.isDull()) atGiven(segment, kin, out);
    }
    return out;
  },
};

/** Forms a word that names may take up; a list of nothing else takes some two. */
const MOST_FORMS = 4;

const NONE: readonly Candidate[] = [];

function push(
  segment: Segment,
  from: number,
  end: number,
  forms: readonly string[],
  out: Candidate[],
): void {
  const span: Span = [segment.starts[from] ?? 0, segment.ends[end - 1] ?? 0];
  if (forms.length > 0) out.push({ kind: 'relative', span, forms });
}

/** A first name with each way to read the family name. */
function pushFamily(
  segment: Segment,
  from: number,
  end: number,
  given: string,
  families: readonly string[],
  out: Candidate[],
): void {
  push(
    segment,
    from,
    end,
    families.map((family) => fullForm(given, family)),
    out,
  );
}

function atGiven(segment: Segment, kin: KinBefore, out: Candidate[]): void {
  const { at: i, gap: before, before: kinds } = kin;
  if ((before & GAP) === HYPHEN && isCapital(segment, i - 1)) return;
  const given = givenAt(segment, i);
  const next = given.end;
  const gap = next === i + 1 ? kin.behind : gapBefore(segment, next);
  const runsOn = isClose(gap) && !isStop(segment, next, gap);
  const family = runsOn ? familyAt(segment, next) : undefined;
  if (family !== undefined) {
    pushFamily(segment, i, family.end, given.key, family.keys, out);
    middleNames(segment, i, given.key, next, out);
  } else if (runsOn) shortened(segment, i, given.key, next, out);
  if (gap === COMMA_SPACE || gap === COMMA) inverted(segment, i, next, out);
  if (gap === SPACE_OPEN && family === undefined) inBrackets(segment, i, next, out);
  if ((kinds & ADDRESSED) !== 0 || ((kinds & PREFIXES) !== 0 && isAddressed(segment, i)))
    addressed(segment, i, out);
  const inBreath = together(segment, i, given, family, out);
  if (family !== undefined) return;
  if (kin.isNear() || isKinBehind(segment, next)) {
    const short = genitive(given.key);
    push(
      segment,
      i,
      next,
      short === undefined ? [kinForm(given.key)] : [kinForm(given.key), kinForm(short)],
      out,
    );
  }
  if (inBreath || isListed(segment, i, before, kinds))
    push(segment, i, next, [listForm(given.key)], out);
}

/** "Mirthes vader": the name without the s of possession. */
function genitive(key: string): string | undefined {
  return key.length > 3 && key.endsWith('s') ? key.slice(0, -1) : undefined;
}

/** "Anna Maria de Boer": names between the first and the family name. */
function middleNames(
  segment: Segment,
  i: number,
  given: string,
  next: number,
  out: Candidate[],
): void {
  for (let j = next + 1; j < next + 3; j++) {
    if (!isCapital(segment, j - 1) || gapBefore(segment, j) !== SPACE) return;
    const family = familyAt(segment, j);
    if (family !== undefined) pushFamily(segment, i, family.end, given, family.keys, out);
  }
}

/** "Sanne B.", "Mirthe t.S.": the family name as a letter. */
function shortened(
  segment: Segment,
  i: number,
  given: string,
  next: number,
  out: Candidate[],
): void {
  const { words, text, ends } = segment;
  let j = next;
  while (j < next + 3 && isLetter(segment, j) && !isCapital(segment, j)) j++;
  while (
    j < next + 3 &&
    isAt(segment, j, PREFIXES) &&
    !(isCapital(segment, j) && isLetter(segment, j))
  )
    j++;
  if (!isLetter(segment, j) || !isCapital(segment, j)) return;
  const stop = text[ends[j] ?? 0];
  if (stop !== '.' && stop !== undefined && stop !== '\n' && stop !== ',' && stop !== ')') return;
  push(segment, i, j + 1, [shortForm(given, words[j] ?? '')], out);
}

/** "Berg, Sanne van den" and "Berg, S. van den". `i` begins the family name, `next` what follows the comma. */
function inverted(segment: Segment, i: number, next: number, out: Candidate[]): void {
  if (!isCapital(segment, next)) return;
  const family = familyAt(segment, i);
  if (family === undefined) return;
  if (!isLetter(segment, next)) {
    const given = givenAt(segment, next);
    const end = prefixEnd(segment, given.end);
    const isPrefixed = end > given.end || isAt(segment, i - 1, PREFIXES);
    const keys = turned(family, isPrefixed);
    pushFamily(segment, i, end, given.key, keys, out);
    callName(segment, i, given.end, keys, out);
    let j = given.end;
    // "Berg, Sanne en Piet": both bear the name.
    if (isAt(segment, j, AND) && isCapital(segment, j + 1)) {
      const second = givenAt(segment, j + 1);
      j = second.end;
      pushFamily(segment, i, j, second.key, turned(family, false), out);
    }
    return;
  }
  const letters = initialsAt(segment, next);
  const end = prefixEnd(segment, letters.end);
  const isPrefixed = end > letters.end || isAt(segment, i - 1, PREFIXES);
  pushInitials(segment, i, end, letters.letters, turned(family, isPrefixed), out);
}

/** "Berg, Johannes Pieter (Jan)": the name in daily use, in brackets behind the given names. */
function callName(
  segment: Segment,
  i: number,
  from: number,
  keys: readonly string[],
  out: Candidate[],
): void {
  let j = from;
  while (j < from + 4 && isCapital(segment, j) && gapBefore(segment, j) === SPACE) j++;
  if (gapBefore(segment, j) !== SPACE_OPEN || !isCapital(segment, j)) return;
  const call = givenAt(segment, j);
  pushFamily(segment, i, call.end, call.key, keys, out);
}

/** "Johannes (Jan) van den Berg". */
function inBrackets(segment: Segment, i: number, next: number, out: Candidate[]): void {
  if (!isCapital(segment, next)) return;
  const call = givenAt(segment, next);
  if (gapBefore(segment, call.end) !== CLOSE_SPACE) return;
  const family = familyAt(segment, call.end);
  if (family !== undefined) pushFamily(segment, i, family.end, call.key, family.keys, out);
}

/** "J.H. de Vries": only from the first of the initials. */
function initialsFirst(segment: Segment, i: number, out: Candidate[]): void {
  if (
    i > 0 &&
    isLetter(segment, i - 1) &&
    isCapital(segment, i - 1) &&
    isClose(gapBefore(segment, i))
  )
    return;
  const { letters, end } = initialsAt(segment, i);
  if (!isClose(gapBefore(segment, end))) return;
  const family = familyAt(segment, end);
  if (family !== undefined) pushInitials(segment, i, family.end, letters, family.keys, out);
}

function pushInitials(
  segment: Segment,
  from: number,
  end: number,
  letters: string,
  families: readonly string[],
  out: Candidate[],
): void {
  const forms: string[] = [];
  for (const family of families) {
    if (letters.length > 1) forms.push(initialsForm(letters, family));
    forms.push(initialsForm(letters[0] ?? '', family));
  }
  push(segment, from, end, forms, out);
}

/** Names said in one breath: "Jan en Ingrid van den Berg", "Jan, Ingrid en Daan". True where `i` is one of a list that is joined. */
function together(
  segment: Segment,
  i: number,
  given: GivenName,
  own: Family | undefined,
  out: Candidate[],
): boolean {
  let at = own?.end ?? given.end;
  let joined = false;
  for (let n = 0; n < 4; n++) {
    const gap = gapBefore(segment, at);
    const isAmp = (gap & GAP) === AMPERSAND;
    const isAnd = !isAmp && mayJoin(gap) && isAt(segment, at, AND);
    if (!isAnd && !isAmp && gap !== COMMA_SPACE) break;
    const to = isAnd ? at + 1 : at;
    if (!isCapital(segment, to) || isLetter(segment, to)) break;
    if (isAnd && !isClose(gapBefore(segment, to))) break;
    const next = givenAt(segment, to);
    const behind = gapBefore(segment, next.end);
    const family =
      isClose(behind) && !isStop(segment, next.end, behind)
        ? familyAt(segment, next.end)
        : undefined;
    push(segment, i, next.end, [pairForm(given.key, next.key)], out);
    if (own === undefined && family !== undefined)
      pushFamily(segment, i, given.end, given.key, family.keys, out);
    if (own !== undefined && family === undefined)
      pushFamily(segment, to, next.end, next.key, own.keys, out);
    if (isAnd || isAmp) joined = true;
    if (family !== undefined || joined) break;
    at = next.end;
  }
  return joined;
}

/** What may stand before the "and" of a couple or a list. */
function mayJoin(gap: number): boolean {
  return (
    gap === SPACE ||
    gap === COMMA_SPACE ||
    (gap & GAP) === STOP_SPACE ||
    gap === CLOSE_SPACE ||
    (gap & GAP) === NEWLINE
  );
}

/** "mevrouw De Boer". */
function addressed(segment: Segment, i: number, out: Candidate[]): void {
  const family = familyAt(segment, i);
  const hasPrefix = isAt(segment, i - 1, PREFIXES);
  if (family !== undefined)
    push(segment, i, family.end, turned(family, hasPrefix).map(addressedForm), out);
}
