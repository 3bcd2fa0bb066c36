import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

import { LOOPBACK, close, listen } from './loopback.ts';
import type { PortName } from './memory.ts';

/** A server that listens before anybody knows what it will answer: addresses go into environments first. */
export interface Door {
  readonly url: string;
  readonly port: number;
  answer(listener: RequestListener): void;
}

export interface Doors {
  readonly gateway: Door;
  readonly portal: Door;
  readonly desk: Door;
  close(): Promise<void>;
}

/** Opens the three on the wanted ports where these are free. Requests that come too early wait. */
export async function openPorts(wanted: Partial<Record<PortName, number>>): Promise<Doors> {
  const servers: Server[] = [];
  const open = async (name: PortName): Promise<Door> => {
    const server = createServer({ keepAliveTimeout: 60_000 });
    servers.push(server);
    const port = await listen(server, wanted[name]);
    return {
      url: `http://${LOOPBACK}:${port}`,
      port,
      answer: (listener) => server.on('request', listener),
    };
  };
  const [gateway, portal, desk] = await Promise.all([
    open('gateway'),
    open('portal'),
    open('desk'),
  ]);
  return {
    gateway,
    portal,
    desk,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
