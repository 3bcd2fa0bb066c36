import { describe, expect, it } from 'vitest';

import { sinceOver } from '#functions/plan/since.ts';
import type { DayOutcome } from '#shared/storage/outcomes.ts';

const COUNTS = {
  requests: 2,
  pagesRead: 0,
  pagesKept: 0,
  hits: 1,
  nothing: 1,
  refused: 0,
  unreadable: 0,
};
const day = (change: Partial<DayOutcome> = {}): DayOutcome => ({
  source: 'register',
  subject: 'mayor',
  day: '2026-03-02',
  ...COUNTS,
  ...change,
});

function world(days: readonly DayOutcome[], passed = true) {
  let complete = '2026-03-01T03:00:00.000Z';
  const at = '2026-03-02T03:00:00.000Z';
  return sinceOver(
    {
      lastAsked: async () => at,
      lastComplete: async () => complete,
      complete: async (_source, _subject, end) => void (complete = end),
      canaries: async () => [{ expect: 'hits', at, passed }],
    },
    { ofSubject: async () => days },
    () => Date.parse('2026-03-03T03:00:00.000Z'),
  )('register', 'mayor');
}

describe('since when a source is asked', () => {
  it('is the last run, where everything was answered', async () => {
    expect(await world([day()])).toBe('2026-03-02T03:00:00.000Z');
  });

  it.each([
    ['something was refused', [day({ refused: 1 })]],
    [
      'something was unreadable on the day after',
      [day(), day({ day: '2026-03-03', unreadable: 1 })],
    ],
    ['nothing was looked at', []],
    ['only another source was looked at', [day({ source: 'search' })]],
  ])('stays where it was when %s, so that no day is left out', async (_, days) => {
    expect(await world(days)).toBe('2026-03-01T03:00:00.000Z');
  });

  it('stays where it was when a test question failed: its silence was worth nothing', async () => {
    expect(await world([day()], false)).toBe('2026-03-01T03:00:00.000Z');
  });
});
