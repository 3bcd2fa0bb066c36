import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import { daysLater } from './table.ts';

/** What a host is owed; epoch milliseconds. */
interface Pace {
  /** No request before this. */
  readonly nextAt: number;
  /** UTC day that `count` belongs to: YYYY-MM-DD. */
  readonly day: string;
  readonly count: number;
}

/** How fast a host may be asked. */
export interface PaceRule {
  /** Least milliseconds between two requests. */
  readonly everyMs: number;
  /** Most requests in a UTC day. */
  readonly perDay?: number;
  /** A slot at most this many milliseconds away is taken as well, and the caller waits for it. Not unless told. */
  readonly patienceMs?: number;
}

/** `at`: this slot is yours, go then. `later`: nothing was reserved, ask again then. Epoch milliseconds. */
export type Slot = { readonly at: number } | { readonly later: number };

/** Who may ask a host, and when: one count for all functions, so that ten workers are as polite as one. */
export interface Paces {
  /** The next slot at a host (host and port), atomically. `now` in epoch milliseconds. */
  reserve(host: string, now: number, rule: PaceRule): Promise<Slot>;
  /** Nobody asks before `until` (`Retry-After`, back-off). Never shortens what was said before. */
  hold(host: string, until: number): Promise<void>;
}

/** Pace in the LOOKS table. */
export function pacesIn(client: DynamoDBClient, table: string): Paces {
  const paces = documentsIn<Pace>(client, table, {
    name: 'pace',
    owner: 'host',
    expires: ({ nextAt }) => daysLater(nextAt, 2),
  });
  return plainly('pace', {
    async reserve(host: string, now: number, rule: PaceRule) {
      let slot: Slot = { later: now };
      await paces.upsert(host, 'pace', (pace) => {
        slot = slotAfter(pace, now, rule);
        return 'at' in slot ? taken(pace, slot.at, rule) : undefined;
      });
      return slot;
    },
    async hold(host: string, until: number) {
      await paces.upsert(host, 'pace', (pace) =>
        pace && pace.nextAt >= until
          ? undefined
          : { day: dayOf(until), count: 0, ...pace, nextAt: until },
      );
    },
  });
}

/** Pure: the slot that comes next after what was taken so far. */
function slotAfter(pace: Pace | undefined, now: number, rule: PaceRule): Slot {
  const free = Math.max(now, pace?.nextAt ?? now);
  const spent = pace?.day === dayOf(free) ? pace.count : 0;
  if (rule.perDay !== undefined && spent >= rule.perDay) return { later: nextDay(free) };
  return free - now <= (rule.patienceMs ?? 0) ? { at: free } : { later: free };
}

function taken(pace: Pace | undefined, at: number, { everyMs }: PaceRule): Pace {
  const day = dayOf(at);
  return { nextAt: at + everyMs, day, count: pace?.day === day ? pace.count + 1 : 1 };
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function nextDay(moment: number): number {
  return new Date(moment).setUTCHours(24, 0, 0, 0);
}
