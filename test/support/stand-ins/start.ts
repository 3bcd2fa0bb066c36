import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { availabilityStandIn, commonCrawlStandIn, waybackStandIn } from './archives.ts';
import { koopSruStandIn } from './koop-sru.ts';
import {
  hibpStandIn,
  kvkStandIn,
  openarchStandIn,
  openRaadsinformatieStandIn,
} from './registers.ts';
import { braveStandIn, linkupStandIn } from './search-engines.ts';
import { blueskyStandIn, fourchanStandIn, telegramStandIn } from './social.ts';
import { KEY, type Service, type World } from './world.ts';

/** Every service that stands in for a source on the internet. */
export const STAND_INS: readonly Service[] = [
  koopSruStandIn,
  braveStandIn,
  linkupStandIn,
  openRaadsinformatieStandIn,
  openarchStandIn,
  kvkStandIn,
  hibpStandIn,
  waybackStandIn,
  availabilityStandIn,
  commonCrawlStandIn,
  blueskyStandIn,
  telegramStandIn,
  fourchanStandIn,
];

/** One line of an access log. Times in milliseconds of `performance.now()`. */
export interface Access {
  readonly source: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly startedAt: number;
  endedAt: number;
  status: number;
}

export interface StandIns {
  /** For the host's duties: which origin to use instead of which host name. */
  readonly hosts: Readonly<Record<string, string>>;
  /** The same for the setting ALLOW_HOSTS: `name=host:port`. */
  readonly allowHosts: readonly string[];
  /** For the host's duties: the key of a source by its name. */
  readonly secret: (name: string) => Promise<string | undefined>;
  readonly log: readonly Access[];
  close(): Promise<void>;
}

/** Starts every stand-in on a free loopback port of its own. `slowMs` is how long each answer takes. */
export async function startStandIns(
  world: World,
  slowMs = 0,
  services = STAND_INS,
): Promise<StandIns> {
  const log: Access[] = [];
  const started = await Promise.all(
    services.map((service) => startOne(service, world, slowMs, log)),
  );
  const pairs = started.flatMap(({ service, origin }) =>
    service.hosts.map((host) => [host, origin] as const),
  );
  return {
    hosts: Object.fromEntries(pairs),
    allowHosts: pairs.map(([host, origin]) => `${host}=${new URL(origin).host}`),
    secret: () => Promise.resolve(KEY),
    log,
    close: async () => {
      await Promise.all(started.map(({ stop }) => stop()));
    },
  };
}

async function startOne(service: Service, world: World, slowMs: number, log: Access[]) {
  const server = createServer((req, res) => {
    void handle(service, world, slowMs, log, req, res);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server's address has a port.
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => void server.close(() => done()));
  };
  return { service, origin: `http://127.0.0.1:${port}`, stop };
}

async function handle(
  service: Service,
  world: World,
  slowMs: number,
  log: Access[],
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  const pieces: Buffer[] = [];
  for await (const piece of req) pieces.push(Buffer.from(piece as Uint8Array));
  const { method = '', url = '/', headers } = req;
  const body = Buffer.concat(pieces).toString('utf8');
  const access: Access = {
    source: service.source,
    method,
    path: url,
    headers,
    body,
    startedAt,
    endedAt: Infinity,
    status: 0,
  };
  log.push(access);
  if (slowMs > 0) await new Promise((done) => void setTimeout(done, slowMs));
  const { key } = service;
  const asked = { method, url: new URL(url, 'http://stand-in.test'), headers, body };
  const isKnown = !key || headers[key.header] === key.value;
  const answer =
    service.open?.(asked) ??
    (isKnown ? service.answer(asked, world) : { status: 401, body: '{"error":"no key"}' });
  const etag = answer.headers?.['etag'];
  const lastModified = answer.headers?.['last-modified'];
  const isSame =
    (etag !== undefined && headers['if-none-match'] === etag) ||
    (lastModified !== undefined && headers['if-modified-since'] === lastModified);
  access.status = isSame ? 304 : answer.status;
  // Before the last byte is out: whoever asked may go on as soon as it is.
  access.endedAt = performance.now();
  res.writeHead(access.status, answer.headers);
  res.end(isSame ? undefined : answer.body);
}
