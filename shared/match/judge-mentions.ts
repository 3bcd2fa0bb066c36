import type { Reason } from '#shared/domain/reason.ts';

import { isBusiness } from './against.ts';
import type { ClueKind } from './evidence.ts';
import { nearestClue } from './evidence.ts';
import type { Layout, Place } from './layout.ts';
import { nearness } from './layout.ts';
import { isCommonFamily } from './names/model.ts';
import { officeNames } from './office-names.ts';
import { partNames } from './part-names.ts';
import type { JudgedName, NamePlace, Stage } from './stage.ts';
import { aboutOf, chance, logit } from './stage.ts';

/** A text this short (in words) is a name alone: nothing on it could speak for or against. */
const BARE = 14;

/** Says of each place where a person's name stands whether it is theirs. Whole names first; the rest lean on them. */
export function judgeMentions(stage: Stage): JudgedName[] {
  const seen = stage.names.filter((one) => one.seen.weight > 0);
  const full = fromRows(
    stage,
    oneSense(
      stage,
      seen.filter(isFull).map((one) => judgeFull(stage, one, seen)),
    ),
  );
  const bare = seen.filter((one) => !isFull(one)).map((one) => judgeFamily(stage, one, full));
  const named = [...full, ...bare];
  named.push(...partNames(stage, named));
  named.push(...officeNames(stage, named));
  return named.toSorted((a, b) => a.place.at[0] - b.place.at[0]);
}

function isFull({ seen }: NamePlace): boolean {
  return seen.given !== 'none';
}

/** Whether a name of the person, as it stands here, is one that many bear: a name with a second family name is not. */
export function isCommon({ one, scene }: Stage, { seen, inText }: NamePlace): boolean {
  const here = inText ? scene.main.words.slice(seen.from, seen.to) : [];
  return one.models.some(({ families }) => {
    const isDouble = families.some(
      ({ parts }) => parts.length > 1 && parts.every(({ word }) => here.includes(word)),
    );
    return (
      !isDouble &&
      families.some((family) => family.parts.length === 1 && isCommonFamily(family, here))
    );
  });
}

function verdict(one: NamePlace, z: number, because: readonly Reason[]): JudgedName {
  const confidence = chance(z);
  return { ...one, about: aboutOf(confidence), confidence, because };
}

interface Weighed {
  readonly z: number;
  readonly because: Reason[];
  /** Something near speaks for the person. */
  readonly helped: boolean;
}

/** What speaks for the person: points for it in the same sentence or row, in the same part, elsewhere on the page. */
const FOR: readonly (readonly [
  ClueKind,
  same: number,
  part: number,
  page: number,
  Reason['code'],
])[] = [
  ['office', 1.8, 1.4, 0.6, 'office-agrees'],
  ['place', 1.5, 1.2, 0.7, 'organisation-agrees'],
  ['fact', 2.4, 1.8, 0.5, 'other-fact-near'],
  ['weak-fact', 0.9, 0.6, 0, 'other-fact-near'],
  ['birth', 2.6, 1.2, 0, 'age-agrees'],
  ['age', 1.6, 0.8, 0, 'age-agrees'],
  ['town', 1.3, 0.9, 0.3, 'town-agrees'],
];

/** What speaks against, in the same sentence or row, and in the same part. */
const AGAINST: readonly (readonly [
  ClueKind,
  same: number,
  part: number,
  Reason['code'],
  ...unless: ClueKind[],
])[] = [
  ['other-age', 5.5, 1.8, 'other-age', 'birth', 'age'],
  ['other-birth', 7, 3, 'other-age', 'birth'],
  ['other-address', 2.2, 0.6, 'other-address', 'fact'],
  ['other-town', 3.3, 0.4, 'other-town', 'town'],
  ['from-elsewhere', 4.5, 0, 'other-town'],
  ['lived', 4.5, 4.2, 'name-of-dead'],
  ['long-ago', 2.6, 0, 'name-of-dead', 'birth', 'age'],
  ['dead', 2.2, 0.8, 'name-of-dead', 'office'],
  ['other-office', 0.7, 0, 'other-office', 'office'],
  ['other-trade', 4, 0, 'other-trade', 'office'],
  ['namesake', 6, 0.6, 'said-namesake', 'office', 'place'],
];

