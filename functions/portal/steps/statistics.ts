import type { FactKind } from '#shared/domain/fact.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import type { Exposure } from '#shared/domain/finding.ts';
import type { Task, TaskState } from '#shared/domain/task.ts';

import { STATES } from './team-tasks.ts';

/** A smaller number could point to somebody. */
export const LEAST = 5;
const DAY_MS = 86_400_000;

/** A count as it may be shown; undefined for fewer than five, none included. */
export type Shown = number | undefined;

/** Figures about what is shared with the team; no names, and no number below five. */
export interface Statistics {
  readonly found: Shown;
  readonly removed: Shown;
  /** Days from when a task was shared, or else opened, to its removal; only where at least five were removed. */
  readonly medianDays: Shown;
  readonly reappeared: Shown;
  readonly byKind: readonly (readonly [FactKind, Shown])[];
  readonly byState: readonly (readonly [TaskState, Shown])[];
}

/** Counts exposures and their tasks. */
export function statisticsOf(exposures: readonly Exposure[], tasks: readonly Task[]): Statistics {
  const days = tasks.flatMap((task) => daysToRemoval(task)).toSorted((a, b) => a - b);
  const theirs = exposures.filter(({ findings }) => findings > 0);
  return {
    found: shown(theirs.length),
    removed: shown(theirs.filter(({ findings, gone }) => gone === findings).length),
    medianDays: days.length < LEAST ? undefined : median(days),
    reappeared: shown(
      new Set(tasks.filter((one) => one.reappearances > 0).map(({ exposure }) => exposure)).size,
    ),
    byKind: FACT_KINDS.map(
      (kind) => [kind, shown(theirs.filter(({ kinds }) => kinds.includes(kind)).length)] as const,
    ),
    byState: STATES.map(
      (state) => [state, shown(tasks.filter((task) => task.state === state).length)] as const,
    ),
  };
}

function shown(count: number): Shown {
  return count < LEAST ? undefined : count;
}

function daysToRemoval({ history }: Task): number[] {
  const removed = history.find(({ what }) => what === 'removed')?.at;
  const opened = history.find(({ what }) => what === 'shared')?.at ?? history[0]?.at;
  if (removed === undefined || opened === undefined) return [];
  return [(Date.parse(removed) - Date.parse(opened)) / DAY_MS];
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return Math.round((low + high) / 2);
}
