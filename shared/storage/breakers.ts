import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import type { Merge, Merged } from './merge.ts';

/** How sources did lately, by source: the counters of their circuit breakers (`shared/fetch/breaker.ts` holds the rules). */
export interface Breakers<T extends object> {
  get(source: string): Promise<T | undefined>;
  upsert(source: string, merge: Merge<T>): Promise<Merged<T>>;
}

/** Breakers in the LOOKS table. */
export function breakersIn<T extends object>(client: DynamoDBClient, table: string): Breakers<T> {
  const breakers = documentsIn<T>(client, table, { name: 'breaker', owner: 'source' });
  return plainly('breakers', {
    get: (source: string) => breakers.get(source, 'breaker'),
    upsert: (source: string, merge: Merge<T>) => breakers.upsert(source, 'breaker', merge),
  });
}
