import type { Reason } from '#shared/domain/reason.ts';

import { areKin } from '../lexicon/nicknames.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { SUFFIXES, TITLES } from '../lexicon/titles.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { soundOf } from './alike.ts';
import type { NameSeen } from './find.ts';
import type { NameModel } from './model.ts';
import { latinOf } from './scripts.ts';

/** Longest text, in words, that is read as one name. */
const MOST_WORDS = 9;

/**
 * A text that is nothing but a name, against a person of whom only a whole name is known: whichever word is the family
 * name, in whichever order, run together or apart, as other languages spell it. Undefined where the text is no such thing.
 */
export function looseName(segment: Segment, model: NameModel): NameSeen | undefined {
  const own = model.guess;
  if (!own || segment.words.length === 0 || segment.words.length > MOST_WORDS) return undefined;
  if (!isNameOnly(segment)) return undefined;
  const seen = words(segment.words);
  const wanted = words(own);
  if (seen.length === 0 || wanted.length === 0) return undefined;
  const weight = agreement(seen, wanted);
  const because: Reason[] = [
    { code: weight >= 0.6 ? 'name-full' : weight >= 0.2 ? 'name-alike' : 'name-other-given' },
  ];
  return {
    from: 0,
    to: segment.words.length,
    family: 'same',
    given: weight >= 0.2 ? 'same' : 'other',
    weight,
    because,
    titled: false,
  };
}

/** Every word may be of a name: with a capital or a particle, or all in lower case and few. */
function isNameOnly({ words: list, marks, text }: Segment): boolean {
  if (marks.some((mark) => (mark & DIGITS) !== 0) || /[!?:@]|[.]\s*\S+\s+\S+\s+\S+\s+\S/.test(text))
    return false;
  const strange = list.filter(
    (word, i) => ((marks[i] ?? 0) & CAPITAL) === 0 && !PARTICLES.has(word) && CASED.test(word),
  );
  return strange.length === 0 || (strange.length === list.length && list.length <= 4);
}

/** Scripts that have capitals. */
const CASED = /^[a-zа-яα-ω]/;

function words(list: readonly string[]): string[] {
  const latin = list.map(latinOf);
  const kept = latin.filter(
    (word, i) => !(TITLES.has(word) && (i === 0 || word.length > 3)) && !SUFFIXES.has(word),
  );
  return kept.length > 0 ? kept : latin;
}

/** How sure that two lists of words are one person's name, 0 to 1. */
export function agreement(seen: readonly string[], own: readonly string[]): number {
  if (seen.join('') === own.join('')) return 0.95;
  if (seen.toSorted().join('') === own.toSorted().join('')) return 0.93;
  const { pairs, leftSeen, leftOwn } = align(seen, own);
  const sum = pairs.reduce((total, pair) => total + weightOf(pair.a) * pair.likeness, 0);
  const whole = pairs.reduce((total, { a }) => total + weightOf(a), 0);
  const full = pairs.filter(({ a, b }) => weightOf(a) === 1 && weightOf(b) === 1);
  const size = full.reduce((total, pair) => total + pair.size, 0);
  if (whole === 0) return 0.04;
  const mean = sum / whole;
  const extraSeen = leftSeen.reduce((total, word) => total + weightOf(word), 0);
  const extraOwn = leftOwn.reduce((total, word) => total + weightOf(word), 0);
  const initialsOnly = pairs.some(({ a, b }) => a.length === 1 || b.length === 1);
  // Words left on both sides contradict each other: another first name, another father's name.
  if (extraSeen >= 0.9 && extraOwn >= 0.9) return 0.08;
  if (extraSeen > 0 && extraOwn > 0 && [...leftSeen, ...leftOwn].some((word) => word.length === 1))
    return 0.12;
  if (size === 0 || (size === 1 && !initialsOnly))
    return own.length === 1 && mean > 0.9 ? 0.6 : 0.1;
  if (size === 1) return mean > 0.55 && extraSeen + extraOwn < 0.9 ? 0.6 : 0.15;
  const worst = Math.min(...pairs.map((pair) => (weightOf(pair.a) === 1 ? pair.likeness : 1)));
  if (worst < 0.6) return 0.15;
  const penalty = 0.12 * Math.max(extraSeen, extraOwn) + (extraSeen > 0 && extraOwn > 0 ? 0.2 : 0);
  return Math.max(0.05, Math.min(0.93, (mean - 0.5) * 1.9) - penalty);
}

