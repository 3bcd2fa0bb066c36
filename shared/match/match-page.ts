import type { FactMatch, Mention, PersonMatches } from '#shared/domain/match.ts';
import type { PageText, Span } from '#shared/domain/page.ts';
import type { Prf } from '#shared/domain/prf.ts';

import { judgeFacts } from './about.ts';
import type { FactHit } from './hits.ts';
import { candidatesOf, lookUp, lookUpWeak } from './hits.ts';
import { judgeMentions } from './judge-mentions.ts';
import type { Known } from './mentions.ts';
import { known, namesOf, peopleNamed, readable, spanOf } from './mentions.ts';
import type { Scene } from './scene.ts';
import { sceneOf } from './scene.ts';
import type { NamePlace } from './stage.ts';
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
  const found = candidatesOf(scene);
  const hits = Map.groupBy(lookUp(watchlist, prf, found), ({ person }) => person);
  const people = new Set([...hits.keys(), ...namedAnywhere(watchlist, scene)]);
  const out: PersonMatches[] = [];
  for (const index of [...people].toSorted((a, b) => a - b)) {
    const one = known(watchlist, index);
    const names = namePlaces(scene, one);
    const own = hits.get(index) ?? [];
    if (names.length === 0 && own.length === 0) continue;
    const weak = lookUpWeak(watchlist, prf, found, index, one.person.id);
    const matches = matchPerson({ watchlist, scene, options }, one, names, [...own, ...weak]);
    if (matches) out.push(matches);
  }
  return out;
}

function namedAnywhere(watchlist: Watchlist, scene: Scene): Set<number> {
  const people = new Set<number>();
  for (const { segment } of readable(scene)) {
    for (const person of peopleNamed(watchlist, segment)) people.add(person);
  }
  return people;
}

function namePlaces(scene: Scene, one: Known): NamePlace[] {
  return readable(scene).flatMap(({ segment, at }) =>
    namesOf(one, segment).map((seen) => {
      const span: Span = at ?? spanOf(segment, seen);
      return { seen, at: span, inText: at === undefined };
    }),
  );
}

interface Page {
  readonly watchlist: Watchlist;
  readonly scene: Scene;
  readonly options: MatchOptions;
}

function matchPerson(
  { watchlist, scene, options }: Page,
  one: Known,
  names: NamePlace[],
  hits: FactHit[],
): PersonMatches | undefined {
  const stage = { watchlist, scene, options, one, names, hits };
  const judged = judgeMentions(stage);
  const facts: FactMatch[] = judgeFacts(stage, judged);
  const mentions: Mention[] = judged
    .filter(({ place }) => place.inText)
    .map(({ place, about, confidence, because }) => ({
      span: place.at,
      about,
      confidence,
      because,
    }));
  if (facts.length === 0 && mentions.length === 0) return undefined;
  return { person: one.person.id, mentions, facts };
}
