import { askOver } from '#functions/shell/ask.ts';
import { dynamo, sqs } from '#functions/shell/clients.ts';
import type { Tick } from '#functions/shell/scheduled.ts';
import { settings } from '#functions/shell/settings.ts';
import { sourcesOn } from '#functions/shell/sources-on.ts';
import { writtenName } from '#shared/domain/person.ts';
import { lookRequest } from '#shared/pipeline/messages.ts';
import { breakersIn } from '#shared/storage/breakers.ts';
import { deferredIn } from '#shared/storage/deferred.ts';
import { knownPagesIn } from '#shared/storage/known-pages.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { runsIn } from '#shared/storage/runs.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { watchedSitesIn } from '#shared/storage/watched-sites.ts';

import type { Needs } from './plan.ts';
import { sinceOver } from './since.ts';

/** Far enough for "all of them": asked by a person who wants to see everything looked at now. */
const FOREVER = '9999-12-31T00:00:00.000Z';

/** Plan with its tables and its queue. `everything` in the tick also asks for pages that are not due yet. */
export function wire(): (tick: Tick) => Needs {
  const env = settings(['SUBJECTS_TABLE', 'LOOKS_TABLE', 'LOOK_QUEUE_URL']);
  const subjects = subjectsIn(dynamo(), env.SUBJECTS_TABLE);
  const records = sourceRecordsIn(dynamo(), env.LOOKS_TABLE);
  const sites = watchedSitesIn(dynamo(), env.LOOKS_TABLE);
  const known = knownPagesIn(dynamo(), env.LOOKS_TABLE);
  const deferred = deferredIn(dynamo(), env.LOOKS_TABLE);
  const sources = sourcesOn(records, breakersIn(dynamo(), env.LOOKS_TABLE), Date.now);
  const ask = askOver(
    queuesOver(sqs()),
    runsIn(dynamo(), env.LOOKS_TABLE),
    env.LOOK_QUEUE_URL,
    Date.now,
  );
  return (tick) => ({
    async subjects() {
      const all = await Array.fromAsync(subjects.active(new Date().toISOString()));
      return all.map(({ id, names, offices }) => ({
        id,
        public: { names: names.map(writtenName), offices },
      }));
    },
    sources: () => sources.all(),
    async watched() {
      const all = await sites.all();
      return all
        .filter(({ enabled }) => enabled)
        .map(({ source, url, depth }) => ({ source, url, depth }));
    },
    pagesDue: (now) => known.due(tick['everything'] === true ? FOREVER : now),
    async deferred(now) {
      const due = await deferred.due(Date.parse(now));
      return due.map(({ id, request }) => ({
        id,
        request: lookRequest.parse(JSON.parse(request)),
      }));
    },
    resumed: (id) => deferred.remove(id),
    since: sinceOver(records, outcomesIn(dynamo(), env.LOOKS_TABLE), Date.now),
    ask,
    asked: (source, subject, run) => records.asked(source, subject, run.replace(/^plan-/, '')),
  });
}
