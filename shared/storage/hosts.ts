import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

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

const DAYS_KEPT = 30;

/** Pace of hosts in the LOOKS table: what ten functions must agree on to be as polite as one. */
export function hostPacesIn<T extends Numbered & { readonly lastAt: number }>(
  client: DynamoDBClient,
  table: string,
): HostRecords<T> {
  const kept = documentsIn<T>(client, table, {
    name: 'host-pace',
    owner: 'host',
    expires: ({ lastAt }) => Math.ceil(lastAt / 1000) + DAYS_KEPT * 86_400,
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

/** robots.txt of origins in the LOOKS table, as the host reads it. */
export function hostRobotsIn<T extends { readonly at: number }>(
  client: DynamoDBClient,
  table: string,
) {
  const kept = documentsIn<T>(client, table, {
    name: 'host-robots',
    owner: 'host',
    expires: ({ at }) => Math.ceil(at / 1000) + DAYS_KEPT * 86_400,
  });
  return plainly('hosts', {
    get: (origin: string) => kept.get(origin, 'robots'),
    put: (origin: string, robots: T) => kept.put(origin, 'robots', robots),
  });
}
