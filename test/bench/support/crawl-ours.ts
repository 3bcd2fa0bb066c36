/**
 * Crawls the bench's site as `look` does, in a fresh process: `crawl-ours.ts ORIGIN WATCHLIST match|read`. Every rule of the
 * host holds, robots.txt and the leak guard too; only pace is off, and what is kept between looks lies in memory.
 */
import { readFileSync } from 'node:fs';

import type { PageText } from '#shared/domain/page.ts';
import type { Req } from '#shared/domain/source.ts';
import { extract } from '#shared/extract/extract.ts';
import { closeLooks, look } from '#shared/fetch/look.ts';
import type { Duties } from '#shared/fetch/looked.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { holdsFact } from '#shared/match/holds-fact.ts';
import { matchPage } from '#shared/match/match-page.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';
import { followLinks, siteStart } from '#shared/sources/site-links.ts';
import { site } from '#shared/sources/site.ts';
import { memoryDuties } from '#test/shared/fetch/duties.ts';

import { AT_ONCE, time } from './crawl-outcome.ts';
import { markOf } from './crawl-site.ts';
import { SECRET } from './crawl-watchlist.ts';

const [origin = '', file = '', how = 'match'] = process.argv.slice(2);
const root = `${origin}/`;
const prf = makePrf(deriveKeys(SECRET));
const list = loadWatchlist(readFileSync(file));
const now = Date.now();
const year = new Date(now).getUTCFullYear();
const meta = { ...site.meta, pace: { everyMs: 0 } };
const duties: Duties = memoryDuties({
  pace: { get: () => Promise.resolve(undefined), swap: () => Promise.resolve(true) },
  leaks: (text) => (how === 'match' ? holdsFact(list, prf, text) : []),
  allowHosts: new Set([new URL(origin).host]),
});

await time(async () => {
  const asked = new Set<string>();
  const queue: Req[] = [];
  const found: string[] = [];
  let [pages, marked] = [0, 0];
  const ask = (requests: readonly Req[]) => {
    for (const request of requests) {
      if (asked.has(request.url)) continue;
      asked.add(request.url);
      queue.push(request);
    }
  };
  const see = (page: PageText, url: string) => {
    pages += 1;
    if (page.text.includes(markOf(new URL(url).pathname))) marked += 1;
    if (how !== 'match') return;
    for (const { person, facts } of matchPage(list, prf, page, { url, now })) {
      for (const { kind, about } of facts) if (about === 'subject') found.push(`${person} ${kind}`);
    }
  };
  const one = async (req: Req) => {
    const looked = await look({ meta, req, cause: 'scan' }, duties);
    if (looked.outcome !== 'fetched') throw new Error(`a page was wanted, got ${looked.outcome}`);
    const { res, sitemaps } = looked;
    const parsed = site.parse(res, req);
    if (parsed.outcome !== 'hits') throw new Error(`a page was wanted, got ${parsed.outcome}`);
    ask(parsed.next ?? []);
    if (parsed.hits.length === 0) return;
    const contentType = res.headers['content-type'];
    const page = await extract(res.body, { ...(contentType && { contentType }), url: res.url });
    if (page.outcome === 'unreadable') throw new Error('a page that can be read was wanted');
    see(page, res.url);
    ask(followLinks(page.links, { url: res.url, root, depth: 1, maxDepth: 5, year }));
    if (req.step === 'root') ask(siteStart(root, sitemaps));
  };
  ask(site.plan({ kind: 'urls', urls: [root] }));
  // The front page first: the others come from it.
  await one(queue.shift() ?? { url: root });
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      // oxlint-disable-next-line no-await-in-loop -- each worker takes one page after the other.
      for (let next = queue.shift(); next; next = queue.shift()) await one(next);
    }),
  );
  return { pages, marked, found };
});
await closeLooks(duties);
