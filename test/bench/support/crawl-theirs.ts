/**
 * Crawls the bench's site with crawlee, in a fresh process: `crawl-theirs.ts ORIGIN tuned|plain`. Tuned takes away what it
 * does for other sites than this one (sessions, statistics, files); plain only sets how many pages are in flight.
 */
import { CheerioCrawler, Configuration, log } from '@crawlee/cheerio';

import { AT_ONCE, time } from './crawl-outcome.ts';
import { markOf } from './crawl-site.ts';

const [origin = '', how = 'plain'] = process.argv.slice(2);
log.setLevel(log.LEVELS.ERROR);

await time(async () => {
  let pages = 0;
  let marked = 0;
  const crawler = new CheerioCrawler(
    {
      minConcurrency: AT_ONCE,
      maxConcurrency: AT_ONCE,
      respectRobotsTxtFile: false,
      ...(how === 'tuned' && {
        useSessionPool: false,
        persistCookiesPerSession: false,
        statisticsOptions: { persistenceOptions: { enable: false } },
      }),
      async requestHandler({ $, request, enqueueLinks }) {
        const text = $('body').text();
        await enqueueLinks();
        pages += 1;
        if (text.includes(markOf(new URL(request.loadedUrl).pathname))) marked += 1;
      },
    },
    new Configuration({ persistStorage: false, purgeOnStart: true }),
  );
  await crawler.run([`${origin}/`]);
  return { pages, marked, found: [] };
});
