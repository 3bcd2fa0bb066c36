import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as a server on loopback saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly startedAt: number;
  endedAt: number;
}

export interface Served {
  readonly origin: string;
  readonly host: string;
  readonly log: Seen[];
  close(): Promise<void>;
}

/** A server on a free loopback port that keeps its access log. */
export async function serve(listener: RequestListener): Promise<Served> {
  const log: Seen[] = [];
  const server = createServer((req: IncomingMessage, res: ServerResponse) => {
    const seen: Seen = {
      method: req.method ?? '',
      path: req.url ?? '',
      headers: req.headers,
      startedAt: performance.now(),
      endedAt: Infinity,
    };
    log.push(seen);
    res.on('close', () => {
      seen.endedAt = performance.now();
    });
    listener(req, res);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server's address has a port.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    log,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
}
