import { describe, expect, it } from 'vitest';

import { afterAnswer, breakerOf, WELL } from '#shared/fetch/breaker.ts';

const MINUTE = 60_000;

function fail(times: number, from = WELL, now = 0) {
  let counters = from;
  for (let time = 0; time < times; time += 1) counters = afterAnswer(counters, false, now);
  return counters;
}

describe('breaker', () => {
  it('opens after five failures in a row, not before', () => {
    expect(breakerOf(fail(4), 0)).toBe('closed');
    expect(breakerOf(fail(5), 0)).toBe('open');
  });

  it('forgets failures as soon as one answer can be read', () => {
    expect(breakerOf(fail(4, afterAnswer(fail(4), true, 0)), 0)).toBe('closed');
  });

  it('lets one trial through after a rest, and rests twice as long when it fails', () => {
    const open = fail(5);
    expect(breakerOf(open, 15 * MINUTE)).toBe('trial');
    const again = afterAnswer(open, false, 15 * MINUTE);
    expect(breakerOf(again, 44 * MINUTE)).toBe('open');
    expect(breakerOf(again, 45 * MINUTE)).toBe('trial');
    expect(breakerOf(afterAnswer(again, true, 45 * MINUTE), 45 * MINUTE)).toBe('closed');
  });

  it('does not lengthen the rest by answers that were under way', () => {
    const open = fail(5);
    expect(afterAnswer(open, false, MINUTE).restUntil).toBe(open.restUntil);
  });
});
