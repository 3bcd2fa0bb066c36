import { z } from 'zod';

/** What one crawl gave and cost; printed as JSON by the process that made it. */
export const crawled = z.object({
  pages: z.number(),
  /** Pages whose text holds the word that only they hold. */
  marked: z.number(),
  /** "person kind" of each fact found about an enrolled person. */
  found: z.array(z.string()),
  wallMs: z.number(),
  /** CPU of the crawl itself, all threads. */
  cpuMs: z.number(),
  /** CPU before it: starting, loading code and the watchlist. */
  startCpuMs: z.number(),
  peakMB: z.number(),
});

export type Crawled = z.infer<typeof crawled>;

/** Pages in flight at once, for both: what one host of ours opens, and enough for two cores. */
export const AT_ONCE = 4;

/** Takes the time of one crawl and prints what it gave. */
export async function time(
  crawl: () => Promise<Pick<Crawled, 'pages' | 'marked' | 'found'>>,
): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const given = await crawl();
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const outcome: Crawled = {
    ...given,
    wallMs,
    cpuMs: (user + system) / 1000,
    startCpuMs: (before.user + before.system) / 1000,
    peakMB: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
