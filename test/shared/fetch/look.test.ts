import { afterEach, describe, expect, it, vi } from 'vitest';

import type { SourceMeta } from '#shared/domain/source.ts';
import { closeLooks, look } from '#shared/fetch/look.ts';
import type { Duties } from '#shared/fetch/looked.ts';

import { memoryDuties } from './duties.ts';
import { serve, type Served } from './server.ts';

const META: SourceMeta = {
  id: 'test',
  title: 'A test',
  takes: 'urls',
  access: 'page',
  hosts: ['*'],
  pace: { everyMs: 0 },
  terms: { url: 'https://luwte.example/terms', read: '2026-01-01' },
  price: 'free',
  docs: 'https://luwte.example/docs',
};

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function site(
  pages: Record<
    string,
    string | { status: number; headers?: Record<string, string>; body?: string }
  >,
): Promise<Served> {
  const served = await serve((req, res) => {
    const page = pages[req.url ?? ''];
    if (page === undefined) res.writeHead(404).end('nothing here');
    else if (typeof page === 'string')
      res.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else res.writeHead(page.status, page.headers).end(page.body ?? '');
  });
  open.push(() => served.close());
  return served;
}

function dutiesFor(served: Served, changes: Partial<Duties> = {}) {
  const duties = memoryDuties({ allowHosts: new Set([served.host]), ...changes });
  open.push(() => closeLooks(duties));
  return duties;
}

