import { env } from 'node:process';

import { beforeAll, describe, expect, it } from 'vitest';

import type { ExamPage } from '#test/support/exam-pages.ts';
import { examFromTruth } from '#test/support/exam-truth.ts';
import type { Result } from '#test/support/exam.ts';
import { sitPages } from '#test/support/exam.ts';

/**
 * A third exam, by an author who had seen neither the matcher nor the other exams. Floors are what holds today: raise one when it
 * gets better, and never lower one without saying why in the commit. Every second page is held out: nobody who mends the matcher
 * reads those, or what went wrong on them. `EXAM_SHOW=seen` prints what went wrong on the others.
 */

let result: Result;

beforeAll(async () => {
  const { people, pages } = examFromTruth(new URL('../../fixtures/exam-three/', import.meta.url));
  const seen = await sitPages(people, half(pages, 0));
  const held = await sitPages(people, half(pages, 1));
  if (env['EXAM_SHOW'] === 'seen') process.stdout.write(`${seen.wrong.join('\n')}\n`);
  process.stdout.write(`seen\n${figures(seen)}\nheld\n${figures(held)}\n`);
  result = await sitPages(people, pages);
}, 60_000);

function half(pages: readonly ExamPage[], rest: 0 | 1): ExamPage[] {
  return pages.toSorted((a, b) => (a.id < b.id ? -1 : 1)).filter((_, i) => i % 2 === rest);
}

function figures({ shares }: Result): string {
  return [...shares]
    .map(([name, { hit, of }]) => `${name.padEnd(34)} ${(hit / of).toFixed(3)}  ${hit}/${of}`)
    .join('\n');
}

function share(name: string): number {
  const found = result.shares.get(name);
  if (!found) throw new Error(`a figure of the exam, got "${name}"`);
  return found.hit / found.of;
}

describe('the third exam', () => {
  it('has every page read', () => {
    expect(result.wrong.filter((one) => one.startsWith('unreadable'))).toEqual([]);
  });

  it.each([
    ['recall', 0.87],
    ['recall of address', 0.9],
    ['recall of phone', 0.96],
    ['recall of email', 0.94],
    ['recall of plate', 0.9],
    ['recall of birthdate', 0.9],
    ['recall of username', 0.87],
    ['recall of iban', 1],
    ['recall of place', 1],
    ['recall of relative', 0.81],
    ['recall of routine', 0.64],
    ['said to be theirs', 0.93],
    ['right at 0.9 and up', 0.99],
    ['severity exact', 0.64],
    ['severity exact of critical', 0.41],
    ['severity within one', 0.88],
    ['names found', 0.85],
  ])('%s is at least %d', (name, least) => {
    expect(share(name)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['false findings', 0.01],
    ['near misses taken', 0.01],
    ['namesakes held possible', 0.18],
    ['namesakes taken', 0.11],
    ['pages of namesakes taken', 0.12],
  ])('%s is at most %d', (name, most) => {
    expect(share(name)).toBeLessThanOrEqual(most);
  });
});
