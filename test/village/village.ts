import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Answer, Site } from './page.ts';
import { athletics, swimming } from './sites/clubs.ts';
import { council } from './sites/council.ts';
import { directory, peopleSearch } from './sites/directories.ts';
import { forum } from './sites/forum.ts';
import {
  blocker,
  classifieds,
  genealogy,
  liar,
  needsScript,
  newspaper,
  slow,
} from './sites/odd.ts';
import { school } from './sites/school.ts';

/** Every site of the village. */
export const SITES: readonly Site[] = [
  council,
  athletics,
  swimming,
  school,
  directory,
  peopleSearch,
  forum,
  needsScript,
  newspaper,
  classifieds,
  blocker,
  liar,
  slow,
  genealogy,
];

/** One request as a site saw it. */
export interface Seen {
  readonly site: string;
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds since the village opened. */
  readonly at: number;
  readonly status: number;
}

/** The village on loopback: one port a site. */
export interface Village {
  /** Address of a site, with a final slash, by its name. */
  readonly urls: Readonly<Record<string, string>>;
  readonly hosts: readonly string[];
  /** A page that lists the sites, for people. */
  readonly squareUrl: string;
  readonly log: readonly Seen[];
  /** Takes a page off its site: 404 from now on. `restore` puts it back. */
  takeDown(site: string, path: string): void;
  restore(site: string, path: string): void;
  close(): Promise<void>;
}

/** Opens every site on loopback; `ports` are those of the last time, by name, and are kept when they are free. */
export async function openVillage(ports: Readonly<Record<string, number>> = {}): Promise<Village> {
  const log: Seen[] = [];
  const down = new Set<string>();
  const began = performance.now();
  const servers: Server[] = [];
  const urls: Record<string, string> = {};
  for (const site of SITES) {
    const server = createServer((req, res) => {
      const at = performance.now() - began;
      const { url = '/', method = 'GET', headers } = req;
      const seen = (status: number) =>
        log.push({ site: site.name, path: url, method, headers, at, status });
      serve(site, down, req, res).then(seen, () => res.destroy());
    });
    urls[site.name] = `http://127.0.0.1:${await listen(server, ports[site.name])}/`;
    servers.push(server);
  }
  const square = createServer((_, res) => {
    const items = SITES.map(
      ({ name, title }) => `<li><a href="${urls[name]}">${title}</a></li>`,
    ).join('');
    res
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(
        `<!doctype html><html lang="nl"><title>Zilverwierde</title><h1>Zilverwierde</h1><p>Een dorp dat niet bestaat.</p><ul>${items}</ul></html>`,
      );
  });
  const squareUrl = `http://127.0.0.1:${await listen(square, ports['plein'])}/`;
  return {
    urls,
    hosts: Object.values(urls).map((url) => new URL(url).host),
    squareUrl,
    log,
    takeDown: (site, path) => void down.add(`${site} ${path}`),
    restore: (site, path) => void down.delete(`${site} ${path}`),
    async close() {
      await Promise.all(
        [...servers, square].map(
          (server) => new Promise((resolve) => server.close(resolve).closeAllConnections()),
        ),
      );
    },
  };
}

async function serve(
  site: Site,
  down: ReadonlySet<string>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<number> {
  const path = new URL(req.url ?? '/', 'http://site.test').pathname;
  const answer = down.has(`${site.name} ${path}`) ? missing() : answerOf(site, path);
  if (answer.wait) await new Promise((resolve) => setTimeout(resolve, answer.wait));
  const origin = `http://${req.headers.host}`;
  const body =
    typeof answer.body === 'string'
      ? Buffer.from(answer.body.replaceAll('{origin}', origin))
      : Buffer.from(answer.body);
  const etag = `"${body.length}-${body.subarray(0, 9999).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7)}"`;
  const { status = 200 } = answer;
  if (status === 200 && req.headers['if-none-match'] === etag) {
    res.writeHead(304).end();
    return 304;
  }
  res
    .writeHead(status, {
      'content-type': answer.type ?? 'text/html; charset=utf-8',
      etag,
      ...answer.headers,
    })
    .end(body);
  return status;
}

function answerOf(site: Site, path: string): Answer {
  if (path === '/robots.txt' && site.robots !== undefined)
    return { type: 'text/plain', body: site.robots.replace('Sitemap: /', 'Sitemap: {origin}/') };
  return site.pages[path] ?? site.otherwise?.(path) ?? missing();
}

function missing(): Answer {
  return {
    status: 404,
    body: '<html><head><title>Niet gevonden</title></head><body><h1>Niet gevonden</h1></body></html>',
  };
}

/** Listens on a port if it is free, on another otherwise. */
async function listen(server: Server, port = 0): Promise<number> {
  const tried = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!tried) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  return (server.address() as AddressInfo).port;
}
