import type { FactKind } from './fact.ts';
import type { Step } from './finding.ts';
import type { Severity } from './severity.ts';

/** A removal request's way through the world. `removed` is only reached by rescans that saw it gone. */
export type TaskState =
  | 'open'
  | 'drafted'
  | 'sent'
  | 'acknowledged'
  | 'refused'
  | 'escalated'
  | 'removed'
  | 're-appeared'
  | 'withdrawn';

/** How a request travels, and on which legal basis. */
export type Route =
  | 'publisher'
  | 'host-dsa'
  | 'google-pii'
  | 'bing-eu'
  | 'google-outdated'
  | 'kvk-shielding'
  | 'kadaster-covenant'
  | 'operator'
  | 'own-organisation'
  | 'own-settings'
  | 'platform'
  | 'police'
  | 'editor'
  | 'archive'
  | 'broker';

/** A piece of work for a person: one exposure, one route. Holds no private value. */
export interface Task {
  readonly id: string;
  readonly subject: string;
  readonly exposure: string;
  readonly site: string;
  readonly kinds: readonly FactKind[];
  readonly severity: Severity;
  readonly route: Route;
  /** The route to take after a refusal or silence. */
  readonly next?: Route;
  readonly state: TaskState;
  /** ISO 8601: when the next step is due. */
  readonly due?: string;
  /** ISO 8601: when the clock that `due` belongs to started. */
  readonly sentAt?: string;
  readonly reappearances: number;
  readonly history: readonly Step[];
}
