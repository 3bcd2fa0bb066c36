import type { PublicPerson } from '#shared/domain/person.ts';

import type { NameSeen } from './names/find.ts';
import { nameAt } from './names/find.ts';
import { deletions, hasTypos, soundKey } from './names/index-words.ts';
import { looseName } from './names/loose.ts';
import type { NameModel } from './names/model.ts';
import { modelOf } from './names/model.ts';
import { latinOf } from './names/scripts.ts';
import type { Scene } from './scene.ts';
import type { Segment } from './segment.ts';
import type { Watchlist } from './watchlist.ts';
import { CAPITAL, DIGITS } from './words.ts';

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

/** A text of so few words may be a name and nothing else. */
const NAME_ALONE = 9;

/** People one of whose family names stands in the segment; over-approximates. Cost: one hash a word, a few for long capitalised words. */
export function peopleNamed(watchlist: Watchlist, segment: Segment): Set<number> {
  const people = new Set<number>();
  const seen = new Set<string>();
  const visit = (person: number) => people.add(person);
  const isAlone = segment.words.length <= NAME_ALONE;
  segment.words.forEach((word, i) => {
    const mark = segment.marks[i] ?? 0;
    if (word.length < 2 || (mark & DIGITS) !== 0 || seen.has(word)) return;
    seen.add(word);
    watchlist.withFamilyWord(word, visit);
    if (isAlone) watchlist.withFamilyWord(soundKey(word), visit);
    if (word.charCodeAt(0) > 0x7f) watchlist.withFamilyWord(latinOf(word), visit);
    if (!hasTypos(word) || (mark & CAPITAL) === 0) return;
    for (const key of deletions(word)) watchlist.withFamilyWord(key, visit);
  });
  return people;
}

/** Most places of one name on one page that are judged: beyond, a page is not read but counted. */
const MOST_NAMES = 200;

/** Where a person's name stands in a segment, in text order; where readings overlap, the best. */
export function namesOf(one: Known, segment: Segment): NameSeen[] {
  const out: NameSeen[] = [];
  for (const model of one.models) {
    const loose = looseName(segment, model);
    if (loose) return [loose];
  }
  for (let i = 0; i < segment.words.length && out.length < MOST_NAMES; i++) {
    for (const model of one.models) {
      const seen = nameAt(segment, i, model);
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
