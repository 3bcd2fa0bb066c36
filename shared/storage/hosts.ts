import { gunzipSync, gzipSync } from 'node:zlib';

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import { daysLater } from './table.ts';

/** A record with the number of its last change. */
interface Numbered {
  readonly version: number;
}

/** How hosts were treated, one record a host, swapped only by who read the latest. */
export interface HostRecords<T extends Numbered> {
  get(host: string): Promise<T | undefined>;
  /** Writes `next` if the kept version is still `version` (0: nothing kept yet); false when another was first. */
  swap(host: string, version: number, next: T): Promise<boolean>;
}

/** robots.txt of origins. */
export interface HostRobots<T> {
  get(origin: string): Promise<T | undefined>;
  put(origin: string, robots: T): Promise<void>;
}

const DAYS_KEPT = 30;
/** An item holds 400 kB; its keys and names need little. */
const MOST_BYTES = 390_000;

/** Pace of hosts in the LOOKS table: what ten functions must agree on to be as polite as one. */
export function hostPacesIn<T extends Numbered & { readonly lastAt: number }>(
  client: DynamoDBClient,
  table: string,
): HostRecords<T> {
  const kept = documentsIn<T>(client, table, {
    name: 'host-pace',
    owner: 'host',
    expires: ({ lastAt }) => daysLater(Math.max(lastAt, Date.now()), DAYS_KEPT),
  });
  return plainly('hosts', {
    get: (host: string) => kept.get(host, 'pace'),
    async swap(host: string, version: number, next: T) {
      const { after } = await kept.upsert(host, 'pace', (existing) =>
        (existing?.version ?? 0) === version ? next : undefined,
      );
      return after === next;
    },
  });
}

/**
 * robots.txt of origins in the LOOKS table, as the host reads it. Kept gzipped, since 500 KiB of rules are more than an
 * item holds; what is still larger is not kept, and read again each time.
 */
export function hostRobotsIn<T extends { readonly at: number }>(
  client: DynamoDBClient,
  table: string,
): HostRobots<T> {
  const kept = documentsIn<{ readonly at: number; readonly packed: Uint8Array }>(client, table, {
    name: 'host-robots',
    owner: 'host',
    expires: ({ at }) => daysLater(at, DAYS_KEPT),
  });
  return plainly('hosts', {
    async get(origin: string) {
      const found = await kept.get(origin, 'robots');
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was put comes back.
      return found && (JSON.parse(gunzipSync(found.packed).toString('utf8')) as T);
    },
    async put(origin: string, robots: T) {
      const packed = Uint8Array.from(gzipSync(JSON.stringify(robots)));
      if (packed.length <= MOST_BYTES) await kept.put(origin, 'robots', { at: robots.at, packed });
    },
  });
}
