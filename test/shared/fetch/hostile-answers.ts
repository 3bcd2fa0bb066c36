import type { Socket } from 'node:net';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';

/** What a hostile server writes to a connection; `beside` is the origin of another server on loopback. */
export type Hostile = (socket: Socket, beside: string) => void;

/** What the host must make of it. */
export interface HostileCase {
  readonly path: string;
  readonly answer: Hostile;
  readonly expected: object;
}

const OK = 'HTTP/1.1 200 OK\r\n';
const CRLF = '\r\n';
const MB = 1024 * 1024;
const LISTING = Array.from({ length: 999 }, (_, n) => `<p>${n * 7919}</p>`).join('');
const ZEROS = new Uint8Array(64 * MB);

/** A whole answer at once, with its length. */
export function say(
  status: string,
  headers: readonly string[],
  body: string | Uint8Array,
): Hostile {
  return (socket) => {
    const bytes = Buffer.from(body);
    const head = [
      `HTTP/1.1 ${status}`,
      ...headers,
      `Content-Length: ${bytes.length}`,
      'Connection: close',
    ];
    socket.write(head.join(CRLF) + CRLF + CRLF);
    socket.end(bytes);
  };
}

export function html(title: string, body: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
}

/** Writes something again and again until the other side has had enough. */
function drip(head: string, piece: string | Uint8Array, everyMs: number): Hostile {
  return (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(piece), everyMs);
    socket.on('close', () => {
      clearInterval(timer);
    });
  };
}

/** Writes as fast as the other side takes it. */
function flood(head: string, piece: Uint8Array): Hostile {
  return (socket) => {
    socket.write(head);
    const pour = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', pour);
    pour();
  };
}

const raw =
  (text: string): Hostile =>
  (socket) => {
    socket.end(text);
  };
const silentAfter =
  (text: string): Hostile =>
  (socket) => {
    socket.write(text);
  };

const unreadable = { outcome: 'unreadable' };
const fetched = { outcome: 'fetched' };

/** Slow, silent, endless, broken. */
export const BROKEN: readonly HostileCase[] = [
  { path: '/silent', answer: silentAfter(''), expected: unreadable },
  { path: '/half-a-status-line', answer: silentAfter('HTTP/1.1 2'), expected: unreadable },
  { path: '/dripping-headers', answer: drip(OK, 'X-A: b\r\n', 50), expected: unreadable },
  {
    path: '/dripping-body',
    answer: drip(`${OK}Content-Length: 100000${CRLF}${CRLF}`, 'x', 50),
    expected: unreadable,
  },
  {
    path: '/stops-halfway',
    answer: silentAfter(`${OK}Content-Length: 1000${CRLF}${CRLF}<p>half`),
    expected: unreadable,
  },
  { path: '/closes-at-once', answer: raw(''), expected: unreadable },
  { path: '/resets', answer: (socket) => void socket.resetAndDestroy(), expected: unreadable },
  {
    path: '/closes-halfway',
    answer: raw(`${OK}Content-Length: 1000${CRLF}${CRLF}<p>half`),
    expected: unreadable,
  },
  {
    path: '/endless-informational',
    answer: drip('', `HTTP/1.1 103 Early Hints${CRLF}${CRLF}`, 20),
    expected: unreadable,
  },
  {
    path: '/switching-protocols',
    answer: raw(`HTTP/1.1 101 Switching Protocols${CRLF}Upgrade: x${CRLF}${CRLF}`),
    expected: unreadable,
  },
  {
    path: '/two-lengths',
    answer: raw(`${OK}Content-Length: 5${CRLF}Content-Length: 7${CRLF}${CRLF}<p>aaaa`),
    expected: unreadable,
  },
  {
    path: '/negative-length',
    answer: raw(`${OK}Content-Length: -5${CRLF}${CRLF}<p>aaaa`),
    expected: unreadable,
  },
  {
    path: '/length-and-chunks',
    answer: raw(
      `${OK}Content-Length: 5${CRLF}Transfer-Encoding: chunked${CRLF}${CRLF}5${CRLF}aaaaa${CRLF}0${CRLF}${CRLF}`,
    ),
    expected: unreadable,
  },
  {
    path: '/bad-chunk-size',
    answer: raw(`${OK}Transfer-Encoding: chunked${CRLF}${CRLF}zz${CRLF}aaaa${CRLF}`),
    expected: unreadable,
  },
  {
    path: '/huge-chunk-size',
    answer: raw(
      `${OK}Transfer-Encoding: chunked${CRLF}${CRLF}ffffffffffffffffff${CRLF}aaaa${CRLF}`,
    ),
    expected: unreadable,
  },
  {
    path: '/chunks-without-end',
    answer: raw(`${OK}Transfer-Encoding: chunked${CRLF}${CRLF}4${CRLF}aaaa${CRLF}`),
    expected: unreadable,
  },
  { path: '/ssh', answer: raw('SSH-2.0-OpenSSH_9.9\r\n'), expected: unreadable },
  {
    path: '/no-status-line',
    answer: raw('<html>HTTP/0.9 was enough</html>'),
    expected: unreadable,
  },
  { path: '/status-999', answer: say('999 Nope', [], 'x'), expected: unreadable },
  {
    path: '/nul-in-header',
    answer: raw(`${OK}X-A: a\0b${CRLF}Content-Length: 1${CRLF}${CRLF}x`),
    expected: unreadable,
  },
  {
    path: '/one-huge-header',
    answer: raw(`${OK}X-A: ${'a'.repeat(100_000)}${CRLF}${CRLF}`),
    expected: unreadable,
  },
  {
    path: '/header-over-our-limit',
    answer: raw(`${OK}X-A: ${'a'.repeat(10_000)}${CRLF}Content-Length: 1${CRLF}${CRLF}x`),
    expected: unreadable,
  },
  {
    path: '/many-headers',
    answer: raw(`${OK}${`X-A: b${CRLF}`.repeat(20_000)}${CRLF}`),
    expected: unreadable,
  },
  {
    path: '/endless-headers',
    answer: flood(OK, Buffer.from('X-A: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n'.repeat(100))),
    expected: unreadable,
  },
  {
    path: '/endless-body',
    answer: flood(`${OK}Content-Type: text/html${CRLF}${CRLF}`, Buffer.alloc(65_536, 97)),
    expected: unreadable,
  },
  {
    path: '/ten-gigabytes',
    answer: flood(`${OK}Content-Length: 10000000000${CRLF}${CRLF}`, Buffer.alloc(65_536, 97)),
    expected: unreadable,
  },
];

