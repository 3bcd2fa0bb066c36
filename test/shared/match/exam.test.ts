import { beforeAll, describe, expect, it } from 'vitest';

import type { Result } from '#test/support/exam.ts';
import { shown, sitExam, sitTables } from '#test/support/exam.ts';

/**
 * Pages and rows that the matcher was not made from, in another hand. Floors are what holds today: raise one when it
 * gets better, and never lower one without saying why in the commit.
 */

let pages: Result;
let rows: Result;

beforeAll(async () => {
  pages = await sitExam();
  rows = await sitTables();
  process.stdout.write(`${shown(pages)}\n${shown(rows)}\n`);
}, 60_000);

function share({ shares }: Result, name: string): number {
  const found = shares.get(name);
  if (!found) throw new Error(`a figure of the exam, got "${name}"`);
  return found.hit / found.of;
}

describe('the exam', () => {
  it('has every page read', () => {
    expect(pages.wrong.filter((one) => one.startsWith('unreadable'))).toEqual([]);
  });

  it.each([
    ['recall', 0.95],
    ['recall of address', 0.92],
    ['recall of phone', 0.96],
    ['recall of email', 1],
    ['recall of plate', 1],
    ['recall of iban', 1],
    ['recall of relative', 0.97],
    ['recall of routine', 0.94],
    ['said to be theirs', 0.95],
    ['severity exact', 0.94],
    ['severity within one', 0.99],
    ['names found', 0.96],
    ['right at 0.9 and up', 1],
    ['severity exact of critical', 1],
  ])('pages: %s is at least %d', (name, least) => {
    expect(share(pages, name)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['false findings', 0.02],
    ['near misses taken', 0],
    ['namesakes held possible', 0.06],
    ['namesakes taken', 0],
    ['pages of namesakes taken', 0],
  ])('pages: %s is at most %d', (name, most) => {
    expect(share(pages, name)).toBeLessThanOrEqual(most);
  });

  it.each([
    ['names: recall', 0.94],
    ['disguised: recall', 0.97],
    ['addresses: recall', 0.78],
    ['routines: recall', 0.95],
  ])('rows: %s is at least %d', (name, least) => {
    expect(share(rows, name)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['names: false alarms', 0.09],
    ['disguised: false alarms', 0.1],
    ['addresses: false alarms', 0.08],
    ['routines: false alarms', 0],
  ])('rows: %s are at most %d', (name, most) => {
    expect(share(rows, name)).toBeLessThanOrEqual(most);
  });
});
