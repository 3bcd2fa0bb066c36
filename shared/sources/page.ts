import type { Connector, Hit, Res } from '#shared/domain/source.ts';

import { wrongStatus } from './answer.ts';
import { pageAddress } from './site-links.ts';

/** For what goes from site to site: each site answers for itself, and each look is counted by itself. */
export const NO_ONE_SERVICE = {
  hit: { none: 'every site is another server: each look is counted by itself' },
  miss: { none: 'every site is another server: each look is counted by itself' },
};

/** Single pages: what a hit named, and rescans. */
export const page: Connector<'urls'> = {
  meta: {
    id: 'page',
    title: 'A single page that a source named, or that is looked at again',
    takes: 'urls',
    access: 'page',
    hosts: ['*'],
    pace: { everyMs: 1_000 },
    terms: { url: 'https://www.rfc-editor.org/rfc/rfc9309', rule: 'robots' },
    price: 'free',
    canary: NO_ONE_SERVICE,
    docs: 'https://www.rfc-editor.org/rfc/rfc9309',
  },

  plan({ urls }) {
    return urls.flatMap((url) => {
      const address = pageAddress(url, url);
      return address === undefined ? [] : [{ url: address, step: 'page' }];
    });
  },

  parse(res) {
    return wrongStatus(res) ?? { outcome: 'hits', hits: [pageHit(res)] };
  },
};

/**
 * The hit that an answer is itself. Its `text` is empty and `partial` holds: whoever looks has the bytes at hand and
 * extracts them, instead of asking for the page again. That is the case whenever `hit.url` is the answer's own URL.
 */
export function pageHit(res: Res): Hit {
  const { url } = res;
  const rev = res.headers['etag'] ?? res.headers['last-modified'];
  const key = pageAddress(url, url) ?? url;
  return { key, ...(rev !== undefined && { rev }), url, text: '', partial: true };
}
