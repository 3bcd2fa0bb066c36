import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { LIMITS } from '#shared/fetch/limits.ts';

import { say, type Hostile } from './hostile-answers.ts';

const MB = 1024 * 1024;
const ROUNDS = 6;
const ENDLESS = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';
const zeros = Buffer.alloc(512 * MB);
const bomb = (encoding: string, body: Uint8Array) =>
  say('200 OK', ['Content-Type: text/html', `Content-Encoding: ${encoding}`], body);
/** As much as may just be read, and never shrinks: random enough for gzip, and the same in every run. */
const noise = Uint8Array.from(
  { length: 19 * MB },
  (_, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 255,
);

const flood =
  (head: string, piece: Uint8Array): Hostile =>
  (socket) => {
    socket.write(head);
    const pour = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', pour);
    pour();
  };

/** Each with what must be made of it; half a gigabyte behind the bombs, no end to the floods. */
const ANSWERS: Readonly<Record<string, readonly [Hostile, RegExp]>> = {
  '/gzip-bomb': [bomb('gzip', gzipSync(zeros)), /^unreadable: grows too much/],
  '/brotli-bomb': [bomb('br', brotliCompressSync(zeros)), /^unreadable: grows too much/],
  '/zstd-bomb': [bomb('zstd', zstdCompressSync(zeros)), /^unreadable: grows too much/],
  '/bomb-in-a-bomb': [bomb('gzip, gzip', gzipSync(gzipSync(zeros))), /^unreadable: /],
  '/endless-body': [
    flood(ENDLESS, Buffer.alloc(64 * 1024, 'a ')),
    /^unreadable: larger than the limit/,
  ],
  '/endless-header': [
    flood('HTTP/1.1 200 OK\r\nX-A: ', Buffer.alloc(64 * 1024, 'a')),
    /^unreadable: headers larger/,
  ],
  '/endless-headers': [
    flood('HTTP/1.1 200 OK\r\n', Buffer.from('X-A: b\r\n'.repeat(5_000))),
    /^unreadable: headers larger/,
  ],
  '/lies-about-its-length': [
    flood(
      'HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n',
      Buffer.alloc(64 * 1024, 'a '),
    ),
    /^(?:unreadable|fetched)/,
  ],
  '/says-two-gigabytes': [
    flood('HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n', Buffer.alloc(64 * 1024, 'a ')),
    /^unreadable: larger than the limit/,
  ],
  '/as-much-as-may-be': [say('200 OK', ['Content-Type: application/pdf'], noise), /^fetched/],
};

describe('the memory of the host', () => {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      const path = /^\w+ (\S+)/.exec(data.toString('latin1'))?.[1] ?? '';
      const answer = ANSWERS[path]?.[0] ?? say('404 Not Found', [], '');
      answer(socket, '');
    });
  });
  let measured: { outcomes: Record<string, string>; before: number; most: number };

  beforeAll(async () => {
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const child = new URL('memory-child.ts', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [child, origin, String(ROUNDS), ...Object.keys(ANSWERS)],
      { env: { ...process.env, NODE_NO_WARNINGS: '1' } },
    );
    measured = JSON.parse(stdout) as typeof measured;
  }, 120_000);
  afterAll(() => void server.close());

  it.each(Object.entries(ANSWERS).map(([path, [, outcome]]) => [path, outcome] as const))(
    'knows %s for what it is',
    (path, outcome) => {
      expect(measured.outcomes[path]).toMatch(outcome);
    },
  );

  it('is bounded by what one answer may be, however often and by whatever it is attacked', () => {
    // What came, what it became, and once more each for the copies on the way and what was not collected yet.
    const most = 2 * (LIMITS.wireBytes + LIMITS.bodyBytes) + 80 * MB;
    const grown = measured.most - measured.before;
    expect(grown).toBeLessThan(most);
    // Without limits a single bomb would have taken more than twice that.
    expect(zeros.length).toBeGreaterThan(2 * most);
  });
});
