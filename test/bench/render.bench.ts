/**
 * What does a page cost in a browser? Pages of the crawl bench's site through the render function, one after another: CPU of
 * the whole process tree, memory of the tree (PSS: shared pages divided; RSS: counted for each process), first page against later ones. The first process
 * unpacks the browser, the later ones find it unpacked. Beside it, the same pages read plainly. Every text must have come back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { crawled } from './support/crawl-outcome.ts';
import { rendered, type Rendered } from './support/crawl-rendered.ts';
import {
  median,
  record,
  round,
  runAlone,
  scriptOf,
  serveSite,
  type Memory,
} from './support/crawl-run.ts';
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
  const rounds: (Rendered & { readonly peak: Memory; readonly plainMs: number })[] = [];
  try {
    for (let at = 0; at < ROUNDS; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, or they would slow each other.
      const run = await runAlone(
        scriptOf('crawl-render.ts'),
        [origin, PAIRS],
        env,
        MEMORY_EVERY_MS,
      );
      const one = rendered.parse(run.printed);
      if (one.noBrowser !== undefined) {
        const why = `SKIPPED, nothing was measured: no browser starts here. ${one.noBrowser}`;
        console.error(why);
        skip(why);
      }
      // oxlint-disable-next-line no-await-in-loop
      const plain = crawled.parse(
        (await runAlone(scriptOf('crawl-ours.ts'), [origin, file, 'read'])).printed,
      );
      rounds.push({ ...one, peak: run.peak, plainMs: plain.cpuMs / plain.pages });
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
    const each = rounds.map(({ pages, plainMs }) => {
      const mine = pages.slice(2).filter((page) => page.kind === kind);
      const cpuMs = mine.reduce((sum, page) => sum + page.cpuMs, 0) / mine.length;
      return { wallMs: median(mine.map((page) => page.wallMs)), cpuMs, plainMs };
    });
    const wallMs = median(each.map((one) => one.wallMs));
    return {
      wallMs: round(wallMs),
      pagesPerSecond: round(1000 / wallMs),
      cpuMsPerPage: round(median(each.map(({ cpuMs }) => cpuMs))),
      toPlainReading: round(median(each.map(({ cpuMs, plainMs }) => cpuMs / plainMs))),
    };
  };
  const first = (of: readonly (typeof rounds)[number][]) => ({
    wallMs: round(median(of.map(({ pages }) => pages[0]?.wallMs ?? NaN))),
    cpuMs: round(median(of.map(({ pages }) => pages[0]?.cpuMs ?? NaN))),
  });
  const measured = {
    firstPage: { unpacking: first(rounds.slice(0, 1)), unpacked: first(rounds.slice(1)) },
    laterPages: { shell: later('shell'), whole: later('whole') },
    peak: {
      pssMB: round(median(rounds.map(({ peak }) => peak.pssMB))),
      rssMB: round(median(rounds.map(({ peak }) => peak.rssMB))),
    },
  };
  console.table(measured.firstPage);
  console.table(measured.laterPages);
  console.table({ 'whole tree at its largest': measured.peak });
  record('test/bench/record/render.json', {
    rounds: ROUNDS,
    pages: 2 * Number(PAIRS),
    ...measured,
  });
}, 900_000);
