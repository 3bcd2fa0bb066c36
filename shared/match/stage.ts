import type { About } from '#shared/domain/match.ts';
import type { Span } from '#shared/domain/page.ts';
import type { Reason } from '#shared/domain/reason.ts';

import type { FactHit } from './hits.ts';
import type { Known } from './mentions.ts';
import type { NameSeen } from './names/find.ts';
import type { Scene } from './scene.ts';
import type { Watchlist } from './watchlist.ts';

/** A name seen, and where in the page's text it stands. */
export interface NamePlace {
  readonly seen: NameSeen;
  readonly at: Span;
  /** False where it stands only in an attribute, a link or metadata. */
  readonly inText: boolean;
}

/** All that is known when one person is judged on one page. */
export interface Stage {
  readonly watchlist: Watchlist;
  readonly scene: Scene;
  readonly options: { readonly url?: string | undefined; readonly now: number };
  readonly one: Known;
  readonly names: readonly NamePlace[];
  readonly hits: readonly FactHit[];
}

/** A name with the verdict on whose it is. */
export interface JudgedName {
  readonly place: NamePlace;
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
