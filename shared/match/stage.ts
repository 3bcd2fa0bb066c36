import type { About } from '#shared/domain/match.ts';
import type { Span } from '#shared/domain/page.ts';
import type { Reason } from '#shared/domain/reason.ts';

import type { Clue } from './evidence.ts';
import type { FactHit } from './hits.ts';
import type { Layout, Place } from './layout.ts';
import type { Known } from './mentions.ts';
import type { NameSeen } from './names/find.ts';
import type { Scene } from './scene.ts';
import type { Tone } from './tone.ts';
import type { Watchlist } from './watchlist.ts';

/** A name seen, and where in the page's text it stands. */
export interface NamePlace {
  readonly seen: NameSeen;
  readonly place: Place;
  /** False where it stands only in an attribute, a link or metadata. */
  readonly inText: boolean;
}

/** A page as all of its people are judged on it. */
export interface Setting {
  readonly watchlist: Watchlist;
  readonly scene: Scene;
  readonly layout: Layout;
  readonly url: string | undefined;
  /** Names of people, whoever they are. */
  readonly people: () => readonly Span[];
  readonly tones: () => readonly Tone[];
}

/** All that is known when one person is judged on one page. */
export interface Stage extends Setting {
  readonly one: Known;
  readonly names: readonly NamePlace[];
  readonly hits: readonly FactHit[];
  readonly clues: readonly Clue[];
}

/** A name with the verdict on whose it is. */
export interface JudgedName {
  readonly place: Place;
  readonly seen: NameSeen;
  readonly inText: boolean;
  readonly about: About;
  readonly confidence: number;
  readonly because: readonly Reason[];
}

/** From how sure on it is said to be the subject, and from how sure on it is at least a question. */
export const SUBJECT_FROM = 0.6;
export const UNSURE_FROM = 0.2;

export function aboutOf(confidence: number): About {
  if (confidence >= SUBJECT_FROM) return 'subject';
  return confidence >= UNSURE_FROM ? 'unsure' : 'someone-else';
}

/** Probability to log-odds and back: evidence adds up there. */
export function logit(p: number): number {
  const kept = Math.min(0.99, Math.max(0.01, p));
  return Math.log(kept / (1 - kept));
}

export function chance(z: number): number {
  return Math.min(0.98, Math.max(0.02, 1 / (1 + Math.exp(-z))));
}
