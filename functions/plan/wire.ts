import { askOver } from '#functions/shell/ask.ts';
import { dynamo, secretsManager, sqs } from '#functions/shell/clients.ts';
import { errorFields, log } from '#functions/shell/log.ts';
import type { Tick } from '#functions/shell/scheduled.ts';
import { settings } from '#functions/shell/settings.ts';
import { sourcesOn } from '#functions/shell/sources-on.ts';
import { breachStandOf } from '#shared/domain/consent.ts';
import { writtenName } from '#shared/domain/person.ts';
import { prefixLock } from '#shared/keys/prefix-lock.ts';
import { lookRequest } from '#shared/pipeline/messages.ts';
import { breakersIn } from '#shared/storage/breakers.ts';
import { deferredIn } from '#shared/storage/deferred.ts';
import { knownPagesIn } from '#shared/storage/known-pages.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { runsIn } from '#shared/storage/runs.ts';
import { secretsFrom } from '#shared/storage/secrets.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { watchedSitesIn } from '#shared/storage/watched-sites.ts';

import type { Needs, Prefixed } from './plan.ts';
import { sinceOver } from './since.ts';

/** Far enough for "all of them": asked by a person who wants to see everything looked at now. */
const FOREVER = '9999-12-31T00:00:00.000Z';

/** Plan with its tables and its queue. `everything` in the tick also asks for pages that are not due yet. */
export function wire(): (tick: Tick) => Needs {
  const env = settings(['SUBJECTS_TABLE', 'LOOKS_TABLE', 'LOOK_QUEUE_URL', 'PREFIX_SECRET']);
  const subjects = subjectsIn(dynamo(), env.SUBJECTS_TABLE);
  const records = sourceRecordsIn(dynamo(), env.LOOKS_TABLE);
  const sites = watchedSitesIn(dynamo(), env.LOOKS_TABLE);
  const known = knownPagesIn(dynamo(), env.LOOKS_TABLE);
  const deferred = deferredIn(dynamo(), env.LOOKS_TABLE);
  const sources = sourcesOn(records, breakersIn(dynamo(), env.LOOKS_TABLE), Date.now);
  const secrets = secretsFrom(secretsManager());
  const lock = async () => prefixLock(await secrets.text(env.PREFIX_SECRET));
  const outcomes = outcomesIn(dynamo(), env.LOOKS_TABLE);
  const runs = runsIn(dynamo(), env.LOOKS_TABLE);
  const queues = queuesOver(sqs());

  async function prefixesOf(locked: Uint8Array, subject: string) {
    try {
      return await (await lock()).open(locked, subject);
    } catch (error) {
      log.error('prefixes not opened', { subject, ...errorFields(error) });
      return undefined;
    }
  }

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
    since: sinceOver(records, outcomes, Date.now),
    async prefixed(now) {
      const people: Prefixed[] = [];
      for await (const subject of subjects.active(now)) {
        const { id, changedAt } = subject;
        if (breachStandOf(subject, now) !== 'holds') continue;
        // By key, and so as it is now: the index may not have heard yet that they took it back.
        const locked = await subjects.prefixes(id, now);
        if (locked) people.push({ id, prefixes: await prefixesOf(locked, id), changedAt });
      }
      return people;
    },
    notAsked: (source, subject, now, why) =>
      outcomes.count({ source, subject, day: now.slice(0, 10) }, { unreadable: 1 }, why),
    ask: askOver(queues, runs, env.LOOK_QUEUE_URL, Date.now),
    askBlind: askOver(queues, runs, env.LOOK_QUEUE_URL, Date.now, async () => (await lock()).ids),
    asked: (source, subject, run) => records.asked(source, subject, run.replace(/^plan-/, '')),
  });
}
