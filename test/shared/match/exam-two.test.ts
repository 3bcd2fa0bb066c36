import { beforeAll, describe, expect, it } from 'vitest';

import { examFromTruth } from '#test/support/exam-truth.ts';
import type { Result } from '#test/support/exam.ts';
import { shown, sitPages } from '#test/support/exam.ts';

/**
 * A second exam, in a third hand, written without a look at the matcher. Floors are what holds today: raise one when it
 * gets better, and never lower one without saying why in the commit.
 */

let result: Result;

beforeAll(async () => {
  const { people, pages } = examFromTruth(new URL('../../fixtures/exam-two/', import.meta.url));
  result = await sitPages(people, pages);
  process.stdout.write(`${shown(result)}\n`);
}, 60_000);

function share(name: string): number {
  const found = result.shares.get(name);
  if (!found) throw new Error(`a figure of the exam, got "${name}"`);
  return found.hit / found.of;
}

describe('the second exam', () => {
  it('has every page read', () => {
    expect(result.wrong.filter((one) => one.startsWith('unreadable'))).toEqual([]);
  });

  it.each([
    ['recall', 0.92],
    ['recall of address', 0.92],
    ['recall of phone', 1],
    ['recall of email', 0.94],
    ['recall of plate', 0.92],
    ['recall of relative', 0.89],
    ['recall of routine', 0.86],
    ['said to be theirs', 0.96],
    ['right at 0.9 and up', 1],
    ['severity exact', 0.87],
    ['severity exact of critical', 0.66],
    ['severity within one', 0.97],
    ['names found', 0.97],
  ])('%s is at least %d', (name, least) => {
    expect(share(name)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['false findings', 0.01],
    ['near misses taken', 0.02],
    ['namesakes held possible', 0.02],
    ['pages of namesakes taken', 0],
  ])('%s is at most %d', (name, most) => {
    expect(share(name)).toBeLessThanOrEqual(most);
  });
});
