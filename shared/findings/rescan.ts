import type { Finding } from '#shared/domain/finding.ts';
import type { TaskState } from '#shared/domain/task.ts';

import { CONFIRM_AFTER_MS } from './lifecycle.ts';

const DAYS = 86_400_000;

/** A request is out: removals are seen soon, and the person waits for it. */
const WHILE_ASKED_MS = 3 * DAYS;
/** Nobody has written yet: the watched site is looked at anyway, this keeps single pages fresh. */
const WHILE_OPEN_MS = 7 * DAYS;
/** Content comes back within weeks, when a site is restored or a list is imported again. */
const JUST_GONE_MS = 5 * DAYS;
const LONG_GONE_MS = 30 * DAYS;

/**
 * How long after its last look a finding's page is looked at again, in milliseconds; undefined for never. Set by how far
 * its removal is. The intervals are our own, near those of people-search removal services (72 and 120 hours).
 */
export function rescanAfter(
  finding: Finding,
  task: TaskState | undefined,
  now: string,
): number | undefined {
  if (finding.status === 'suppressed' || finding.status === 'archived') return undefined;
  if (finding.status === 'resolved') {
    const goneFor = Date.parse(now) - Date.parse(finding.goneSince ?? finding.lastSeen);
    return goneFor < LONG_GONE_MS ? JUST_GONE_MS : LONG_GONE_MS;
  }
  if (finding.goneSince) return CONFIRM_AFTER_MS;
  const asked =
    task === 'sent' || task === 'acknowledged' || task === 'refused' || task === 'escalated';
  return asked ? WHILE_ASKED_MS : WHILE_OPEN_MS;
}

/** Whether its page is to be looked at now. */
export function rescanDue(finding: Finding, task: TaskState | undefined, now: string): boolean {
  const wait = rescanAfter(finding, task, now);
  return wait !== undefined && Date.parse(now) - Date.parse(finding.lastLooked) >= wait;
}
