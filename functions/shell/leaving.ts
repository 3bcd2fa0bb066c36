import type { Withdrawn } from '#shared/storage/subjects.ts';

import { log } from './log.ts';

/** Erasing is retried every hour; after a day a person has to look. */
const LONGEST_MS = 86_400_000;

/** Says of each who left more than a day ago that they are not erased to the end: an alarm counts these lines. */
export function sayTooLong(left: readonly Withdrawn[], now: number): void {
  for (const { id, withdrawnAt } of left) {
    const ms = now - Date.parse(withdrawnAt);
    if (ms > LONGEST_MS) log.error('leaving unfinished', { subject: id, ms });
  }
}
