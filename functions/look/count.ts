import { log } from '#functions/shell/log.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import type { Breakers } from '#shared/storage/breakers.ts';
import type { Counts, Outcomes } from '#shared/storage/outcomes.ts';
import type { SourceRecords } from '#shared/storage/sources.ts';

import type { Counted } from './look.ts';
import { siteOf } from './sites.ts';

/** Counts what a look gave: for the report, for the circuit breaker, and against what a canary was to give. */
export function counter(
  outcomes: Pick<Outcomes, 'count'>,
  sources: Pick<SourceRecords, 'canary'>,
  breakers: Pick<Breakers, 'failed' | 'succeeded'>,
) {
  return async (request: LookRequest, counted: Counted): Promise<void> => {
    const now = Date.now();
    const at = new Date(now).toISOString();
    const source = countedAs(request);
    const { outcome, why, code, kept = false } = counted;
    log.info('looked', {
      source,
      run: request.run,
      cause: request.cause,
      outcome,
      ...(code && { why: code }),
      ...(request.subject && { subject: request.subject }),
    });
    if (request.cause === 'canary') {
      const got = outcome === 'read' ? 'hits' : outcome;
      const { expect = 'hits' } = request;
      const passed = got === expect;
      await sources.canary(request.source, {
        expect,
        at,
        passed,
        ...(!passed && { why: why ?? `${outcome} instead of ${expect}` }),
      });
      if (!passed) log.error('canary failed', { source: request.source, outcome });
      return;
    }
    const add: Partial<Counts> = { requests: 1, ...counts(outcome, kept) };
    await outcomes.count({ source, subject: request.subject, day: at.slice(0, 10) }, add, why);
    if (isShared(request.source)) return;
    const failed = outcome === 'unreadable' || outcome === 'refused';
    await (failed ? breakers.failed(request.source, now) : breakers.succeeded(request.source));
  };
}

function counts(outcome: Counted['outcome'], kept: boolean): Partial<Counts> {
  const byOutcome: Record<Counted['outcome'], Partial<Counts>> = {
    read: { pagesRead: 1, ...(kept && { pagesKept: 1, hits: 1 }) },
    hits: { hits: 1 },
    nothing: { nothing: 1 },
    unchanged: { nothing: 1 },
    gone: { nothing: 1 },
    refused: { refused: 1 },
    unreadable: { unreadable: 1 },
  };
  return byOutcome[outcome];
}

/** Sources that read whatever site they are sent to: one bad site is not a bad source. */
function isShared(source: string): boolean {
  return source === 'site' || source === 'page' || source === 'feed';
}

function countedAs({ source, request }: LookRequest): string {
  return source === 'site' ? `site:${siteOf(request.url)}` : source;
}
