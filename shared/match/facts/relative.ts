import type { RelativeFact } from '#shared/domain/fact.ts';
import type { Span } from '#shared/domain/page.ts';

import type { Candidate, KindOfFact } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { enrolRelative } from './relative-enrol.ts';
import { isAddressed, isKin, isListed } from './relative-kin.ts';
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
  gapBefore,
  givenAt,
  initialsAt,
  isCapital,
  isClose,
  isInsideHyphen,
  prefixEnd,
  turned,
  type Family,
} from './relative-reading.ts';
import { is, kindsOf, ADDRESSED, AND, PREFIXES } from './relative-words.ts';

/** Names of family: whole names, initials, and first names where the words around say that it is family. */
export const relative: KindOfFact<RelativeFact> = {
  kind: 'relative',
  enrol: enrolRelative,
  recognise(segment) {
    const out: Candidate[] = [];
    const { words, marks } = segment;
    for (let i = 0; i < words.length; i++) {
      const mark = marks[i] ?? 0;
      if ((mark & (CAPITAL | DIGITS)) !== CAPITAL) continue;
      const word = words[i] ?? '';
      if (word.length === 1) initialsFirst(segment, i, out);
      else if (!isInsideHyphen(segment, i)) atGiven(segment, i, out);
    }
    return out;
  },
};

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

function atGiven(segment: Segment, i: number, out: Candidate[]): void {
  const { words } = segment;
  const given = givenAt(segment, i);
  const next = given.end;
  const gap = next < words.length ? gapBefore(segment, next) : '';
  const family = isClose(gap) && !isStop(segment, next, gap) ? familyAt(segment, next) : undefined;
  if (family !== undefined) {
    push(
      segment,
      i,
      family.end,
      family.keys.map((key) => fullForm(given.key, key)),
      out,
    );
    middleNames(segment, i, given.key, next, out);
  } else if (isClose(gap) && !isStop(segment, next, gap))
    shortened(segment, i, given.key, next, out);
  if (gap === ', ' || gap === ',') inverted(segment, i, next, out);
  if (gap === ' (' && family === undefined) inBrackets(segment, i, next, out);
  const before = kindsOf(words[i - 1]);
  if ((before & ADDRESSED) !== 0 || ((before & PREFIXES) !== 0 && isAddressed(segment, i)))
    addressed(segment, i, out);
  const other = together(segment, i, given, family, out);
  if (family !== undefined) return;
  if (isKin(segment, i, next)) {
    const short = genitive(given.key);
    push(
      segment,
      i,
      next,
      short === undefined ? [kinForm(given.key)] : [kinForm(given.key), kinForm(short)],
      out,
    );
  }
  if (other) push(segment, i, next, [listForm(given.key)], out);
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
    if (!isCapital(segment, j - 1) || (j < segment.words.length && gapBefore(segment, j) !== ' '))
      return;
    const family = familyAt(segment, j);
    if (family !== undefined)
      push(
        segment,
        i,
        family.end,
        family.keys.map((key) => fullForm(given, key)),
        out,
      );
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
  while (j < next + 3 && words[j]?.length === 1 && !isCapital(segment, j)) j++;
  while (
    j < next + 3 &&
    is(words[j], PREFIXES) &&
    !(isCapital(segment, j) && words[j]?.length === 1)
  )
    j++;
  if (words[j]?.length !== 1 || !isCapital(segment, j)) return;
  const stop = text[ends[j] ?? 0];
  if (stop !== '.' && stop !== undefined && stop !== '\n' && stop !== ',' && stop !== ')') return;
  push(segment, i, j + 1, [shortForm(given, words[j] ?? '')], out);
}

