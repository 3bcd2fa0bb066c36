import { GiveUp, TryLater } from '#shared/domain/errors.ts';
import type { Hit, Parsed, Req, Res, SourceMeta } from '#shared/domain/source.ts';
import type { Looked } from '#shared/fetch/looked.ts';
import type { LookRequest, PageLooked } from '#shared/pipeline/messages.ts';

/** The part of a connector that reading an answer needs. */
export interface Reader {
  readonly meta: SourceMeta;
  parse(res: Res, req: Req): Parsed;
}

/** What one look counts for: in the summary of a run, in the report, for the circuit breaker and the canary. */
export interface Counted {
  readonly outcome: 'read' | 'unchanged' | 'hits' | 'nothing' | 'gone' | 'refused' | 'unreadable';
  readonly why?: string;
  /** Short code of a refusal: `robots`, `captcha`, `leak`. */
  readonly code?: string;
  /** The page showed a fact of somebody enrolled, so a finding is kept of it. */
  readonly kept?: boolean;
}

/** What the look step needs of the world. */
export interface Needs {
  /** The source, where it is known and on. */
  readonly source: (id: string) => Promise<Reader | undefined>;
  /** Whether a subject is still enrolled: who has left is not asked about any more, whatever stands in a queue. */
  readonly isEnrolled: (subject: string) => boolean;
  /** The host: robots, pace, leak guard, limits; one request. */
  readonly look: (source: Reader, request: LookRequest) => Promise<Looked>;
  /** Reads and matches the page at hand: what it shows, and what it leads to. Keeps nothing else of it. */
  readonly read: (page: Fetched) => Promise<Read>;
  /** Reads and matches what an API says of a hit in full. */
  readonly readHit: (hit: Hit, request: LookRequest) => Promise<readonly PageLooked[]>;
  /** Asks for more looks; those that this run has asked for already are left out. */
  readonly ask: (requests: readonly LookRequest[]) => Promise<void>;
  /** To triage. */
  readonly tell: (looked: readonly PageLooked[]) => Promise<void>;
  /** To a browser, for a page that is an empty shell without one; undefined where that did not work. */
  readonly render: (url: string) => Promise<Res | undefined>;
  /** Remembers a request that its host wants later (epoch milliseconds). */
  readonly defer: (request: LookRequest, at: number) => Promise<void>;
  readonly count: (request: LookRequest, counted: Counted) => Promise<void>;
  /** After everything else of a page is done: what the next look at it must know. */
  readonly remember: (request: LookRequest, seen: Seen) => Promise<void>;
  /** A page of a watched site that is not there any more is not asked for again by itself. */
  readonly forget: (request: LookRequest) => Promise<void>;
  /** Where a watched site goes on although its front page is as it was: its sitemaps. */
  readonly unchanged: (request: LookRequest, sitemaps: readonly string[]) => readonly LookRequest[];
  /** For a rescan that could not read the page: what can be said of it. */
  readonly rescanned: (
    request: LookRequest,
    outcome: 'gone' | 'refused' | 'unreadable',
    why: string,
  ) => PageLooked;
  readonly now: () => number;
}

/**
 * What is remembered of a look: a page with a mark of its text; an answer that was matched whole; one that only leads
 * on, which is asked for in full the next time, since what it leads to may have failed; or that nothing has changed.
 */
export type Seen =
  | { readonly as: 'page'; readonly fetched: Fetched; readonly rev: string }
  | { readonly as: 'answer' | 'list'; readonly fetched: Fetched }
  | { readonly as: 'unchanged' };

/** A page as it came, and the request that it answers. */
export interface Fetched {
  readonly request: LookRequest;
  readonly res: Res;
  readonly looked: Extract<Looked, { outcome: 'fetched' }>;
  /** The answer comes out of a browser: it is not sent to one again. */
  readonly rendered?: boolean;
}

