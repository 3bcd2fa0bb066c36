import type { JudgedName, NamePlace, Stage } from './stage.ts';
import { aboutOf } from './stage.ts';

/** Says of each place where a person's name stands whether it is theirs. */
export function judgeMentions(stage: Stage): JudgedName[] {
  const full = stage.names.some(({ seen }) => isFull(seen.given) && seen.weight > 0.6);
  return stage.names.filter(({ seen }) => seen.weight > 0).map((place) => judge(place, full));
}

function isFull(given: NamePlace['seen']['given']): boolean {
  return given === 'same' || given === 'kin' || given === 'initial' || given === 'typo';
}

function judge(place: NamePlace, full: boolean): JudgedName {
  let confidence = place.seen.weight;
  if (place.seen.given === 'none' && full) confidence = Math.max(confidence, 0.75);
  return { place, about: aboutOf(confidence), confidence, because: place.seen.because };
}
