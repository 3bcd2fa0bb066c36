import { afterEach, describe, expect, it } from 'vitest';

import type { Hit, Query, Req } from '#shared/domain/source.ts';
import { closeLooks, look } from '#shared/fetch/look.ts';
import type { Looked } from '#shared/fetch/looked.ts';
import { CONNECTORS, connectorOf, planFor, type AnyConnector } from '#shared/sources/registry.ts';
import { memoryDuties } from '#test/shared/fetch/duties.ts';
import { BLUESKY_KEY } from '#test/support/stand-ins/social.ts';
import {
  STAND_INS,
  startStandIns,
  type Access,
  type StandIns,
} from '#test/support/stand-ins/start.ts';
import { DOCS, NAME, WORLD } from '#test/support/stand-ins/village-of-docs.ts';

const subject: Query = {
  kind: 'subject',
  subject: { names: [NAME], offices: [{ title: 'wethouder', organisation: 'Gemeente Wierhaven' }] },
};
const nobody: Query = {
  kind: 'subject',
  subject: {
    names: ['Qwxzyvrt Plomfzeblat'],
    offices: [{ title: 'raadslid', organisation: 'Gemeente Elders' }],
  },
};
const page = (url: string): Query => ({ kind: 'urls', urls: [url] });
const FACT = 'Elzenpad 12';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function start(slowMs = 0, world = WORLD): Promise<StandIns> {
  const standIns = await startStandIns(world, slowMs);
  closing.push(() => standIns.close());
  return standIns;
}

function dutiesOf({ hosts, secret }: StandIns) {
  const duties = memoryDuties({
    hosts,
    secret,
    leaks: (text) => (text.includes(FACT) ? ['address'] : []),
    limits: { patienceMs: 60_000 },
  });
  closing.push(() => closeLooks(duties));
  return duties;
}

function sourceOf(id: string, pace = { everyMs: 0 }): AnyConnector {
  const connector = connectorOf(id)!;
  const meta = { ...connector.meta, pace, terms: { ...connector.meta.terms, read: '2026-11-24' } };
  return { ...connector, meta } as AnyConnector;
}

/** Asks until the source leads nowhere any more. */
async function ask(connector: AnyConnector, query: Query, duties: ReturnType<typeof dutiesOf>) {
  const hits = new Map<string, Hit>();
  const outcomes: string[] = [];
  const queue: Req[] = [...planFor(connector, query)];
  for (let req = queue.shift(); req; req = queue.shift()) {
    const looked: Looked = await look({ meta: connector.meta, req, cause: 'scan' }, duties);
    if (looked.outcome !== 'fetched') {
      outcomes.push(looked.outcome);
      continue;
    }
    const parsed = connector.parse(looked.res, req);
    outcomes.push(parsed.outcome);
    if (parsed.outcome !== 'hits') continue;
    for (const hit of parsed.hits) hits.set(hit.key, hit);
    queue.push(...(parsed.next ?? []));
  }
  return { hits, outcomes };
}

function gapsOf(log: readonly Access[]): number[] {
  const sorted = log.toSorted((one, other) => one.startedAt - other.startedAt);
  return sorted.slice(1).map(({ startedAt }, index) => startedAt - sorted[index]!.endedAt);
}

describe('the whole path to a source', () => {
  it.each([
    ['koop-sru', subject, 6, nobody],
    ['brave', subject, 5, nobody],
    ['linkup', subject, 5, nobody],
    ['open-raadsinformatie', subject, 5, nobody],
    ['openarch', subject, 5, nobody],
    ['kvk-zoeken', subject, 5, nobody],
    ['bluesky', subject, 5, nobody],
    ['telegram-channel', page('https://t.me/s/wierhavenpraat'), 7, undefined],
    ['fourchan', page('https://boards.4chan.org/pol/'), 7, undefined],
    ['wayback-cdx', page(DOCS[0]!.url), 1, page('https://elders.example/')],
    ['wayback-availability', page(DOCS[0]!.url), 1, page('https://elders.example/')],
    ['common-crawl', page(DOCS[0]!.url), 1, page('https://elders.example/')],
    [
      'hibp-range',
      { kind: 'prefixes', prefixes: ['A1B2C3'] },
      2,
      { kind: 'prefixes', prefixes: ['FFFFFF'] },
    ],
  ] as const)(
    '%s: finds all there is over its pages, and says nothing of nobody',
    async (id, query, count, miss) => {
      const standIns = await start();
      const duties = dutiesOf(standIns);
      const { hits, outcomes } = await ask(sourceOf(id), query, duties);
      expect(hits.size).toBe(count);
      expect(outcomes).not.toContain('unreadable');
      if (miss === undefined) return;
      const none = await ask(sourceOf(id), miss, duties);
      expect(none.hits.size).toBe(0);
      expect(none.outcomes).toContain('nothing');
    },
  );

  it.each(['brave', 'kvk-zoeken', 'bluesky', 'hibp-range'])(
    '%s: without the right key it is refused, never silent',
    async (id) => {
      const standIns = await start();
      const query: Query =
        id === 'hibp-range' ? { kind: 'prefixes', prefixes: ['A1B2C3'] } : subject;
      const wrong = { ...standIns, secret: () => Promise.resolve('wrong') };
      const none = { ...standIns, secret: () => Promise.resolve(undefined) };
      expect(new Set((await ask(sourceOf(id), query, dutiesOf(wrong))).outcomes)).toEqual(
        new Set(['refused']),
      );
      const asked = standIns.log.length;
      expect(new Set((await ask(sourceOf(id), query, dutiesOf(none))).outcomes)).toEqual(
        new Set(['refused']),
      );
      expect(standIns.log).toHaveLength(asked);
    },
  );

  it('bluesky: opens a session once with name and password, and asks with its token', async () => {
    const standIns = await start();
    const account = { ...standIns, secret: () => Promise.resolve(BLUESKY_KEY) };
    const duties = dutiesOf(account);
    const first = await ask(sourceOf('bluesky'), subject, duties);
    const second = await ask(sourceOf('bluesky'), nobody, duties);
    expect([first.hits.size, second.outcomes]).toEqual([5, ['nothing']]);
    const paths = standIns.log.map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith('createSession'))).toHaveLength(1);
    expect(paths[0]).toMatch(/createSession$/);
    const closed = { ...standIns, secret: () => Promise.resolve('luwte.example:wrong') };
    const { outcomes } = await ask(sourceOf('bluesky'), subject, dutiesOf(closed));
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
  });

  it('keeps off a source whose terms nobody has read', async () => {
    const standIns = await start();
    const { meta } = connectorOf('koop-sru')!;
    const [req] = planFor(connectorOf('koop-sru')!, subject);
    const looked = await look({ meta, req: req!, cause: 'scan' }, dutiesOf(standIns));
    expect(looked).toMatchObject({ outcome: 'refused', why: 'terms' });
    expect(standIns.log).toEqual([]);
  });
});