/** What reading a page gave. */
export type Read =
  | {
      readonly outcome: 'read';
      /** Changes when the page's text does. */
      readonly rev: string;
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
    const source = await needs.source(request.source);
    if (!source)
      throw new GiveUp(`a source that is known and on was wanted, got "${request.source}"`);
    if (request.subject !== undefined && !needs.isEnrolled(request.subject)) {
      throw new GiveUp('somebody who is enrolled was wanted, and they have left');
    }
    const looked = await needs.look(source, request);
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
        await needs.ask(needs.unchanged(request, looked.sitemaps));
        await needs.remember(request, { as: 'unchanged' });
        return needs.count(request, { outcome: 'unchanged' });
      case 'fetched':
        return answer(needs, source, { request, looked, res: looked.res });
    }
  };

async function later(
  needs: Needs,
  request: LookRequest,
  { at, why }: Extract<Looked, { outcome: 'later' }>,
) {
  if (at - needs.now() <= PATIENCE_MS) throw new TryLater(why, { after: at });
  await needs.defer(request, at);
  // A test question that was not asked yet has not failed.
  if (request.cause === 'canary') return;
  await needs.count(request, {
    outcome: 'refused',
    why: 'asked to come back later',
    code: 'later',
  });
}

async function notSeen(
  needs: Needs,
  request: LookRequest,
  outcome: 'refused' | 'unreadable',
  why: string,
  code?: string,
) {
  if (request.cause === 'rescan') await needs.tell([needs.rescanned(request, outcome, why)]);
  await needs.count(request, { outcome, why, ...(code && { code }) });
}

async function gone(needs: Needs, request: LookRequest, status: number) {
  if (request.cause === 'rescan')
    await needs.tell([needs.rescanned(request, 'gone', `status ${status}`)]);
  await needs.forget(request);
  await needs.count(request, { outcome: 'gone' });
}

async function answer(needs: Needs, source: Reader, fetched: Fetched) {
  const { request, res } = fetched;
  const parsed = source.parse(res, request.request);
  if (parsed.outcome === 'nothing') return needs.count(request, { outcome: 'nothing' });
  if (parsed.outcome !== 'hits') return notSeen(needs, request, parsed.outcome, parsed.why);
  const { hits, next = [] } = parsed;
  if (request.cause === 'canary') {
    // Some sources answer in steps: a list first, which says neither that there is something nor that there is nothing.
    if (hits.length === 0 && next.length > 0) return passOn(needs, request, [], next.slice(0, 1));
    return needs.count(request, { outcome: hits.length > 0 ? 'hits' : 'nothing' });
  }
  // A hit whose address is the answer's own is the page at hand.
  const atHand =
    source.meta.access === 'page' && hits.some(({ url, partial }) => partial && url === res.url);
  await passOn(needs, request, atHand ? [] : hits, next);
  if (atHand) return page(needs, fetched);
  const isWhole = hits.length > 0 && hits.every(({ partial }) => !partial);
  await needs.remember(request, { as: isWhole ? 'answer' : 'list', fetched });
  return needs.count(request, { outcome: 'hits' });
}

async function page(needs: Needs, fetched: Fetched): Promise<void> {
  const { request } = fetched;
  const read = await needs.read(fetched);
  if (read.outcome === 'needs-browser') {
    const res = await needs.render(fetched.res.url);
    return res
      ? page(needs, { ...fetched, res, rendered: true })
      : notSeen(needs, request, 'unreadable', 'needs a browser, and none could open it');
  }
  if (read.outcome === 'unreadable') return notSeen(needs, request, 'unreadable', read.why);
  await needs.ask(read.next);
  await needs.tell(read.found);
  await needs.remember(request, { as: 'page', fetched, rev: read.rev });
  const kept = read.found.some(({ people }) => people.length > 0);
  return needs.count(request, { outcome: 'read', kept });
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
    ...more.map((next) => ({
      ...request,
      request: { ...next, data: { ...request.request.data, ...next.data } },
    })),
    ...pages.map(
      (url) =>
        ({ source: 'page', run, request: { url, step: 'page' }, cause: 'hit', depth: 0 }) as const,
    ),
  ]);
  const found = await Promise.all(whole.map((hit) => needs.readHit(hit, request)));
  await needs.tell(found.flat());
}
