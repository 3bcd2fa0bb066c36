import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import { daysLater } from './table.ts';

/** `mine`: do it. `busy`: somebody is at it, or crashed a moment ago: try later. `done`: it was done. */
export type Claimed = 'mine' | 'busy' | 'done';

/**
 * Work that is to be done once. Who claims it does it and says so; a claim that nobody finished runs out, so that a
 * crash in between loses nothing. What was done just before a crash may then be done again, and must bear that.
 */
export interface Claims {
  /** `now` and `leaseMs` in milliseconds; the lease is longer than the work can take. */
  claim(key: string, now: number, leaseMs: number): Promise<Claimed>;
  done(key: string, now: number): Promise<void>;
  /** Gives a claim back that came to nothing, so that the next one need not wait. */
  release(key: string): Promise<void>;
}

interface Claim {
  readonly key: string;
  readonly done: boolean;
  /** Epoch milliseconds: when the claim runs out, or when the work was done. */
  readonly at: number;
}

/** What the claims of a table are for. */
export interface KindOfClaim {
  /** Remembered for so many days after they are done. */
  readonly days: number;
  /** Done ones are found by UTC day under this name. */
  readonly listedAs?: string;
}

/** Claims in a table: mails in LEDGER, looks of a run in LOOKS. */
export function claimsIn(
  client: DynamoDBClient,
  table: string,
  { days, listedAs }: KindOfClaim,
): Claims & { readonly doneOn: (day: string) => Promise<readonly string[]> } {
  const claims = documentsIn<Claim>(client, table, {
    name: 'claim',
    owner: 'claim',
    first: ({ done, at, key }) =>
      done && listedAs !== undefined
        ? { group: `done#${listedAs}#${dayOf(at)}`, order: key }
        : undefined,
    expires: ({ at }) => daysLater(at, days),
  });
  return plainly('claims', {
    async claim(key: string, now: number, leaseMs: number): Promise<Claimed> {
      const { before, after } = await claims.upsert(key, 'claim', (claim) =>
        claim && (claim.done || claim.at > now)
          ? undefined
          : { key, done: false, at: now + leaseMs },
      );
      if (after !== before) return 'mine';
      return before?.done ? 'done' : 'busy';
    },
    async done(key: string, now: number) {
      await claims.upsert(key, 'claim', (claim) =>
        claim?.done ? undefined : { key, done: true, at: now },
      );
    },
    async release(key: string) {
      await claims.upsert(key, 'claim', (claim) =>
        claim && !claim.done ? { key, done: false, at: 0 } : undefined,
      );
    },
    async doneOn(day: string) {
      const found = await claims.inFirst(`done#${listedAs}#${day}`);
      return found.map(({ key }) => key);
    },
  });
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
