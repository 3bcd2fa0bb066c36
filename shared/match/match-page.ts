import type { PersonMatches } from '#shared/domain/match.ts';
import type { PageText, Span } from '#shared/domain/page.ts';
import type { PublicPerson } from '#shared/domain/person.ts';
import type { Prf } from '#shared/domain/prf.ts';

import { judgeFacts } from './about.ts';
import { agesOf } from './ages.ts';
import { cluesOf } from './evidence.ts';
import type { FactHit, Found } from './hits.ts';
import {
  candidatesBeside,
  candidatesOf,
  gateOf,
  lookUp,
  lookUpSalted,
  Placed,
  relativesOf,
  ungated,
} from './hits.ts';
import { judgeMentions } from './judge-mentions.ts';
import { Layout } from './layout.ts';
import type { Known } from './mentions.ts';
import { isPaired, known, namesOf, peopleNamed, readable, spanOf } from './mentions.ts';
import type { NameSeen } from './names/find.ts';
import { pairedIn, peopleIn } from './names/people.ts';
import type { Scene } from './scene.ts';
import { overlaps, sceneOf } from './scene.ts';
import type { NamePlace, Setting } from './stage.ts';
import { chance, logit } from './stage.ts';
import { tonesOf } from './tone.ts';
import { townsIn } from './towns.ts';
import type { Watchlist } from './watchlist.ts';

