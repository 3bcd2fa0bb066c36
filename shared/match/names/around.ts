import { isKnownGiven } from '../lexicon/nicknames.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { NOBLE, SENTENCE_WORDS, SUFFIXES, TITLES } from '../lexicon/titles.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, CAPITALS, DIGITS } from '../words.ts';
import { compareGiven } from './given.ts';
import type { NameModel } from './model.ts';

/** Given names and initials read beside a family name. */
export interface Around {
  readonly words: readonly string[];
  /** First word of the whole, on the left; or the word behind its last, on the right. */
  readonly edge: number;
  /** Particles that stand behind an inverted name: "Berg, J.P. van den". */
  readonly particles: readonly string[];
  /** A title or office stands before it. */
  readonly titled: boolean;
}

const MOST_GIVEN = 6;

/** What stands between word `i - 1` and word `i`. */
export function between({ text, words, starts, ends }: Segment, i: number): string | undefined {
  if (i <= 0 || i >= words.length) return undefined;
  return text.slice(ends[i - 1], starts[i]);
}

/** Whether word `i` follows the one before as words of one name do. */
export function isNear(segment: Segment, i: number): boolean {
  const gap = between(segment, i);
  return (
    gap !== undefined && gap.length <= 3 && /^[^\S\n\t]*[.\-'’‘`/­]*[^\S\n\t]*['’‘`]?$/.test(gap)
  );
}

/** Whether a text does without capitals, so that a name is not to be told by them. */
export function isCaseless({ marks, words }: Segment): boolean {
  const known = caseless.get(marks);
  if (known !== undefined) return known;
  let capitals = 0;
  for (const mark of marks) if ((mark & CAPITAL) !== 0) capitals++;
  const is = words.length >= 4 && capitals * 25 < words.length;
  caseless.set(marks, is);
  return is;
}

/** Whether whoever wrote the line around word `i` does without capitals, whatever the rest of the page does. */
export function isSmallLine(segment: Segment, i: number): boolean {
  const { text, starts, ends } = segment;
  const start = text.lastIndexOf('\n', (starts[i] ?? 0) - 1) + 1;
  const end = text.indexOf('\n', ends[i]);
  const line = text.slice(
    Math.max(start, (starts[i] ?? 0) - LONG_LINE),
    Math.min(end < 0 ? text.length : end, (ends[i] ?? 0) + LONG_LINE),
  );
  return !/\p{Lu}\p{Ll}/u.test(line) && (line.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 4;
}

/** How far a line is read to each side, in characters. */
const LONG_LINE = 200;

const caseless = new WeakMap<Uint8Array, boolean>();

function isCapital(segment: Segment, i: number): boolean {
  const mark = segment.marks[i] ?? 0;
  return (mark & CAPITAL) !== 0 || ((mark & DIGITS) === 0 && isCaseless(segment));
}

/** A cell, field or line of its own before word `i`: "Jan;van den Berg", "Jan" above "Berg". */
function isCellBefore(segment: Segment, i: number): boolean {
  return /^[^\S\n]?[;|\t\n,][^\S\n]?$/.test(between(segment, i) ?? '');
}

/**
 * Given names and initials to the left of word `at`. Walking left stops where the person's own first name was read,
 * unless what stands before it is a given name too: "Bel Aafke Vos" is Aafke, "Anna Aafke Vos" is not.
 */
export function givenBefore(segment: Segment, at: number, model: NameModel): Around {
  const words: string[] = [];
  let i = at;
  while (i > 0 && words.length < MOST_GIVEN) {
    const word = segment.words[i - 1] ?? '';
    if (NOBLE.has(word) && isNear(segment, i) && i > 1 && isNear(segment, i - 1)) {
      i--;
      continue;
    }
    if (words.length === 0 && isCellBefore(segment, i) && isOwn(word, model)) {
      return { words: [word], edge: i - 1, particles: [], titled: false };
    }
    if (!isNear(segment, i) && !isBracketed(segment, i, model)) break;
    if (!isGivenHere(segment, i - 1, model)) break;
    if (
      words.length > 0 &&
      word.length > 1 &&
      !isOwn(word, model) &&
      !isKnownGiven(word) &&
      agrees(words, model)
    )
      break;
    i--;
    words.unshift(...asGiven(segment, i));
  }
  const before = i > 0 && isNear(segment, i) ? (segment.words[i - 1] ?? '') : '';
  return { words, edge: i, particles: [], titled: before.length > 1 && TITLES.has(before) };
}

/** "Johannes (Hans) de Vries", "J.P. (Jan) Berg", "Jan 'de Knoest' Berg" has too much between. */
function isBracketed(segment: Segment, i: number, model: NameModel): boolean {
  const gap = between(segment, i) ?? '';
  const word = segment.words[i - 1] ?? '';
  const next = segment.words[i] ?? '';
  return (
    /^[.\s]?\s?[()"“”]\s?$/.test(gap) &&
    (isKnownGiven(word) || word.length === 1 || isOwn(word, model) || isKnownGiven(next))
  );
}

function isOwn(word: string, model: NameModel): boolean {
  return word.length > 1 && (model.given.includes(word) || model.calls.includes(word));
}

function agrees(words: readonly string[], model: NameModel): boolean {
  const given = compareGiven(words, model);
  return given === 'same' || given === 'kin';
}

function isGivenHere(segment: Segment, i: number, model: NameModel): boolean {
  const word = segment.words[i] ?? '';
  const mark = segment.marks[i] ?? 0;
  if ((mark & DIGITS) !== 0) return false;
  // "212 C": a letter behind a number is of an address.
  if (word.length === 1 && isBehindNumber(segment, i) && !isDotted(segment, i)) return false;
  if (isOwn(word, model)) return true;
  if (word.length > 1 && (TITLES.has(word) || SENTENCE_WORDS.has(word) || SUFFIXES.has(word)))
    return false;
  if ((mark & CAPITAL) !== 0) return true;
  if (word.length === 1)
    return isDotted(segment, i) && model.initials.some((one) => one[0] === word);
  return isKnownGiven(word) && word.length > 2 && ((segment.marks[i + 1] ?? 0) & CAPITAL) === 0;
}

function isBehindNumber(segment: Segment, i: number): boolean {
  return ((segment.marks[i - 1] ?? 0) & DIGITS) !== 0 && between(segment, i) === ' ';
}

function isDotted(segment: Segment, i: number): boolean {
  return segment.text[segment.ends[i] ?? 0] === '.';
}

/** One word, or the initials that stand together in it ("JPM"). */
function asGiven(segment: Segment, i: number): string[] {
  const word = segment.words[i] ?? '';
  const isRun =
    ((segment.marks[i] ?? 0) & CAPITALS) !== 0 &&
    word.length <= 4 &&
    !isKnownGiven(word) &&
    !/[aeiouy]/.test(word.slice(1));
  return isRun ? Array.from(word) : [word];
}

/** Given names behind a family name: "Berg, J.P. van den", "Berg (Jan)", "BERG Jan". */
export function givenAfter(
  segment: Segment,
  from: number,
  at: number,
  model: NameModel,
): Around | undefined {
  const gap = between(segment, at);
  if (gap === undefined || !/^[^\S\n]*[,(;]?[^\S\n]*$/.test(gap) || gap.length > 3)
    return undefined;
  const comma = gap.trim() !== '';
  const words: string[] = [];
  let i = at;
  const follows = () => i === at || isNear(segment, i) || isBracketed(segment, i, model);
  while (
    i < segment.words.length &&
    words.length < MOST_GIVEN &&
    follows() &&
    isGivenAfter(segment, from, i, model, comma)
  ) {
    words.push(...asGiven(segment, i));
    i++;
  }
  if (words.length === 0) return undefined;
  const particles: string[] = [];
  let to = i;
  while (
    to < segment.words.length &&
    PARTICLES.has(segment.words[to] ?? '') &&
    isNearOrComma(segment, to)
  ) {
    particles.push(segment.words[to] ?? '');
    to++;
  }
  return { words, edge: to, particles, titled: false };
}

function isNearOrComma(segment: Segment, i: number): boolean {
  return isNear(segment, i) || /^[\s.]*,\s?$/.test(between(segment, i) ?? '-');
}

function isGivenAfter(
  segment: Segment,
  from: number,
  i: number,
  model: NameModel,
  comma: boolean,
): boolean {
  const word = segment.words[i] ?? '';
  if (((segment.marks[i] ?? 0) & DIGITS) !== 0) return false;
  if (isOwn(word, model)) return true;
  if (word.length === 1 && isDotted(segment, i) && model.initials.some((one) => one[0] === word))
    return true;
  if (!isCapital(segment, i)) return false;
  // "Berg A", "Berg H L M" begin lines of a directory.
  if (word.length === 1)
    return isDotted(segment, i) || model.initials.includes(word) || startsLine(segment, from);
  if (word === 'th' || word === 'chr' || word === 'ph' || word === 'ij')
    return startsLine(segment, from);
  if (SENTENCE_WORDS.has(word) || TITLES.has(word)) return false;
  if (isKnownGiven(word)) return comma || (startsLine(segment, from) && endsLine(segment, i));
  // "Tolsma, Ubbo" fills a cell or a line: a name turned round, though the given name is not known.
  return comma && startsLine(segment, from) && endsLine(segment, i);
}

function startsLine(segment: Segment, i: number): boolean {
  return i === 0 || /[\n\t;|]/.test(between(segment, i) ?? '');
}

function endsLine(segment: Segment, i: number): boolean {
  const rest = segment.text.slice(segment.ends[i], (segment.ends[i] ?? 0) + 2);
  return rest === '' || /^[\n\t;|]/.test(rest) || PARTICLES.has(segment.words[i + 1] ?? '');
}
