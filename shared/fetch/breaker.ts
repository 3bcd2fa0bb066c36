const MINUTE = 60_000;
/** Failures in a row after which a source is left alone. */
const PATIENCE = 5;
/** First rest, doubled with every failed trial, and its longest. */
const REST_MS = 15 * MINUTE;
const REST_MOST_MS = 24 * 60 * MINUTE;

/** How a source did lately; kept per source. */
export interface Counters {
  /** Answers in a row that were refused or unreadable. */
  readonly failures: number;
  /** Rests taken since it last did well. */
  readonly rests: number;
  /** The source is left alone until then, epoch milliseconds; 0 while it is well. */
  readonly restUntil: number;
}

export const WELL: Counters = { failures: 0, rests: 0, restUntil: 0 };

/** `trial`: one request may go, and its outcome decides. */
export type Breaker = 'closed' | 'open' | 'trial';

/** Whether a source may be asked now. */
export function breakerOf({ restUntil }: Counters, now: number): Breaker {
  if (restUntil === 0) return 'closed';
  return now < restUntil ? 'open' : 'trial';
}

/** The counters after one more answer. `ok` is any answer that could be read, "nothing" included. Pure. */
export function afterAnswer(counters: Counters, ok: boolean, now: number): Counters {
  if (ok) return WELL;
  const failures = counters.failures + 1;
  const isTrial = breakerOf(counters, now) === 'trial';
  if (!isTrial && failures < PATIENCE) return { ...counters, failures };
  if (!isTrial && counters.restUntil > now) return { ...counters, failures };
  const rests = counters.rests + 1;
  return { failures, rests, restUntil: now + Math.min(REST_MOST_MS, REST_MS * 2 ** (rests - 1)) };
}