function weightOf(word: string): number {
  return PARTICLES.has(word) || word.length < 2 ? 0.25 : 1;
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly likeness: number;
  /** Words of a name that it stands for. */
  readonly size: number;
}

/** Pairs words with their likeliest counterparts, best first; two words may stand for one that is run together. */
function align(
  seen: readonly string[],
  own: readonly string[],
): { pairs: Pair[]; leftSeen: string[]; leftOwn: string[] } {
  const left = [...seen];
  const right = [...own];
  const pairs: Pair[] = [];
  runTogether(left, right, pairs);
  runTogether(right, left, pairs);
  const all = left
    .flatMap((a, i) => right.map((b, j) => ({ i, j, a, b, likeness: likeness(a, b), size: 1 })))
    .filter((one) => one.likeness >= 0.5);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  for (const one of all.toSorted((x, y) => y.likeness - x.likeness)) {
    if (usedLeft.has(one.i) || usedRight.has(one.j)) continue;
    usedLeft.add(one.i);
    usedRight.add(one.j);
    pairs.push(one);
  }
  return {
    pairs,
    leftSeen: left.filter((_, i) => !usedLeft.has(i)),
    leftOwn: right.filter((_, j) => !usedRight.has(j)),
  };
}

/** "Mohammad Hasni" beside "Mohammadhasni": two words on one side are one on the other. */
function runTogether(apart: string[], together: string[], pairs: Pair[]): void {
  for (let i = 0; i < apart.length; i++) {
    for (let j = 0; j < apart.length; j++) {
      const [a = '', b = ''] = [apart[i], apart[j]];
      if (i === j || a.length < 2 || b.length < 2 || together.includes(a) || together.includes(b))
        continue;
      const at = together.findIndex((word) => word.length > 4 && likeness(`${a}${b}`, word) >= 0.9);
      if (at < 0) continue;
      pairs.push({ a: `${a}${b}`, b: together[at] ?? '', likeness: 0.95, size: 2 });
      for (const k of [i, j].toSorted((x, y) => y - x)) apart.splice(k, 1);
      together.splice(at, 1);
      return;
    }
  }
}

/** How alike two words of names are, 0 to 1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.7 : 0;
  if (areKin(a, b)) return 0.92;
  const short = Math.min(a.length, b.length);
  if (short >= 3 && soundOf(a) === soundOf(b)) return 0.92;
  const apart = distance(a, b);
  // Robert and Roberta are two people.
  if (apart === 1 && (a === `${b}a` || b === `${a}a`)) return 0.5;
  if (apart === 1 && short >= 4) return 0.86;
  if (apart === 2 && short >= 7) return 0.78;
  if (apart === 1 && short === 3) return 0.55;
  const bare = distance(skeleton(a), skeleton(b));
  if (bare === 0 && short >= 4 && a[0] === b[0]) return 0.8;
  return apart === 2 && short >= 5 && a[0] === b[0] ? 0.62 : 0;
}

/** Consonants of a sounded word: vowels differ most between spellings. */
function skeleton(word: string): string {
  return soundOf(word).replaceAll(/[aeiouyh]/g, '');
}

/** Edits between two words, neighbours swapped counting as one; words of names are short. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 9;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 9) + 1, (row[j - 1] ?? 9) + 1, (last[j - 1] ?? 9) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 9) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 9;
}
