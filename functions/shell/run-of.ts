import type { Tick } from './scheduled.ts';

/** Which run a tick belongs to: the scheduler's own time where it says so, so that a tick delivered twice is one run. */
export function runOf(
  name: string,
  tick: Tick,
  now: Date,
): { readonly run: string; readonly now: string } {
  const { time } = tick;
  const at = typeof time === 'string' ? time : now.toISOString();
  return { run: `${name}-${at}`, now: now.toISOString() };
}
