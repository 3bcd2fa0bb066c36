import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

/** The only interface that anything here listens on. */
export const LOOPBACK = '127.0.0.1';

/** Listens on loopback, on `wanted` where it is free and otherwise on any port; resolves with the port. */
export async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const tried = await tryListen(server, wanted ?? 0).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return undefined;
  });
  return tried ?? tryListen(server, 0);
}

function tryListen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve(portOf(server));
    });
  });
}

/** Port that a listening server has. */
export function portOf(server: Server): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP.
  return (server.address() as AddressInfo).port;
}

/** Ends a server, with the connections that are kept open. */
export async function close(server: HttpServer): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/**
 * Whether a request names this machine itself. A page somewhere on the web can make its own name resolve to
 * 127.0.0.1; such a request names that page's host.
 */
export function isOwnHost(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  const port = request.socket.localPort;
  return host === `${LOOPBACK}:${port}` || host === `localhost:${port}`;
}
