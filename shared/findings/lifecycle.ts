import type { Finding, FindingStatus, Step } from '#shared/domain/finding.ts';
import type { Sighting } from '#shared/domain/finding.ts';

import { severityOf } from './severity.ts';

const HOURS = 3_600_000;

/**
 * Least time between not seeing something for the first time and believing that it is gone. A page that fails for an
 * afternoon, or is moved while a site is rebuilt, is back within a day.
 */
export const CONFIRM_AFTER_MS = 23 * HOURS;

/** The finding after its fact was seen on its page: new, seen once more, or come back. */
export function seen(existing: Finding | undefined, sighting: Sighting): Finding {
  const { at, ...now } = sighting;
  const severity = severityOf(now.inputs, now.hint);
  if (!existing) {
    const first: Step = { at, by: 'system', what: 'found' };
    const { hint, ...kept } = now;
    return {
      ...kept,
      ...(hint && { hint }),
      severity,
      status: 'new',
      firstSeen: at,
      lastSeen: at,
      lastLooked: at,
      reappearances: 0,
      history: [first],
    };
  }
  // A message from before the latest look comes late and says nothing new.
  if (at < existing.lastLooked) return existing;
  const { goneSince, hint: _, ...before } = existing;
  const back = existing.status === 'resolved';
  const more = existing.status === 'archived' && breachesIn(now) > breachesIn(existing);
  const steps: Step[] = back
    ? [{ at, by: 'system', what: 're-appeared' }]
    : more
      ? [{ at, by: 'system', what: 'in another breach' }]
      : goneSince
        ? [{ at, by: 'system', what: 'seen again' }]
        : [];
  return {
    ...before,
    about: now.about,
    confidence: now.confidence,
    because: now.because,
    inputs: now.inputs,
    severity,
    ...(now.sealed && { sealed: now.sealed }),
    ...(now.url && { url: now.url }),
    ...(now.hint && { hint: true }),
    lastSeen: at,
    lastLooked: at,
    status: back || more ? 'new' : existing.status,
    reappearances: existing.reappearances + (back ? 1 : 0),
    history: [...existing.history, ...steps],
  };
}

/** How many data breaches hold it; what was done about some says nothing of one that came later. */
function breachesIn({ because }: Pick<Finding, 'because'>): number {
  return because.find(({ code }) => code === 'breach-listed')?.n ?? 0;
}

/**
 * The finding after a look that did not see it, on a page that was read or that its site says is not there. The first
 * such look is a promise, not a removal; a second one, a day later, is believed.
 */
export function notSeen(existing: Finding, at: string, how: 'read' | 'gone'): Finding {
  if (at <= existing.lastLooked) return existing;
  const looked = { ...existing, lastLooked: at };
  if (existing.status === 'resolved') return looked;
  const { goneSince, history } = existing;
  if (!goneSince) {
    const what = how === 'gone' ? 'page not there' : 'no longer on the page';
    return { ...looked, goneSince: at, history: [...history, { at, by: 'system', what }] };
  }
  if (Date.parse(at) - Date.parse(goneSince) < CONFIRM_AFTER_MS) return looked;
  const step: Step = { at, by: 'system', what: 'seen to be gone' };
  return { ...looked, status: 'resolved', history: [...history, step] };
}

/** A person's decision about a finding: in work, "this is not me", or put back. */
export function decided(existing: Finding, status: FindingStatus, step: Step): Finding {
  if (existing.status === status) return existing;
  return { ...existing, status, history: [...existing.history, step] };
}

/** Counts as exposed today: not resolved, not put aside, and about the person or perhaps. */
export function isOpen(finding: Finding): boolean {
  return (
    (finding.status === 'new' || finding.status === 'in-progress') &&
    finding.about !== 'someone-else'
  );
}
