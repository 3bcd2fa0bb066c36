import { lookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { callbackify } from 'node:util';

import { Agent, buildConnector, request } from 'undici';

import { decodeBody } from './decode.ts';
import type { Limits } from './looked.ts';
import { isPublicAddress } from './ssrf.ts';

/** One answer on the wire, decoded; no redirect was followed. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Why there is no answer. `address`: the name leads inside; nothing was sent. */
export interface NoAnswer {
  readonly fault: 'address' | 'network' | 'limit' | 'broken';
  readonly why: string;
}

export interface Outgoing {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** This very host and port may be reached although private. */
  readonly allowPrivate: boolean;
}

/** A client with its own connections. */
export interface Wire {
  exchange(out: Outgoing): Promise<Answer | NoAnswer>;
  close(): Promise<void>;
}

class InsideAddress extends Error {
  override readonly name = 'InsideAddress';
}
class NoAddress extends Error {
  override readonly name = 'NoAddress';
}

type Resolve = (host: string) => Promise<readonly string[]>;

/** Connections that lay idle longer are not used again: a function that was frozen wakes up with dead ones. */
const IDLE_MS = 1_500;
/** Addresses of one name that are tried. */
const MOST_ADDRESSES = 3;

/** A client that checks the very address it connects to, at the moment it connects. */
export function makeWire(limits: Limits, resolve: Resolve = systemResolve): Wire {
  const make = () => ({
    open: agentOf(limits, resolve, false),
    inside: agentOf(limits, resolve, true),
  });
  let agents = make();
  let flying = 0;
  let usedAt = Date.now();
  const close = async ({ open, inside }: typeof agents) => {
    await Promise.all([open.destroy(), inside.destroy()]);
  };
  return {
    exchange: async (out) => {
      if (flying === 0 && Date.now() - usedAt > IDLE_MS) {
        await close(agents);
        agents = make();
      }
      flying += 1;
      try {
        return await exchange(out, out.allowPrivate ? agents.inside : agents.open, limits);
      } finally {
        flying -= 1;
        usedAt = Date.now();
      }
    },
    close: () => close(agents),
  };
}

function agentOf(limits: Limits, resolve: Resolve, allowPrivate: boolean): Agent {
  const connect = buildConnector({ timeout: limits.connectMs });
  return new Agent({
    connections: 4,
    pipelining: 1,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.firstByteMs,
    bodyTimeout: limits.silenceMs,
    maxResponseSize: limits.wireBytes,
    keepAliveTimeout: 2_000,
    connect: (options, callback) => {
      callbackify(connectChecked)(options, (error, socket) => {
        if (error) callback(error, null);
        else callback(null, socket);
      });
    },
  });

  async function connectChecked(options: buildConnector.Options): Promise<Socket> {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    let failure: unknown = new NoAddress('the name has no address');
    for (const address of await addressesOf(host, resolve, allowPrivate)) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- the next address is only tried when this one fails.
        const socket = await connectTo(address, {
          ...options,
          servername: servername(options, host),
        });
        if (allowPrivate || isPublicAddress(socket.remoteAddress ?? '')) return socket;
        socket.destroy();
        throw new InsideAddress('the connection led inside');
      } catch (error) {
        if (error instanceof InsideAddress) throw error;
        failure = error;
      }
    }
    throw failure;
  }

  function connectTo(address: string, options: buildConnector.Options): Promise<Socket> {
    const { promise, resolve: give, reject } = Promise.withResolvers<Socket>();
    connect({ ...options, hostname: address }, (error, socket) => {
      if (error) reject(error);
      else if (socket) give(socket);
    });
    return promise;
  }
}

/** TLS asks for the name, not for the address that was picked. Literal addresses have none. */
function servername(options: buildConnector.Options, host: string): string {
  return options.servername ?? (/^[\d.]+$|:/.test(host) ? '' : host);
}

/** IPv4 first: a function in a cloud often has no way out over IPv6. */
async function addressesOf(
  host: string,
  resolve: Resolve,
  allowPrivate: boolean,
): Promise<readonly string[]> {
  const addresses = /^[\d.]+$|:/.test(host) ? [host] : await resolve(host);
  // One inside address among several is enough: which one is used must not be a matter of luck.
  if (!allowPrivate && !addresses.every((address) => isPublicAddress(address))) {
    throw new InsideAddress('the name leads inside');
  }
  return addresses
    .toSorted((one, other) => Number(one.includes(':')) - Number(other.includes(':')))
    .slice(0, MOST_ADDRESSES);
}

async function systemResolve(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}

async function exchange(out: Outgoing, agent: Agent, limits: Limits): Promise<Answer | NoAnswer> {
  const signal = AbortSignal.timeout(limits.totalMs);
  try {
    const answer = await request(out.url, {
      dispatcher: agent,
      method: out.method,
      headers: out.headers,
      body: out.body ?? null,
      signal,
    });
    const headers = flatten(answer.headers);
    const wire = await answer.body.bytes();
    const plain = await decodeBody(wire, headers['content-encoding'] ?? '', limits);
    if ('why' in plain) return { fault: 'limit', why: plain.why };
    return { status: answer.statusCode, headers, body: plain };
  } catch (error) {
    return faultOf(error);
  }
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>) {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined)
      flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

const FAULTS: readonly [match: RegExp, fault: NoAnswer['fault'], why: string][] = [
  [/^InsideAddress$/, 'address', 'the name leads to an address that is not on the internet'],
  [/UND_ERR_RES_EXCEEDED_MAX_SIZE/, 'limit', 'larger than the limit'],
  [/UND_ERR_CONNECT_TIMEOUT/, 'network', 'no connection in time'],
  [/UND_ERR_HEADERS_TIMEOUT/, 'limit', 'no answer in time'],
  [
    /UND_ERR_BODY_TIMEOUT|TimeoutError|AbortError|UND_ERR_ABORTED/,
    'limit',
    'the answer took too long',
  ],
  [/UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW/, 'limit', 'headers larger than the limit'],
  [/ENOTFOUND|EAI_AGAIN|ENODATA|^NoAddress$/, 'network', 'the name has no address'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, 'network', 'nothing listens there'],
  [
    /CERT|TLS|SSL|EPROTO|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/,
    'network',
    'the TLS certificate or handshake is not right',
  ],
  [
    /^HPE_|UND_ERR_RES_CONTENT_LENGTH|UND_ERR_REQ_CONTENT|HTTPParserError/,
    'broken',
    'the answer is not HTTP as it should be',
  ],
  [/ECONNRESET|UND_ERR_SOCKET|EPIPE/, 'broken', 'the connection broke off'],
];

/** What an error of the network means, in our own words: messages of others may hold a URL. */
function faultOf(error: unknown): NoAnswer {
  for (const name of namesOf(error)) {
    const known = FAULTS.find(([match]) => match.test(name));
    if (known) return { fault: known[1], why: known[2] };
  }
  return { fault: 'network', why: 'the request failed' };
}

function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [...code, error.name, ...namesOf(error.cause)];
}
