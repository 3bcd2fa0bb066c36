import type { PersonMatches } from '#shared/domain/match.ts';
import type { PageText, Span } from '#shared/domain/page.ts';
import type { Prf } from '#shared/domain/prf.ts';

import { judgeFacts } from './about.ts';
import { agesOf } from './ages.ts';
import { cluesOf } from './evidence.ts';
import type { FactHit, Found } from './hits.ts';
import { candidatesBeside, candidatesOf, lookUp, lookUpSalted } from './hits.ts';
import { judgeMentions } from './judge-mentions.ts';
import { Layout } from './layout.ts';
import type { Known } from './mentions.ts';
import { known, namesOf, peopleNamed, readable, spanOf } from './mentions.ts';
import { peopleIn } from './names/people.ts';
import { sceneOf } from './scene.ts';
import type { NamePlace, Setting } from './stage.ts';
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
  const telling = candidatesOf(scene);
  const first = lookUp(watchlist, prf, telling);
  const people = new Set([
    ...first.map(({ person }) => person),
    ...namedAnywhere(watchlist, readable(scene)),
  ]);
  if (people.size === 0) return [];
  const beside = candidatesBeside(scene);
  const found = [...telling, ...beside];
  const hits = Map.groupBy([...first, ...lookUp(watchlist, prf, beside)], ({ person }) => person);
  const setting: Setting = {
    watchlist,
    scene,
    layout: new Layout(page),
    url: options.url,
    people: once(() => peopleIn(scene.main)),
    tones: once(() => tonesOf(scene.main)),
  };
  const clues = once(() => {
    const dated = found.some(({ candidate }) =>
      candidate.forms.some((form) => WHOLE_DATE.test(form)),
    );
    return [...found, ...townsIn(scene), ...agesOf(scene, options.now, dated)];
  });
  const out: PersonMatches[] = [];
  for (const index of [...people].toSorted((a, b) => a - b)) {
    const one = known(watchlist, index);
    const names = namePlaces(setting, one);
    const own = hits.get(index) ?? [];
    if (names.length === 0 && own.length === 0) continue;
    const weak = lookUpSalted(watchlist, prf, clues(), index, one.person.id);
    const matches = matchPerson(setting, one, names, [...own, ...weak], clues());
    if (matches) out.push(matches);
  }
  return out;
}

/** A whole date of birth or other date: what ages on the page are counted from. */
const WHOLE_DATE = /^birthdate:\d{4}-\d\d-\d\d$/;

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function namedAnywhere(watchlist: Watchlist, segments: ReturnType<typeof readable>): Set<number> {
  const people = new Set<number>();
  for (const { segment } of segments) {
    for (const person of peopleNamed(watchlist, segment)) people.add(person);
  }
  return people;
}

function namePlaces({ scene, layout }: Setting, one: Known): NamePlace[] {
  return readable(scene).flatMap(({ segment, at }) =>
    namesOf(one, segment).map((seen) => {
      const span: Span = at ?? spanOf(segment, seen);
      return { seen, place: layout.placeOf(span), inText: at === undefined };
    }),
  );
}

function matchPerson(
  setting: Setting,
  one: Known,
  names: readonly NamePlace[],
  hits: readonly FactHit[],
  found: readonly Found[],
): PersonMatches | undefined {
  const kinds = new Set(setting.watchlist.factsOf(one.index).map(({ kind }) => kind));
  const has = { birth: kinds.has('birthdate'), address: kinds.has('address') };
  const own = names.filter(({ inText }) => inText).map(({ place }) => place.at);
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