/** "Berg, Sanne van den" and "Berg, S. van den". `i` begins the family name, `next` what follows the comma. */
function inverted(segment: Segment, i: number, next: number, out: Candidate[]): void {
  const { words } = segment;
  if (!isCapital(segment, next)) return;
  const family = familyAt(segment, i);
  if (family === undefined) return;
  if ((words[next]?.length ?? 0) > 1) {
    const given = givenAt(segment, next);
    const end = prefixEnd(segment, given.end);
    const isPrefixed = end > given.end || is(words[i - 1], PREFIXES);
    const keys = turned(family, isPrefixed);
    push(
      segment,
      i,
      end,
      keys.map((key) => fullForm(given.key, key)),
      out,
    );
    callName(segment, i, given.end, keys, out);
    let j = given.end;
    // "Berg, Sanne en Piet": both bear the name.
    if (is(words[j], AND) && isCapital(segment, j + 1)) {
      const second = givenAt(segment, j + 1);
      j = second.end;
      push(
        segment,
        i,
        j,
        turned(family, false).map((key) => fullForm(second.key, key)),
        out,
      );
    }
    return;
  }
  const letters = initialsAt(segment, next);
  const end = prefixEnd(segment, letters.end);
  const isPrefixed = end > letters.end || is(words[i - 1], PREFIXES);
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
  while (j < from + 4 && isCapital(segment, j) && gapBefore(segment, j) === ' ') j++;
  if (gapBefore(segment, j) !== ' (' || !isCapital(segment, j)) return;
  const call = givenAt(segment, j);
  push(
    segment,
    i,
    call.end,
    keys.map((key) => fullForm(call.key, key)),
    out,
  );
}

/** "Johannes (Jan) van den Berg". */
function inBrackets(segment: Segment, i: number, next: number, out: Candidate[]): void {
  if (!isCapital(segment, next)) return;
  const call = givenAt(segment, next);
  if (call.end >= segment.words.length || gapBefore(segment, call.end) !== ') ') return;
  const family = familyAt(segment, call.end);
  if (family !== undefined)
    push(
      segment,
      i,
      family.end,
      family.keys.map((key) => fullForm(call.key, key)),
      out,
    );
}

/** "J.H. de Vries": only from the first of the initials. */
function initialsFirst(segment: Segment, i: number, out: Candidate[]): void {
  if (
    i > 0 &&
    segment.words[i - 1]?.length === 1 &&
    isCapital(segment, i - 1) &&
    isClose(gapBefore(segment, i))
  )
    return;
  const { letters, end } = initialsAt(segment, i);
  if (end >= segment.words.length || !isClose(gapBefore(segment, end))) return;
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

/** Names said in one breath: "Jan en Ingrid van den Berg", "Jan, Ingrid en Daan". True where `i` is one of a list without a family name of its own. */
function together(
  segment: Segment,
  i: number,
  given: { readonly key: string; readonly end: number },
  own: Family | undefined,
  out: Candidate[],
): boolean {
  const { words } = segment;
  let at = own?.end ?? given.end;
  let joined = false;
  let found = false;
  for (let n = 0; n < 4 && at < words.length; n++) {
    const gap = gapBefore(segment, at);
    const isAnd =
      is(words[at], AND) &&
      (gap === ' ' || gap === '. ' || gap === ', ' || gap === ') ' || gap === '\n');
    const isAmp = /^ ?[&+] ?$/.test(gap);
    if (!isAnd && !isAmp && gap !== ', ') break;
    const to = isAnd ? at + 1 : at;
    if (!isCapital(segment, to) || (words[to]?.length ?? 0) < 2) break;
    if (isAnd && to > at && !isClose(gapBefore(segment, to))) break;
    if (isAnd || isAmp) joined = true;
    const next = givenAt(segment, to);
    const family =
      next.end < words.length &&
      isClose(gapBefore(segment, next.end)) &&
      !isStop(segment, next.end, gapBefore(segment, next.end))
        ? familyAt(segment, next.end)
        : undefined;
    push(segment, i, next.end, [pairForm(given.key, next.key)], out);
    if (own === undefined && family !== undefined)
      push(
        segment,
        i,
        given.end,
        family.keys.map((key) => fullForm(given.key, key)),
        out,
      );
    if (own !== undefined && family === undefined)
      push(
        segment,
        to,
        next.end,
        own.keys.map((key) => fullForm(next.key, key)),
        out,
      );
    found = true;
    if (family !== undefined || isAnd || isAmp) break;
    at = next.end;
  }
  return found && joined ? true : own === undefined && isListed(segment, i);
}

/** "mevrouw De Boer". */
function addressed(segment: Segment, i: number, out: Candidate[]): void {
  const family = familyAt(segment, i);
  const hasPrefix = is(segment.words[i - 1], PREFIXES);
  if (family !== undefined)
    push(segment, i, family.end, turned(family, hasPrefix).map(addressedForm), out);
}