describe('stand-ins', () => {
  it('are there for every source that speaks to one service', () => {
    const own = CONNECTORS.filter(({ meta }) => meta.hosts.length > 0 && !meta.hosts.includes('*'));
    expect(STAND_INS.map(({ source }) => source).toSorted()).toEqual(
      own.map(({ meta }) => meta.id).toSorted(),
    );
  });

  it('answer only over their own loopback ports, as a setting can say', async () => {
    const { allowHosts } = await start();
    expect(allowHosts).toContainEqual(
      expect.stringMatching(/^repository\.overheid\.nl=127\.0\.0\.1:\d+$/),
    );
  });
});

describe('access logs of the stand-ins', () => {
  it('show one request at a time, spaced, with ten workers at once', async () => {
    const standIns = await start(15);
    const duties = dutiesOf(standIns);
    const source = sourceOf('koop-sru', { everyMs: 30 });
    const [req] = planFor(source, subject);
    const looked = await Promise.all(
      Array.from({ length: 10 }, () =>
        look({ meta: source.meta, req: req!, cause: 'scan' }, duties),
      ),
    );
    expect(looked.every(({ outcome }) => outcome === 'fetched')).toBe(true);
    expect(standIns.log).toHaveLength(10);
    expect(Math.min(...gapsOf(standIns.log))).toBeGreaterThanOrEqual(29);
  });

  it('show that the budget of a day is kept', async () => {
    const standIns = await start();
    const duties = dutiesOf(standIns);
    const connector = sourceOf('brave');
    const source = {
      ...connector,
      meta: { ...connector.meta, pace: { everyMs: 0, perDay: 3 } },
    } as AnyConnector;
    const { outcomes } = await ask(source, subject, duties);
    expect(standIns.log).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'later').length).toBeGreaterThan(0);
  });

  it('show robots.txt first, its delay kept and what it forbids never asked', async () => {
    const standIns = await start();
    const duties = dutiesOf(standIns);
    const query: Query = {
      kind: 'urls',
      urls: ['https://t.me/s/wierhavenpraat', 'https://t.me/s/closedclub'],
    };
    const { outcomes } = await ask(sourceOf('telegram-channel'), query, duties);
    expect(outcomes).toContain('refused');
    const paths = standIns.log.map(({ path }) => path);
    expect(paths[0]).toBe('/robots.txt');
    expect(paths.filter((path) => path === '/robots.txt')).toHaveLength(1);
    expect(paths.join(' ')).not.toContain('closed');
    expect(Math.min(...gapsOf(standIns.log))).toBeGreaterThanOrEqual(49);
  });

  it('show conditional requests the second time', async () => {
    const standIns = await start();
    const duties = dutiesOf(standIns);
    const source = sourceOf('telegram-channel');
    const [req] = planFor(source, page('https://t.me/s/wierhavenpraat'));
    const first = await look({ meta: source.meta, req: req!, cause: 'scan' }, duties);
    duties.seen.set(req!.url, first.outcome === 'fetched' ? first.validators : {});
    const second = await look({ meta: source.meta, req: req!, cause: 'scan' }, duties);
    expect([first.outcome, second.outcome]).toEqual(['fetched', 'not-modified']);
    expect(standIns.log.at(-1)).toMatchObject({ status: 304 });
  });

  it('hold no private fact in any byte, also where a hit leads to one', async () => {
    const leaky = { ...DOCS[0]!, url: `https://wierhaven.example/${encodeURIComponent(FACT)}` };
    const standIns = await start(0, { ...WORLD, docs: [leaky, ...DOCS.slice(1)] });
    const duties = dutiesOf(standIns);
    for (const id of [
      'koop-sru',
      'brave',
      'linkup',
      'open-raadsinformatie',
      'openarch',
      'kvk-zoeken',
      'bluesky',
    ]) {
      await ask(sourceOf(id), subject, duties);
    }
    const { outcomes } = await ask(sourceOf('wayback-cdx'), page(leaky.url), duties);
    expect(outcomes).toEqual(['refused']);
    const bytes = decodeURIComponent(JSON.stringify(standIns.log).replaceAll('+', ' '));
    expect(bytes).toContain(NAME);
    expect(bytes).not.toMatch(/Elzenpad/);
  });
});
