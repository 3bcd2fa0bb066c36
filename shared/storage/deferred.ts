import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** A request that its host wants later, as text that its sender can read back. */
export interface Deferred {
  readonly id: string;
  /** Epoch milliseconds: not before then. */
  readonly at: number;
  readonly request: string;
}

/** Requests put off because a host asked for patience (Retry-After, a spent day's budget). */
export interface DeferredRequests {
  put(deferred: Deferred): Promise<void>;
  /** Those whose time has come, soonest first. They stay until `remove`. Eventually consistent. */
  due(now: number): Promise<readonly Deferred[]>;
  remove(id: string): Promise<void>;
}

const GROUP = 'deferred';
const DIGITS = 15;

/** Deferred requests in the LOOKS table. */
export function deferredIn(client: DynamoDBClient, table: string): DeferredRequests {
  const kept = documentsIn<Deferred>(client, table, {
    name: 'deferred',
    owner: 'run',
    first: ({ at, id }) => ({ group: GROUP, order: `${order(at)}#${id}` }),
  });
  return plainly('deferred', {
    put: (deferred: Deferred) => kept.put(GROUP, deferred.id, deferred),
    due: (now: number) => kept.inFirst(GROUP, `${order(now)}$`),
    remove: (id: string) => kept.remove(GROUP, id),
  });
}

/** Fifteen digits, so that the order of keys is the order of time. */
function order(at: number): string {
  return String(at).padStart(DIGITS, '0');
}
