import { sayTooLong } from '#functions/shell/leaving.ts';
import { errorFields, log } from '#functions/shell/log.ts';
import { TryLater } from '#shared/domain/errors.ts';

import type { Needs } from '../needs.ts';

type Leaving = Pick<Needs, 'changed' | 'erase' | 'now'> & {
  readonly subjects: Pick<Needs['subjects'], 'withdraw' | 'leaving' | 'erased'>;
};

/** Longer than anything takes that was under way for somebody when they left: what is erased after it stays erased. */
const SETTLED_MS = 3_600_000;

/**
 * Withdrawal: that they leave is written down, then the key goes, so that nothing can be read; then the scanner, then what is
 * kept. May be done again from the beginning, wherever it was stopped. Gives how much went.
 */
export async function leave(needs: Leaving, subject: string): Promise<number> {
  const at = needs.now().toISOString();
  await needs.subjects.withdraw(subject, at);
  await needs.changed({ subject, at });
  return needs.erase(subject);
}

/**
 * Withdrawal at somebody's own request; undefined where it was stopped once that they leave was written down, since the clock
 * goes on with it (`finishLeaving`). Stopped before that it throws: they are enrolled as they were, and can ask again.
 */
export async function leaveNow(
  needs: Leaving & { readonly subjects: Pick<Needs['subjects'], 'get'> },
  subject: string,
): Promise<number | undefined> {
  try {
    return await leave(needs, subject);
  } catch (error) {
    if (await needs.subjects.get(subject)) throw error;
    log.error('leaving stopped', { subject, ...errorFields(error) });
    return undefined;
  }
}

/**
 * Does it again for everybody who left, until it went through once an hour or more after they did. Somebody whose turn fails
 * holds up nobody else; in the end that is TryLater.
 */
export async function finishLeaving(needs: Leaving): Promise<void> {
  const now = needs.now().getTime();
  const left = await needs.subjects.leaving();
  const stopped = [];
  for (const gone of left) {
    try {
      await leave(needs, gone.id);
      if (now - Date.parse(gone.withdrawnAt) >= SETTLED_MS)
        await needs.subjects.erased(gone.id, needs.now().toISOString());
    } catch (error) {
      log.warn('leaving stopped', { subject: gone.id, ...errorFields(error) });
      stopped.push(gone);
    }
  }
  sayTooLong(stopped, now);
  if (stopped.length > 0)
    throw new TryLater(
      `${stopped.length} of ${left.length} who left are not erased to the end yet`,
    );
}
