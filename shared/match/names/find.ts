import type { Reason } from '#shared/domain/reason.ts';

import { isKnownGiven } from '../lexicon/nicknames.ts';
import { PARTICLES, particlesAgree } from '../lexicon/particles.ts';
import { NOBLE, SENTENCE_WORDS, SUFFIXES, TITLES } from '../lexicon/titles.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, CAPITALS, DIGITS } from '../words.ts';
import type { Likeness } from './alike.ts';
import { likenessOfFamily } from './alike.ts';
import { compareGiven } from './given.ts';
import type { Family, NameModel } from './model.ts';

/** How far the words around a family name go with a person's name. */
export interface NameSeen {
  /** First and last word (exclusive) of what was read as the name. */
  readonly from: number;
  readonly to: number;
  readonly family: Likeness;
  readonly given: Likeness | 'none' | 'less';
  /** What stands there is the name, may be it, or is somebody else's. 0 to 1, before anything else on the page is looked at. */
  readonly weight: number;
  readonly because: readonly Reason[];
  /** A title or office stands before it. */
  readonly titled: boolean;
}

/** Words of a family name found at a place. */
interface FamilyHere {
  readonly from: number;
  readonly to: number;
  readonly likeness: Likeness;
  readonly particles: 'same' | 'alike' | 'other';
  readonly family: Family;
  /** A hyphen ties it to another word that is no part of the name. */
  readonly tied: boolean;
}

/** The name that stands around word `at` of a segment, if a family name of this person does; undefined otherwise. */
export function nameAt(segment: Segment, at: number, model: NameModel): NameSeen | undefined {
  let best: NameSeen | undefined;
  for (const family of model.families) {
    const here = familyAt(segment, at, family);
    if (!here) continue;
    const seen = judge(segment, here, model);
    if (
      !best ||
      seen.weight > best.weight ||
      (seen.weight === best.weight && seen.to - seen.from > best.to - best.from)
    ) {
      best = seen;
    }
  }
  return best;
}

function familyAt(segment: Segment, at: number, family: Family): FamilyHere | undefined {
  const { words } = segment;
  const first = family.parts[0];
  if (!first) return undefined;
  const joined = [...first.particles, first.word].join('');
  const seen = words[at] ?? '';
  const isJoined = first.particles.length > 0 && seen === joined;
  let likeness = isJoined ? 'same' : likenessOfFamily(seen, first.word);
  if (likeness === 'other') return undefined;
  let to = at + 1;
  for (const part of family.parts.slice(1)) {
    let next = to;
    while (
      next < words.length &&
      PARTICLES.has(words[next] ?? '') &&
      words[next] !== part.word &&
      isNear(segment, next)
    )
      next++;
    if (next >= words.length || !isNear(segment, next)) return undefined;
    const more = likenessOfFamily(words[next] ?? '', part.word);
    if (more === 'other') return undefined;
    if (more !== 'same') likeness = more;
    to = next + 1;
  }
  let from = at;
  while (from > 0 && isParticleHere(segment, from - 1)) from--;
  const particles = isJoined ? 'same' : particlesAgree(words.slice(from, at), first.particles);
  const tied = between(segment, to) === '-' || between(segment, from) === '-';
  return { from, to, likeness, particles, family, tied };
}

/** What stands between word `i - 1` and word `i`. */
function between(segment: Segment, i: number): string | undefined {
  if (i <= 0 || i >= segment.words.length) return undefined;
  return segment.text.slice(segment.ends[i - 1], segment.starts[i]);
}

