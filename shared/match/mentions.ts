import type { PublicPerson } from '#shared/domain/person.ts';

import { COMMON_FAMILIES } from './lexicon/common-families.ts';
import { isKnownGiven } from './lexicon/nicknames.ts';
import { PARTICLES, SELDOM } from './lexicon/particles.ts';
import type { NameSeen } from './names/find.ts';
import { nameAt } from './names/find.ts';
import { hasTypos, lettersOf, shortHash, soundKey } from './names/index-words.ts';
import { looseName } from './names/loose.ts';
import type { NameModel } from './names/model.ts';
import { modelOf } from './names/model.ts';
import { latinOf } from './names/scripts.ts';
import type { Scene } from './scene.ts';
import type { Segment } from './segment.ts';
import type { Watchlist } from './watchlist.ts';
import { hashDeletions, hashWord } from './word-hash.ts';
import { CAPITAL, DIGITS, MENDED } from './words.ts';

/** A person seen on the page, with what is public about them. */
export interface Known {
  readonly index: number;
  readonly person: PublicPerson;
  readonly models: readonly NameModel[];
}

export function known(watchlist: Watchlist, index: number): Known {
  const person = watchlist.publicOf(index);
  return { index, person, models: person.names.map(modelOf) };
}

/** Whether a person's first name is among those that stand in pairs. */
export function isPaired({ models }: Known, paired: ReadonlySet<string>): boolean {
  return models.some(({ calls, given }) =>
    [...calls, ...given.slice(0, 1)].some((word) => paired.has(word)),
  );
}

/** A text of so few words may be a name and nothing else. */
const NAME_ALONE = 9;
/** Up to so many words, a family name alone is looked at whatever else the text says. */
const SHORT = 14;

/**
 * People who may be named in a segment: their family name stands there, beside a given name or initial that may be
 * theirs, or with a word of their organisation on the page. Over-approximates. Cost: one hash a word, a few more for
 * long capitalised words; bearers of a common name cost a comparison of bits. Gives the words where they may be named.
 */
export function peopleNamed(watchlist: Watchlist, segment: Segment): Map<number, number[]> {
  const people = new Map<number, number[]>();
  const page = once(() => wordSet(segment));
  const isShort = segment.words.length <= SHORT;
  const isAlone = segment.words.length <= NAME_ALONE;
  const { words, marks, hashes, isPlain } = segment;
  let at = 0;
  let around = -1;
  /** A whole family name that few bear, with a capital: looked at whatever stands around it. */
  let isRare = false;
  const visit = (person: number) => {
    const places = people.get(person);
    if (places && (places.length >= MOST_NAMES || places.at(-1) === at)) return;
    if (around < 0) around = lettersAround(segment, at);
    if (!isShort && !isRare && !mayBe(watchlist, person, around, page)) return;
    if (places) places.push(at);
    else people.set(person, [at]);
  };
  const look = (hash: number) => {
    if (watchlist.hasFamilyWord(hash)) watchlist.withFamilyWord(hash, visit);
  };
  const isQuiet = quietWords(watchlist);
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] ?? 0;
    if ((mark & DIGITS) !== 0) continue;
    const hash = hashes[i] ?? 0;
    const isFamily = watchlist.hasFamilyWord(hash);
    if (!isFamily && !isAlone && (mark & (CAPITAL | MENDED)) === 0 && isPlain) continue;
    const word = words[i] ?? '';
    if (word.length < 2) continue;
    at = i;
    around = -1;
    if (isFamily) {
      isRare =
        (mark & CAPITAL) !== 0 &&
        word.length > 4 &&
        (!COMMON_FAMILIES.has(word) || SELDOM.has(words[i - 1] ?? ''));
      watchlist.withFamilyWord(hash, visit);
      isRare = false;
    }
    if (isAlone) look(hashWord(soundKey(word)));
    if (word.charCodeAt(0) > 0x7f) look(hashWord(latinOf(word)));
    if ((mark & CAPITAL) === 0 || !hasTypos(word) || isQuiet(isPlain, word, hash)) continue;
    // A letter wrong behind "van den" is more than a letter wrong.
    isRare = PARTICLES.has(words[i - 1] ?? '');
    hashDeletions(word, look);
    isRare = false;
  }
  return people;
}

