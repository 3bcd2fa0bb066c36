import type { Reason } from '#shared/domain/reason.ts';

import { isKnownGiven } from '../lexicon/nicknames.ts';
import { PARTICLES, particlesAgree } from '../lexicon/particles.ts';
import { NOBLE, SENTENCE_WORDS, TITLES, TRADES } from '../lexicon/titles.ts';
import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import type { Likeness } from './alike.ts';
import { likenessOfFamily } from './alike.ts';
import { between, givenAfter, givenBefore, isCaseless, isNear, isSmallLine } from './around.ts';
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
      (PARTICLES.has(words[next] ?? '') || NOBLE.has(words[next] ?? '')) &&
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
  while (
    from > 0 &&
    !(from < at && beginsName(segment, from)) &&
    isParticleHere(segment, from - 1, family)
  )
    from--;
  const particles = isJoined ? 'same' : particlesAgree(words.slice(from, at), first.particles);
  const tied =
    (between(segment, to) === '-' && !NOBLE.has(words[to] ?? '')) || between(segment, from) === '-';
  return { from, to, likeness, particles, family, tied };
}

/** "De brief van Van den Berg": a particle with a capital begins the name, behind a small word. */
function beginsName({ marks }: Segment, i: number): boolean {
  return ((marks[i] ?? 0) & CAPITAL) !== 0 && ((marks[i - 1] ?? 0) & CAPITAL) === 0;
}

function isParticleHere(segment: Segment, i: number, family: Family): boolean {
  const word = segment.words[i] ?? '';
  if (!PARTICLES.has(word) || !isNear(segment, i + 1)) return false;
  const isCapital = ((segment.marks[i] ?? 0) & CAPITAL) !== 0;
  // One letter is a particle only in lower case ("v.d." against the initials "V.D."), or beside an apostrophe ("'S", "L'").
  if (word.length === 1) {
    const { text, starts, ends } = segment;
    const isElided = /['’‘`]/.test(
      `${text[(starts[i] ?? 0) - 1] ?? ''}${text[ends[i] ?? 0] ?? ''}`,
    );
    return !isCapital || isElided;
  }
  // "Ben Smit" is a man, "ben Smit" is a son.
  const isName =
    isCapital &&
    isKnownGiven(word) &&
    !family.parts.some(({ particles }) => particles.includes(word));
  return !isName;
}

function judge(segment: Segment, here: FamilyHere, model: NameModel): NameSeen {
  const left = givenBefore(segment, here.from, model);
  const right = left.words.length > 0 ? undefined : givenAfter(segment, here.from, here.to, model);
  let given = compareGiven(right?.words ?? left.words, model);
  let from = left.words.length > 0 ? left.edge : here.from;
  const partner = given === 'other' ? partnerBefore(segment, left.edge, model) : undefined;
  if (partner !== undefined) {
    from = partner;
    given = 'same';
  }
  const to = right?.edge ?? here.to;
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
    ...weigh(
      segment,
      here,
      particles,
      given,
      right !== undefined && TRADES.has(segment.words[here.to - 1] ?? ''),
      hasParticles(segment, here, right?.particles ?? []),
    ),
  };
}

/** Whether small words stand by the family name that are no mere letter. */
function hasParticles({ words }: Segment, here: FamilyHere, behind: readonly string[]): boolean {
  const before = here.from < here.to - here.family.parts.length ? words[here.from] : undefined;
  return [before ?? '', ...behind].some((word) => word.length > 1);
}

const AND = new Set(['en', 'and', 'und', 'et', 'e', 'y', 'plus']);

/** "Jan en Ineke van den Berg": the given name of the person before the one that stands by the family name. */
function partnerBefore(segment: Segment, edge: number, model: NameModel): number | undefined {
  const own = new Set([...model.calls, ...model.given]);
  const hasWord = AND.has(segment.words[edge - 1] ?? '') && between(segment, edge) === ' ';
  const hasSign = /^ ?[&+] ?$/.test(between(segment, edge) ?? '');
  if (!hasWord && !hasSign) return undefined;
  let at = hasWord ? edge - 2 : edge - 1;
  if (!own.has(segment.words[at] ?? '')) return undefined;
  while (own.has(segment.words[at - 1] ?? '') && isNear(segment, at)) at--;
  return at;
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
  isShop: boolean,
  isParticled: boolean,
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
  // Other small words than the person's are another name; none at all may have been left out.
  if (particles === 'other') weight *= given === 'none' ? 0.4 : isParticled ? 0.2 : 0.55;
  if (here.tied) weight *= given === 'none' ? 0.3 : 0.7;
  if (isJunior(segment, here.to)) weight *= 0.15;
  // "Slager Wubbe" is a shop.
  if (isShop) weight *= 0.2;
  if (isTrade(segment, here)) weight *= given === 'none' ? 0.4 : 0.18;
  const isSmall = given === 'none' && ((segment.marks[here.to - 1] ?? 0) & CAPITAL) === 0;
  if (given === 'none' && isCaseless(segment) && isStrangeBefore(segment, here.from))
    weight *= 0.35;
  if (isSmall && !isCaseless(segment)) {
    // In a line without capitals of a page that has them: a name that is no word, or nobody's.
    const isTelling =
      (segment.words[here.to - 1] ?? '').length >= LONG_NAME && here.likeness === 'same';
    weight = isTelling && isSmallLine(segment, here.to - 1) ? weight * 0.6 : 0;
  }
  return { weight, because };
}

/** From so many letters on a family name in lower case is hardly a word of the language. */
const LONG_NAME = 7;

const JUNIOR = new Set(['jr', 'junior', 'jnr', 'sr', 'senior', 'snr', 'zn']);

/** "Jan Berg jr." is his son. */
function isJunior(segment: Segment, to: number): boolean {
  return JUNIOR.has(segment.words[to] ?? '') && /^,? $/.test(between(segment, to) ?? '');
}

/** A shop, a firm or a trade beside the name: "Kapsalon Jan Berg", "Jan Berg Dakwerken". */
function isTrade(segment: Segment, here: FamilyHere): boolean {
  const after = segment.words[here.to] ?? '';
  const gap = between(segment, here.to) ?? '-';
  if (
    gap === ' ' &&
    (TRADES.has(after) ||
      /(?:werken|bedrijf|handel|bouw|techniek|service|advies|installaties|transport)$/.test(after))
  )
    return true;
  for (let i = here.from - 1; i >= Math.max(0, here.from - 4) && isNear(segment, i + 1); i--) {
    const word = segment.words[i] ?? '';
    // "De garage van Jan Berg" is what he has; "Anna de Winkel en Jan Berg" are two people.
    if (SENTENCE_WORDS.has(word)) return false;
    if (TRADES.has(word)) return !isNameOf(segment, i);
  }
  return false;
}

/** Whether a word is somebody's family name: with a capital, behind a particle. */
function isNameOf(segment: Segment, i: number): boolean {
  return ((segment.marks[i] ?? 0) & CAPITAL) !== 0 && PARTICLES.has(segment.words[i - 1] ?? '');
}

/** In a text without capitals any word before a family name may be a given name, unless it is one of the language's own. */
function isStrangeBefore(segment: Segment, from: number): boolean {
  const word = segment.words[from - 1] ?? '';
  return (
    word.length > 2 &&
    isNear(segment, from) &&
    !TITLES.has(word) &&
    !SENTENCE_WORDS.has(word) &&
    ((segment.marks[from - 1] ?? 0) & DIGITS) === 0
  );
}
