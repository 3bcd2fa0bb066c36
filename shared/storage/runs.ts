import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { type Claimed, claimsIn } from './claims.ts';
import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import { daysLater } from './table.ts';

/** One round of planning. */
export interface Run {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

/** Runs, and which of their requests were looked at: the same request is looked at once in a run. */
export interface Runs {
  /** `false` where it was begun before. */
  begin(run: Run): Promise<boolean>;
  get(id: string): Promise<Run | undefined>;
  /** Newest first. Eventually consistent. */
  recent(): Promise<readonly Run[]>;
  /**
   * `true` exactly once per run and request, also for many at once. For what may be lost in a crash right after
   * (a request that another message brings again); otherwise `claim`.
   */
  isFirst(run: string, request: string): Promise<boolean>;
  /** As `Claims`: a look that a crash cut off is looked at again, once the lease is over. */
  claim(run: string, request: string, now: number, leaseMs: number): Promise<Claimed>;
  done(run: string, request: string, now: number): Promise<void>;
  release(run: string, request: string): Promise<void>;
}

const DAYS_KEPT = 14;

/** Runs in the LOOKS table. `request` is any short name of a request, such as a hash of its URL and body. */
export function runsIn(client: DynamoDBClient, table: string): Runs {
  const runs = documentsIn<Run>(client, table, {
    name: 'run',
    owner: 'run',
    first: ({ id, startedAt }) => ({ group: 'runs', order: `${startedAt}#${id}` }),
    expires: ({ startedAt }) => daysLater(Date.parse(startedAt), DAYS_KEPT),
  });
  const seen = documentsIn<{ at: number }>(client, table, {
    name: 'seen',
    owner: 'run',
    expires: ({ at }) => daysLater(at, DAYS_KEPT),
  });
  const claims = claimsIn(client, table, { days: DAYS_KEPT });

  return plainly('runs', {
    begin: (run: Run) => runs.add(run.id, 'run', run),
    get: (id: string) => runs.get(id, 'run'),
    recent: async () => (await runs.inFirst('runs')).toReversed(),
    isFirst: (run: string, request: string) =>
      seen.add(key(run, request), 'seen', { at: Date.now() }),
    claim: (run: string, request: string, now: number, leaseMs: number) =>
      claims.claim(key(run, request), now, leaseMs),
    done: (run: string, request: string, now: number) => claims.done(key(run, request), now),
    release: (run: string, request: string) => claims.release(key(run, request)),
  });
}

function key(run: string, request: string): string {
  return `${run}#${request}`;
}
