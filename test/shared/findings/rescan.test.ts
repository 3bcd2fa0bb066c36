import { describe, expect, it } from 'vitest';

import type { Finding } from '#shared/domain/finding.ts';
import { rescanDue } from '#shared/findings/rescan.ts';

const start = Date.parse('2026-03-02T08:00:00.000Z');
const days = (n: number) => new Date(start + n * 86_400_000).toISOString();
const finding = { status: 'new', lastSeen: days(0), lastLooked: days(0) } as Finding;

describe('a rescan is due', () => {
  it.each([
    ['a week after, while nobody has written', finding, 'open', 6.9, 7],
    ['three days after, while a request is out', finding, 'sent', 2.9, 3],
    [
      'a day after the first look that missed it',
      { ...finding, goneSince: days(0) },
      'sent',
      0.9,
      1,
    ],
    [
      'five days after it was seen to be gone',
      { ...finding, status: 'resolved', goneSince: days(0) },
      'removed',
      4.9,
      5,
    ],
  ] as const)('%s', (_, one, task, early, due) => {
    expect(rescanDue(one, task, days(early))).toBe(false);
    expect(rescanDue(one, task, days(due))).toBe(true);
  });

  it('monthly when it has been gone for long', () => {
    const gone = {
      ...finding,
      status: 'resolved',
      goneSince: days(0),
      lastLooked: days(40),
    } as const;
    expect(rescanDue(gone, 'removed', days(60))).toBe(false);
    expect(rescanDue(gone, 'removed', days(70))).toBe(true);
  });

  it('never for what was put aside', () => {
    expect(rescanDue({ ...finding, status: 'suppressed' }, 'open', days(400))).toBe(false);
  });
});