/** What is known of a page beside its text. */
export interface MatchOptions {
  /** Country of the page, ISO 3166-1 alpha-2; "NL" unless told. */
  readonly country?: string | undefined;
  readonly url?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Everything that one page says about enrolled people, about whom and why. Costs what the page costs, however many are enrolled. */
export function matchPage(
  watchlist: Watchlist,
  prf: Prf,
  page: PageText,
  options: MatchOptions,
): PersonMatches[] {
  const scene = sceneOf(page, options.country ?? 'NL');
  const gated = candidatesOf(scene, gateOf(watchlist, prf));
  const first = lookUp(watchlist, prf, gated);
  const named = namedAnywhere(watchlist, readable(scene));
  const people = new Set([...first.map(({ person }) => person), ...named.keys()]);
  if (people.size === 0) return [];
  const family = once(() => relativesOf(scene));
  const familyHits = once(() => lookUp(watchlist, prf, family()));
  const inPlace = once(() => new Placed(family()));
  const habits = once(() => candidatesBeside(scene));
  const beside = once(() => [...family(), ...habits()]);
  const found = once(() => [...ungated(scene, gated), ...beside()]);
  const hits = once(() =>
    Map.groupBy(
      [...first, ...familyHits(), ...lookUp(watchlist, prf, habits())],
      ({ person }) => person,
    ),
  );
  const isHit = new Set(first.map(({ person }) => person));
  const setting = once((): Setting => ({
    watchlist,
    scene,
    layout: new Layout(page),
    url: options.url,
    people: once(() => peopleIn(scene.main)),
    tones: once(() => tonesOf(scene.main)),
  }));
  const clues = once(() => {
    const dated = beside().some(
      ({ candidate: { kind, forms } }) =>
        kind === 'birthdate' && forms.some((form) => isDateOfPage(form, options.now)),
    );
    return [...found(), ...townsIn(scene), ...agesOf(scene, options.now, dated)];
  });
  /** Somebody else of the same family name may be the person's own child or partner. */
  const isRelative = (index: number, { person }: Known, names: readonly NameHere[]) => {
    const isTheirs = (hit: FactHit) =>
      hit.person === index && names.some((name) => overlaps(hit.at, name.at));
    const there = names.flatMap((name) => inPlace().at(name.at));
    return (
      familyHits().some(isTheirs) ||
      lookUpSalted(watchlist, prf, there, index, person.id).length > 0
    );
  };
  const paired = once(() => pairedIn(scene.main));
  const out: PersonMatches[] = [];
  for (const index of [...people].toSorted((a, b) => a - b)) {
    const one = opened(watchlist, index);
    const names = namesHere(scene, one, isHit.has(index) ? undefined : named.get(index));
    const isFar = !isHit.has(index) && names.every(({ seen }) => seen.weight < FAR_FETCHED);
    const isClose = () =>
      names.length > 0 && (isPaired(one, paired()) || isRelative(index, one, names));
    if (isFar && !isClose()) {
      if (names.length > 0) out.push(onlyNamesakes(one, names));
      continue;
    }
    const own = hits().get(index) ?? [];
    const weak = lookUpSalted(watchlist, prf, clues(), index, one.person.id);
    const { layout } = setting();
    const placed = names.map(({ seen, at, inText }) => ({
      seen,
      place: layout.placeOf(at),
      inText,
    }));
    const matches = matchPerson(setting(), one, placed, [...own, ...weak], clues());
    if (matches) out.push(matches);
  }
  return out.filter(({ mentions, facts }) => mentions.length + facts.length > 0);
}

/** What was worked out of people seen lately; the watchlist keeps who they are for as long. */
const models = new WeakMap<PublicPerson, Known>();

function opened(watchlist: Watchlist, index: number): Known {
  const person = watchlist.publicOf(index);
  const before = models.get(person);
  if (before) return before;
  const made = known(watchlist, index);
  models.set(person, made);
  return made;
}

const WHOLE_DATE = /^birthdate:(\d{4})-\d\d-\d\d$/;
/** How old a page with a date may be, in years; an older date is one of birth. */
const OLDEST_PAGE = 25;

/** A whole date that the page may be of: ages on it are counted from then. */
function isDateOfPage(form: string, now: number): boolean {
  const year = WHOLE_DATE.exec(form)?.[1];
  return year !== undefined && Number(year) >= new Date(now).getUTCFullYear() - OLDEST_PAGE;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A name whose weight is below this, without a fact on the page, is somebody else's whatever the page says. */
const FAR_FETCHED = 0.12;

/** Somebody of the same family name, and nothing else: said, so that nobody asks again, and not looked into. */
function onlyNamesakes({ person }: Known, names: readonly NameHere[]): PersonMatches {
  const mentions = names
    .filter(({ inText, seen }) => inText && seen.weight > 0)
    .map(({ at, seen }) => ({
      span: at,
      about: 'someone-else' as const,
      confidence: chance(logit(seen.weight)),
      because: seen.because,
    }));
  return { person: person.id, mentions, facts: [] };
}

/** Words that may name a person, by segment: the text's own is the first. */
type Named = Map<number, number[][]>;

function namedAnywhere(watchlist: Watchlist, segments: ReturnType<typeof readable>): Named {
  const people: Named = new Map();
  segments.forEach(({ segment }, i) => {
    for (const [person, places] of peopleNamed(watchlist, segment)) {
      const bySegment = people.get(person) ?? segments.map(() => []);
      bySegment[i] = places;
      people.set(person, bySegment);
    }
  });
  return people;
}

/** A name seen and where, before it is worked out what stands around it. */
interface NameHere {
  readonly seen: NameSeen;
  readonly at: Span;
  readonly inText: boolean;
}

function namesHere(
  scene: Scene,
  one: Known,
  places: readonly (readonly number[])[] | undefined,
): NameHere[] {
  return readable(scene).flatMap(({ segment, at }, i) =>
    namesOf(one, segment, places ? (places[i] ?? []) : undefined).map((seen) => ({
      seen,
      at: at ?? spanOf(segment, seen),
      inText: at === undefined,
    })),
  );
}

function matchPerson(
  setting: Setting,
  one: Known,
  names: readonly NamePlace[],
  hits: readonly FactHit[],
  found: readonly Found[],
): PersonMatches | undefined {
  const kinds = setting.watchlist.kindsOf(one.index);
  const has = { birth: kinds.has('birthdate'), address: kinds.has('address') };
  const own = names
    .filter(({ inText, seen }) => inText && seen.weight >= FAR_FETCHED)
    .map(({ place }) => place.at);
  const clues = cluesOf({ ...setting, found, has }, one, hits, own);
  const stage = { ...setting, one, names, hits, clues };
  const judged = judgeMentions(stage);
  const facts = judgeFacts(stage, judged);
  const mentions = judged
    .filter(({ inText }) => inText)
    .map(({ place, about, confidence, because }) => ({
      span: place.at,
      about,
      confidence,
      because,
    }));
  if (facts.length === 0 && mentions.length === 0) return undefined;
  return { person: one.person.id, mentions, facts };
}
