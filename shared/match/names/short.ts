import type { PublicPerson } from '#shared/domain/person.ts';

import { isKnownGiven } from '../lexicon/nicknames.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { SENTENCE_WORDS, TITLES } from '../lexicon/titles.ts';
import type { Segment } from '../segment.ts';
import { hashWord } from '../word-hash.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { between, isSmallLine } from './around.ts';
import type { NameModel } from './model.ts';
import { nameWords } from './model.ts';

/** A name of which only a part is written out: "Bart-Jan", "Wubbe S.", "A. v. R.". */
export interface ShortName {
  /** First word, and the word behind the last. */
  readonly from: number;
  readonly to: number;
  /** The first name alone, with letters for the family name, or letters and nothing else. */
  readonly kind: 'given' | 'lettered' | 'letters';
}

/** A name as it may be shortened. */
interface Shortening {
  /** Ways to call the person, each in words: ["bart", "jan"]. */
  readonly calls: readonly (readonly string[])[];
  readonly initials: readonly string[];
  readonly families: NameModel['families'];
}

const GATE = 1 << 10;

/** Reads the names in part of one person. */
export class ShortNames {
  readonly #names: readonly Shortening[];
  readonly #firsts: ReadonlySet<string>;
  /** A flag for the low bits of each of their hashes: nearly all words of a page end there. */
  readonly #gate = new Uint8Array(GATE);
  readonly #isPlace: (offset: number) => boolean;

