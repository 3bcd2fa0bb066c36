import { askOver } from '#functions/shell/ask.ts';
import { dynamo, sqs } from '#functions/shell/clients.ts';
import { settings } from '#functions/shell/settings.ts';
import { sourcesOn } from '#functions/shell/sources-on.ts';
import { termsAreMet } from '#shared/domain/source.ts';
import { reportRequest, watchlistChanged } from '#shared/pipeline/messages.ts';
import { REGISTERS } from '#shared/sources/lookups.ts';
import { breakersIn } from '#shared/storage/breakers.ts';
import { findingsIn } from '#shared/storage/findings.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { runsIn } from '#shared/storage/runs.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';

import type { Needs } from './remind.ts';

/** Consents that end within a year are looked through; all of them are, since none lasts longer than that. */
const AHEAD_MS = 400 * 86_400_000;

/** Sources that keep copies of pages that are gone elsewhere. */
const ARCHIVES: ReadonlySet<string> = new Set([
  'wayback-cdx',
  'wayback-availability',
  'common-crawl',
]);

/** Remind with its tables and queues. */
export function wire(): Needs {
  const env = settings([
    'SUBJECTS_TABLE',
    'FINDINGS_TABLE',
    'LOOKS_TABLE',
    'LOOK_QUEUE_URL',
    'COMPILE_QUEUE_URL',
    'REPORT_QUEUE_URL',
    'ORGANISATION',
  ]);
  const subjects = subjectsIn(dynamo(), env.SUBJECTS_TABLE);
  const findings = findingsIn(dynamo(), env.FINDINGS_TABLE);
  const tasks = tasksIn(dynamo(), env.FINDINGS_TABLE);
  const queues = queuesOver(sqs());
  const records = sourceRecordsIn(dynamo(), env.LOOKS_TABLE);
  const sources = sourcesOn(records, breakersIn(dynamo(), env.LOOKS_TABLE), Date.now);
  return {
    async subjects() {
      const all = await subjects.expiring(new Date(Date.now() + AHEAD_MS).toISOString());
      return all.map(({ id, consent }) => ({ id, consentUntil: consent.until }));
    },
    findingsOf: (subject) => findings.ofSubject(subject),
    tasksOf: (subject) => tasks.ofSubject(subject),
    ask: askOver(queues, runsIn(dynamo(), env.LOOKS_TABLE), env.LOOK_QUEUE_URL, Date.now),
    async registers() {
      const terms = await Promise.all(REGISTERS.map(({ meta }) => records.terms(meta.id)));
      return REGISTERS.filter(({ meta }, at) => terms[at] !== undefined || termsAreMet(meta.terms));
    },
    organisation: env.ORGANISATION,
    leaving: () => subjects.leaving(),
    async archives() {
      const on = await sources.all();
      return on.filter(({ meta }) => ARCHIVES.has(meta.id));
    },
    async overdue(task, now) {
      const what = 'overdue';
      await tasks.upsert(task.subject, task.id, (existing) => {
        if (!existing || existing.due !== task.due) return undefined;
        const said = existing.history.some(
          (step) => step.what === what && step.why === existing.due,
        );
        if (said || existing.due === undefined) return undefined;
        return {
          ...existing,
          history: [...existing.history, { at: now, by: 'system', what, why: existing.due }],
        };
      });
    },
    consentEnds: (subject, until, days) =>
      queues.send(env.REPORT_QUEUE_URL, reportRequest, {
        subject,
        kind: 'consent',
        key: `consent-${subject}-${until}-${days}`,
      }),
    expired: (subject, at) => queues.send(env.COMPILE_QUEUE_URL, watchlistChanged, { subject, at }),
  };
}
