/**
 * Does a crawl that matches cost no more than one that does not? The same 421 pages on loopback, four in flight, pace off:
 * crawlee's CheerioCrawler (text of the body, links enqueued) beside the host with extraction, links and a watchlist of a
 * thousand people. Each in a fresh process, in reversed order every other round; a ratio is taken inside one round, and the
 * median of rounds is given. Both must have read every page, and ours must have found every planted fact.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'esbuild';
import { expect, test } from 'vitest';

import { AT_ONCE, crawled, type Crawled } from './support/crawl-outcome.ts';
import { median, record, round, runAlone, scriptOf, serveSite } from './support/crawl-run.ts';
import { addresses, ENROLLED, planted } from './support/crawl-site.ts';
import { watchlist } from './support/crawl-watchlist.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7);
const REF = 'crawlee, tuned';
const MATCHING = 'luwte, with matching';
const BUNDLED = 'luwte, with matching, bundled';

test('a crawl with matching beside a crawl without', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crawl-bench-'));
  const file = join(folder, 'watchlist');
  writeFileSync(file, watchlist());
  const bundle = join(folder, 'crawl-ours.mjs');
  await bundleOurs(bundle);
  const { origin, close } = await serveSite();
  const contestants: readonly [name: string, script: string, args: readonly string[]][] = [
    [REF, scriptOf('crawl-theirs.ts'), [origin, 'tuned']],
    ['crawlee, as it comes', scriptOf('crawl-theirs.ts'), [origin, 'plain']],
    ['luwte, reading only', scriptOf('crawl-ours.ts'), [origin, file, 'read']],
    [MATCHING, scriptOf('crawl-ours.ts'), [origin, file, 'match']],
    [BUNDLED, bundle, [origin, file, 'match']],
  ];
  const rounds: Record<string, Crawled>[] = [];
  try {
    for (let at = 0; at < ROUNDS; at += 1) {
      const one: Record<string, Crawled> = {};
      for (const [name, script, args] of at % 2 === 0 ? contestants : contestants.toReversed()) {
        // oxlint-disable-next-line no-await-in-loop -- one at a time, or they would slow each other.
        one[name] = crawled.parse((await runAlone(script, args)).printed);
      }
      rounds.push(one);
    }
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }

  const all = addresses().length;
  for (const one of rounds.flatMap((each) => Object.values(each))) {
    expect(one).toMatchObject({ pages: all, marked: all });
  }
  const wanted = planted().map(({ person, kind }) => `${person} ${kind}`);
  for (const one of rounds) {
    for (const name of [MATCHING, BUNDLED]) {
      expect(one[name]?.found).toEqual(expect.arrayContaining(wanted));
    }
  }

  const names = contestants.map(([name]) => name);
  const over = (pick: (each: Record<string, Crawled>) => number) => round(median(rounds.map(pick)));
  const toRef = (name: string, key: 'wallMs' | 'cpuMs' | 'startCpuMs' | 'peakMB') =>
    over((each) => (each[name]?.[key] ?? NaN) / (each[REF]?.[key] ?? NaN));
  const ratios = Object.fromEntries(
    names.map((name) => [
      name,
      {
        time: toRef(name, 'wallMs'),
        cpu: toRef(name, 'cpuMs'),
        startCpu: toRef(name, 'startCpuMs'),
        memory: toRef(name, 'peakMB'),
      },
    ]),
  );
  const measured = Object.fromEntries(
    names.map((name) => [
      name,
      {
        pagesPerSecond: over((each) => (all * 1000) / (each[name]?.wallMs ?? NaN)),
        cpuMsPerPage: over((each) => (each[name]?.cpuMs ?? NaN) / all),
        startCpuMs: over((each) => each[name]?.startCpuMs ?? NaN),
        peakMB: over((each) => each[name]?.peakMB ?? NaN),
      },
    ]),
  );
  console.table(measured);
  console.table(ratios);
  record('test/bench/record/crawl.json', {
    pages: all,
    people: ENROLLED,
    atOnce: AT_ONCE,
    rounds: ROUNDS,
    ratiosTo: REF,
    ratios,
    measured,
  });
  expect(ratios[MATCHING]?.cpu).toBeLessThanOrEqual(1);
  expect(ratios[MATCHING]?.time).toBeLessThanOrEqual(1);
}, 1_200_000);

/** One file without types to strip, as functions are deployed. */
async function bundleOurs(outfile: string): Promise<void> {
  await build({
    entryPoints: [scriptOf('crawl-ours.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
}
