import { describe, expect, it } from 'vitest';

import { isDue, readExpression } from '#infra/local/drive/expression.ts';

const at = (text: string): number => Date.parse(text);

function due(expression: string, from: string, to: string, timezone = 'UTC'): boolean {
  const anchor = at('2030-01-01T00:00:00Z');
  return isDue(readExpression(expression), { from: at(from), to: at(to), anchor, timezone });
}

describe('a schedule comes due', () => {
  it.each([
    [
      'a rate, once its time is full',
      'rate(5 minutes)',
      '2030-01-01T00:04:59Z',
      '2030-01-01T00:05:00Z',
      true,
    ],
    ['not before', 'rate(5 minutes)', '2030-01-01T00:00:01Z', '2030-01-01T00:04:59Z', false],
    ['a time of day', 'cron(15 1 * * ? *)', '2030-01-01T01:14:30Z', '2030-01-01T01:15:00Z', true],
    [
      'once, not again in the same minute',
      'cron(15 1 * * ? *)',
      '2030-01-01T01:15:10Z',
      '2030-01-01T01:15:50Z',
      false,
    ],
    [
      'a weekday by name',
      'cron(0 7 ? * MON *)',
      '2030-01-06T08:00:00Z',
      '2030-01-07T07:00:00Z',
      true,
    ],
    [
      'not on another day',
      'cron(0 7 ? * MON *)',
      '2030-01-07T08:00:00Z',
      '2030-01-13T23:00:00Z',
      false,
    ],
    [
      'every quarter of an hour',
      'cron(0/15 * * * ? *)',
      '2030-01-01T00:44:00Z',
      '2030-01-01T00:45:00Z',
      true,
    ],
    [
      'a range and a list',
      'cron(0 8-10,20 * * ? *)',
      '2030-01-01T19:30:00Z',
      '2030-01-01T20:00:00Z',
      true,
    ],
    [
      'outside the range',
      'cron(0 8-10 * * ? *)',
      '2030-01-01T10:01:00Z',
      '2030-01-02T07:59:00Z',
      false,
    ],
    [
      'somewhere in a month that was skipped',
      'cron(30 5 15 * ? *)',
      '2030-01-01T00:00:00Z',
      '2030-02-01T00:00:00Z',
      true,
    ],
  ])('%s', (_, expression, from, to, wanted) => {
    expect(due(expression, from, to)).toBe(wanted);
  });

  it('by the clock of its own time zone, summer time included', () => {
    const morning = 'cron(30 5 * * ? *)';
    expect(due(morning, '2030-07-01T03:29:00Z', '2030-07-01T03:30:00Z', 'Europe/Amsterdam')).toBe(
      true,
    );
    expect(due(morning, '2030-01-10T04:29:00Z', '2030-01-10T04:30:00Z', 'Europe/Amsterdam')).toBe(
      true,
    );
    expect(due(morning, '2030-01-10T05:29:00Z', '2030-01-10T05:30:00Z', 'Europe/Amsterdam')).toBe(
      false,
    );
  });

  it.each(['every day', 'cron(1 2 3)', 'rate(soon)'])('never by an expression like %s', (text) => {
    expect(() => readExpression(text)).toThrow(text);
  });
});
