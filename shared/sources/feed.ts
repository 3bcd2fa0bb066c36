import type { Connector } from '#shared/domain/source.ts';

import { unreadable, wrongPage, wrongStatus, textOf } from './answer.ts';
import { isFeed, readFeed } from './feed-entries.ts';
import { NO_ONE_SERVICE } from './page.ts';
import { pageAddress } from './site-links.ts';
import { unzipped } from './site-map.ts';

/** An RSS, Atom, RDF or JSON feed; its entries are read as pages. */
export const feed: Connector<'urls'> = {
  meta: {
    id: 'feed',
    title: 'A news feed (RSS, Atom, JSON Feed) and the pages that it names',
    takes: 'urls',
    access: 'page',
    hosts: ['*'],
    pace: { everyMs: 1_000 },
    terms: { url: 'https://www.rfc-editor.org/rfc/rfc9309', rule: 'robots' },
    price: 'free',
    canary: NO_ONE_SERVICE,
    docs: 'https://www.rfc-editor.org/rfc/rfc4287',
  },

  plan({ urls }, since) {
    return urls.flatMap((url) => {
      const address = pageAddress(url, url);
      if (address === undefined) return [];
      return [{ url: address, step: 'feed', data: { ...(since !== undefined && { since }) } }];
    });
  },

  parse(res, req) {
    const status = wrongStatus(res);
    if (status) return status;
    const body = unzipped(res.body);
    if (body === undefined) return unreadable('broken gzip data');
    if (!isFeed(body)) return wrongPage(textOf(body));
    const entries = readFeed(body, res.url, req.data?.['since']);
    if (!entries) return unreadable('a broken feed');
    return entries.length === 0 ? { outcome: 'nothing' } : { outcome: 'hits', hits: entries };
  },
};
