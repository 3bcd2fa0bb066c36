import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** One request as the site saw it, with its whole head and body. */
export interface Visit {
  readonly path: string;
  readonly head: string;
  /** Milliseconds since the site opened: when it came, and when the answer had ended. */
  readonly came: number;
  ended: number;
}

/** A little site with bad manners, and a neighbour on another port that nobody gave leave to read. */
export interface HostileSite {
  readonly url: string;
  readonly log: readonly Visit[];
  readonly neighbourLog: readonly string[];
  close(): Promise<void>;
}

/** Seconds between two requests, as its robots.txt asks. */
export const CRAWL_DELAY = 0.3;

const LINKS = [
  '/contact',
  '/lid',
  '/elders',
  '/eindeloos',
  '/te-groot',
  '/kapot',
  '/afgebroken',
  '/stil',
  '/verboden/lijst',
  '/kring/1',
  '/leeg',
  '/weg',
  '/stuk.pdf',
  '/plaatje.png',
];
const MB = 1024 * 1024;

/** Seconds between two requests to the patient site: longer than a look waits, and than a few quick tries last. */
export const LONG_DELAY = 25;

/** A well-behaved site that asks for much patience. */
export async function openPatientSite(): Promise<Pick<HostileSite, 'url' | 'log' | 'close'>> {
  const log: Visit[] = [];
  const began = performance.now();
  const server = createServer((req, res) => {
    const came = performance.now() - began;
    log.push({ path: req.url ?? '', head: '', came, ended: came });
    res.setHeader('content-type', req.url === '/robots.txt' ? 'text/plain' : 'text/html');
    if (req.url === '/robots.txt') res.end(`User-agent: *\nCrawl-delay: ${LONG_DELAY}\n`);
    else if (req.url === '/') res.end('<p>Rustig aan, dan breekt het lijntje niet.</p>');
    else res.writeHead(404).end();
  });
  const url = await listen(server);
  return {
    url,
    log,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Opens both on loopback. `says` stands on the page `/lid`, to be found. */
export async function openHostileSite(says: string): Promise<HostileSite> {
  const log: Visit[] = [];
  const neighbourLog: string[] = [];
  const began = performance.now();
  const neighbour = createServer((req, res) => {
    neighbourLog.push(req.url ?? '');
    res.end('<p>private</p>');
  });
  const neighbourUrl = await listen(neighbour);
  const server = createServer((req, res) => {
    const head = `${req.method} ${req.url}\n${req.rawHeaders.join('\n')}`;
    const came = performance.now() - began;
    const visit: Visit = { path: req.url ?? '', head, came, ended: Infinity };
    log.push(visit);
    res.on('close', () => (visit.ended = performance.now() - began));
    answer(req, res, says, neighbourUrl);
  });
  const url = await listen(server);
  return {
    url,
    log,
    neighbourLog,
    async close() {
      for (const one of [server, neighbour]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    },
  };
}

function answer(req: IncomingMessage, res: ServerResponse, says: string, elsewhere: string): void {
  const path = req.url ?? '/';
  const html = (body: string) =>
    res
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><html lang="nl"><body><main>${body}</main></body></html>`);
  const links = (paths: readonly string[]) =>
    paths.map((to) => `<p><a href="${to}">${to}</a></p>`).join('');
  switch (path) {
    case '/robots.txt':
      res.setHeader('content-type', 'text/plain');
      res.end(
        `User-agent: *\nCrawl-delay: ${CRAWL_DELAY}\nDisallow: /verboden/\nDisallow: /*?print\n`,
      );
      return;
    case '/':
      html(`<h1>Tuinbouwvereniging</h1><a href="/contact?print=1">afdruk</a>${links(LINKS)}`);
      return;
    case '/contact':
      html('<p>Schrijf naar het bestuur, elke dinsdag geopend.</p>');
      return;
    case '/lid':
      html(says);
      return;
    case '/elders':
      res.writeHead(302, { location: `${elsewhere}geheim` }).end();
      return;
    case '/kring/1':
      res.writeHead(302, { location: '/kring/2' }).end();
      return;
    case '/kring/2':
      res.writeHead(302, { location: '/kring/1' }).end();
      return;
    case '/eindeloos':
      res.setHeader('content-type', 'text/html');
      drip(res);
      return;
    case '/te-groot':
      res.setHeader('content-type', 'text/html');
      pour(res, 60 * MB);
      return;
    case '/kapot':
      res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      res.end(
        Buffer.concat([gzipSync('<p>half</p>'.repeat(999)).subarray(0, 60), randomBytes(40)]),
      );
      return;
    case '/afgebroken':
      res.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
      res.write('<p>tot hier');
      setTimeout(() => req.socket.destroy(), 50);
      return;
    case '/stil':
      return;
    case '/leeg':
      res.setHeader('content-type', 'text/html').end();
      return;
    case '/stuk.pdf':
      res.setHeader('content-type', 'application/pdf').end('%PDF-1.7\n1 0 obj\n<< /Type');
      return;
    case '/plaatje.png':
      res.setHeader('content-type', 'image/png').end(randomBytes(400));
      return;
    default:
      res.writeHead(404, { 'content-type': 'text/html' }).end('<p>Niet gevonden</p>');
  }
}

/** A body that comes a little at a time and never ends. */
function drip(res: ServerResponse): void {
  const timer = setInterval(() => res.write('<p>en nog wat</p>\n'), 200);
  res.on('close', () => clearInterval(timer));
}

/** A body of so many bytes, no faster than it is taken. */
function pour(res: ServerResponse, bytes: number): void {
  const piece = Buffer.from('<p>woord </p>'.repeat(5000));
  let left = bytes;
  const next = (): void => {
    while (left > 0 && !res.destroyed) {
      left -= piece.length;
      if (!res.write(piece)) {
        res.once('drain', next);
        return;
      }
    }
    res.end();
  };
  next();
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has an address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