/** Bombs and lies about what is inside. */
export const BOMBS: readonly HostileCase[] = [
  {
    path: '/gzip-bomb',
    answer: say('200 OK', ['Content-Encoding: gzip'], gzipSync(ZEROS)),
    expected: unreadable,
  },
  {
    path: '/brotli-bomb',
    answer: say('200 OK', ['Content-Encoding: br'], brotliCompressSync(ZEROS)),
    expected: unreadable,
  },
  {
    path: '/zstd-bomb',
    answer: say('200 OK', ['Content-Encoding: zstd'], zstdCompressSync(ZEROS)),
    expected: unreadable,
  },
  {
    path: '/gzip-in-gzip',
    answer: say('200 OK', ['Content-Encoding: gzip, gzip'], gzipSync(gzipSync(ZEROS))),
    expected: unreadable,
  },
  {
    path: '/seven-layers',
    answer: say('200 OK', ['Content-Encoding: gzip,gzip,gzip,gzip,gzip,gzip,gzip'], gzipSync('x')),
    expected: unreadable,
  },
  {
    path: '/half-gzip',
    answer: say('200 OK', ['Content-Encoding: gzip'], gzipSync(LISTING).subarray(0, 200)),
    expected: unreadable,
  },
  {
    path: '/unknown-encoding',
    answer: say('200 OK', ['Content-Encoding: compress'], 'x'),
    expected: unreadable,
  },
  {
    path: '/gzip-that-is-none',
    answer: say('200 OK', ['Content-Encoding: gzip'], '<p>Just a page</p>'),
    expected: fetched,
  },
  { path: '/empty', answer: say('200 OK', ['Content-Type: text/html'], ''), expected: unreadable },
  {
    path: '/no-content',
    answer: raw(`HTTP/1.1 204 No Content${CRLF}${CRLF}`),
    expected: unreadable,
  },
  {
    path: '/partial-unasked',
    answer: say('206 Partial Content', ['Content-Range: bytes 0-3/99'], '<p>a'),
    expected: unreadable,
  },
  {
    path: '/not-modified-unasked',
    answer: raw(`HTTP/1.1 304 Not Modified${CRLF}${CRLF}`),
    expected: unreadable,
  },
  {
    path: '/pdf-as-html',
    answer: say('200 OK', ['Content-Type: text/html'], '%PDF-1.7\nbroken'),
    expected: fetched,
  },
  {
    path: '/broken-image',
    answer: say(
      '200 OK',
      ['Content-Type: image/jpeg'],
      new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]),
    ),
    expected: fetched,
  },
  {
    path: '/mixed-charset',
    answer: say(
      '200 OK',
      ['Content-Type: text/html; charset=klingon'],
      new Uint8Array([0x3c, 0x70, 0x3e, 0xe9, 0xc3, 0xa9, 0xff, 0xfe]),
    ),
    expected: fetched,
  },
  {
    path: '/cookies',
    answer: say('200 OK', ['Set-Cookie: track=me', 'Content-Type: text/html'], '<p>Hello</p>'),
    expected: fetched,
  },
];
