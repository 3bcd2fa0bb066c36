import { termsAreMet, type Req } from '#shared/domain/source.ts';

import { closeSession, credentialsOf, type Credentials } from './credentials.ts';
import { ACCEPT_ENCODING } from './decode.ts';
import { makeWire, type Answer, type NoAnswer, type Wire } from './exchange.ts';
import { leaksIn } from './leak-guard.ts';
import { limitsWith } from './limits.ts';
import type { Ask, Duties, Limits, Looked, RobotsKept, Validators } from './looked.ts';
import { endTurn, retryAfter, takeTurn } from './pace.ts';
import { readAnswer } from './read-answer.ts';
import { robotsOf, sitemapsOf, spacingOf, type RobotsAnswer } from './robots-host.ts';
import { isAllowed } from './robots.ts';
import { hostPort, refusalOf } from './ssrf.ts';

/** One look under way: what it may do, and what it has passed. */
interface Journey {
  readonly ask: Ask;
  readonly duties: Duties;
  readonly limits: Limits;
  readonly wire: Wire;
}

/** A step of the look that came to an end, or the answer to go on with. */
type Step = { readonly stop: Looked } | { readonly answer: Answer };

/** Clients by how they resolve and what they allow: duties are often made anew for each look, connections are not. */
const wires = new Map<string, { readonly resolve: Duties['resolve']; readonly wire: Wire }>();

/**
 * One polite request, redirects included; every rule of the host holds for every hop. Refusals, failures and "not now" are
 * values. Connections are kept for the next look; `closeLooks` gives them back.
 */
export async function look(ask: Ask, duties: Duties): Promise<Looked> {
  if (!termsAreMet(ask.meta.terms)) {
    return {
      outcome: 'refused',
      why: 'terms',
      say: `the terms of ${ask.meta.id} were not read by a person yet`,
    };
  }
  return follow({ ask, duties, limits: limitsWith(duties.limits), wire: wireOf(duties) });
}

/** Closes the connections that looks with such duties keep open. */
export async function closeLooks(duties: Pick<Duties, 'limits' | 'resolve'>): Promise<void> {
  const key = wireKey(duties);
  const kept = wires.get(key);
  wires.delete(key);
  await kept?.wire.close();
}

function wireOf(duties: Pick<Duties, 'limits' | 'resolve'>): Wire {
  const key = wireKey(duties);
  const kept = wires.get(key);
  if (kept && kept.resolve === duties.resolve) return kept.wire;
  const wire = makeWire(limitsWith(duties.limits), duties.resolve);
  wires.set(key, { resolve: duties.resolve, wire });
  return wire;
}

function wireKey({ limits, resolve }: Pick<Duties, 'limits' | 'resolve'>): string {
  return `${resolve === undefined ? 'system' : 'own'} ${JSON.stringify(limitsWith(limits))}`;
}

async function follow(journey: Journey): Promise<Looked> {
  const { ask, duties, limits } = journey;
  let req: Req = ask.req;
  const via: string[] = [];
  const validators = ask.req.method === 'POST' ? undefined : await duties.validators(ask.req.url);
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const refused = refuseBefore(req, journey);
    if (refused) return refused;
    // oxlint-disable-next-line no-await-in-loop -- one hop leads to the next.
    const robots = ask.meta.access === 'page' ? await rulesFor(req.url, journey) : undefined;
    if (robots && 'kind' in robots) return withoutRobots(robots);
    const disallowed = robots && refuseByRobots(req.url, robots);
    if (disallowed) return disallowed;
    // oxlint-disable-next-line no-await-in-loop
    const step = await send(req, journey, robots, hop === 0 ? validators : undefined);
    if ('stop' in step) return step.stop;
    const next = redirectOf(step.answer, req);
    if (next === undefined) {
      const sitemaps = robots ? sitemapsOf(robots.robots, new URL(req.url).origin) : [];
      return readAnswer(step.answer, {
        ask,
        url: req.url,
        via,
        sitemaps,
        conditional: validators !== undefined,
      });
    }
    via.push(req.url);
    req = next;
  }
  return { outcome: 'unreadable', why: `more than ${limits.redirects} redirects` };
}

/** Everything that is judged from the request alone, before a byte goes out. */
function refuseBefore(req: Req, { ask, duties }: Journey): Looked | undefined {
  if (!URL.canParse(req.url)) return { outcome: 'unreadable', why: 'not a web address' };
  const url = new URL(req.url);
  const kinds = leaksIn(req, duties.leaks);
  if (kinds.length > 0) {
    return {
      outcome: 'refused',
      why: 'leak',
      say: 'the request would carry a private fact',
      kinds,
    };
  }
  if (!ask.meta.hosts.includes('*') && !ask.meta.hosts.includes(url.hostname)) {
    return { outcome: 'refused', why: 'host', say: 'not a host of this source' };
  }
  if (mappedOrigin(url, duties) !== undefined) return undefined;
  const address = refusalOf(url, duties.allowHosts);
  return address === undefined ? undefined : { outcome: 'refused', why: 'address', say: address };
}

function refuseByRobots(url: string, { status, robots, why }: RobotsKept): Looked | undefined {
  if (status === 'unreachable') {
    return {
      outcome: 'refused',
      why: 'robots-unreachable',
      say: `robots.txt could not be read${why === undefined ? '' : `: ${why}`}`,
    };
  }
  if (isAllowed(robots, new URL(url))) return undefined;
  return { outcome: 'refused', why: 'robots', say: 'robots.txt asks not to read this' };
}

