/**
 * What does a page cost in a browser? Pages of the crawl bench's site through the render function, one after another: CPU of
 * the whole process tree, memory of the tree as its shared pages divide (PSS), first page against later ones. The first process
 * unpacks the browser, the later ones find it unpacked. Beside it, the same pages read plainly. Every text must have come back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { crawled } from './support/crawl-outcome.ts';
import { rendered, type Rendered } from './support/crawl-rendered.ts';
import { median, record, round, runAlone, serveSite } from './support/crawl-run.ts';
import { watchlist } from './support/crawl-watchlist.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 4);
const PAIRS = '15';
const MEMORY_EVERY_MS = 250;

test('a page in a browser', async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'render-bench-'));
  const file = join(folder, 'watchlist');
  writeFileSync(file, watchlist());
  const env = { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', TMPDIR: folder };
  const { origin, close } = await serveSite();
  const rounds: (Rendered & { readonly peakMB: number; readonly plainMs: number })[] = [];
  try {
    for (let at = 0; at < ROUNDS; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, or they would slow each other.
      const run = await runAlone('crawl-render.ts', [origin, PAIRS], env, MEMORY_EVERY_MS);
      const one = rendered.parse(run.printed);
      if (one.noBrowser !== undefined) {
        const why = `SKIPPED, nothing was measured: no browser starts here. ${one.noBrowser}`;
        console.error(why);
        skip(why);
      }
      // oxlint-disable-next-line no-await-in-loop
      const plain = crawled.parse(
        (await runAlone('crawl-ours.ts', [origin, file, 'read'])).printed,
      );
      rounds.push({ ...one, peakMB: run.peakMB, plainMs: plain.cpuMs / plain.pages });
    }
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }

  for (const { pages } of rounds) {
    expect(pages).toHaveLength(2 * Number(PAIRS));
    for (const page of pages) expect(page).toMatchObject({ marked: true, why: '' });
  }

  const later = (kind: 'shell' | 'whole') => {
    const pages = rounds.flatMap((one) => one.pages.slice(2).filter((page) => page.kind === kind));
    const wallMs = median(pages.map((page) => page.wallMs));
    const cpuMs = median(
      rounds.map((one) => {
        const mine = one.pages.slice(2).filter((page) => page.kind === kind);
        return mine.reduce((sum, page) => sum + page.cpuMs, 0) / mine.length;
      }),
    );
    const plainMs = median(rounds.map((one) => one.plainMs));
    return {
      wallMs: round(wallMs),
      pagesPerSecond: round(1000 / wallMs),
      cpuMsPerPage: round(cpuMs),
      toPlainReading: round(cpuMs / plainMs),
    };
  };
  const first = (of: readonly (typeof rounds)[number][]) => ({
    wallMs: round(median(of.map(({ pages }) => pages[0]?.wallMs ?? NaN))),
    cpuMs: round(median(of.map(({ pages }) => pages[0]?.cpuMs ?? NaN))),
  });
  const measured = {
    firstPage: { unpacking: first(rounds.slice(0, 1)), unpacked: first(rounds.slice(1)) },
    laterPages: { shell: later('shell'), whole: later('whole') },
    peakMB: round(median(rounds.map(({ peakMB }) => peakMB))),
  };
  console.table(measured.firstPage);
  console.table(measured.laterPages);
  console.log(`most memory of the whole tree: ${measured.peakMB} MB (PSS)`);
  record('test/bench/record/render.json', {
    rounds: ROUNDS,
    pages: 2 * Number(PAIRS),
    ...measured,
  });
}, 900_000);
