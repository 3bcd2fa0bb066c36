import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

import { afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { SourceMeta } from '#shared/domain/source.ts';
import { closeLooks, look } from '#shared/fetch/look.ts';
import type { Duties, Limits, Looked } from '#shared/fetch/looked.ts';

import { memoryDuties } from './duties.ts';
import { BOMBS, BROKEN, html, say, type Hostile } from './hostile-answers.ts';
import { EXCUSES, WAYS } from './hostile-ways.ts';
import { SELF_SIGNED } from './self-signed.ts';

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
const LIMITS: Limits = {
  connectMs: 500,
  firstByteMs: 600,
  silenceMs: 400,
  totalMs: 1_200,
  headerBytes: 8 * 1024,
  wireBytes: 256 * 1024,
  bodyBytes: 1024 * 1024,
  ratio: 50,
  redirects: 5,
  patienceMs: 300,
};
/** A look with its robots.txt takes two exchanges; nothing may take longer than both and a second. */
const HANG_MS = 2 * LIMITS.totalMs + 1_000;
const ROBOTS = say('200 OK', [], 'User-agent: *\nDisallow: /forbidden\n');

const closing: (() => Promise<void>)[] = [];
let rssBefore = 0;
beforeAll(() => {
  rssBefore = process.memoryUsage().rss;
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function listen(server: Server, sockets: Set<Socket>): Promise<number> {
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((done) => void server.close(() => done()));
  });
  return (server.address() as AddressInfo).port;
}

/** A server that answers each path with whatever bytes it likes; `seen` keeps what was asked. */
async function hostile(answers: Record<string, Hostile>, beside = '') {
  const seen: string[] = [];
  const server = createServer((socket) => {
    socket.once('data', (data) => {
      const request = data.toString('latin1');
      seen.push(request);
      const path = /^\w+ (\S+)/.exec(request)?.[1] ?? '';
      const answer =
        answers[path] ?? (path === '/robots.txt' ? ROBOTS : say('404 Not Found', [], ''));
      answer(socket, beside);
    });
  });
  const port = await listen(server, new Set());
  return { port, host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, seen };
}

function dutiesFor(host: string, changes: Partial<Duties> = {}) {
  const duties = memoryDuties({
    allowHosts: new Set([host]),
    limits: LIMITS,
    leaks: (text) => (text.includes('Elzenpad 12') ? ['address'] : []),
    resolve: (name) =>
      Promise.resolve(
        { 'rebind.example': ['127.0.0.1'], 'mixed.example': ['93.184.216.34', '10.0.0.1'] }[name] ??
          [],
      ),
    ...changes,
  });
  closing.push(() => closeLooks(duties));
  return duties;
}

async function timed(url: string, duties: Duties, meta = META): Promise<Looked> {
  const start = performance.now();
  const looked = await look({ meta, req: { url }, cause: 'scan' }, duties);
  expect(performance.now() - start).toBeLessThan(HANG_MS);
  return looked;
}

describe.each([
  ['broken', BROKEN],
  ['bombs and lies', BOMBS],
  ['ways out', WAYS],
  ['excuses', EXCUSES],
])('a hostile server: %s', (_, cases) => {
  it.each(cases.map((one) => [one.path, one] as const))(
    '%s',
    async (path, { answer, expected }) => {
      const beside = await hostile({});
      const { origin, host } = await hostile({ [path]: answer }, beside.origin);
      expect(await timed(`${origin}${path}`, dutiesFor(host))).toMatchObject(expected);
      expect(beside.seen).toEqual([]);
    },
  );
});

describe('a hostile robots.txt', () => {
  const page = { '/a': say('200 OK', ['Content-Type: text/html'], html('A', 'Hello')) };
  it.each([
    ['is out of order', say('500 Oops', [], ''), { outcome: 'refused', why: 'robots-unreachable' }],
    [
      'is overloaded',
      say('429 Slow', ['Retry-After: 1'], ''),
      { outcome: 'refused', why: 'robots-unreachable' },
    ],
    [
      'is silent',
      (socket: Socket) => void socket.write(''),
      { outcome: 'refused', why: 'robots-unreachable' },
    ],
    [
      'leads in circles',
      say('302 Found', ['Location: /robots.txt'], ''),
      { outcome: 'refused', why: 'robots-unreachable' },
    ],
    [
      'leads inside',
      say('302 Found', ['Location: http://10.0.0.1/robots.txt'], ''),
      { outcome: 'refused', why: 'robots-unreachable' },
    ],
    ['is a bomb', BOMBS[0]!.answer, { outcome: 'refused', why: 'robots-unreachable' }],
    ['is forbidden', say('403 Forbidden', [], ''), { outcome: 'fetched' }],
    [
      'is a web page',
      say('200 OK', ['Content-Type: text/html'], html('Home', 'Hello')),
      { outcome: 'fetched' },
    ],
    ['is noise', say('200 OK', [], new Uint8Array(50_000).fill(255)), { outcome: 'fetched' }],
    [
      'asks for a week',
      say('200 OK', [], 'User-agent: *\nCrawl-delay: 604800\n'),
      { outcome: 'later', why: 'spacing' },
    ],
  ] as const)('%s', async (_, robots, expected) => {
    const { origin, host } = await hostile({ '/robots.txt': robots, ...page });
    expect(await timed(`${origin}/a`, dutiesFor(host))).toMatchObject(expected);
  });

  it('is said to be what it is, in our own words', async () => {
    const { origin, host } = await hostile({ '/robots.txt': say('500 Oops', [], ''), ...page });
    expect(await timed(`${origin}/a`, dutiesFor(host))).toMatchObject({
      say: 'robots.txt could not be read: status 500',
    });
  });

  it('is believed for a day even when it leads in a long chain, up to five steps', async () => {
    const chain = Object.fromEntries(
      [1, 2, 3, 4].map((step) => [`/r${step}`, say('302 Found', [`Location: /r${step + 1}`], '')]),
    );
    const last = { '/r5': say('200 OK', [], 'User-agent: *\nDisallow: /a\n') };
    const first = { '/robots.txt': say('302 Found', ['Location: /r1'], '') };
    const { origin, host } = await hostile({ ...first, ...chain, ...last, ...page });
    expect(await timed(`${origin}/a`, dutiesFor(host))).toMatchObject({
      outcome: 'refused',
      why: 'robots',
    });
  });
});

describe('a server that wants to be left alone', () => {
  it.each([
    ['429 Too Many Requests', 'Retry-After: 3600', 3_600_000],
    [
      '503 Service Unavailable',
      `Retry-After: ${new Date(Date.now() + 7_200_000).toUTCString()}`,
      7_000_000,
    ],
    ['503 Service Unavailable', 'Retry-After: whenever', 15_000],
    ['429 Too Many Requests', 'X-None: 1', 15_000],
  ])('%s, %s', async (status, header, atLeast) => {
    const { origin, host, seen } = await hostile({ '/a': say(status, [header], '') });
    const duties = dutiesFor(host);
    const looked = await timed(`${origin}/a`, duties);
    expect(looked).toMatchObject({ outcome: 'later', attempt: 1 });
    expect(looked.outcome === 'later' ? looked.at - Date.now() : 0).toBeGreaterThan(
      atLeast - 5_000,
    );
    const asked = seen.length;
    await timed(`${origin}/b`, duties);
    expect(seen).toHaveLength(asked);
  });
});

describe('an untrue or absent TLS', () => {
  const api = { ...META, access: 'api' } as const;

  it('refuses a certificate that nobody vouches for', async () => {
    const seen: string[] = [];
    const server = createTlsServer(SELF_SIGNED, (socket) => {
      socket.on('data', (data) => seen.push(data.toString()));
      socket.on('error', () => socket.destroy());
    });
    const port = await listen(server, new Set());
    const duties = dutiesFor(`127.0.0.1:${port}`);
    expect(await timed(`https://127.0.0.1:${port}/`, duties, api)).toMatchObject({
      outcome: 'unreadable',
      why: /TLS/,
    });
    expect(await timed(`https://127.0.0.1:${port}/`, duties)).toMatchObject({ outcome: 'refused' });
    expect(seen).toEqual([]);
  });

  it('gives up on a server that speaks no TLS', async () => {
    const { port, host } = await hostile({});
    expect(await timed(`https://127.0.0.1:${port}/`, dutiesFor(host), api)).toMatchObject({
      outcome: 'unreadable',
    });
  });
});

describe('after a hostile answer', () => {
  it('sends no cookie back', async () => {
    const { origin, host, seen } = await hostile({
      '/cookies': BOMBS.find(({ path }) => path === '/cookies')!.answer,
    });
    const duties = dutiesFor(host);
    await timed(`${origin}/cookies`, duties);
    await timed(`${origin}/cookies`, duties);
    expect(seen.join('\n')).not.toMatch(/^cookie:/im);
  });

  it('still reads the next page of the same host', async () => {
    const good = say('200 OK', ['Content-Type: text/html'], html('A', 'Hello'));
    const { origin, host } = await hostile({ '/a': good, '/bad': BROKEN[5]!.answer });
    const duties = dutiesFor(host);
    expect(await timed(`${origin}/bad`, duties)).toMatchObject({ outcome: 'unreadable' });
    expect(await timed(`${origin}/a`, duties)).toMatchObject({ outcome: 'fetched' });
  });

  it('names itself and where to complain', async () => {
    const { origin, host, seen } = await hostile({});
    await timed(`${origin}/a`, dutiesFor(host));
    expect(
      seen.every((one) =>
        /^user-agent: LuwteBot\/0\.1 \(\+https:\/\/luwte\.example\/bot\)\r$/im.test(one),
      ),
    ).toBe(true);
  });

  it('has not grown by more than half a gigabyte in all this', () => {
    expect(process.memoryUsage().rss - rssBefore).toBeLessThan(512 * 1024 * 1024);
  });
});
