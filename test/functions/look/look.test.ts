import { describe, expect, it, vi } from 'vitest';

import type { Counted, Needs } from '#functions/look/look.ts';
import { look } from '#functions/look/look.ts';
import type { Looked } from '#shared/fetch/looked.ts';
import type { LookRequest, PageLooked } from '#shared/pipeline/messages.ts';
import { page } from '#shared/sources/page.ts';

const url = 'https://club.example/team';
const request: LookRequest = {
  source: 'page',
  run: 'r1',
  request: { url },
  cause: 'scan',
  depth: 0,
};
const res = {
  url,
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: new TextEncoder().encode('<p>x'),
};
const fetched: Looked = {
  outcome: 'fetched',
  res,
  validators: {},
  archive: true,
  sitemaps: [],
  via: [],
};
const found: PageLooked = {
  source: 'page',
  site: 'club.example',
  page: 'p1',
  url,
  outcome: 'read',
  at: '2026-03-02T08:00:00.000Z',
  cause: 'scan',
  people: [{ subject: 'mayor', facts: [] }],
};

function world(looked: Looked, change: Partial<Needs> = {}) {
  const order: string[] = [];
  const told: PageLooked[] = [];
  const counted: Counted[] = [];
  const remembered: string[] = [];
  const needs: Needs = {
    source: async () => page,
    isEnrolled: () => true,
    look: async () => looked,
    read: async () => ({ outcome: 'read', rev: 'r', found: [found], next: [] }),
    readHit: async () => [],
    ask: async () => void order.push('ask'),
    tell: async (messages) => {
      order.push('tell');
      told.push(...messages);
    },
    render: async () => undefined,
    defer: vi.fn<Needs['defer']>(async () => {}),
    count: async (_, one) => {
      order.push('count');
      counted.push(one);
    },
    remember: async (_, seen) => {
      order.push('remember');
      remembered.push(seen.as);
    },
    forget: async () => void order.push('forget'),
    unchanged: () => [],
    rescanned: (_, outcome, why) => ({ ...found, outcome, why, people: [] }),
    now: () => 1_000_000,
    ...change,
  };
  return { needs, order, told, counted, remembered, run: look(needs) };
}

describe('look', () => {
  it('tells of a page before it remembers it, so that a crash in between reads it again', async () => {
    const { order, told, counted, run } = world(fetched);
    await run(request);
    expect(order.lastIndexOf('tell')).toBeLessThan(order.indexOf('remember'));
    expect(told).toEqual([found]);
    expect(counted).toEqual([{ outcome: 'read', kept: true }]);
  });

  it('asks nothing for somebody who has left', async () => {
    const asked = vi.fn<Needs['look']>();
    const { run } = world(fetched, { isEnrolled: () => false, look: asked });
    await expect(run({ ...request, subject: 'mayor' })).rejects.toThrow('they have left');
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    [
      'a block',
      { outcome: 'refused', why: 'captcha', say: 'asks for a captcha' },
      { outcome: 'refused', why: 'asks for a captcha', code: 'captcha' },
    ],
    [
      'a broken page',
      { outcome: 'unreadable', why: 'reset' },
      { outcome: 'unreadable', why: 'reset' },
    ],
    ['a page that is gone', { outcome: 'gone', status: 404, soft: false }, { outcome: 'gone' }],
    ['an unchanged page', { outcome: 'not-modified', sitemaps: [] }, { outcome: 'unchanged' }],
  ] as const)('counts %s as what it is, never as nothing', async (_, looked, expected) => {
    const { counted, told, run } = world(looked);
    await run(request);
    expect(counted).toEqual([expected]);
    expect(told).toEqual([]);
  });

  it('follows a canary whose source answers in steps, and counts only the last one', async () => {
    const next = [{ url: 'https://index.example/a' }, { url: 'https://index.example/b' }];
    const asked = vi.fn<Needs['ask']>(async () => {});
    const steps = { meta: page.meta, parse: () => ({ outcome: 'hits', hits: [], next }) as const };
    const { counted, run } = world(fetched, { source: async () => steps, ask: asked });
    await run({ ...request, cause: 'canary', expect: 'hits' });
    expect(asked.mock.calls[0]?.[0]).toMatchObject([
      { cause: 'canary', expect: 'hits', request: { url: 'https://index.example/a' } },
    ]);
    expect(counted).toEqual([]);
  });

  it('tells triage what became of a rescan, also when the page could not be seen', async () => {
    const { told, run } = world({ outcome: 'refused', why: 'forbidden', say: 'status 403' });
    await run({ ...request, cause: 'rescan' });
    expect(told).toMatchObject([{ outcome: 'refused', people: [] }]);
  });

  it('waits in the queue for a short while, and is planned anew for a long one', async () => {
    const soon = world({ outcome: 'later', at: 1_030_000, why: 'busy', attempt: 0 });
    await expect(soon.run(request)).rejects.toMatchObject({ name: 'TryLater', after: 1_030_000 });
    const late = world({ outcome: 'later', at: 9_000_000, why: 'status 503', attempt: 1 });
    await late.run(request);
    expect(late.needs.defer).toHaveBeenCalledWith(request, 9_000_000);
  });

  it('opens an empty shell in a browser once, and does not call it read when that fails', async () => {
    const { counted, run } = world(fetched, { read: async () => ({ outcome: 'needs-browser' }) });
    await run(request);
    expect(counted).toMatchObject([{ outcome: 'unreadable' }]);
  });

  it('reads what a browser made of it', async () => {
    const read = vi.fn<Needs['read']>(async ({ rendered }) =>
      rendered ? { outcome: 'read', rev: 'r', found: [], next: [] } : { outcome: 'needs-browser' },
    );
    const { counted, run } = world(fetched, { read, render: async () => res });
    await run(request);
    expect(read).toHaveBeenCalledTimes(2);
    expect(counted).toEqual([{ outcome: 'read', kept: false }]);
  });

  it('does not count a test question as failed that its host wants later', async () => {
    const { counted, needs, run } = world({ outcome: 'later', at: 9e6, why: 'budget', attempt: 0 });
    await run({ ...request, cause: 'canary', expect: 'hits' });
    expect(needs.defer).toHaveBeenCalled();
    expect(counted).toEqual([]);
  });

  it.each([
    ['matched whole', { partial: false }, 'answer'],
    ['only a way to pages that may fail', { partial: true }, 'list'],
  ] as const)('remembers of an answer that it was %s', async (_, more, as) => {
    const hits = [{ key: 'k', url: 'https://club.example/other', text: 'x', ...more }];
    const list = { meta: page.meta, parse: () => ({ outcome: 'hits', hits }) as const };
    const { remembered, run } = world(fetched, { source: async () => list });
    await run(request);
    expect(remembered).toEqual([as]);
  });

  it('goes on to the sitemaps of a site whose front page has not changed', async () => {
    const sitemap = { ...request, request: { url: 'https://club.example/sitemap.xml' } };
    const asked: LookRequest[] = [];
    const { run } = world(
      { outcome: 'not-modified', sitemaps: [] },
      { unchanged: () => [sitemap], ask: async (next) => void asked.push(...next) },
    );
    await run(request);
    expect(asked).toEqual([sitemap]);
  });

  it('forgets a page that is gone', async () => {
    const { order, run } = world({ outcome: 'gone', status: 410, soft: false });
    await run(request);
    expect(order).toContain('forget');
  });
});