/** What is said below a heading of who is named in it. */
const OF_HEADINGS: ReadonlySet<ClueKind> = new Set([
  'dead',
  'lived',
  'other-age',
  'other-birth',
  'from-elsewhere',
]);

const AGAINST_CODES = new Set(AGAINST.map(([, , , code]) => code));

function isHeading(layout: Layout, place: Place): boolean {
  const kind = layout.block(place.block)?.kind;
  return kind === 'heading' || kind === 'title';
}

/** What the page says beside a name, as log-odds. */
function weighClues({ clues, layout, names }: Stage, { place, seen }: NamePlace): Weighed {
  const taken = new Set(
    names
      .filter((other) => isFull(other) && other.place.row && other.seen.weight >= 0.2)
      .map((other) => other.place.block),
  );
  const because: Reason[] = [];
  let z = 0;
  let helped = false;
  for (const [kind, same, part, page, code] of FOR) {
    const near = nearestClue(clues, kind, place, taken);
    if (near === 0) continue;
    z += near === 4 ? same : near >= 2 ? part : page;
    if (near < 3) continue;
    helped = true;
    because.push({ code });
  }
  if (seen.titled && nearestClue(clues, 'office', place) === 4) z += 0.6;
  for (const [kind, same, part, code, ...unless] of AGAINST) {
    const near = nearestClue(clues, kind, place);
    const isHead = OF_HEADINGS.has(kind) && isHeading(layout, place) && near >= 2;
    if (
      (near < 3 && !isHead) ||
      unless.some((other) => nearestClue(clues, other, place, taken) >= near)
    )
      continue;
    if (kind === 'other-address' && nearestClue(clues, 'birth', place) >= 3) continue;
    z -= near === 4 ? same : isHead ? Math.max(part, same * 0.7) : part;
    if (near === 4) because.push({ code });
  }
  return { z, because, helped };
}

/** A common name with nothing on the page that speaks for the person: one of thousands. */
const COMMON_ALONE = 3.4;

function judgeFull(stage: Stage, one: NamePlace, all: readonly NamePlace[]): JudgedName {
  const { seen, place } = one;
  if (seen.weight < 0.2) return verdict(one, logit(seen.weight), seen.because);
  if (isRelativeOfNamesake(stage, one, all)) return verdict(one, -2.5, seen.because);
  const clues = weighClues(stage, one);
  let z = logit(seen.weight) + clues.z;
  if (stage.scene.main.words.length > BARE) {
    const isAlone = FOR.every(([kind]) => nearestClue(stage.clues, kind, place) === 0);
    const isList = stage.layout.rowsAround(place) >= 4;
    if (isCommon(stage, one)) z -= isAlone ? COMMON_ALONE : seen.given === 'initial' ? 2 : 1.6;
    if (isList && !clues.helped) z -= isCommon(stage, one) ? 1.5 : 0.4;
    const twins = all.filter(
      (other) =>
        isFull(other) &&
        other.place.row &&
        other.place.row[0] !== place.row?.[0] &&
        nearness(place, other.place) < 3,
    );
    const hasFact = (at: Place) => nearestClue(stage.clues, 'fact', at) >= 3;
    // A list names everybody once: where another row has a fact of the person, that is theirs.
    if (isList && twins.length > 0 && !hasFact(place))
      z -= twins.some((other) => hasFact(other.place)) ? 5 : 2;
  }
  return verdict(one, z, [...seen.because, ...clues.because]);
}

/** In the profile of somebody of the same name, a relative of that name is a third one, or the profile is not the person's. */
function isRelativeOfNamesake(
  { layout }: Stage,
  { place }: NamePlace,
  all: readonly NamePlace[],
): boolean {
  const profile = layout.profileAt(place.at[0]);
  if (!profile || profile.own.some(([start, end]) => place.at[0] >= start && place.at[0] < end))
    return false;
  return all.some((other) => isFull(other) && other.place.at[0] === profile.head[0]);
}

