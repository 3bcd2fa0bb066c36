/**
 * What does each recogniser cost of a page? REF is htmlparser2 streaming the same page, text only; a recogniser is timed on the
 * words of that page just after, in the same process, warm, in the order in which the engine asks them. Each page's own time is
 * the third least of the rounds, which a busy machine does not touch; the ratio is of the sums over the pages. Beside it, 400 kB
 * of text of one shape over 400 kB of ordinary text, both matched against 1,000 people. The answers are checked first.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { expect, test } from 'vitest';
import { z } from 'zod';

const RECORD = 'test/bench/record/recognisers.json';
const ROUNDS = process.env['BENCH_ROUNDS'] ?? '24';
/** How many times as much as an ordinary text one of a single shape may cost (issue 3). */
const MOST_TO_NORMAL = 5;

const measured = z.object({
  /** Kinds whose fact was not read where it stands. */
  missed: z.array(z.string()),
  textShare: z.number(),
  toRef: z.record(z.string(), z.number()),
  toNormal: z.record(z.string(), z.number()),
});

const round = (value: number): number => Math.round(value * 1000) / 1000;
const rounded = (values: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));

test('each recogniser beside streaming the page', () => {
  const out = execFileSync(
    process.execPath,
    ['test/bench/support/recognisers-measure.ts', ROUNDS],
    { encoding: 'utf8', maxBuffer: 1e7 },
  );
  const { missed, textShare, toRef, toNormal } = measured.parse(JSON.parse(out));
  expect(missed).toEqual([]);
  const { REF: _ref, words = Number.NaN, ...steps } = toRef;
  const all = Object.values(steps).reduce((total, one) => total + one, 0);
  const result = {
    textShare: round(textShare),
    words: round(words),
    all: round(all),
    steps: rounded(steps),
    toNormal: rounded(toNormal),
  };
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, `${JSON.stringify(result, undefined, 2)}\n`);
  console.table(result.steps);
  console.table(result.toNormal);
  console.log(`recognisers ${result.all} x REF, words ${result.words}, text ${result.textShare}`);
  // Twice what is wanted, for machines that do other things as well.
  expect(Math.max(...Object.values(toNormal))).toBeLessThan(2 * MOST_TO_NORMAL);
}, 900_000);
