import { setTimeout as sleep } from 'node:timers/promises';

import type { Answer } from '../runtime/protocol.ts';
import type { SchedulePlan } from '../template/blueprint.ts';
import { isDue, readExpression } from './expression.ts';

/** How often the clock is looked at. Expressions are whole minutes. */
const TICK_MS = 15_000;
/** AWS tries for an hour or more; after these two a person who waits at the screen wants to see the error. */
const MOST_RETRIES = 2;
const RETRY_MS = 1000;

export interface ScheduleParts {
  readonly plans: readonly SchedulePlan[];
  /** Milliseconds since the epoch, by the clock of the functions. */
  readonly now: () => number;
  /** Does what the schedule is for. */
  readonly run: (plan: SchedulePlan) => Promise<Answer>;
  /** Takes what was given up. */
  readonly giveUp: (plan: SchedulePlan, answer: Answer) => Promise<void>;
}

/** The schedules of the template, by the clock and by hand. */
export interface Schedules {
  /** Runs one now, by its short or its full name, and resolves with the answer of its last try. */
  fire(name: string): Promise<Answer>;
  /** Runs each that came due since it was last looked at. */
  fireDue(): Promise<void>;
  /** Counts what is due from now on, without running what was due before. */
  forget(): void;
  /** Runs and retries under way. */
  readonly busy: number;
  stop(): void;
}

/** Starts the timers of the enabled schedules; with `timers` false they are fired by hand alone. */
export function startSchedules(parts: ScheduleParts, timers: boolean): Schedules {
  const anchor = parts.now();
  const timings = new Map(parts.plans.map((plan) => [plan, readExpression(plan.expression)]));
  let looked = anchor;
  let busy = 0;
  let stopped = false;

  const fireDue = async (): Promise<void> => {
    const from = looked;
    looked = parts.now();
    const due = [...timings].filter(
      ([plan, timing]) =>
        plan.enabled && isDue(timing, { from, to: looked, anchor, timezone: plan.timezone }),
    );
    await Promise.all(due.map(([plan]) => run(plan)));
  };

  const timer = timers ? setInterval(() => void fireDue(), TICK_MS) : undefined;
  timer?.unref();

  return {
    fireDue,
    forget() {
      looked = parts.now();
    },
    fire(name) {
      const plan = parts.plans.find((each) => each.alias === name || each.name === name);
      if (plan) return run(plan);
      const names = parts.plans.map((each) => each.alias).join(', ');
      throw new Error(`no schedule ${name}; there are: ${names}`);
    },
    get busy() {
      return busy;
    },
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };

  async function run(plan: SchedulePlan): Promise<Answer> {
    busy += 1;
    try {
      const most = Math.min(plan.retries, MOST_RETRIES);
      for (let tries = 0; ; tries += 1) {
        const answer = await parts.run(plan);
        if (answer.ok || stopped) return answer;
        if (tries === most) {
          await parts.giveUp(plan, answer);
          return answer;
        }
        await sleep(RETRY_MS * 2 ** tries);
      }
    } finally {
      busy -= 1;
    }
  }
}
