import { createHash } from 'node:crypto';

import { dynamo, s3, secretsManager } from '#functions/shell/clients.ts';
import { hostOver, hostsIn } from '#functions/shell/host.ts';
import { settings } from '#functions/shell/settings.ts';
import { openWatchlist } from '#functions/shell/watch.ts';
import { TryLater } from '#shared/domain/errors.ts';
import { stableId } from '#shared/keys/ids.ts';
import { sealTo } from '#shared/keys/seal.ts';
import { page } from '#shared/sources/page.ts';
import { evidenceIn } from '#shared/storage/evidence.ts';
import { runsIn } from '#shared/storage/runs.ts';
import { secretsFrom } from '#shared/storage/secrets.ts';

import type { Needs } from './capture.ts';

const LEASE_MS = 2 * 60_000;
/** When a page that another is capturing is asked about again. */
const BUSY_MS = 30_000;
/** A message has few tries, and a site that is being read gives its turns to many: each try waits this long for one. */
const PATIENCE_MS = 30_000;

/** Capture with the host, the public sealing keys of the watchlist, and a bucket that it may write and not read. */
export function wire(): () => Promise<Needs> {
  const env = settings([
    'LOOKS_TABLE',
    'WATCHLIST_BUCKET',
    'EVIDENCE_BUCKET',
    'FINGERPRINT_SECRET',
    'CONTACT_URL',
    'ALLOW_HOSTS',
  ]);
  const watch = openWatchlist(
    s3(),
    env.WATCHLIST_BUCKET,
    secretsFrom(secretsManager()),
    env.FINGERPRINT_SECRET,
  );
  const runs = runsIn(dynamo(), env.LOOKS_TABLE);
  const evidence = evidenceIn(s3(), env.EVIDENCE_BUCKET);
  return async () => {
    const { enrolled, holds } = await watch();
    const host = hostOver({
      dynamo: dynamo(),
      table: env.LOOKS_TABLE,
      holds,
      allowHosts: hostsIn(env.ALLOW_HOSTS),
      contactUrl: env.CONTACT_URL,
      patienceMs: PATIENCE_MS,
    });
    return {
      sealingKey: (subject) => enrolled(subject)?.sealingKey,
      look: (url) => host(page.meta, { url }, 'hit'),
      sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      seal: sealTo,
      async once(findings, work) {
        const key = stableId([findings]);
        const claimed = await runs.claim('capture', key, Date.now(), LEASE_MS);
        if (claimed === 'done') return;
        if (claimed === 'busy')
          throw new TryLater('the same page is being captured', { after: Date.now() + BUSY_MS });
        try {
          await work();
        } catch (error) {
          // The next try must not find its own claim in the way.
          await runs.release('capture', key);
          throw error;
        }
        await runs.done('capture', key, Date.now());
      },
      put: (where, sealed, about) => evidence.put(where, sealed, about),
      now: () => new Date(),
    };
  };
}
