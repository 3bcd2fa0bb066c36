import { nextInterval } from '#shared/fetch/revisit.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import type { KnownPages } from '#shared/storage/known-pages.ts';
import type { Pages } from '#shared/storage/pages.ts';

import type { Seen } from './look.ts';

/** What remembering a look needs. */
export interface RememberNeeds {
  readonly pages: Pick<Pages, 'upsert'>;
  readonly known: Pick<KnownPages, 'put'>;
  /** Version of the watchlist that the page was matched against. */
  readonly version: string;
  readonly pageKey: (url: string) => string;
  readonly hash: (body: Uint8Array) => string;
  readonly now: () => number;
}

/** Feeds and sitemaps say what is new, so they are read every day, however rarely they change. */
const LIST_EVERY_MS = 86_400_000;

/** Keeps what the next look at a page must know: validators, and of watched sites when the page is due again. Nothing of its content. */
export function rememberIn(needs: RememberNeeds) {
  return async (request: LookRequest, seen: Seen): Promise<void> => {
    const url = seen.as === 'unchanged' ? request.request.url : seen.fetched.res.url;
    const everyMs = seen.as === 'list' ? LIST_EVERY_MS : await keep(needs, url, seen);
    if (request.source !== 'site') return;
    await needs.known.put({
      page: needs.pageKey(url),
      url,
      source: 'site',
      root: request.request.data?.['root'] ?? request.request.url,
      depth: request.depth,
      dueAt: new Date(needs.now() + everyMs).toISOString(),
    });
  };
}

/** Keeps the validators and the mark of a page; gives how long until it is due again, in milliseconds. */
async function keep(
  needs: RememberNeeds,
  url: string,
  seen: Exclude<Seen, { as: 'list' }>,
): Promise<number> {
  const page = needs.pageKey(url);
  const at = new Date(needs.now()).toISOString();
  let everyMs = 0;
  await needs.pages.upsert(page, (state) => {
    const rev = revOf(needs, seen) ?? state?.rev;
    everyMs = nextInterval(state?.everyMs, state !== undefined && rev !== state.rev);
    return {
      ...(seen.as === 'unchanged' ? state : seen.fetched.looked.validators),
      page,
      ...(rev && { rev }),
      lastSeen: at,
      watchlist: needs.version,
      everyMs,
      outcome: seen.as === 'unchanged' ? 'unchanged' : 'read',
    };
  });
  return everyMs;
}

/** Of a page its text counts, since its markup may be another at every look; of data its bytes. */
function revOf(needs: RememberNeeds, seen: Exclude<Seen, { as: 'list' }>): string | undefined {
  if (seen.as === 'unchanged') return undefined;
  return seen.as === 'page' ? seen.rev : needs.hash(seen.fetched.res.body);
}
