import { describe, expect, it } from 'vitest';

import { weekOf } from '#functions/shell/week.ts';

describe('the week of a day', () => {
  it.each([
    ['2026-01-01T12:00:00Z', '2026-W01'],
    ['2026-12-31T12:00:00Z', '2026-W53'],
    ['2027-01-03T12:00:00Z', '2026-W53'],
    ['2027-01-04T12:00:00Z', '2027-W01'],
  ])('counts %s to %s', (day, week) => {
    expect(weekOf(new Date(day))).toBe(week);
  });
});
