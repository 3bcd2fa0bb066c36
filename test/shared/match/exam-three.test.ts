import { beforeAll, describe, expect, it } from 'vitest';

import { examFromTruth } from '#test/support/exam-truth.ts';
import type { Result } from '#test/support/exam.ts';
import { shown, sitPages } from '#test/support/exam.ts';

/**
 * A third exam, by an author who had seen neither the matcher nor the other exams. Floors are what holds today: raise one when it
 * gets better, and never lower one without saying why in the commit.
 */

let result: Result;

beforeAll(async () => {
  const { people, pages } = examFromTruth(new URL('../../fixtures/exam-three/', import.meta.url));
  result = await sitPages(people, pages);
  process.stdout.write(`${shown(result)}\n`);
}, 60_000);

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
    ['recall', 0.85],
    ['recall of address', 0.9],
    ['recall of phone', 0.96],
    ['recall of email', 0.94],
    ['recall of plate', 0.9],
    ['recall of birthdate', 0.9],
    ['recall of username', 0.87],
    ['recall of iban', 1],
    ['recall of place', 1],
    ['recall of relative', 0.78],
    ['recall of routine', 0.64],
    ['said to be theirs', 0.93],
    ['right at 0.9 and up', 0.99],
    ['severity exact', 0.65],
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
