import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { hostOver, hostsIn } from '#functions/shell/host.ts';
import type { SourceMeta } from '#shared/domain/source.ts';
import { telegramChannel } from '#shared/sources/telegram-channel.ts';
import { ENGINES, type Dynamo } from '#test/support/dynamo.ts';
import { startStandIns, type Access, type StandIns } from '#test/support/stand-ins/start.ts';
import { WORLD } from '#test/support/stand-ins/village-of-docs.ts';

const WORKERS = 10;
/** The pace on a host of one's own machine, less what two timers may differ. */
const SPACING_MS = 50 - 2;
const read = { url: telegramChannel.meta.terms.url, read: '2026-11-24' };
const META: SourceMeta = { ...telegramChannel.meta, terms: read };
const page = (worker: number) => `https://t.me/s/channel${worker}`;

describe('ten functions that share nothing but a table', () => {
  let dynamo: Dynamo;
  let table: string;
  let standIns: StandIns;

  beforeAll(async () => {
    dynamo = await ENGINES[0]!.start();
  });
  afterAll(() => dynamo.stop());
  afterEach(() => standIns.close());

  /** Each worker asks for a page of its own, all at once, each with a host of its own over the same table. */
  async function allAtOnce(meta = META, url = page) {
    const looks = Array.from({ length: WORKERS }, (_, worker) => {
      const host = hostOver({
        dynamo: dynamo.client,
        table,
        holds: (text) => (text.includes('Elzenpad') ? ['address'] : []),
        allowHosts: hostsIn(standIns.allowHosts.join(',')),
        contactUrl: 'https://luwte.example/bot',
        validators: async () => ({ etag: `"channel${worker}-8"` }),
      });
      return host(meta, { url: url(worker) }, 'scan');
    });
    const looked = await Promise.all(looks);
    return looked.map(({ outcome }) => outcome);
  }

  async function start(slowMs: number) {
    standIns = await startStandIns(WORLD, slowMs);
    table = await dynamo.newTable();
  }

  const gapsOf = (log: readonly Access[]) =>
    log.slice(1).map(({ startedAt }, at) => startedAt - log[at]!.endedAt);

  it('read robots.txt first, have one request in flight, and keep the pause between two', async () => {
    await start(20);
    const outcomes = await allAtOnce();
    const { log } = standIns;
    expect(log[0]?.path).toBe('/robots.txt');
    expect(Math.min(...gapsOf(log))).toBeGreaterThanOrEqual(SPACING_MS);
    // Whose patience ended is told to come later; nobody pushes in.
    expect(outcomes.filter((one) => one !== 'later' && one !== 'not-modified')).toEqual([]);
    expect(outcomes).toContain('not-modified');
  });

  it('keep the budget of a day together', async () => {
    await start(0);
    const meta = { ...META, pace: { everyMs: 0, perDay: 4 } };
    const outcomes = await allAtOnce(meta);
    expect(standIns.log).toHaveLength(4);
    expect(outcomes.filter((one) => one === 'later').length).toBeGreaterThanOrEqual(WORKERS - 4);
  });

  it('never ask for what robots.txt closes, nor for an address with a fact in it', async () => {
    await start(0);
    const outcomes = await allAtOnce(META, (worker) =>
      worker % 2 === 0 ? 'https://t.me/s/closed' : 'https://t.me/s/Elzenpad',
    );
    expect(outcomes.filter((one) => one !== 'refused' && one !== 'later')).toEqual([]);
    expect(new Set(standIns.log.map(({ path }) => path))).toEqual(new Set(['/robots.txt']));
  });

  it('ask conditionally for what was read before, and name themselves', async () => {
    await start(0);
    await allAtOnce();
    const pages = standIns.log.filter(({ path }) => path !== '/robots.txt');
    expect(pages.length).toBeGreaterThan(0);
    for (const { headers, status } of pages) {
      expect(headers['if-none-match']).toMatch(/^"channel\d-8"$/);
      expect(headers['user-agent']).toBe('LuwteBot/0.1 (+https://luwte.example/bot)');
      expect(status).toBe(304);
    }
  });
});
