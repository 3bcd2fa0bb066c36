import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PaceState } from '#shared/fetch/looked.ts';
import { afterTurn, endTurn, nextTurn, retryAfter, takeTurn } from '#shared/fetch/pace.ts';

import { memoryDuties } from './duties.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const need = { everyMs: 1_000, now: NOW, patienceMs: 5_000, leaseMs: 40_000 };
const rested: PaceState = {
  version: 3,
  lastAt: NOW - 60_000,
  busyUntil: 0,
  heldUntil: 0,
  failures: 0,
  day: '2026-11-24',
  count: 9,
};

describe('pace', () => {
  it('goes at once on a host that nobody asked yet', () => {
    expect(nextTurn(undefined, need)).toMatchObject({ go: true, at: NOW });
  });

  it('waits until the last answer is long enough ago', () => {
    expect(nextTurn({ ...rested, lastAt: NOW - 300 }, need)).toMatchObject({
      go: true,
      at: NOW + 700,
    });
    expect(nextTurn({ ...rested, lastAt: NOW }, { ...need, everyMs: 6_000 })).toEqual({
      go: false,
      at: NOW + 6_000,
      why: 'spacing',
    });
  });

  it('lets nobody go while a request is under way, until its lease has run out', () => {
    const busy = { ...rested, busyUntil: NOW + 30_000 };
    expect(nextTurn(busy, need)).toMatchObject({ go: false, why: 'busy' });
    expect(nextTurn(busy, { ...need, now: NOW + 30_001 })).toMatchObject({ go: true });
  });

  it('stops at the budget of the day and begins anew at midnight', () => {
    expect(nextTurn(rested, { ...need, perDay: 9 })).toEqual({
      go: false,
      at: Date.UTC(2026, 10, 25),
      why: 'budget',
    });
    expect(nextTurn(rested, { ...need, perDay: 9, now: Date.UTC(2026, 10, 25) })).toMatchObject({
      go: true,
      state: { count: 1, day: '2026-11-25' },
    });
  });

  it('backs off further with each refusal for load, and forgets it after a good answer', () => {
    const once = afterTurn(rested, { well: false }, NOW, 1);
    const twice = afterTurn(once, { well: false }, NOW, 1);
    expect(once.heldUntil - NOW).toBe(30_000);
    expect(twice.heldUntil - NOW).toBe(60_000);
    expect(nextTurn(twice, need)).toMatchObject({ go: false, at: NOW + 60_000, why: 'held' });
    expect(afterTurn(twice, { well: true }, NOW, 1)).toMatchObject({ heldUntil: 0, failures: 0 });
  });

  it('never comes back before Retry-After, and never stays away longer than a day for it', () => {
    expect(afterTurn(rested, { well: false, retryAt: NOW + 600_000 }, NOW, 0).heldUntil).toBe(
      NOW + 600_000,
    );
    expect(afterTurn(rested, { well: false, retryAt: NOW + 9e9 }, NOW, 0).heldUntil).toBe(
      NOW + 86_400_000,
    );
  });

  it('spreads the back-off, so that ten functions do not return together', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (luck) => {
        const wait = afterTurn(rested, { well: false }, NOW, luck).heldUntil - NOW;
        return wait >= 15_000 && wait <= 30_000;
      }),
    );
  });

  it.each([
    ['120', NOW + 120_000],
    ['0', NOW],
    ['Tue, 24 Nov 2026 12:05:00 GMT', NOW + 300_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', NOW],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads Retry-After %j', (value, at) => {
    expect(retryAfter(value, NOW)).toBe(at);
  });

  it('has one request in flight, spaced, with ten workers at once', async () => {
    const duties = memoryDuties();
    let flying = 0;
    let most = 0;
    const starts: number[] = [];
    const want = { everyMs: 20, patienceMs: 60_000, leaseMs: 5_000 };
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        let turn = await takeTurn('dorp.example', want, duties);
        while (!turn.go) turn = await takeTurn('dorp.example', want, duties);
        flying += 1;
        most = Math.max(most, flying);
        starts.push(performance.now());
        await duties.sleep(5);
        flying -= 1;
        await endTurn('dorp.example', { well: true }, duties);
      }),
    );
    const gaps = starts.slice(1).map((at, index) => at - starts[index]!);
    expect(most).toBe(1);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
  }, 30_000);
});
