import { makeWire } from '#shared/fetch/exchange.ts';
import { LIMITS } from '#shared/fetch/limits.ts';
import { hostPort, refusalOf } from '#shared/fetch/ssrf.ts';

import { htmlOf, killBrowser, PAGE_MS } from './browser.ts';
import type { GuardedGet } from './browser.ts';
import type { Needs } from './render.ts';

const USER_AGENT = 'LuwteBot/0.1 (in a browser)';

/** Render with its browser, and the one client through which a page may load anything. */
export function wire(contactUrl: string): Needs {
  const net = makeWire(LIMITS);
  const getter =
    (allowHosts: ReadonlySet<string>): GuardedGet =>
    async (address) => {
      const url = new URL(address);
      if (refusalOf(url, allowHosts) !== undefined) return undefined;
      const headers = {
        'user-agent': `${USER_AGENT} (+${contactUrl})`,
        accept: '*/*',
        'accept-language': 'nl,en;q=0.8',
      };
      const answer = await net.exchange({
        url,
        method: 'GET',
        headers,
        allowPrivate: allowHosts.has(hostPort(url)),
      });
      if (!('status' in answer)) return undefined;
      const {
        'content-encoding': _,
        'content-length': __,
        'set-cookie': ___,
        ...rest
      } = answer.headers;
      return { status: answer.status, headers: rest, body: Buffer.from(answer.body) };
    };
  return {
    htmlOf: (url, allowHosts) => htmlOf(url, getter(allowHosts)),
    kill: killBrowser,
    patienceMs: PAGE_MS,
  };
}