describe('look', () => {
  it('asks robots.txt first and then the page, once', async () => {
    const served = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /private\n',
      '/a': '<p>Hello there</p>',
    });
    const duties = dutiesFor(served);
    const looked = await look(
      { meta: META, req: { url: `${served.origin}/a` }, cause: 'scan' },
      duties,
    );
    expect(looked).toMatchObject({ outcome: 'fetched', archive: true, via: [] });
    await look({ meta: META, req: { url: `${served.origin}/a` }, cause: 'scan' }, duties);
    expect(served.log.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/a']);
  });

  it('never asks for what robots.txt disallows', async () => {
    const served = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /private\n',
      '/private/x': 'secret',
    });
    const looked = await look(
      { meta: META, req: { url: `${served.origin}/private/x` }, cause: 'scan' },
      dutiesFor(served),
    );
    expect(looked).toMatchObject({ outcome: 'refused', why: 'robots' });
    expect(served.log.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('refuses a redirect to another loopback port', async () => {
    const other = await site({ '/': 'inside' });
    const served = await site({
      '/go': { status: 302, headers: { location: `${other.origin}/` } },
    });
    const looked = await look(
      { meta: META, req: { url: `${served.origin}/go` }, cause: 'scan' },
      dutiesFor(served),
    );
    expect(looked).toMatchObject({ outcome: 'refused', why: 'address' });
    expect(other.log).toEqual([]);
  });

  it('sends nothing that carries a private fact and names only the kind', async () => {
    const served = await site({ '/x': 'x' });
    const duties = dutiesFor(served, {
      leaks: (text) => (text.includes('Elzenpad 12') ? ['address'] : []),
    });
    const looked = await look(
      { meta: META, req: { url: `${served.origin}/x?q=Elzenpad%2012` }, cause: 'scan' },
      duties,
    );
    expect(looked).toMatchObject({ outcome: 'refused', why: 'leak', kinds: ['address'] });
    expect(JSON.stringify(looked)).not.toContain('Elzenpad');
    expect(served.log).toEqual([]);
  });

  it('gives later with the moment when the host asks for time', async () => {
    const served = await site({ '/busy': { status: 503, headers: { 'retry-after': '120' } } });
    const duties = dutiesFor(served);
    const before = Date.now();
    const looked = await look(
      { meta: META, req: { url: `${served.origin}/busy` }, cause: 'scan' },
      duties,
    );
    expect(looked).toMatchObject({ outcome: 'later', attempt: 1 });
    expect(looked.outcome === 'later' && looked.at).toBeGreaterThanOrEqual(before + 120_000);
    const again = await look(
      { meta: META, req: { url: `${served.origin}/other` }, cause: 'scan' },
      duties,
    );
    expect(again).toMatchObject({ outcome: 'later', why: 'held' });
  });

  it('keeps a crawl-delay between any two requests to the host', async () => {
    const served = await site({
      '/robots.txt': 'User-agent: LuwteBot\nCrawl-delay: 0.3\n',
      '/a': 'a page',
      '/b': 'b page',
    });
    const duties = dutiesFor(served);
    await look({ meta: META, req: { url: `${served.origin}/a` }, cause: 'scan' }, duties);
    await look({ meta: META, req: { url: `${served.origin}/b` }, cause: 'scan' }, duties);
    const starts = served.log.map(({ startedAt }) => startedAt);
    expect(
      Math.min(...starts.slice(1).map((at, i) => at - (starts[i] ?? 0))),
    ).toBeGreaterThanOrEqual(295);
  });

  it('asks conditionally once validators are known', async () => {
    const served = await serve((req, res) => {
      if (req.headers['if-none-match'] === '"v1"') res.writeHead(304).end();
      else res.writeHead(200, { etag: '"v1"' }).end('a page');
    });
    open.push(() => served.close());
    const duties = dutiesFor(served);
    const ask = { meta: META, req: { url: `${served.origin}/a` }, cause: 'scan' } as const;
    const first = await look(ask, duties);
    if (first.outcome === 'fetched') duties.seen.set(ask.req.url, first.validators);
    expect(await look(ask, duties)).toMatchObject({ outcome: 'not-modified' });
  });

  it('uses a stand-in origin without telling the connector', async () => {
    const served = await site({ '/v1?q=x': '{"ok":true}' });
    const duties = dutiesFor(served, {
      allowHosts: new Set(),
      hosts: { 'api.search.example': served.origin },
    });
    const meta = { ...META, access: 'api', hosts: ['api.search.example'] } as const;
    const looked = await look(
      { meta, req: { url: 'https://api.search.example/v1?q=x' }, cause: 'scan' },
      duties,
    );
    expect(looked).toMatchObject({
      outcome: 'fetched',
      res: { url: 'https://api.search.example/v1?q=x' },
    });
  });

  it('asks a host by its name at the address that was checked, and the next address when one is dead', async () => {
    const served = await site({ '/a': '<p>Hello</p>' });
    const port = served.host.split(':')[1];
    const asked: string[] = [];
    const duties = dutiesFor(served, {
      allowHosts: new Set([`dorp.test:${port}`]),
      resolve: (host) => {
        asked.push(host);
        return Promise.resolve(['127.0.0.9', '127.0.0.1']);
      },
    });
    const looked = await look(
      { meta: META, req: { url: `http://dorp.test:${port}/a` }, cause: 'scan' },
      duties,
    );
    expect(looked).toMatchObject({ outcome: 'fetched' });
    expect(new Set(asked)).toEqual(new Set(['dorp.test']));
    expect(served.log.map(({ headers }) => headers.host)).toEqual([
      `dorp.test:${port}`,
      `dorp.test:${port}`,
    ]);
  });

  it('checks the address anew for every connection, so that a name cannot move inside later', async () => {
    const served = await site({ '/a': '<p>Hello</p>' });
    const resolve = vi
      .fn<(host: string) => Promise<readonly string[]>>()
      .mockResolvedValueOnce(['192.0.2.1'])
      .mockResolvedValue(['127.0.0.1']);
    const duties = dutiesFor(served, {
      allowHosts: new Set(),
      resolve,
      limits: { connectMs: 300 },
    });
    for (const path of ['/a', '/b']) {
      const looked = await look(
        { meta: META, req: { url: `http://moved.example${path}` }, cause: 'scan' },
        duties,
      );
      expect(looked).toMatchObject({ outcome: 'refused', why: 'address' });
    }
    expect(served.log).toEqual([]);
  });

  it('sends a key only to the source it belongs to, and none in the open', async () => {
    const served = await site({ '/v1': '{}' });
    const port = served.host.split(':')[1];
    const duties = dutiesFor(served, { secret: () => Promise.resolve('hush') });
    const api = {
      ...META,
      access: 'api',
      hosts: ['127.0.0.1'],
      auth: { header: 'X-Key', secret: 'x' },
    } as const;
    await look({ meta: api, req: { url: `http://127.0.0.1:${port}/v1` }, cause: 'scan' }, duties);
    expect(served.log).toHaveLength(1);
    expect(JSON.stringify(served.log)).not.toContain('hush');
    const elsewhere = { ...api, hosts: ['*'] } as const;
    await look({ meta: elsewhere, req: { url: `${served.origin}/v1` }, cause: 'scan' }, duties);
    expect(JSON.stringify(served.log)).not.toContain('hush');
  });
});
