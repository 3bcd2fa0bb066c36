import type { LogFields } from './log.ts';

/** Fields of a log line that an alarm counts: every one of them, with exactly this value. */
export type WatchedLine = Readonly<Partial<Record<keyof LogFields | 'event', string>>>;

/** Log lines that alarms count (infra/stacks/watch.ts); a test holds them against what is really logged. */
export const WATCHED = {
  /** The leak guard stopped a request that held a private fact. */
  leak: { event: 'looked', why: 'leak' },
  /** A canary was asked for, whatever it brought; a day without one is an alarm. */
  canaryLooked: { event: 'looked', cause: 'canary' },
  /** Who left a day ago or more is still not erased to the end. */
  leavingUnfinished: { event: 'leaving unfinished' },
  /** A canary brought something else than it must. */
  canaryFailed: { event: 'canary failed' },
} as const satisfies Readonly<Record<string, WatchedLine>>;
