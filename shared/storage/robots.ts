import { gunzipSync, gzipSync } from 'node:zlib';

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import { daysLater } from './table.ts';

/** A robots.txt as it was answered. */
export interface RobotsAnswer {
  /** Empty where there was none. */
  readonly text: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Epoch milliseconds. How long it holds is for the reader to say (RFC 9309: 24 hours). */
  readonly fetchedAt: number;
}

/** robots.txt by origin ("https://host:port"). */
export interface RobotsCache {
  get(origin: string): Promise<RobotsAnswer | undefined>;
  /** Kept gzipped, which brings 500 KiB of rules under the 400 kB of an item; what is still larger is not kept. */
  put(origin: string, answer: RobotsAnswer): Promise<void>;
}

interface Kept {
  readonly packed: Uint8Array;
  readonly status: number;
  readonly fetchedAt: number;
}

const MOST_BYTES = 390_000;

/** robots.txt in the LOOKS table. */
export function robotsIn(client: DynamoDBClient, table: string): RobotsCache {
  const robots = documentsIn<Kept>(client, table, {
    name: 'robots',
    owner: 'host',
    expires: ({ fetchedAt }) => daysLater(fetchedAt, 30),
  });
  return plainly('robots', {
    async get(origin: string) {
      const kept = await robots.get(origin, 'robots');
      if (!kept) return undefined;
      const { packed, status, fetchedAt } = kept;
      return { text: gunzipSync(packed).toString('utf8'), status, fetchedAt };
    },
    async put(origin: string, { text, status, fetchedAt }: RobotsAnswer) {
      const packed = gzipSync(text);
      if (packed.length > MOST_BYTES) return;
      await robots.put(origin, 'robots', { packed: Uint8Array.from(packed), status, fetchedAt });
    },
  });
}
