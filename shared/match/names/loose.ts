import type { Reason } from '#shared/domain/reason.ts';

import { isGivenName } from '../lexicon/given-names.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { align } from './align.ts';
import type { Alignment, Pair } from './align.ts';
import { eastAsian, eastAsianJoined } from './east-asian.ts';
import type { NameSeen } from './find.ts';
import type { NameModel } from './model.ts';
import { wordsOf } from './model.ts';
import type { Token, Tokens } from './tokens.ts';
import { tokensOf } from './tokens.ts';
import { mayBeSlip } from './word-likeness.ts';

/** Longest text, in words, that is read as one name. */
const MOST_WORDS = 9;

/**
 * A text that is nothing but a name, against a person of whom only a whole name is known, or in another script: whichever word is
 * the family name, in whichever order, run together or apart, as other languages spell it. Undefined where the text is no such thing.
 */
export function looseName(segment: Segment, model: NameModel): NameSeen | undefined {
  const own = model.guess ?? (isForeign(segment) ? wordsOf(model) : undefined);
  if (!own || segment.words.length === 0 || segment.words.length > MOST_WORDS) return undefined;
  if (!isNameOnly(segment, own)) return undefined;
  const weight = agreement(segment.words, own);
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

/** Whether no word is in Latin letters. */
function isForeign({ words }: Segment): boolean {
  return words.every((word) => !/[a-z]/.test(word));
}

/** Every word may be of a name: with a capital or a particle, tied by a hyphen, or all in lower case and few. */
function isNameOnly(segment: Segment, own: readonly string[]): boolean {
  const { words: list, marks, text } = segment;
  if (marks.some((mark) => (mark & DIGITS) !== 0) || /[!?:@]|[.]\s*\S+\s+\S+\s+\S+\s+\S/.test(text))
    return false;
  const strange = list.filter(
    (word, i) =>
      !hasCapital(segment, i) &&
      !PARTICLES.has(word) &&
      CASED.test(word) &&
      !isTied(segment, i) &&
      !own.includes(word),
  );
  return strange.length === 0 || (strange.length === list.length && list.length <= 4);
}

/** Whether a word has a capital; not only at its head, since letters change places. */
function hasCapital({ text, starts, ends, marks }: Segment, i: number): boolean {
  return ((marks[i] ?? 0) & CAPITAL) !== 0 || /\p{Lu}/u.test(text.slice(starts[i], ends[i]));
}

/** "Mi-kyung", "al-din", "Ta’if": a word behind a hyphen or an apostrophe. */
function isTied({ text, starts }: Segment, i: number): boolean {
  return /[\p{L}][-'’‘ʼ‐‑]$/u.test(text.slice(0, starts[i]));
}

/** Scripts that have capitals. */
const CASED = /^[a-zа-яα-ω]/;

/** How sure that the words of two names, folded, are one person's, 0 to 1. */
export function agreement(seenWords: readonly string[], ownWords: readonly string[]): number {
  const [seen, own] = [tokensOf(seenWords), tokensOf(ownWords)];
  if (seen.list.length === 0 || own.list.length === 0) return 0.04;
  const weight = inAnyScript(seen, own);
  const [a, b] = [seen.generation, own.generation];
  if (a === b) return weight;
  // "Junior" on one side only may be left out; on both sides it tells two people.
  return a !== undefined && b !== undefined ? Math.min(weight, 0.1) : Math.min(weight, 0.45);
}

function inAnyScript(seen: Tokens, own: Tokens): number {
  if (seen.syllabic !== undefined && own.syllabic !== undefined)
    return seen.signs === own.signs ? 0.95 : 0.06;
  const joined = seen.syllabic ?? own.syllabic;
  if (joined !== undefined) {
    const other = seen.syllabic === undefined ? seen.list : own.list;
    const eastern = eastAsianJoined(joined, other);
    if (eastern !== undefined) return eastern;
  }
  const [one, other] = [seen.list, own.list].map((list) => list.map(({ word }) => word));
  if (one?.join('') === other?.join('')) return 0.95;
  const eastern = eastAsian(seen.list, own.list);
  if (eastern !== undefined) return eastern;
  if (isTurned(seen, own)) return 0.1;
  const weight = byWords(seen, own, align(seen.list, own.list));
  if (weight >= 0.2 || !seen.apart || !own.apart) return weight;
  // "Abdul Zadran Karim" beside "Abdul Karim".
  return byWords(seen, own, align(seen.apart, own.apart));
}

/** "X bin Y" and "Y bin X" are father and son, and so are "X bin Y" and "Y bin Z". */
function isTurned(seen: Tokens, own: Tokens): boolean {
  const [a, b] = [seen.chain, own.chain];
  if (!a || !b || a.child === b.child) return false;
  return a.child === b.parent || b.child === a.parent;
}

const total = (list: readonly Token[]) => list.reduce((sum, { weight }) => sum + weight, 0);
const isInitial = ({ word }: Token) => word.length === 1;

function byWords(seen: Tokens, own: Tokens, { pairs, leftSeen, leftOwn }: Alignment): number {
  const full = pairs.filter((pair) => pair.seen.weight === 1 && pair.own.weight === 1);
  const initials = pairs.filter((pair) => isInitial(pair.seen) || isInitial(pair.own));
  const [extraSeen, extraOwn] = [total(leftSeen), total(leftOwn)];
  // Words left on both sides contradict each other: another first name, another father's name.
  if (extraSeen >= 0.9 && extraOwn >= 0.9) return isNearMiss(full, leftSeen, leftOwn) ? 0.3 : 0.08;
  if (extraSeen > 0 && extraOwn > 0 && [...leftSeen, ...leftOwn].some(isInitial)) return 0.12;
  const size = full.reduce((sum, pair) => sum + pair.size, 0);
  if (size === 0) return 0.05;
  if (size === 1) return byOneWord(seen, own, full[0], initials, extraSeen + extraOwn);
  const likenesses = full.map(({ likeness }) => likeness);
  const worst = Math.min(...likenesses);
  if (worst < 0.6) return 0.14;
  const slips = likenesses.filter((one) => one < 0.9).length;
  const extra = Math.max(extraSeen, extraOwn);
  // Of two words both misspelt, or one misspelt and others missing, too little is left.
  if (worst < 0.7) return size < 4 && (slips > 1 || extra >= 0.9) ? 0.15 : 0.4;
  if (extra >= 0.9 && worst < 0.8) return 0.35;
  if (extra > 2.5) return 0.4;
  const base = slips === 0 ? 0.93 : worst >= 0.85 ? 0.8 : 0.56;
  return Math.max(0.2, base - 0.06 * extra - (slips > 1 ? 0.12 : 0));
}

/** Two words agree to the letter, and the third on either side is much alike. */
function isNearMiss(
  full: readonly Pair[],
  leftSeen: readonly Token[],
  leftOwn: readonly Token[],
): boolean {
  const [one, other] = [leftSeen, leftOwn].map((left) => left.filter(({ weight }) => weight === 1));
  const [a, b] = [one?.[0], other?.[0]];
  return (
    a !== undefined &&
    b !== undefined &&
    one?.length === 1 &&
    other?.length === 1 &&
    full.filter(({ likeness }) => likeness >= 0.95).length >= 2 &&
    mayBeSlip(a, b)
  );
}

/** One word agrees: with an initial beside it, or alone. */
function byOneWord(
  seen: Tokens,
  own: Tokens,
  pair: Pair | undefined,
  initials: readonly Pair[],
  extra: number,
): number {
  if (!pair || pair.likeness < 0.7) return 0.1;
  const words = own.list.filter(({ weight }) => weight === 1);
  if (initials.length > 0)
    return pair.likeness >= 0.85 && isFamily(pair.own, own) && extra <= 1.3 ? 0.64 : 0.15;
  if (words.length === 1) {
    if (extra < 0.9) return 0.65;
    // Of the person only a family name is known.
    return seen.list.at(-1) === pair.seen && pair.likeness >= 0.85 ? 0.3 : 0.1;
  }
  const isAlone = seen.list.filter(({ weight }) => weight === 1).length === 1;
  // The family name alone may be theirs; a first name alone is anybody's.
  return isAlone && own.list.at(-1) === pair.own && pair.likeness >= 0.85
    ? seen.isTitled
      ? 0.42
      : 0.3
    : 0.1;
}

/** Whether a word is likely the family name of a whole name: its last, or one that is no known first name. */
function isFamily(word: Token, { list }: Tokens): boolean {
  return list.at(-1) === word || !isGivenName(word.word);
}
