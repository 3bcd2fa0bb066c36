import { askOver } from '#functions/shell/ask.ts';
import { dynamo, s3, secretsManager, sqs } from '#functions/shell/clients.ts';
import { hostOver, hostsIn } from '#functions/shell/host.ts';
import { settings } from '#functions/shell/settings.ts';
import type { Watch } from '#functions/shell/watch.ts';
import { openWatchlist } from '#functions/shell/watch.ts';
import { TryLater } from '#shared/domain/errors.ts';
import { termsAreMet } from '#shared/domain/source.ts';
import { extract } from '#shared/extract/extract.ts';
import { stableId } from '#shared/keys/ids.ts';
import { lookupOf } from '#shared/sources/lookups.ts';
import { contactsIn } from '#shared/storage/contacts.ts';
import { deferredIn } from '#shared/storage/deferred.ts';
import { officesIn } from '#shared/storage/offices.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { runsIn } from '#shared/storage/runs.ts';
import { secretsFrom } from '#shared/storage/secrets.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';

import type { LookUpNeeds } from './look-up.ts';

/** Looking up, over the tables and the host of `look`. It works before anybody is enrolled, since that is when a register is wanted. */
export function wireLookUp(): () => Promise<LookUpNeeds> {
  const env = settings([
    'LOOKS_TABLE',
    'WATCHLIST_BUCKET',
    'LOOK_QUEUE_URL',
    'FINGERPRINT_SECRET',
    'CONTACT_URL',
    'ALLOW_HOSTS',
  ]);
  const table = env.LOOKS_TABLE;
  const secrets = secretsFrom(secretsManager());
  const records = sourceRecordsIn(dynamo(), table);
  const watch = openWatchlist(s3(), env.WATCHLIST_BUCKET, secrets, env.FINGERPRINT_SECRET);
  const deferred = deferredIn(dynamo(), table);
  let now: Watch | undefined;
  const holds = (text: string) => now?.holds(text) ?? [];
  const host = hostOver({
    dynamo: dynamo(),
    table,
    holds,
    allowHosts: hostsIn(env.ALLOW_HOSTS),
    contactUrl: env.CONTACT_URL,
  });
  return async () => {
    now = await watch().catch((error: unknown) => {
      // Nobody is enrolled, so there is no fact that could leave.
      if (error instanceof TryLater) return undefined;
      throw error;
    });
    return {
      async source(id) {
        const found = lookupOf(id);
        if (!found) return undefined;
        const read = await records.terms(id);
        if (!read) return termsAreMet(found.meta.terms) ? found : undefined;
        const terms = { url: found.meta.terms.url, read: read.at };
        return { meta: { ...found.meta, terms } };
      },
      look: (meta, request) => host(meta, request.request, request.cause),
      async extract({ body, headers, url }) {
        const contentType = headers['content-type'];
        const answer = await extract(body, { url, ...(contentType && { contentType }) });
        return answer.outcome === 'read' ? answer : undefined;
      },
      holds,
      offices: officesIn(dynamo(), table),
      contacts: contactsIn(dynamo(), table),
      ask: askOver(queuesOver(sqs()), runsIn(dynamo(), table), env.LOOK_QUEUE_URL, Date.now),
      defer: (request, at) =>
        deferred.put({
          id: stableId([JSON.stringify(request)]),
          at,
          request: JSON.stringify(request),
        }),
      now: Date.now,
    };
  };
}
