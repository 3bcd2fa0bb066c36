import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { spellAt } from './address-words.ts';
import {
  BEGINS_WITH_STOP,
  DASH,
  GAP,
  gapBefore,
  HYPHEN,
  LOOSE,
  SLASH,
  SPACE,
  SPACED_HYPHEN,
  STOP_SPACE_APOSTROPHE,
} from './gaps.ts';
import { isAt, NO_NAME, PREFIXES } from './relative-words.ts';

/** A family name found on the page: its keys (of a double name each half, and both), and the word after it. */
export interface Family {
  readonly keys: readonly string[];
  readonly end: number;
}

/** A first name, hyphenated parts taken together, and the word after it. */
export interface GivenName {
  readonly key: string;
  readonly end: number;
}

export function isCapital({ marks }: Segment, i: number): boolean {
  return ((marks[i] ?? 0) & (CAPITAL | DIGITS)) === CAPITAL;
}

export function isInsideHyphen(segment: Segment, i: number): boolean {
  return i > 0 && isCapital(segment, i - 1) && (gapBefore(segment, i) & GAP) === HYPHEN;
}

/** A space, or an abbreviation's stop and a space; within a name nothing else. */
export function isClose(gap: number): boolean {
  return (gap & GAP) < LOOSE;
}

/** Whether the stop before word `i` ends a sentence: one behind a whole word, not behind an initial or "v.d.". */
export function isStop(segment: Segment, i: number, gap: number): boolean {
  if ((gap & BEGINS_WITH_STOP) === 0) return false;
  return (segment.words[i - 1]?.length ?? 0) > 2 && !isAt(segment, i - 1, PREFIXES);
}

/** The first name that begins at `i`, hyphenated parts taken together. */
export function givenAt(segment: Segment, i: number): GivenName {
  let key = spellAt(segment, i);
  const end = givenEnd(segment, i);
  for (let j = i + 1; j < end; j++) key += spellAt(segment, j);
  return { key, end };
}

/** The word after the first name that begins at `i`. */
export function givenEnd(segment: Segment, i: number): number {
  let end = i + 1;
  while (end < i + 3 && isCapital(segment, end) && (gapBefore(segment, end) & GAP) === HYPHEN)
    end++;
  return end;
}

function keyAt(segment: Segment, i: number, hasPrefix: boolean): string {
  return hasPrefix ? `~${spellAt(segment, i)}` : spellAt(segment, i);
}

/** Whether the word at `i` is one letter, which is mostly seen without reading it. */
export function isLetter({ words, starts, ends }: Segment, i: number): boolean {
  return (ends[i] ?? 0) - (starts[i] ?? 0) <= 2 && words[i]?.length === 1;
}

/** The family name that begins at `i` with its tussenvoegsels: "van den Berg", "'t Hart-d'Hondt". */
export function familyAt(segment: Segment, i: number): Family | undefined {
  let j = i;
  while (j < i + 4 && isAt(segment, j, PREFIXES)) {
    if (j > i) {
      const gap = gapBefore(segment, j);
      if (!isClose(gap) && gap !== SLASH) break;
    }
    j++;
  }
  if (!isCapital(segment, j) || isLetter(segment, j) || isAt(segment, j, NO_NAME)) return undefined;
  if (j > i) {
    const gap = gapBefore(segment, j);
    if (!isClose(gap) && (gap & GAP) !== STOP_SPACE_APOSTROPHE) return undefined;
  }
  const first = keyAt(segment, j, j > i);
  const keys = [first];
  let end = j + 1;
  let joined = first;
  while (end < j + 5 && isHyphenWide(gapBefore(segment, end) & GAP)) {
    let k = end;
    while (k < end + 3 && isAt(segment, k, PREFIXES)) k++;
    if (!isCapital(segment, k)) break;
    keys.push(keyAt(segment, k, k > end));
    joined += spellAt(segment, k);
    end = k + 1;
  }
  if (keys.length > 1) keys.push(joined);
  // "Ter Steege Hofman": a family name of two words.
  if (isCapital(segment, end) && gapBefore(segment, end) === SPACE && !isLetter(segment, end)) {
    const second = spellAt(segment, end);
    keys.push(keyAt(segment, j, j > i) + second, second);
  }
  return { keys, end };
}

function isHyphenWide(gap: number): boolean {
  return gap === HYPHEN || gap === DASH || gap === SPACED_HYPHEN;
}

/** The keys of a family name whose tussenvoegsel stands behind the first name. */
export function turned(family: Family, hasPrefix: boolean): readonly string[] {
  return hasPrefix
    ? family.keys.map((one) => (one.startsWith('~') ? one : `~${one}`))
    : family.keys;
}

export function prefixEnd(segment: Segment, from: number): number {
  let end = from;
  while (
    end < from + 4 &&
    isAt(segment, end, PREFIXES) &&
    (!isCapital(segment, end) ||
      !isCapital(segment, end + 1) ||
      gapBefore(segment, end + 1) !== SPACE) &&
    isClose(gapBefore(segment, end))
  )
    end++;
  return end;
}

export function initialsAt(
  segment: Segment,
  i: number,
): { readonly letters: string; readonly end: number } {
  let letters = '';
  let end = i;
  while (
    end < i + 6 &&
    isLetter(segment, end) &&
    isCapital(segment, end) &&
    (end === i || isClose(gapBefore(segment, end)))
  ) {
    letters += segment.words[end];
    end++;
  }
  return { letters, end };
}
