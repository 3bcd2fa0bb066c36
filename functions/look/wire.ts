import { createHash } from 'node:crypto';

import { askOver } from '#functions/shell/ask.ts';
import { dynamo, s3, secretsManager, sqs } from '#functions/shell/clients.ts';
import { hostOver, hostsIn } from '#functions/shell/host.ts';
import { renderOver } from '#functions/shell/render-client.ts';
import { settings } from '#functions/shell/settings.ts';
import { sourcesOn } from '#functions/shell/sources-on.ts';
import { openWatchlist, type Watch } from '#functions/shell/watch.ts';
import { extract } from '#shared/extract/extract.ts';
import { toBase64 } from '#shared/keys/base64.ts';
import { findingId, pageKey, stableId } from '#shared/keys/ids.ts';
import { sealTo } from '#shared/keys/seal.ts';
import type { LookRequest, PageLooked } from '#shared/pipeline/messages.ts';
import { pageLooked } from '#shared/pipeline/messages.ts';
import { breakersIn } from '#shared/storage/breakers.ts';
import { deferredIn } from '#shared/storage/deferred.ts';
import { knownPagesIn } from '#shared/storage/known-pages.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import { pagesIn } from '#shared/storage/pages.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { runsIn } from '#shared/storage/runs.ts';
import { secretsFrom } from '#shared/storage/secrets.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';

import { counter } from './count.ts';
import type { BreachNeeds } from './look-breaches.ts';
import type { Needs, Reader } from './look.ts';
import { listingIn } from './read-listing.ts';
import type { ReadNeeds } from './read-page.ts';
import { notRead, readHit, readPage, sitemapsOf } from './read-page.ts';
import { rememberIn } from './remember.ts';
import { countryOf, siteOf } from './sites.ts';

/** Look with its tables, queues and the watchlist of now: for pages and registers, and for lists of data breaches. */
export function wire(): {
  readonly looking: (request: Pick<LookRequest, 'subject'>) => Promise<Needs>;
  readonly asking: () => Promise<BreachNeeds>;
} {
  const env = settings([
    'LOOKS_TABLE',
    'WATCHLIST_BUCKET',
    'FINDINGS_QUEUE_URL',
    'LOOK_QUEUE_URL',
    'RENDER_FUNCTION',
    'FINGERPRINT_SECRET',
    'SOURCES_SECRET',
    'CONTACT_URL',
    'ALLOW_HOSTS',
  ]);
  const table = env.LOOKS_TABLE;
  const queues = queuesOver(sqs());
  const secrets = secretsFrom(secretsManager());
  const allowHosts = hostsIn(env.ALLOW_HOSTS);
  const pages = pagesIn(dynamo(), table);
  const known = knownPagesIn(dynamo(), table);
  const deferred = deferredIn(dynamo(), table);
  const sources = sourcesOn(
    sourceRecordsIn(dynamo(), table),
    breakersIn(dynamo(), table),
    Date.now,
  );
  const watch = openWatchlist(s3(), env.WATCHLIST_BUCKET, secrets, env.FINGERPRINT_SECRET);
  const count = counter(
    outcomesIn(dynamo(), table),
    sourceRecordsIn(dynamo(), table),
    breakersIn(dynamo(), table),
  );
  const render = renderOver(env.RENDER_FUNCTION, [...allowHosts]);
  const ask = askOver(queues, runsIn(dynamo(), table), env.LOOK_QUEUE_URL, Date.now);

  let now: Watch | undefined;
  // One host for all requests: its connections are kept between them.
  const host = hostOver({
    dynamo: dynamo(),
    table,
    holds: (text) => now?.holds(text) ?? [],
    allowHosts,
    contactUrl: env.CONTACT_URL,
    secret: async (name) => (await secrets.record(env.SOURCES_SECRET))[name],
    // A watchlist that changed wants every page read once more.
    async validators(url) {
      if (!now) return undefined;
      const state = await pages.get(pageKey(url, now.keys.page));
      if (!state || state.watchlist !== now.version) return undefined;
      const { etag, lastModified } = state;
      return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
    },
  });

  const tell = (looked: readonly PageLooked[]) =>
    queues.sendAll(
      env.FINDINGS_QUEUE_URL,
      pageLooked,
      looked.map((message) => ({ message })),
    );
  async function asking(): Promise<BreachNeeds> {
    // Who took the consent back a second ago is not asked for any more.
    now = await watch(0);
    const { ofPrefix, ofHash, enrolled, keys } = now;
    return {
      source: (id) => sources.one(id),
      ofPrefix,
      ofHash,
      look: ({ meta }, request) => host(meta, request.request, request.cause),
      listing: listingIn({
        sealingKey: (person) => enrolled(person)?.sealingKey,
        pageOf: (parts) => stableId(parts, keys.page),
        seal,
        now: Date.now,
      }),
      tell,
      count,
      now: Date.now,
    };
  }

  const looking = async ({ subject }: Pick<LookRequest, 'subject'>): Promise<Needs> => {
    // Who left a second ago is not asked about any more: a name leaves only after a look at the list of now.
    now = await watch(subject === undefined ? undefined : 0);
    const { version, holds, match, enrolled, keys } = now;
    const read: ReadNeeds = {
      extract,
      match,
      enrolled,
      seal,
      holds,
      pageKey: (url) => pageKey(url, keys.page),
      revOf: hash,
      findingId,
      site: siteOf,
      country: countryOf,
      now: Date.now,
    };
    return {
      source: (id) => sources.one(id),
      isEnrolled: (person) => enrolled(person) !== undefined,
      look: ({ meta }: Reader, request) => host(meta, request.request, request.cause),
      read: (fetched) => readPage(read, fetched),
      readHit: (hit, request) => readHit(read, hit, request),
      ask: (requests) => ask(requests.filter(({ request }) => holds(request.url).length === 0)),
      tell,
      render,
      defer: (request, at) =>
        deferred.put({
          id: stableId([JSON.stringify(request)]),
          at,
          request: JSON.stringify(request),
        }),
      count,
      remember: rememberIn({
        pages,
        known,
        version,
        pageKey: read.pageKey,
        hash,
        now: Date.now,
      }),
      forget: async ({ source, request }) => {
        if (source === 'site') await known.remove(read.pageKey(request.url));
      },
      unchanged: (request, sitemaps) => sitemapsOf(read, request, sitemaps),
      rescanned: (request, outcome, why) => notRead(read, request, outcome, why),
      now: Date.now,
    };
  };

  return { looking, asking };
}

async function seal(sealingKey: Uint8Array, text: string, purpose: string): Promise<string> {
  return toBase64(await sealTo(sealingKey, text, purpose));
}

function hash(what: string | Uint8Array): string {
  return createHash('sha256').update(what).digest('base64url');
}