/** Outside lists a page speaks of one bearer of a name: where one place is plainly a namesake's, the rest are likely his too. */
function oneSense(stage: Stage, full: readonly JudgedName[]): JudgedName[] {
  const isListed = ({ place }: NamePlace) =>
    place.row !== undefined && stage.layout.rowsAround(place) > 1;
  const prose = full.filter((one) => !isListed(one) && one.seen.weight >= 0.2);
  const isNamesake = prose.some(
    ({ confidence, seen, because }) =>
      confidence < 0.2 &&
      (seen.weight < 0.3 || because.some(({ code }) => AGAINST_CODES.has(code))),
  );
  const isTheirs = prose.some(
    ({ place, confidence }) =>
      confidence >= 0.8 &&
      (nearestClue(stage.clues, 'office', place) >= 3 ||
        nearestClue(stage.clues, 'fact', place) >= 3),
  );
  if (!isNamesake || isTheirs) return [...full];
  return full.map((one) => {
    if (isListed(one) || one.seen.weight < 0.2) return one;
    const confidence = chance(logit(one.confidence) - 1.8);
    return { ...one, confidence, about: aboutOf(confidence) };
  });
}

/** The name in a title over a list of namesakes is as much theirs as the surest of the rows. */
function fromRows(stage: Stage, full: readonly JudgedName[]): JudgedName[] {
  const rows = full.filter(
    ({ place, seen }) => seen.weight >= 0.2 && stage.layout.rowsAround(place) >= 2,
  );
  if (rows.length < 2) return [...full];
  const most = Math.max(...rows.map(({ confidence }) => confidence));
  return full.map((one) => {
    const isAbove = isHeading(stage.layout, one.place) && !one.place.row;
    if (!isAbove || one.confidence <= most) return one;
    return { ...one, confidence: most, about: aboutOf(most) };
  });
}

const FAMILY = new Set([
  'fam',
  'familie',
  'family',
  'gezin',
  'echtpaar',
  'gebrs',
  'gebroeders',
  'erven',
  'weduwe',
  'wed',
]);

/** "Fam. Berg": a family of the name, which may be another. */
function isOfFamily({ scene }: Stage, { seen, inText }: NamePlace): boolean {
  return inText && FAMILY.has(scene.main.words[seen.from - 1] ?? '');
}

/** The log-odds that a firm named after a family is the person's, where no fact of theirs stands beside it. */
const OF_BUSINESS = -2;

/** The log-odds that a family named as one is the person's own stay below this where no fact of theirs stands beside it. */
const MOST_OF_FAMILY = 0.3;

/** The log-odds that a family name tied to that of the person's partner is theirs, before anything else is looked at. */
const COUPLE = 0.4;

/** "Vos-Terpstra", where the partner's family is called Terpstra: the couple, or either of them. */
function isTiedToRelative({ hits, scene }: Stage, { at }: Place): boolean {
  return hits.some(
    ({ candidate, at: [start, end], inText }) =>
      inText &&
      candidate.kind === 'relative' &&
      ((start <= at[1] + 1 && at[1] < end) || (end >= at[0] - 1 && start < at[0])) &&
      scene.main.text.slice(Math.min(start, at[0]), Math.max(end, at[1])).includes('-'),
  );
}

/** A family name alone leans on the nearest whole name before it, or else on what the page says beside it. */
function judgeFamily(stage: Stage, one: NamePlace, full: readonly JudgedName[]): JudgedName {
  const { seen, place } = one;
  const hasFact = nearestClue(stage.clues, 'fact', place) >= 3;
  if (one.inText && !hasFact && isBusiness(stage.scene.main.text, place.at))
    return verdict(one, OF_BUSINESS, seen.because);
  const isCouple = seen.weight < 0.15 && isTiedToRelative(stage, place);
  // Tied to another family's name, or a letter off: nobody's without a fact of theirs.
  if (!isCouple && (seen.weight < 0.12 || (seen.weight < 0.15 && !hasFact)))
    return verdict(one, logit(seen.weight), seen.because);
  const clues = weighClues(stage, one);
  let z = (isCouple ? COUPLE : logit(seen.weight)) + clues.z;
  const before = full.filter((other) => other.place.at[0] <= place.at[0]).at(-1) ?? full[0];
  const theirs = full.some(({ about }) => about === 'subject');
  if (before?.about === 'subject') z += isOfFamily(stage, one) ? 0.4 : 2;
  else if (before?.about === 'someone-else') z -= theirs ? 0.8 : 2.5;
  else if (before) z += 0.3;
  if (isCommon(stage, one) && !before && stage.scene.main.words.length > BARE) z -= 1;
  if (isOfFamily(stage, one) && !hasFact) z = Math.min(z, MOST_OF_FAMILY);
  return verdict(one, z, [...seen.because, ...clues.because]);
}
