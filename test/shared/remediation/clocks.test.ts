import { describe, expect, it } from 'vitest';

import { CLOCKS, actBy, after, answerDue, urgency } from '#shared/remediation/clocks.ts';

describe('clocks', () => {
  it.each([
    ['a month', '2026-01-15T10:00:00.000Z', { months: 1 }, '2026-02-15T10:00:00.000Z'],
    [
      'a month from the 31st',
      '2026-01-31T10:00:00.000Z',
      { months: 1 },
      '2026-02-28T10:00:00.000Z',
    ],
    [
      'a month from the 31st before a leap day',
      '2028-01-31T10:00:00.000Z',
      { months: 1 },
      '2028-02-29T10:00:00.000Z',
    ],
    [
      'two months over the year',
      '2026-12-31T10:00:00.000Z',
      { months: 2 },
      '2027-02-28T10:00:00.000Z',
    ],
    ['six weeks', '2026-03-02T10:00:00.000Z', { weeks: 6 }, '2026-04-13T10:00:00.000Z'],
    [
      'one working day from a Friday',
      '2026-03-06T10:00:00.000Z',
      { workingDays: 1 },
      '2026-03-09T10:00:00.000Z',
    ],
    [
      'seven working days',
      '2026-03-02T10:00:00.000Z',
      { workingDays: 7 },
      '2026-03-11T10:00:00.000Z',
    ],
  ])('%s', (_, from, term, due) => {
    expect(after(from, term)).toBe(due);
  });

  it('give a publisher one calendar month, and two more when it said so', () => {
    expect(answerDue('2026-03-31T10:00:00.000Z', 'publisher')).toBe('2026-04-30T10:00:00.000Z');
    expect(answerDue('2026-03-31T10:00:00.000Z', 'publisher', true)).toBe(
      '2026-06-30T10:00:00.000Z',
    );
  });

  it('do not extend a term that law does not extend', () => {
    expect(answerDue('2026-03-31T10:00:00.000Z', 'google-pii', true)).toBe(
      answerDue('2026-03-31T10:00:00.000Z', 'google-pii'),
    );
  });

  it('ask for action at once when critical, and for none when info', () => {
    expect(actBy('2026-03-02T10:00:00.000Z', 'critical')).toBe('2026-03-02T10:00:00.000Z');
    expect(actBy('2026-03-02T10:00:00.000Z', 'info')).toBeUndefined();
  });

  it('warn from seventy percent of the term', () => {
    const [sent, due] = ['2026-03-01T00:00:00.000Z', '2026-03-11T00:00:00.000Z'];
    expect(urgency(sent, due, '2026-03-07T23:00:00.000Z')).toBe('in-time');
    expect(urgency(sent, due, '2026-03-08T00:00:00.000Z')).toBe('soon');
    expect(urgency(sent, due, due)).toBe('overdue');
  });

  it('say of each route whether law or habit fixes its term', () => {
    for (const { basis, source } of Object.values(CLOCKS))
      expect(basis === 'law' ? source : 'own').toBeTruthy();
    expect(CLOCKS.publisher.basis).toBe('law');
    expect(CLOCKS['host-dsa'].basis).toBe('practice');
  });
});
