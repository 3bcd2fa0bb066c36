import { setTimeout as sleep } from 'node:timers/promises';

import type { Depth, Queues } from './emulators/queues.ts';
import type { QueuePlan } from './template/blueprint.ts';

/** How often is looked, and how often in a row everything must be still. */
const LOOK_MS = 100;
const STILL_TIMES = 3;

export interface Quiet {
  /** Messages that wait for a moment further away than the patience: put off, not forgotten. */
  readonly parked: number;
}

/**
 * Resolves when nothing is being done and nothing waits to be done soon: every queue but the dead letters is empty
 * but for messages that show again later than `patienceMs` from now, and `busy` says 0. Rejects when the machine stops.
 */
export async function untilQuiet(
  queues: Queues,
  plans: readonly QueuePlan[],
  busy: () => number,
  patienceMs: number,
  stopped: AbortSignal,
): Promise<Quiet> {
  const working = plans.filter((plan) => !plan.deadLetters);
  for (let still = 0; still < STILL_TIMES;) {
    if (stopped.aborted) throw new Error('the machine was stopped before it was quiet');
    const depths = working.map((plan) => queues.depth(plan.arn));
    const quiet = busy() === 0 && depths.every((depth) => isQuiet(depth, patienceMs));
    still = quiet ? still + 1 : 0;
    if (still < STILL_TIMES) await sleep(LOOK_MS);
  }
  const parked = working
    .map((plan) => queues.depth(plan.arn))
    .reduce((sum, { inFlight, delayed }) => sum + inFlight + delayed, 0);
  return { parked };
}

function isQuiet({ visible, inFlight, delayed, next }: Depth, patienceMs: number): boolean {
  if (inFlight + delayed === 0) return visible === 0;
  // A FIFO group stands still behind its put-off message, so what is visible there is put off with it.
  return next !== undefined && next - Date.now() > patienceMs;
}
