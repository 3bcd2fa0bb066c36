import type { Connector, Parsed, Req, Res } from '#shared/domain/source.ts';

import { unreadable, wrongStatus } from './answer.ts';
import { isFeed, readFeed } from './feed-entries.ts';
import { NO_ONE_SERVICE, pageHit } from './page.ts';
import { isSameSite, pageAddress } from './site-links.ts';
import { isSiteMap, readSiteMap, unzipped } from './site-map.ts';

/** Newest addresses of one sitemap that are asked for in one run; the rest comes through links and later runs. */
const MOST_PER_MAP = 2_000;

/**
 * A watched site. `plan` asks for its front page; once that is read, `siteStart` gives the sitemaps and `followLinks`
 * the pages that each page leads to. Sitemaps and feeds are read here; of a page only the hit is made, and whoever looks
 * extracts its text and links from the same answer.
 */
export const site: Connector<'urls'> = {
  meta: {
    id: 'site',
    title: 'A watched site: its pages, documents, feeds and sitemaps',
    takes: 'urls',
    access: 'page',
    hosts: ['*'],
    pace: { everyMs: 1_000, perDay: 5_000 },
    terms: { url: 'https://www.rfc-editor.org/rfc/rfc9309', rule: 'robots' },
    price: 'free',
    canary: NO_ONE_SERVICE,
    docs: 'https://www.sitemaps.org/protocol.html',
  },

  plan({ urls }, since) {
    return urls.flatMap((url): Req[] => {
      const address = pageAddress(url, url);
      if (address === undefined) return [];
      return [{ url: address, step: 'root', data: { ...(since !== undefined && { since }) } }];
    });
  },

  parse(res, req): Parsed {
    const status = wrongStatus(res);
    if (status) return status;
    const body = unzipped(res.body);
    if (body === undefined) return unreadable('broken gzip data');
    if (isSiteMap(body)) return parseSiteMap(body, res, req);
    if (req.step === 'sitemap') return unreadable('not a sitemap');
    if (isFeed(body)) return parseFeed(body, res, req);
    return req.step === 'feed'
      ? unreadable('not a feed')
      : { outcome: 'hits', hits: [pageHit(res)] };
  },
};

function parseSiteMap(body: Uint8Array, res: Res, req: Req): Parsed {
  const map = readSiteMap(body);
  if (!map) return unreadable('a broken sitemap');
  if (map.entries.length === 0) return { outcome: 'nothing' };
  const since = req.data?.['since'];
  const next = map.entries
    .filter(
      ({ lastModified }) =>
        since === undefined || lastModified === undefined || !isOlder(lastModified, since),
    )
    .toSorted((one, other) => (other.lastModified ?? '').localeCompare(one.lastModified ?? ''))
    .flatMap(({ url }): Req[] => {
      const address = pageAddress(url, res.url);
      if (address === undefined || !isSameSite(address, res.url)) return [];
      const data = since === undefined ? {} : { data: { since } };
      return [{ url: address, step: map.kind === 'sitemaps' ? 'sitemap' : 'page', ...data }];
    });
  return { outcome: 'hits', hits: [], next: next.slice(0, MOST_PER_MAP) };
}

/** A day's grace: sitemaps give dates, and clocks differ. */
function isOlder(lastModified: string, since: string): boolean {
  return Date.parse(lastModified) + 86_400_000 < Date.parse(since);
}

function parseFeed(body: Uint8Array, res: Res, req: Req): Parsed {
  const entries = readFeed(body, res.url, req.data?.['since']);
  if (!entries) return unreadable('a broken feed');
  const mine = entries.filter(({ url }) => isSameSite(url, res.url));
  return mine.length === 0 ? { outcome: 'nothing' } : { outcome: 'hits', hits: mine };
}
