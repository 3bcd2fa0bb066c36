import { stableId } from '#shared/keys/ids.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import { lookRequest } from '#shared/pipeline/messages.ts';
import type { Queues } from '#shared/storage/queues.ts';
import type { Runs } from '#shared/storage/runs.ts';

/** How long a request counts as under way before another message may put it on the queue again. */
const LEASE_MS = 60_000;

/**
 * Puts requests on look.fifo, each once a run: claimed, sent, then marked, so that a crash in between loses none, and a
 * second message within five minutes is dropped by the queue itself. The message group is the host. The names of requests that
 * tables keep are keyed with `nameKey`, where who reads them must not find an address by trying.
 */
export function askOver(
  queues: Queues,
  runs: Runs,
  queueUrl: string,
  now: () => number,
  nameKey?: () => Promise<Uint8Array>,
) {
  return async (requests: readonly LookRequest[]): Promise<void> => {
    for (const request of requests) {
      const group = hostOf(request.request.url);
      if (group === undefined) continue;
      const { source, run, cause, subject = '', request: req } = request;
      // One after the other: the order of a site's pages is the order in which they are asked for.
      // oxlint-disable no-await-in-loop
      const key = stableId(
        [source, cause, subject, req.method ?? 'GET', req.url, req.body ?? ''],
        await nameKey?.(),
      );
      if ((await runs.claim(run, key, now(), LEASE_MS)) !== 'mine') continue;
      await queues.send(queueUrl, lookRequest, request, { group, dedupe: stableId([run, key]) });
      await runs.done(run, key, now());
      // oxlint-enable no-await-in-loop
    }
  };
}

function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  // A message group has 128 characters at most, and an address in brackets is not among those it may hold.
  const { host } = new URL(url);
  return /^[\w.:-]{1,128}$/.test(host) ? host : stableId([host]);
}
