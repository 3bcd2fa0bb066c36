/** Log events that an alarm counts (infra/stacks/watch.ts). Log them by these names only. */
export const WATCHED = {
  /** The leak guard stopped a request that held a private fact. */
  leak: 'leak-guard-refused',
  /** A canary brought back something else than it must. */
  canaryMissed: 'canary-missed',
  /** A canary brought back what it must; its absence for a day is an alarm too. */
  canaryFound: 'canary-found',
} as const;
