import { nextInterval } from '#shared/fetch/revisit.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import type { KnownPages } from '#shared/storage/known-pages.ts';
import type { Pages } from '#shared/storage/pages.ts';

import type { Fetched } from './look.ts';

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

/** Keeps what the next look at a page must know: validators, and of watched sites when the page is due again. Nothing of its content. */
export function rememberIn(needs: RememberNeeds) {
  return async (request: LookRequest, fetched: Fetched | 'unchanged'): Promise<void> => {
    const url = fetched === 'unchanged' ? request.request.url : fetched.res.url;
    const page = needs.pageKey(url);
    const at = new Date(needs.now()).toISOString();
    let everyMs = 0;
    await needs.pages.upsert(page, (state) => {
      const rev = fetched === 'unchanged' ? state?.rev : needs.hash(fetched.res.body);
      everyMs = nextInterval(state?.everyMs, state !== undefined && rev !== state.rev);
      return {
        ...(fetched === 'unchanged' ? state : fetched.looked.validators),
        page,
        ...(rev && { rev }),
        lastSeen: at,
        watchlist: needs.version,
        everyMs,
        outcome: fetched === 'unchanged' ? 'unchanged' : 'read',
      };
    });
    if (request.source !== 'site') return;
    await needs.known.put({
      page,
      url,
      source: 'site',
      root: request.request.data?.['root'] ?? request.request.url,
      depth: request.depth,
      dueAt: new Date(needs.now() + everyMs).toISOString(),
    });
  };
}
