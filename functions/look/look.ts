import { GiveUp, TryLater } from '#shared/domain/errors.ts';
import type { Connector, Hit, Req, Res } from '#shared/domain/source.ts';
import type { Looked } from '#shared/fetch/looked.ts';
import type { LookRequest, PageLooked } from '#shared/pipeline/messages.ts';

import type { Counted } from './tally.ts';

/** What the look step needs of the world. */
export interface Needs {
  /** The connector of a source that is known; `page` reads a single URL. */
  readonly connector: (source: string) => Connector | undefined;
  /** The host: robots, pace, leak guard, limits; one request. */
  readonly look: (connector: Connector, request: LookRequest) => Promise<Looked>;
  /** Reads and matches one page; what it found, and what it leads to. Keeps nothing of it. */
  readonly read: (page: Fetched) => Promise<Read>;
  /** Reads and matches what an API says of a hit in full. */
  readonly readHit: (hit: Hit, request: LookRequest) => Promise<readonly PageLooked[]>;
  /** Asks for more looks; those that this run has asked for already are left out. */
  readonly ask: (requests: readonly LookRequest[]) => Promise<void>;
  /** To triage. */
  readonly tell: (looked: readonly PageLooked[]) => Promise<void>;
  /** To a browser, for a page that is an empty shell without one. */
  readonly render: (url: string) => Promise<Res | undefined>;
  /** Remembers a request that its host wants later (epoch milliseconds). */
  readonly defer: (request: LookRequest, at: number) => Promise<void>;
  /** Counts outcomes of the source, for the report and the canary. */
  readonly count: (request: LookRequest, counted: Counted) => Promise<void>;
  /** Rescans only: says of a page what could be seen. */
  readonly rescanned: (
    request: LookRequest,
    outcome: 'gone' | 'refused' | 'unreadable',
    why: string,
  ) => Promise<PageLooked>;
}

/** A page as it came, and the request that it answers. */
export interface Fetched {
  readonly request: LookRequest;
  readonly res: Res;
  readonly looked: Extract<Looked, { outcome: 'fetched' }>;
}

/** What reading a page gave. */
export type Read =
  | {
      readonly outcome: 'read';
      readonly found: readonly PageLooked[];
      readonly next: readonly LookRequest[];
    }
  | { readonly outcome: 'needs-browser' }
  | { readonly outcome: 'unreadable'; readonly why: string };

/** Longer waits than this are planned anew; shorter ones wait in the queue, in front of their host's other requests. */
const PATIENCE_MS = 60_000;

/** One polite request: asks, reads, matches, passes on. What does not match is dropped here. */
export const look =
  (needs: Needs) =>
  async (request: LookRequest): Promise<void> => {
    const connector = needs.connector(request.source);
    if (!connector)
      throw new GiveUp(`source "${request.source}" wanted, which is not known or is off`);
    const looked = await needs.look(connector, request);
    switch (looked.outcome) {
      case 'later':
        return later(needs, request, looked);
      case 'refused':
        return notSeen(needs, request, 'refused', looked.say, looked.why);
      case 'unreadable':
        return notSeen(needs, request, 'unreadable', looked.why);
      case 'gone':
        return gone(needs, request, looked.status);
      case 'not-modified':
        return needs.count(request, { outcome: 'unchanged' });
      case 'fetched':
        return connector.meta.access === 'page'
          ? page(needs, { request, res: looked.res, looked })
          : answer(needs, connector, request, looked.res);
    }
  };

async function later(
  needs: Needs,
  request: LookRequest,
  { at, why }: Extract<Looked, { outcome: 'later' }>,
) {
  if (at - Date.now() <= PATIENCE_MS) throw new TryLater(why, { after: at });
  await needs.defer(request, at);
  await needs.count(request, { outcome: 'refused', why: 'asked to come back later' });
}

async function notSeen(
  needs: Needs,
  request: LookRequest,
  outcome: 'refused' | 'unreadable',
  why: string,
  code?: string,
) {
  if (request.cause === 'rescan') await needs.tell([await needs.rescanned(request, outcome, why)]);
  await needs.count(request, { outcome, why, ...(code && { code }) });
}

async function gone(needs: Needs, request: LookRequest, status: number) {
  if (request.cause === 'rescan')
    await needs.tell([await needs.rescanned(request, 'gone', `status ${status}`)]);
  await needs.count(request, { outcome: 'gone' });
}

async function page(needs: Needs, fetched: Fetched) {
  const { request } = fetched;
  let read = await needs.read(fetched);
  if (read.outcome === 'needs-browser') {
    const rendered = await needs.render(fetched.res.url);
    if (!rendered)
      return notSeen(needs, request, 'unreadable', 'needs a browser, and none could open it');
    read = await needs.read({ ...fetched, res: rendered });
    if (read.outcome === 'needs-browser')
      read = { outcome: 'unreadable', why: 'empty even in a browser' };
  }
  if (read.outcome === 'unreadable') return notSeen(needs, request, 'unreadable', read.why);
  await needs.ask(read.next);
  await needs.tell(read.found);
  const kept = read.found.some(({ people }) => people.length > 0);
  return needs.count(request, { outcome: 'read', kept, hits: kept });
}

async function answer(needs: Needs, connector: Connector, request: LookRequest, res: Res) {
  const parsed = connector.parse(res, request.request);
  if (parsed.outcome === 'nothing') return needs.count(request, { outcome: 'nothing' });
  if (parsed.outcome !== 'hits') return notSeen(needs, request, parsed.outcome, parsed.why);
  if (request.cause !== 'canary') await passOn(needs, request, parsed.hits, parsed.next ?? []);
  return needs.count(request, { outcome: 'hits', hits: parsed.hits.length > 0 });
}

/** Snippets lead to pages that are read; full texts are matched at once; paging goes on. */
async function passOn(
  needs: Needs,
  request: LookRequest,
  hits: readonly Hit[],
  more: readonly Req[],
) {
  const whole = hits.filter(({ partial }) => !partial);
  const pages = hits.flatMap((hit) => [...(hit.partial ? [hit.url] : []), ...(hit.media ?? [])]);
  const { run } = request;
  await needs.ask([
    ...more.map((next) => ({ ...request, request: next })),
    ...pages.map(
      (url) => ({ source: 'page', run, request: { url }, cause: 'hit', depth: 0 }) as const,
    ),
  ]);
  const found = await Promise.all(whole.map((hit) => needs.readHit(hit, request)));
  await needs.tell(found.flat());
}