/** Words that are not like any family word, by watchlist: most capitals of a page are those of the page before. */
const quiet = new WeakMap<Watchlist, string[]>();
const MOST_QUIET = 1 << 12;

/** Tells whether nobody's family word is a word with a letter left out. */
function quietWords(
  watchlist: Watchlist,
): (isPlain: boolean, word: string, hash: number) => boolean {
  const kept = quiet.get(watchlist) ?? Array.from({ length: MOST_QUIET }, () => '');
  quiet.set(watchlist, kept);
  return (isPlain, word, hash) => {
    const slot = hash & (MOST_QUIET - 1);
    if (kept[slot] === word) return true;
    let isQuiet = true;
    hashDeletions(word, (one) => {
      if (watchlist.hasFamilyWord(one)) isQuiet = false;
    });
    // A part of the page's own text would keep all of it; words of plain text are the vocabulary's.
    if (isQuiet) kept[slot] = isPlain ? word : Buffer.from(word).toString();
    return isQuiet;
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The words of a segment as a set of bits. */
function wordSet({ words }: Segment): Uint8Array {
  const set = new Uint8Array(0x1_0000);
  for (const word of words) set[shortHash(word)] = 1;
  return set;
}

function mayBe(
  watchlist: Watchlist,
  person: number,
  around: number,
  page: () => Uint8Array,
): boolean {
  if ((watchlist.lettersOf(person) & around) !== 0) return true;
  const [one, other] = watchlist.placesOf(person);
  return (
    (one !== 0 && page()[one] === 1) ||
    (other !== 0 && page()[other] === 1) ||
    (one === 0 && other === 0 && around === 0)
  );
}

/** How far around a family name given names are looked for, in words. */
const REACH = 7;

/** First letters of what stands around word `at` and may be a given name or initial. */
function lettersAround({ words, marks }: Segment, at: number): number {
  const near: string[] = [];
  for (let i = Math.max(0, at - REACH); i < Math.min(words.length, at + REACH); i++) {
    const word = words[i] ?? '';
    if (i === at || ((marks[i] ?? 0) & DIGITS) !== 0) continue;
    const isCapital = ((marks[i] ?? 0) & CAPITAL) !== 0;
    if (isCapital || word.length === 1 || isKnownGiven(word)) near.push(word);
  }
  return lettersOf(near);
}

/** Most places of one name on one page that are judged: beyond, a page is not read but counted. */
const MOST_NAMES = 200;

/** Where a person's name stands in a segment, in text order; where readings overlap, the best. At the words given, or at all. */
export function namesOf(one: Known, segment: Segment, places?: readonly number[]): NameSeen[] {
  const out: NameSeen[] = [];
  for (const model of one.models) {
    const loose = looseName(segment, model);
    if (loose) return [loose];
  }
  const count = places?.length ?? segment.words.length;
  for (let k = 0; k < count && out.length < MOST_NAMES; k++) {
    for (const model of one.models) {
      const seen = nameAt(segment, places?.[k] ?? k, model);
      if (seen) keepBest(out, seen);
    }
  }
  return out;
}

function keepBest(out: NameSeen[], seen: NameSeen): void {
  const last = out.at(-1);
  if (!last || seen.from >= last.to) out.push(seen);
  else if (
    seen.weight > last.weight ||
    (seen.weight === last.weight && seen.to - seen.from > last.to - last.from)
  )
    out[out.length - 1] = seen;
}

/** Offsets of a name in its segment's text. */
export function spanOf(segment: Segment, seen: NameSeen): readonly [number, number] {
  return [segment.starts[seen.from] ?? 0, segment.ends[seen.to - 1] ?? 0];
}

/** Segments that a name is read from: the text, and what stands outside it. */
export function readable(
  scene: Scene,
): { readonly segment: Segment; readonly at: readonly [number, number] | undefined }[] {
  return [
    { segment: scene.main, at: undefined },
    ...scene.extras.map(({ segment, extra }) => ({ segment, at: extra.at })),
  ];
}
