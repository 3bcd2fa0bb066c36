import { describe, expect, it } from 'vitest';

import { nextInterval } from '#shared/fetch/revisit.ts';

const HOUR = 3_600_000;

describe('revisit', () => {
  it('comes back after a day the first time', () => {
    expect(nextInterval(undefined, true)).toBe(24 * HOUR);
  });

  it('comes back sooner to a page that changes and later to one that does not', () => {
    expect(nextInterval(24 * HOUR, true)).toBe(12 * HOUR);
    expect(nextInterval(24 * HOUR, false)).toBe(36 * HOUR);
  });

  it('stays between six hours and thirty days', () => {
    expect(nextInterval(6 * HOUR, true)).toBe(6 * HOUR);
    expect(nextInterval(29 * 24 * HOUR, false)).toBe(30 * 24 * HOUR);
  });
});
