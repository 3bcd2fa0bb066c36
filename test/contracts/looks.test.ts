import { beforeEach, describe, expect, it } from 'vitest';

import { breakersIn } from '#shared/storage/breakers.ts';
import { deferredIn } from '#shared/storage/deferred.ts';
import { eraserOf } from '#shared/storage/erase.ts';
import { knownPagesIn } from '#shared/storage/known-pages.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import { pagesIn, type PageState } from '#shared/storage/pages.ts';
import { runsIn } from '#shared/storage/runs.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import { watchedSitesIn } from '#shared/storage/watched-sites.ts';

import { onEveryEngine } from './on-every-engine.ts';

const NOW = Date.parse('2026-06-01T12:00:00.000Z');
const SECOND = 1000;

onEveryEngine('the LOOKS table', (dynamo) => {
  let table: string;

  beforeEach(async () => {
    table = await dynamo().newTable();
  });

  describe('pages', () => {
    const state: PageState = {
      page: 'page-1',
      etag: '"abc"',
      lastSeen: '2026-06-01T12:00:00.000Z',
      watchlist: 'v1',
      everyMs: 1000,
      outcome: 'read',
    };

    it('are remembered by the hash of their URL, and forgotten after a while', async () => {
      const pages = pagesIn(dynamo().client, table);
      expect(await pages.get('page-1')).toBeUndefined();
      await pages.upsert('page-1', () => state);
      await pages.upsert('page-1', (there) => ({ ...there!, everyMs: there!.everyMs! + 1 }));
      expect(await pages.get('page-1')).toEqual({ ...state, everyMs: 1001 });
      const [item] = await dynamo().scan(table);
      expect(item?.['ttl']).toEqual({ N: String(NOW / 1000 + 400 * 24 * 60 * 60) });
    });

    it('of watched sites come back when they are due', async () => {
      const known = knownPagesIn(dynamo().client, table);
      const page = {
        url: 'https://club.example/',
        source: 'site',
        depth: 1,
        root: 'https://club.example/',
        intervalMs: SECOND,
        rev: 'r1',
      };
      await known.put({ ...page, page: 'late', dueAt: '2026-06-09T00:00:00.000Z' });
      await known.put({ ...page, page: 'soon', dueAt: '2026-06-03T00:00:00.000Z' });
      await known.put({ ...page, page: 'soon', dueAt: '2026-06-02T00:00:00.000Z' });
      const due = async (by: string) => (await known.due(by)).map((one) => one.page);
      expect(await due('2026-06-02T00:00:00.000Z')).toEqual(['soon']);
      expect(await due('2026-07-01T00:00:00.000Z')).toEqual(['soon', 'late']);
      await known.remove('soon');
      expect(await due('2026-07-01T00:00:00.000Z')).toEqual(['late']);
    });
  });

  describe('outcomes', () => {
    const key = { source: 'koop', subject: 'mayor', day: '2026-06-01' };

    it('add up, also when many count at once', async () => {
      const outcomes = outcomesIn(dynamo().client, table);
      await Promise.all(
        Array.from({ length: 20 }, () => outcomes.count(key, { requests: 1, hits: 2 })),
      );
      await outcomes.count(key, { refused: 1 }, 'robots.txt forbids it');
      expect(await outcomes.ofSubject('mayor', '2026-06-01', '2026-06-30')).toEqual([
        {
          ...key,
          requests: 20,
          hits: 40,
          refused: 1,
          pagesRead: 0,
          pagesKept: 0,
          nothing: 0,
          unreadable: 0,
          why: 'robots.txt forbids it',
        },
      ]);
    });

    it('are found by subject, by source and by day, and apart for everybody', async () => {
      const outcomes = outcomesIn(dynamo().client, table);
      await outcomes.count(key, { nothing: 1 });
      await outcomes.count({ ...key, day: '2026-06-02' }, { nothing: 1 });
      await outcomes.count({ ...key, subject: 'judge' }, { nothing: 1 });
      await outcomes.count({ source: 'site:club', day: '2026-06-01' }, { unreadable: 1 }, 'a scan');
      const days = (found: readonly { day: string }[]) => found.map(({ day }) => day);
      expect(days(await outcomes.ofSubject('mayor', '2026-06-01', '2026-06-01'))).toHaveLength(1);
      expect(days(await outcomes.ofSubject('mayor', '2026-06-01', '2026-06-02'))).toHaveLength(2);
      expect(await outcomes.ofSource('koop', '2026-06-01', '2026-06-01')).toHaveLength(2);
      expect(await outcomes.ofSource('koop', '2026-06-01', '2026-06-02')).toHaveLength(3);
      const all = await outcomes.ofEverybody('2026-01-01', '2026-12-31');
      expect(all).toMatchObject([{ source: 'site:club', unreadable: 1, why: 'a scan' }]);
      expect(all[0]).not.toHaveProperty('subject');
    });

    it('of a subject go when they leave', async () => {
      const outcomes = outcomesIn(dynamo().client, table);
      await outcomes.count(key, { nothing: 1 });
      await outcomes.count({ ...key, subject: 'judge' }, { nothing: 1 });
      expect(await eraserOf(dynamo().client, table).everythingOf('mayor')).toBe(1);
      expect(await outcomes.ofSubject('judge', '2026-06-01', '2026-06-01')).toHaveLength(1);
    });
  });

  describe('a circuit breaker', () => {
    it('leaves a failing source alone, longer each time, until it answers', async () => {
      const breakers = breakersIn(dynamo().client, table);
      for (let time = 0; time < 4; time++) await breakers.failed('koop', NOW);
      expect(await breakers.closedUntil('koop', NOW)).toBeUndefined();
      await breakers.failed('koop', NOW);
      const pause = (await breakers.closedUntil('koop', NOW))! - NOW;
      expect(pause).toBe(5 * 60 * SECOND);
      expect(await breakers.closedUntil('koop', NOW + pause)).toBeUndefined();
      await breakers.failed('koop', NOW + pause);
      expect((await breakers.closedUntil('koop', NOW + pause))! - NOW - pause).toBe(2 * pause);
      await breakers.succeeded('koop');
      expect(await breakers.closedUntil('koop', NOW)).toBeUndefined();
      await breakers.failed('koop', NOW);
      expect(await breakers.closedUntil('koop', NOW)).toBeUndefined();
    });

    it('counts every failure of ten at once, and waits six hours at most', async () => {
      const breakers = breakersIn(dynamo().client, table);
      const counted = await Promise.all(
        Array.from({ length: 10 }, () => breakers.failed('koop', NOW)),
      );
      expect(Math.max(...counted.map(({ failures }) => failures))).toBe(10);
      for (let time = 0; time < 5; time++) await breakers.failed('koop', NOW);
      expect((await breakers.closedUntil('koop', NOW))! - NOW).toBe(6 * 60 * 60 * SECOND);
    });
  });

  describe('what is known of a source', () => {
    it('holds who read its terms first, until that is taken back', async () => {
      const sources = sourceRecordsIn(dynamo().client, table);
      const reading = { source: 'koop', by: 'sam', at: '2026-06-01T12:00:00.000Z' };
      expect(await sources.terms('koop')).toBeUndefined();
      await sources.allow(reading);
      await sources.allow({ ...reading, by: 'pat' });
      expect(await sources.terms('koop')).toEqual(reading);
      await sources.disallow('koop');
      expect(await sources.terms('koop')).toBeUndefined();
    });

    it('holds the last result of each canary', async () => {
      const sources = sourceRecordsIn(dynamo().client, table);
      const at = '2026-06-01T12:00:00.000Z';
      await sources.canary('koop', { expect: 'hits', at, passed: true });
      await sources.canary('koop', { expect: 'nothing', at, passed: true });
      await sources.canary('koop', { expect: 'hits', at, passed: false, why: 'nothing came' });
      expect(await sources.canaries('koop')).toEqual([
        { expect: 'hits', at, passed: false, why: 'nothing came' },
        { expect: 'nothing', at, passed: true },
      ]);
    });

    it('holds when it was last read to the end, which never goes back', async () => {
      const sources = sourceRecordsIn(dynamo().client, table);
      await sources.complete('koop', 'mayor', '2026-06-02');
      await sources.complete('koop', 'mayor', '2026-06-01');
      expect(await sources.lastComplete('koop', 'mayor')).toBe('2026-06-02');
      expect(await sources.lastComplete('koop')).toBeUndefined();
    });
  });

  describe('what was asked of a source', () => {
    it('is kept apart from what was read to the end', async () => {
      const sources = sourceRecordsIn(dynamo().client, table);
      await sources.asked('koop', 'mayor', '2026-06-03');
      await sources.asked('koop', 'mayor', '2026-06-04');
      expect(await sources.lastAsked('koop', 'mayor')).toBe('2026-06-04');
      expect(await sources.lastComplete('koop', 'mayor')).toBeUndefined();
    });
  });

  describe('watched sites', () => {
    const site = {
      id: 'club',
      url: 'https://club.example/',
      source: 'site',
      addedBy: 'team:sam',
      addedAt: '2026-06-01T12:00:00.000Z',
      depth: 3,
      everyDays: 7,
      enabled: true,
    };

    it('are added once, switched off and removed', async () => {
      const sites = watchedSitesIn(dynamo().client, table);
      expect(await sites.add(site)).toBe(true);
      expect(await sites.add({ ...site, depth: 9 })).toBe(false);
      expect(await sites.all()).toEqual([site]);
      await sites.enable('club', false);
      expect((await sites.get('club'))?.enabled).toBe(false);
      await sites.enable('nowhere', true);
      await sites.remove('club');
      expect(await sites.all()).toEqual([]);
    });
  });

  describe('a run', () => {
    it('begins once', async () => {
      const runs = runsIn(dynamo().client, table);
      const run = { id: 'run-1', startedAt: '2026-06-01T12:00:00.000Z' };
      expect(await runs.begin(run)).toBe(true);
      expect(await runs.begin(run)).toBe(false);
      await runs.begin({ id: 'run-2', startedAt: '2026-06-02T12:00:00.000Z' });
      expect(await runs.get('run-1')).toEqual(run);
      expect((await runs.recent()).map(({ id }) => id)).toEqual(['run-2', 'run-1']);
    });

    it('sees the same request as the first exactly once, of ten at once', async () => {
      const runs = runsIn(dynamo().client, table);
      const first = await Promise.all(
        Array.from({ length: 10 }, () => runs.isFirst('run-1', 'request')),
      );
      expect(first.filter(Boolean)).toHaveLength(1);
      expect(await runs.isFirst('run-2', 'request')).toBe(true);
      expect(await runs.isFirst('run-1', 'other')).toBe(true);
    });

    it('has a look done once, and again when it was cut off', async () => {
      const runs = runsIn(dynamo().client, table);
      expect(await runs.claim('run-1', 'request', NOW, SECOND)).toBe('mine');
      expect(await runs.claim('run-1', 'request', NOW + 1, SECOND)).toBe('busy');
      expect(await runs.claim('run-1', 'request', NOW + SECOND, SECOND)).toBe('mine');
      await runs.done('run-1', 'request', NOW + SECOND);
      expect(await runs.claim('run-1', 'request', NOW + 9 * SECOND, SECOND)).toBe('done');
    });
  });

  describe('deferred requests', () => {
    it('wait for their time, each once, until they are removed', async () => {
      const deferred = deferredIn(dynamo().client, table);
      const request = '{"url":"https://club.example/"}';
      await deferred.put({ id: 'b', at: NOW + 2 * SECOND, request });
      await deferred.put({ id: 'a', at: NOW + 9 * SECOND, request });
      await deferred.put({ id: 'a', at: NOW + SECOND, request });
      expect(await deferred.due(NOW)).toEqual([]);
      expect((await deferred.due(NOW + 2 * SECOND)).map(({ id }) => id)).toEqual(['a', 'b']);
      await deferred.remove('a');
      expect(await deferred.due(NOW + 2 * SECOND)).toEqual([
        { id: 'b', at: NOW + 2 * SECOND, request },
      ]);
    });
  });
});
