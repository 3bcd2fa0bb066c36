import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { spell } from './address-words.ts';
import { familyKey } from './relative-names.ts';
import { is, PREFIXES } from './relative-words.ts';

/** A family name found on the page: its keys (of a double name each half, and both), and the word after it. */
export interface Family {
  readonly keys: readonly string[];
  readonly end: number;
}

export function gapBefore({ text, starts, ends }: Segment, i: number): string {
  const from = ends[i - 1] ?? 0;
  return text.slice(from, Math.min(from + 5, starts[i] ?? from));
}

export function isCapital({ marks, words }: Segment, i: number): boolean {
  return i < words.length && ((marks[i] ?? 0) & (CAPITAL | DIGITS)) === CAPITAL;
}

const isHyphen = (gap: string): boolean => gap === '-' || gap === '\u2010' || gap === '\u2011';

export function isInsideHyphen(segment: Segment, i: number): boolean {
  return i > 0 && isHyphen(gapBefore(segment, i)) && isCapital(segment, i - 1);
}

/** A space, or an abbreviation's stop and a space; within a name nothing else. */
export function isClose(gap: string): boolean {
  return (
    gap === ' ' ||
    gap === '\u00A0' ||
    gap === '. ' ||
    gap === " '" ||
    gap === ' \u2019' ||
    gap === '' ||
    gap === '.' ||
    gap === "'" ||
    gap === '\u2019' ||
    gap === '  '
  );
}

/** Whether the stop before word `i` ends a sentence: one behind a whole word, not behind an initial or "v.d.". */
export function isStop(segment: Segment, i: number, gap: string): boolean {
  const before = segment.words[i - 1] ?? '';
  return gap.startsWith('.') && before.length > 2 && !is(before, PREFIXES);
}

/** The first name that begins at `i`, hyphenated parts taken together. */
export function givenAt(
  segment: Segment,
  i: number,
): { readonly key: string; readonly end: number } {
  let key = spell(segment.words[i] ?? '');
  let end = i + 1;
  while (end < i + 3 && isCapital(segment, end) && isHyphen(gapBefore(segment, end))) {
    key += spell(segment.words[end] ?? '');
    end++;
  }
  return { key, end };
}

/** The family name that begins at `i` with its tussenvoegsels: "van den Berg", "'t Hart-d'Hondt". */
export function familyAt(segment: Segment, i: number): Family | undefined {
  const { words } = segment;
  let j = i;
  while (
    j < i + 4 &&
    is(words[j], PREFIXES) &&
    (j === i || isClose(gapBefore(segment, j)) || gapBefore(segment, j) === '/')
  )
    j++;
  if (!isCapital(segment, j) || (words[j]?.length ?? 0) < 2) return undefined;
  if (j > i && !isClose(gapBefore(segment, j)) && gapBefore(segment, j) !== ". '") return undefined;
  const keys = [familyKey([words[j] ?? ''], j > i)];
  let end = j + 1;
  let joined = keys[0] ?? '';
  while (end < j + 5 && end < words.length && isHyphenWide(gapBefore(segment, end))) {
    let k = end;
    while (k < end + 3 && is(words[k], PREFIXES)) k++;
    if (!isCapital(segment, k)) break;
    keys.push(familyKey([words[k] ?? ''], k > end));
    joined += spell(words[k] ?? '');
    end = k + 1;
  }
  if (keys.length > 1) keys.push(joined);
  // "Ter Steege Hofman": a family name of two words.
  if (isCapital(segment, end) && gapBefore(segment, end) === ' ' && (words[end]?.length ?? 0) > 1) {
    keys.push(
      familyKey([words[j] ?? '', words[end] ?? ''], j > i),
      familyKey([words[end] ?? ''], false),
    );
  }
  return { keys, end };
}

function isHyphenWide(gap: string): boolean {
  return isHyphen(gap) || gap === '\u2013' || gap === ' - ';
}

/** The keys of a family name whose tussenvoegsel stands behind the first name. */
export function turned(family: Family, hasPrefix: boolean): readonly string[] {
  return hasPrefix
    ? family.keys.map((key) => (key.startsWith('~') ? key : `~${key}`))
    : family.keys;
}

export function prefixEnd(segment: Segment, from: number): number {
  let end = from;
  while (
    end < from + 4 &&
    is(segment.words[end], PREFIXES) &&
    (!isCapital(segment, end) ||
      !isCapital(segment, end + 1) ||
      gapBefore(segment, end + 1) !== ' ') &&
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
    segment.words[end]?.length === 1 &&
    isCapital(segment, end) &&
    (end === i || isClose(gapBefore(segment, end)))
  ) {
    letters += segment.words[end];
    end++;
  }
  return { letters, end };
}