/** The rules of a URL's origin, asked for within the same limits and turns as any page. */
async function rulesFor(url: string, journey: Journey): ReturnType<typeof robotsOf> {
  const { origin } = new URL(url);
  return robotsOf(origin, journey.duties, async (): Promise<RobotsAnswer> => {
    let req: Req = { url: `${origin}/robots.txt` };
    for (let hop = 0; hop <= journey.limits.redirects; hop += 1) {
      const refused = refuseBefore(req, journey);
      if (refused) return { kind: 'none', why: 'robots.txt leads where it may not be asked' };
      // oxlint-disable-next-line no-await-in-loop -- one hop leads to the next.
      const sent = await exchangeInTurn(req, journey, journey.ask.meta.pace.everyMs, {});
      if ('outcome' in sent)
        return sent.outcome === 'later'
          ? { kind: 'later', ...sent }
          : { kind: 'none', why: 'not sent' };
      if ('fault' in sent) {
        return { kind: sent.fault === 'address' ? 'address' : 'none', why: sent.why };
      }
      const next = redirectOf(sent, req);
      if (!next) return { kind: 'answer', status: sent.status, body: sent.body };
      req = next;
    }
    return { kind: 'none', why: 'too many redirects' };
  });
}

/** Sends one request when it is its turn, and gives the turn back. */
async function send(
  req: Req,
  journey: Journey,
  robots: RobotsKept | undefined,
  validators: Validators | undefined,
): Promise<Step> {
  const { ask } = journey;
  const known = await credentialsFor(req, journey);
  if ('stop' in known) return known;
  const headers = {
    ...(validators?.etag !== undefined && { 'if-none-match': validators.etag }),
    ...(validators?.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
    ...known.headers,
  };
  const sent = await exchangeInTurn(
    req,
    journey,
    spacingOf(ask.meta.pace.everyMs, robots?.robots),
    headers,
  );
  if ('outcome' in sent) return { stop: sent };
  if ('status' in sent) {
    // 400 is how some services say that a session has ended.
    if (sent.status === 400 || sent.status === 401) closeSession(ask.meta.id);
    return { answer: sent };
  }
  const { fault, why } = sent;
  if (fault === 'address') return { stop: { outcome: 'refused', why: 'address', say: why } };
  return { stop: { outcome: 'unreadable', why } };
}

async function exchangeInTurn(
  req: Req,
  { ask, duties, limits, wire }: Journey,
  everyMs: number,
  extra: Readonly<Record<string, string>>,
): Promise<Answer | NoAnswer | Extract<Looked, { outcome: 'later' }>> {
  const url = new URL(req.url);
  const host = url.host;
  const leaseMs = limits.connectMs + limits.totalMs;
  const need = { everyMs, perDay: ask.meta.pace.perDay, patienceMs: limits.patienceMs, leaseMs };
  const turn = await takeTurn(host, need, duties);
  if (!turn.go) return { outcome: 'later', at: turn.at, why: turn.why, attempt: 0 };
  const mapped = mappedOrigin(url, duties);
  const out = mapped === undefined ? url : new URL(url.pathname + url.search, mapped);
  const answer = await wire.exchange({
    url: out,
    method: req.method ?? 'GET',
    headers: { ...defaultHeaders(duties), ...req.headers, ...extra },
    body: req.body,
    allowPrivate: mapped !== undefined || duties.allowHosts.has(hostPort(out)),
  });
  const overloaded = 'status' in answer && (answer.status === 429 || answer.status === 503);
  const end = overloaded
    ? { well: false as const, retryAt: retryAfter(answer.headers['retry-after'], duties.now()) }
    : { well: true as const };
  const { heldUntil, failures } = await endTurn(host, end, duties);
  if (!overloaded || url.pathname === '/robots.txt') return answer;
  return { outcome: 'later', at: heldUntil, why: `status ${answer.status}`, attempt: failures };
}

function defaultHeaders({ contactUrl }: Duties): Record<string, string> {
  return {
    'user-agent': `LuwteBot/0.1 (+${contactUrl})`,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'nl,en;q=0.8',
    'accept-encoding': ACCEPT_ENCODING,
  };
}

/** What makes us known to a source, only ever sent to its own named hosts and over TLS. */
async function credentialsFor(req: Req, journey: Journey): Promise<Credentials> {
  const { ask, duties } = journey;
  const url = new URL(req.url);
  const isPrivate = url.protocol === 'https:' || mappedOrigin(url, duties) !== undefined;
  if (!ask.meta.hosts.includes(url.hostname) || !isPrivate) return { headers: {} };
  return credentialsOf(ask, duties, (open) =>
    exchangeInTurn(open, journey, ask.meta.pace.everyMs, {}),
  );
}

function mappedOrigin(url: URL, { hosts }: Duties): string | undefined {
  return hosts && Object.hasOwn(hosts, url.hostname) ? hosts[url.hostname] : undefined;
}

/** What to say of a page when its robots.txt was not even asked for. */
function withoutRobots(answer: Extract<RobotsAnswer, { kind: 'later' | 'address' }>): Looked {
  if (answer.kind === 'address') return { outcome: 'refused', why: 'address', say: answer.why };
  const { at, why, attempt } = answer;
  return { outcome: 'later', at, why, attempt };
}

/** Where an answer sends us on to (RFC 9110, 15.4); 307 and 308 keep the method, the others turn into GET. */
function redirectOf({ status, headers }: Answer, req: Req): Req | undefined {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  if (!URL.canParse(location, req.url)) return undefined;
  const url = new URL(location, req.url);
  url.hash = '';
  if (status === 307 || status === 308) return { ...req, url: url.href };
  const { method: _method, body: _body, ...rest } = req;
  return { ...rest, url: url.href };
}