/** Whether word `i` follows the one before as words of one name do. */
function isNear(segment: Segment, i: number): boolean {
  const gap = between(segment, i);
  return (
    gap !== undefined && gap.length <= 3 && /^[^\S\n\t]*[.\-'’‘`/­]*[^\S\n\t]*['’‘`]?$/.test(gap)
  );
}

function isParticleHere(segment: Segment, i: number): boolean {
  const word = segment.words[i] ?? '';
  if (!PARTICLES.has(word) || !isNear(segment, i + 1)) return false;
  // One letter is a particle only in lower case: "v.d." against the initials "V.D.".
  return word.length > 1 || ((segment.marks[i] ?? 0) & CAPITAL) === 0;
}

function judge(segment: Segment, here: FamilyHere, model: NameModel): NameSeen {
  const left = givenBefore(segment, here.from, model);
  const right = left.words.length > 0 ? undefined : givenAfter(segment, here.to, model);
  const given = right ? compareGiven(right.words, model) : compareGiven(left.words, model);
  const from = left.words.length > 0 ? left.from : here.from;
  const to = right?.to ?? here.to;
  let { particles } = here;
  if (right && particles !== 'same' && right.particles.length > 0) {
    particles = particlesAgree(right.particles, here.family.parts[0]?.particles ?? []);
  }
  return {
    from,
    to,
    family: here.likeness,
    given,
    titled: left.titled,
    ...weigh(segment, here, particles, given),
  };
}

const GIVEN_WEIGHT: Readonly<Record<NameSeen['given'], number>> = {
  same: 0.93,
  kin: 0.86,
  initial: 0.8,
  typo: 0.7,
  less: 0.5,
  none: 0.4,
  other: 0.04,
};

function weigh(
  segment: Segment,
  here: FamilyHere,
  particles: FamilyHere['particles'],
  given: NameSeen['given'],
): { weight: number; because: Reason[] } {
  let weight = GIVEN_WEIGHT[given];
  const because: Reason[] = [];
  if (given === 'same' || given === 'kin' || given === 'typo') because.push({ code: 'name-full' });
  else if (given === 'initial') because.push({ code: 'name-initials' });
  else if (given === 'other') because.push({ code: 'name-other-given' });
  else because.push({ code: 'name-family-only' });
  if (here.likeness !== 'same') weight *= given === 'none' ? 0.3 : 0.85;
  if (here.family.rank === 'other') weight *= 0.95;
  if (particles === 'alike') weight *= 0.8;
  if (particles === 'other') weight *= given === 'none' ? 0.4 : 0.55;
  if (here.tied) weight *= 0.7;
  if (given === 'none' && ((segment.marks[here.to - 1] ?? 0) & CAPITAL) === 0) weight = 0;
  return { weight, because };
}

/**
 * Words of given names and initials to the left of word `at`. Walking left stops where the person's own first name was
 * read, unless what stands before it is a given name or an initial too: "Bel Griet Vos" is Griet, "Anna Griet Vos" is not.
 */
function givenBefore(
  segment: Segment,
  at: number,
  model: NameModel,
): { words: string[]; from: number; titled: boolean } {
  const words: string[] = [];
  let i = at;
  while (i > 0 && words.length < 6) {
    if (isNobleHere(segment, i - 1)) {
      i--;
      continue;
    }
    if (!isNear(segment, i) || !isGivenHere(segment, i - 1, model)) break;
    const word = segment.words[i - 1] ?? '';
    if (
      words.length > 0 &&
      word.length > 1 &&
      !isKnownGiven(word) &&
      !isOwn(word, model) &&
      agrees(words, model)
    )
      break;
    i--;
    words.unshift(...asGiven(segment, i));
  }
  const before = i > 0 && isNear(segment, i) ? (segment.words[i - 1] ?? '') : '';
  return { words, from: i, titled: TITLES.has(before) && before.length > 1 };
}

/** "Robin Sam gravin van Aedel": a noble title between given and family name. */
function isNobleHere(segment: Segment, i: number): boolean {
  return NOBLE.has(segment.words[i] ?? '') && isNear(segment, i + 1) && i > 0 && isNear(segment, i);
}

function isOwn(word: string, model: NameModel): boolean {
  return model.given.includes(word) || model.calls.includes(word);
}

function agrees(words: readonly string[], model: NameModel): boolean {
  const given = compareGiven(words, model);
  return given === 'same' || given === 'kin';
}

function isGivenHere(segment: Segment, i: number, model: NameModel): boolean {
  const word = segment.words[i] ?? '';
  const mark = segment.marks[i] ?? 0;
  if ((mark & DIGITS) !== 0) return false;
  if (model.given.includes(word) || model.calls.includes(word)) return true;
  if (word.length > 1 && (TITLES.has(word) || SENTENCE_WORDS.has(word) || SUFFIXES.has(word)))
    return false;
  if ((mark & CAPITAL) === 0) return isKnownGiven(word) && word.length > 2;
  return true;
}

/** One word, or the initials that stand together in it. */
function asGiven(segment: Segment, i: number): string[] {
  const word = segment.words[i] ?? '';
  const mark = segment.marks[i] ?? 0;
  const isRun =
    (mark & CAPITALS) !== 0 &&
    word.length <= 4 &&
    !isKnownGiven(word) &&
    !/[aeiouy]/.test(word.slice(1));
  return isRun ? Array.from(word) : [word];
}

/** Given names behind a family name: "Berg, J.P. van den", "Berg (Jan)", "BERG Jan". */
function givenAfter(
  segment: Segment,
  at: number,
  model: NameModel,
): { words: string[]; to: number; particles: string[] } | undefined {
  const gap = between(segment, at);
  if (gap === undefined || gap.length > 3 || gap.includes('\n')) return undefined;
  const comma = /^\s*[,(]\s*$/.test(gap);
  if (!comma && gap.trim() !== '') return undefined;
  const words: string[] = [];
  let i = at;
  while (
    i < segment.words.length &&
    words.length < 6 &&
    (i === at || isNear(segment, i)) &&
    isGivenAfter(segment, i, model, comma)
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
  return { words, to: particles.length > 0 ? to : i, particles };
}

function isNearOrComma(segment: Segment, i: number): boolean {
  return isNear(segment, i) || /^[\s.]*,\s?$/.test(between(segment, i) ?? '-');
}

function isGivenAfter(segment: Segment, i: number, model: NameModel, comma: boolean): boolean {
  const word = segment.words[i] ?? '';
  const mark = segment.marks[i] ?? 0;
  if ((mark & DIGITS) !== 0) return false;
  if (model.given.includes(word) || model.calls.includes(word)) return true;
  if ((mark & CAPITAL) === 0) return false;
  if (word.length === 1)
    return comma
      ? segment.text[segment.ends[i] ?? 0] === '.' || model.initials.includes(word)
      : segment.text[segment.ends[i] ?? 0] === '.';
  return comma && isKnownGiven(word);
}
