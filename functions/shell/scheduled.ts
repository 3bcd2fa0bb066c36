import middy from '@middy/core';

import { errorFields, log } from './log.ts';

/** What a schedule asks for, as its template says; `{}` for the ordinary run. */
export type Tick = Readonly<Record<string, unknown>>;

/** A Lambda handler for EventBridge Scheduler. Throwing makes the scheduler try again. */
export function scheduled(work: (tick: Tick, signal: AbortSignal) => Promise<void>) {
  return middy<Tick, void>({ timeoutEarlyInMillis: 500 })
    .onError(({ error }) => {
      log.error('failed', errorFields(error));
    })
    .handler(async (event, _context, { signal }) => work(event, signal));
}
