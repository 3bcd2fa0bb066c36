import type { Span } from '#shared/domain/page.ts';

import type { Candidate } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { CLOSE_SPACE, gapBefore, SPACE, SPACE_OPEN } from './gaps.ts';
import { addressedForm, fullForm, initialsForm, shortForm } from './relative-names.ts';
import {
  familyAt,
  givenAt,
  initialsAt,
  isCapital,
  isClose,
  isLetter,
  prefixEnd,
  turned,
} from './relative-reading.ts';
import { AND, isAt, PREFIXES } from './relative-words.ts';

/** Proposes what stands from word `from` to the word before `end`. */
export function push(
  segment: Segment,
  from: number,
  end: number,
  forms: readonly string[],
  out: Candidate[],
): void {
  const span: Span = [segment.starts[from] ?? 0, segment.ends[end - 1] ?? 0];
  if (forms.length > 0) out.push({ kind: 'relative', span, forms, isBeside: false });
}

/** The same of forms that are no name in full: `enrolRelative` gives these as weak, so they count beside their person only. */
export function pushBeside(
  segment: Segment,
  from: number,
  end: number,
  forms: readonly string[],
  out: Candidate[],
): void {
  const span: Span = [segment.starts[from] ?? 0, segment.ends[end - 1] ?? 0];
  if (forms.length > 0) out.push({ kind: 'relative', span, forms, isBeside: true });
}

/** A first name with each way to read the family name. */
export function pushFamily(
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

/** "Anna Maria de Boer": names between the first and the family name. */
export function middleNames(
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
export function shortened(
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
  pushBeside(segment, i, j + 1, [shortForm(given, words[j] ?? '')], out);
}

/** "Berg, Sanne van den" and "Berg, S. van den". `i` begins the family name, `next` what follows the comma. */
export function inverted(segment: Segment, i: number, next: number, out: Candidate[]): void {
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
export function inBrackets(segment: Segment, i: number, next: number, out: Candidate[]): void {
  if (!isCapital(segment, next)) return;
  const call = givenAt(segment, next);
  if (gapBefore(segment, call.end) !== CLOSE_SPACE) return;
  const family = familyAt(segment, call.end);
  if (family !== undefined) pushFamily(segment, i, family.end, call.key, family.keys, out);
}

/** "J.H. de Vries": only from the first of the initials. */
export function initialsFirst(segment: Segment, i: number, out: Candidate[]): void {
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

/** "mevrouw De Boer". */
export function addressed(segment: Segment, i: number, out: Candidate[]): void {
  const family = familyAt(segment, i);
  const hasPrefix = isAt(segment, i - 1, PREFIXES);
  if (family !== undefined)
    push(segment, i, family.end, turned(family, hasPrefix).map(addressedForm), out);
}