  /** `isPlace` tells whether a town or street begins at an offset: "Tim aan de Kade" is Tim, "Tim aan de Wiel" is not. */
  constructor(
    { names }: PublicPerson,
    models: readonly NameModel[],
    isPlace: (offset: number) => boolean,
  ) {
    this.#isPlace = isPlace;
    this.#names = models.map((model, i) => ({
      calls: callsOf(names[i], model),
      initials: model.initials.map((one) => one.slice(0, 1)),
      families: model.families,
    }));
    this.#firsts = new Set(
      this.#names.flatMap(({ calls, initials, families }) => [
        ...calls.map(([first = '']) => first),
        ...initials,
        ...families.map(({ parts: [part] }) => part?.word.slice(0, 1) ?? ''),
      ]),
    );
    for (const word of this.#firsts) this.#gate[hashWord(word) & (GATE - 1)] = 1;
  }

  /** The name in part that begins at word `i`; undefined where none does, or where it is somebody else's whole name. */
  at(segment: Segment, i: number): ShortName | undefined {
    if (this.#gate[(segment.hashes[i] ?? 0) & (GATE - 1)] === 0) return undefined;
    const word = segment.words[i] ?? '';
    if (!this.#firsts.has(word) || ((segment.marks[i] ?? 0) & DIGITS) !== 0) return undefined;
    if (word.length === 1) return this.#lettersAt(segment, i);
    if (isBehindGiven(segment, i)) return undefined;
    const isSmall = !isCapital(segment, i);
    if (isSmall && !isSmallLine(segment, i)) return undefined;
    for (const { calls, families } of this.#names) {
      for (const call of calls) {
        const end = endOfWords(segment, i, call);
        if (end === undefined) continue;
        const to = Math.max(...families.map((family) => endOfLetters(segment, end, family)), end);
        if (this.#goesOn(segment, to)) continue;
        if (to > end) return { from: i, to, kind: 'lettered' };
        // Without a capital a first name is often a word of the language.
        if (!isSmall) return { from: i, to, kind: 'given' };
      }
    }
    return undefined;
  }

  /** "A. v. R.", "K.-Ö.": letters for every part of the name, or both letters of a double family name behind a title. */
  #lettersAt(segment: Segment, i: number): ShortName | undefined {
    if (!isCapital(segment, i) || /[\p{L}\p{N}.@/&-]$/u.test(before(segment, i))) return undefined;
    for (const { initials, families } of this.#names) {
      let end = i;
      while (segment.words[end] === initials[end - i] && end - i < initials.length) end++;
      for (const family of families) {
        const whole = endOfLetters(segment, end, family);
        const isWhole = end > i && whole > end;
        const isDouble = family.parts.length > 1 && isTitled(segment, i);
        const to = isWhole ? whole : isDouble ? endOfLetters(segment, i, family, true) : i;
        if (to > i + 1 && isDotted(segment, to) && !this.#goesOn(segment, to))
          return { from: i, to, kind: 'letters' };
      }
    }
    return undefined;
  }

  /** Whether what follows makes a whole name of it: "Bart-Jan Groen", "Wubbe S. Tolsma". */
  #goesOn(segment: Segment, i: number): boolean {
    let next = i;
    const isInitial = segment.words[i - 1]?.length === 1;
    const gap = () =>
      (between(segment, next) ?? '\n').replace(isInitial && next === i ? '.' : '', '');
    while (
      next < segment.words.length &&
      gap() === ' ' &&
      PARTICLES.has(segment.words[next] ?? '') &&
      !isCapital(segment, next)
    )
      next++;
    return (
      /^[ -]$/.test(gap()) &&
      isCapital(segment, next) &&
      !SENTENCE_WORDS.has(segment.words[next] ?? '') &&
      !(next > i && this.#isPlace(segment.starts[next] ?? 0))
    );
  }
}

/** The call names and the first of the given names, those with a hyphen whole. */
function callsOf(name: PublicPerson['names'][number] | undefined, model: NameModel): string[][] {
  const written = [name?.call, name?.given].flatMap((text) => text?.trim().split(/\s+/)[0] ?? []);
  const calls = written.length > 0 ? written.map((text) => [...nameWords(text)]) : [];
  if (calls.length === 0 && model.given[0] !== undefined) calls.push([model.given[0]]);
  return calls.filter(([first = '']) => first.length > 1);
}

function isCapital({ marks }: Segment, i: number): boolean {
  return ((marks[i] ?? 0) & (CAPITAL | DIGITS)) === CAPITAL;
}

function before({ text, starts }: Segment, i: number): string {
  return text.slice(Math.max(0, (starts[i] ?? 0) - 1), starts[i]);
}

/** "Anna Wubbe": a second first name of somebody else. */
function isBehindGiven(segment: Segment, i: number): boolean {
  return (
    /^[ -]$/.test(between(segment, i) ?? '') &&
    isCapital(segment, i - 1) &&
    isKnownGiven(segment.words[i - 1] ?? '')
  );
}

function endOfWords(segment: Segment, i: number, call: readonly string[]): number | undefined {
  const isHere = call.every(
    (word, k) =>
      segment.words[i + k] === word && (k === 0 || /^[ -]$/.test(between(segment, i + k) ?? '')),
  );
  return isHere ? i + call.length : undefined;
}

/**
 * Where the letters end that stand for a family name from word `i` on, or `i`. Small words may be written out, be letters too,
 * or be left out; of a double name the first part is enough unless all are asked for.
 */
function endOfLetters(
  segment: Segment,
  i: number,
  { parts }: Shortening['families'][number],
  isAll = false,
): number {
  let end = i;
  let at = i;
  const isTied = (k: number) => k === i || /^[.]?[ -]?['’‘]?$/.test(between(segment, k) ?? '-');
  for (const { particles, word } of parts) {
    for (const particle of particles) {
      const here = segment.words[at] ?? '';
      if (isTied(at) && (here === particle || (here.length === 1 && here === particle[0]))) at++;
    }
    const isLetter = segment.words[at] === word.slice(0, 1) && isTied(at);
    if (!isLetter) return isAll ? i : end;
    at++;
    end = at;
  }
  return end;
}

function isTitled(segment: Segment, i: number): boolean {
  return TITLES.has(segment.words[i - 1] ?? '') && /^\.? $/.test(between(segment, i) ?? '');
}

/** A full stop behind the word before `to`, as initials have. */
function isDotted({ text, ends }: Segment, to: number): boolean {
  return text[ends[to - 1] ?? 0] === '.';
}
