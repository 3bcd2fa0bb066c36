/**
 * What does matching cost beside reading the page, and does it grow with the number of people? Twelve facts each; pages
 * as a news site serves them. REF is htmlparser2 streaming the same pages, text only; ratios are to it, in CPU time of one
 * process, the best of forty rounds taken in turn. Each answer is checked.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';
import { z } from 'zod';

const RECORD = 'test/bench/record/matching.json';
const SIZES = ['10', '100', '1000', '100000'];

const measured = z.object({
  bytes: z.number(),
  firstPageMs: z.number(),
  enrolMsAPerson: z.number(),
  hits: z.record(z.string(), z.number()),
  best: z.record(z.string(), z.number()),
  lists: z.array(
    z.object({
      size: z.number(),
      compileMs: z.number(),
      loadMs: z.number(),
      bytesPerFact: z.number(),
      bytesInAll: z.number(),
      found: z.array(z.string()),
    }),
  ),
});

/** Memory of the function that matches, in MB; a process may not have more data than that, nor its heap more than four fifths. */
const HELD_MB = 1769;

const held = z.object({
  people: z.number(),
  found: z.number(),
  importMs: z.number(),
  readMs: z.number(),
  loadMs: z.number(),
  firstPageMs: z.number(),
  peakMB: z.number(),
});

/** A cold start with the largest list, in a process that may not grow beyond the memory of the function. */
function coldStart(folder: string) {
  const node = `"${process.execPath}" --max-old-space-size=${Math.floor(HELD_MB * 0.8)}`;
  const command = `ulimit -d ${HELD_MB * 1024} && exec ${node} test/bench/support/held.ts "$0/artefact" "$0/page.html"`;
  return held.parse(JSON.parse(execFileSync('sh', ['-c', command, folder], { encoding: 'utf8' })));
}

test('matching beside reading, for ten to a hundred thousand people', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-bench-'));
  const out = execFileSync(process.execPath, ['test/bench/support/measure.ts', ...SIZES], {
    encoding: 'utf8',
    maxBuffer: 1e7,
    env: { ...process.env, LUWTE_BENCH_KEEP: folder },
  });
  const cold = coldStart(folder);
  rmSync(folder, { recursive: true });
  const { best, bytes, enrolMsAPerson, firstPageMs, hits, lists } = measured.parse(JSON.parse(out));
  for (const { found } of lists) expect(found).toEqual(['address subject']);
  for (const count of Object.values(hits)) expect(count).toBeGreaterThan(0);
  const ref = best['REF'] ?? 0;
  const toRef = Object.fromEntries(
    Object.entries(best).map(([name, ms]) => [name, round(ms / ref)]),
  );
  const record = {
    refMBPerSecond: round(bytes / ref / 1000),
    firstPageMs: round(firstPageMs),
    enrolMsAPerson: round(enrolMsAPerson),
    coldStart: { heldToMB: HELD_MB, ...cold },
    toRef,
    growthFrom100: round((best['match 100000'] ?? 0) / (best['match 100'] ?? 1)),
    lists,
  };
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(record, undefined, 2)}\n`);
  console.table(toRef);
  console.table(lists.map((list) => ({ ...list, found: list.found.length })));
  expect(cold.people).toBe(100_000);
  expect(cold.found).toBeGreaterThan(0);
  expect(cold.peakMB).toBeLessThan(HELD_MB);
  expect(best['match 100000']).toBeLessThan(best['loop over people 1000'] ?? 0);
}, 900_000);

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
