import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** A source that fails again and again is left alone for a while. */
export interface Breaker {
  /** Failures since the last success. */
  readonly failures: number;
  /** Epoch milliseconds: until then nobody asks. After it one failure more opens it again, for longer. */
  readonly openUntil?: number;
}

/** Circuit breakers by source. */
export interface Breakers {
  /** `undefined` where the source may be asked at `now`; otherwise when it may, in epoch milliseconds. */
  closedUntil(source: string, now: number): Promise<number | undefined>;
  failed(source: string, now: number): Promise<Breaker>;
  succeeded(source: string): Promise<void>;
}

const FAILURES_TO_OPEN = 5;
const FIRST_PAUSE_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;

/** Breakers in the LOOKS table. */
export function breakersIn(client: DynamoDBClient, table: string): Breakers {
  const breakers = documentsIn<Breaker>(client, table, { name: 'breaker', owner: 'source' });
  return plainly('breakers', {
    async closedUntil(source: string, now: number) {
      const until = (await breakers.get(source, 'breaker'))?.openUntil;
      return until !== undefined && until > now ? until : undefined;
    },
    async failed(source: string, now: number) {
      const { after } = await breakers.upsert(source, 'breaker', (breaker) =>
        afterFailure(breaker?.failures ?? 0, now),
      );
      return after ?? { failures: 1 };
    },
    async succeeded(source: string) {
      await breakers.upsert(source, 'breaker', (breaker) =>
        breaker && breaker.failures > 0 ? { failures: 0 } : undefined,
      );
    },
  });
}

function afterFailure(before: number, now: number): Breaker {
  const failures = before + 1;
  if (failures < FAILURES_TO_OPEN) return { failures };
  const pause = FIRST_PAUSE_MS * 2 ** (failures - FAILURES_TO_OPEN);
  return { failures, openUntil: now + Math.min(pause, LONGEST_PAUSE_MS) };
}
