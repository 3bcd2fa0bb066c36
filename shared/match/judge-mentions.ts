import type { Reason } from '#shared/domain/reason.ts';

import { nearestClue } from './evidence.ts';
import { nearness } from './layout.ts';
import { COMMON_FAMILIES } from './lexicon/common-families.ts';
import type { JudgedName, NamePlace, Stage } from './stage.ts';
import { aboutOf, chance, logit } from './stage.ts';

/** A text this short (in words) is a name alone: nothing on it could speak for or against. */
const BARE = 14;

/** Says of each place where a person's name stands whether it is theirs. Names with a given name first; the rest lean on them. */
export function judgeMentions(stage: Stage): JudgedName[] {
  const seen = stage.names.filter((one) => one.seen.weight > 0);
  const full = seen.filter(isFull).map((one) => judgeFull(stage, one, seen));
  const bare = seen.filter((one) => !isFull(one)).map((one) => judgeFamily(stage, one, full));
  return [...full, ...bare].toSorted((a, b) => a.place.at[0] - b.place.at[0]);
}

function isFull({ seen }: NamePlace): boolean {
  return seen.given !== 'none';
}

function isCommon(stage: Stage): boolean {
  return stage.one.models.some((model) =>
    model.families.some(
      ({ parts }) => parts.length === 1 && COMMON_FAMILIES.has(parts[0]?.word ?? ''),
    ),
  );
}

function verdict(one: NamePlace, z: number, because: readonly Reason[]): JudgedName {
  const confidence = chance(z);
  return { ...one, about: aboutOf(confidence), confidence, because };
}

interface Weighed {
  readonly z: number;
  readonly because: Reason[];
  readonly helped: boolean;
}

/** What the page says beside a name, as log-odds. */
function weighClues(stage: Stage, { place, seen }: NamePlace): Weighed {
  const { clues } = stage;
  const because: Reason[] = [];
  let z = 0;
  let helped = false;
  const help = (points: number, code?: Reason['code']) => {
    z += points;
    helped = true;
    if (code) because.push({ code });
  };
  const office = nearestClue(clues, 'office', place);
  const spot = nearestClue(clues, 'place', place);
  if (office >= 3) help(seen.titled && office === 4 ? 2.2 : 1.6, 'office-agrees');
  else if (office > 0) help(0.7);
  if (spot >= 3) help(1.5, 'organisation-agrees');
  else if (spot > 0) help(0.9);
  const fact = nearestClue(clues, 'fact', place);
  if (fact >= 3) help(2.2, 'other-fact-near');
  else if (fact === 2) help(1.2);
  else if (fact === 1) help(0.6);
  if (nearestClue(clues, 'birth', place) >= 3) help(1.5, 'age-agrees');
  if (nearestClue(clues, 'town', place) >= 2) help(1.2, 'town-agrees');
  if (nearestClue(clues, 'other-age', place) >= 4 && nearestClue(clues, 'birth', place) < 4) {
    z -= 3.5;
    because.push({ code: 'other-age' });
  }
  if (fact < 4 && nearestClue(clues, 'other-address', place) >= 4) {
    z -= 1.5;
    because.push({ code: 'other-address' });
  }
  if (nearestClue(clues, 'dead', place) >= 4) z -= 2;
  if (office === 0 && nearestClue(clues, 'other-office', place) >= 4) z -= 0.6;
  return { z, because, helped };
}

function judgeFull(stage: Stage, one: NamePlace, all: readonly NamePlace[]): JudgedName {
  const { seen, place } = one;
  if (seen.weight < 0.2) return verdict(one, logit(seen.weight), seen.because);
  const isBare = stage.scene.main.words.length <= BARE;
  const clues = weighClues(stage, one);
  let z = logit(seen.weight) + clues.z;
  if (!isBare) {
    const isList = stage.layout.rowsAround(place) >= 4;
    if (isCommon(stage)) z -= seen.given === 'initial' ? 1.6 : 1.3;
    if (isList && !clues.helped) z -= isCommon(stage) ? 1.5 : 0.4;
    const twins = all.filter(
      (other) =>
        isFull(other) && other.place.at[0] !== place.at[0] && nearness(place, other.place) < 3,
    );
    if (isList && twins.length > 0 && nearestClue(stage.clues, 'fact', place) < 3) z -= 0.8;
  }
  return verdict(one, z, [...seen.because, ...clues.because]);
}

/** A family name alone leans on the nearest whole name before it, or else on what the page says beside it. */
function judgeFamily(stage: Stage, one: NamePlace, full: readonly JudgedName[]): JudgedName {
  const { seen, place } = one;
  const clues = weighClues(stage, one);
  let z = logit(seen.weight) + clues.z;
  const before = full.filter((other) => other.place.at[0] <= place.at[0]).at(-1) ?? full[0];
  const theirs = full.some(({ about }) => about === 'subject');
  if (before?.about === 'subject') z += 2;
  else if (before?.about === 'someone-else') z -= theirs ? 0.8 : 2.5;
  else if (before) z += 0.3;
  if (isCommon(stage) && !before && stage.scene.main.words.length > BARE) z -= 1;
  return verdict(one, z, [...seen.because, ...clues.because]);
}
