import { beforeEach, describe, expect, it } from 'vitest';

import type { PaceState } from '#shared/fetch/looked.ts';
import { endTurn, takeTurn } from '#shared/fetch/pace.ts';
import { hostPacesIn, hostRobotsIn } from '#shared/storage/hosts.ts';

import { onEveryEngine } from './on-every-engine.ts';

const HOST = 'club.example:443';
const NOW = Date.parse('2026-06-01T12:00:00.000Z');
const SECOND = 1000;

onEveryEngine('what the LOOKS table knows of hosts', (dynamo) => {
  let table: string;

  beforeEach(async () => {
    table = await dynamo().newTable();
  });

  describe('the pace of hosts', () => {
    const fresh = { version: 1, lastAt: 0, n: 0 };

    it('is written by who read the latest, and by nobody else', async () => {
      const paces = hostPacesIn<typeof fresh>(dynamo().client, table);
      expect(await paces.get(HOST)).toBeUndefined();
      expect(await paces.swap(HOST, 0, fresh)).toBe(true);
      expect(await paces.swap(HOST, 0, { ...fresh, n: 1 })).toBe(false);
      expect(await paces.swap(HOST, 1, { ...fresh, version: 2, n: 2 })).toBe(true);
      expect(await paces.swap(HOST, 1, { ...fresh, version: 2, n: 3 })).toBe(false);
      expect((await paces.get(HOST))?.n).toBe(2);
      expect(await paces.get('other.example')).toBeUndefined();
    });

    it('keeps the spacing when ten workers want a turn at once', async () => {
      let now = NOW;
      const turns: number[] = [];
      let inFlight = 0;
      const worker = async () => {
        const duties = {
          pace: hostPacesIn<PaceState>(dynamo().client, table),
          now: () => now,
          sleep: async (ms: number) => {
            const woken = now + ms;
            await soon();
            now = Math.max(now, woken);
          },
        };
        const rule = { everyMs: SECOND, patienceMs: 3600 * SECOND, leaseMs: 30 * SECOND };
        let turn = await takeTurn(HOST, rule, duties);
        while (!turn.go) {
          // oxlint-disable-next-line no-await-in-loop -- waits for the others.
          await duties.sleep(SECOND / 10);
          // oxlint-disable-next-line no-await-in-loop
          turn = await takeTurn(HOST, rule, duties);
        }
        inFlight += 1;
        turns.push(turn.at);
        await soon();
        expect(inFlight).toBe(1);
        inFlight -= 1;
        await endTurn(HOST, { well: true }, duties);
      };
      await Promise.all(Array.from({ length: 10 }, worker));
      const gaps = turns.slice(1).map((at, n) => at - turns[n]!);
      expect(turns).toHaveLength(10);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(SECOND);
    });
  });

  describe('robots.txt', () => {
    it('is remembered as it was read, also a long one', async () => {
      const robots = hostRobotsIn<{ at: number; rules: string[] }>(dynamo().client, table);
      const long = {
        at: NOW,
        rules: Array.from({ length: 40_000 }, (_, n) => `/a-long-path-of-a-site/${n}/`),
      };
      expect(await robots.get('https://club.example')).toBeUndefined();
      await robots.put('https://club.example', long);
      expect(await robots.get('https://club.example')).toEqual(long);
      await robots.put('https://club.example', { at: NOW + 1, rules: [] });
      expect(await robots.get('https://club.example')).toEqual({ at: NOW + 1, rules: [] });
    });
  });
});

function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1);
  });
}
