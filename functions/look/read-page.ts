import type { FactKind } from '#shared/domain/fact.ts';
import type { FactMatch, PersonMatches } from '#shared/domain/match.ts';
import type { PageText, Span, Unreadable } from '#shared/domain/page.ts';
import type { Hit, Req } from '#shared/domain/source.ts';
import type { FactSeen, LookRequest, PageLooked } from '#shared/pipeline/messages.ts';
import { followLinks, siteStart } from '#shared/sources/site-links.ts';

import type { Fetched, Read } from './look.ts';

/** What is known of an enrolled person without a key. */
export interface Enrolled {
  readonly factIds: readonly string[];
  readonly sealingKey: Uint8Array;
}

/** What reading a page needs of the world. */
export interface ReadNeeds {
  readonly extract: (
    bytes: Uint8Array,
    given: { contentType?: string; url: string; country: string },
  ) => Promise<PageText | Unreadable>;
  readonly match: (
    page: PageText,
    about: { url: string; country: string },
  ) => readonly PersonMatches[];
  readonly enrolled: (person: string) => Enrolled | undefined;
  readonly seal: (sealingKey: Uint8Array, text: string, purpose: string) => Promise<string>;
  /** Kinds of private facts of anybody enrolled in a text. */
  readonly holds: (text: string) => readonly FactKind[];
  readonly pageKey: (url: string) => string;
  /** A mark of a text that changes when it does. */
  readonly revOf: (text: string) => string;
  readonly findingId: (subject: string, page: string, fact: string) => string;
  /** Registrable domain of a URL, or host and port of an address. */
  readonly site: (url: string) => string;
  readonly country: (url: string) => string;
  readonly now: () => number;
}

/** Words of the page on either side of what was found, in characters: enough to recognise the place. */
const AROUND = 80;
const MOST_QUOTES = 5;
/** Link steps from where a watched site begins. */
export const DEPTH = 5;

/** Reads and matches one page that was fetched. */
export async function readPage(
  needs: ReadNeeds,
  { request, res, looked, rendered }: Fetched,
): Promise<Read> {
  const { url } = res;
  const country = needs.country(url);
  const contentType = res.headers['content-type'];
  const page = await needs.extract(res.body, { ...(contentType && { contentType }), url, country });
  if (page.outcome === 'unreadable') return { outcome: 'unreadable', why: page.why };
  if (page.needsBrowser && !rendered) return { outcome: 'needs-browser' };
  const address = addressOf(request, url);
  const people = await peopleOn(needs, page, address, country);
  const next = request.source === 'site' ? linksOf(needs, request, page, url, looked.sitemaps) : [];
  const tell = people.length > 0 || request.cause === 'rescan';
  const found = tell ? [message(needs, request, address, people)] : [];
  return { outcome: 'read', rev: needs.revOf(page.text), found, next };
}

/** Matches what an API says of a hit in full. */
export async function readHit(
  needs: ReadNeeds,
  hit: Hit,
  request: LookRequest,
): Promise<PageLooked[]> {
  const country = needs.country(hit.url);
  const page = await needs.extract(new TextEncoder().encode(hit.text), {
    contentType: 'text/plain; charset=utf-8',
    url: hit.url,
    country,
  });
  if (page.outcome === 'unreadable') return [];
  const people = await peopleOn(
    needs,
    { ...page, ...(hit.title && { title: hit.title }) },
    hit.url,
    country,
  );
  return people.length > 0 ? [message(needs, request, hit.url, people)] : [];
}

/** What a look says when the page could not be read. */
export function notRead(
  needs: ReadNeeds,
  request: LookRequest,
  outcome: 'gone' | 'refused' | 'unreadable',
  why: string,
): PageLooked {
  return { ...message(needs, request, request.request.url, []), outcome, why };
}

/** A rescan is of the page that was asked for, wherever it leads now. */
function addressOf(request: LookRequest, url: string): string {
  return request.cause === 'rescan' ? request.request.url : url;
}

function message(
  needs: ReadNeeds,
  request: LookRequest,
  url: string,
  people: PageLooked['people'],
): PageLooked {
  return {
    source: request.source,
    site: needs.site(url),
    page: needs.pageKey(url),
    ...(needs.holds(url).length === 0 && { url }),
    outcome: 'read',
    at: new Date(needs.now()).toISOString(),
    cause: request.cause === 'canary' ? 'scan' : request.cause,
    people,
  };
}

async function peopleOn(
  needs: ReadNeeds,
  page: PageText,
  url: string,
  country: string,
): Promise<PageLooked['people']> {
  const people: PageLooked['people'] = [];
  for (const { person, facts } of needs.match(page, { url, country })) {
    const enrolled = needs.enrolled(person);
    const theirs = facts.filter(({ about }) => about !== 'someone-else');
    if (!enrolled || theirs.length === 0) continue;
    const seen = theirs.flatMap((match) => {
      const fact = enrolled.factIds[match.fact];
      return fact === undefined ? [] : [{ match, fact }];
    });
    people.push({
      subject: person,
      facts: await Promise.all(
        seen.map((one) => factSeen(needs, { ...one, person, enrolled, page, url })),
      ),
    });
  }
  return people;
}

interface Seen {
  readonly match: FactMatch;
  readonly fact: string;
  readonly person: string;
  readonly enrolled: Enrolled;
  readonly page: PageText;
  readonly url: string;
}

async function factSeen(
  needs: ReadNeeds,
  { match, fact, person, enrolled, page, url }: Seen,
): Promise<FactSeen> {
  const { kind, about, confidence, because, inputs, hint } = match;
  const quotes = match.spans.slice(0, MOST_QUOTES).map((span) => quoteOf(page, span));
  const words = JSON.stringify({ url, title: page.title, quotes });
  const sealed = await needs.seal(
    enrolled.sealingKey,
    words,
    needs.findingId(person, needs.pageKey(url), fact),
  );
  return {
    kind,
    fact,
    about,
    confidence,
    because: [...because],
    inputs,
    ...(hint && { hint }),
    sealed,
  };
}

/** The page's words around a span, within its own row or block: what stands beside it in a list is somebody else's. */
function quoteOf({ text, blocks }: PageText, [start, end]: Span): string {
  const own = blocks.filter((block) => block.start < end && start < block.end);
  const rows = new Set(own.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const near = [...own, ...blocks.filter(({ row }) => row !== undefined && rows.has(row))];
  const first = Math.min(start, ...near.map((block) => block.start));
  const last = Math.max(end, ...near.map((block) => block.end));
  return text.slice(Math.max(first, start - AROUND), Math.min(last, end + AROUND));
}

/** Where a watched site goes on from this page; never through an address that holds a fact. */
function linksOf(
  needs: ReadNeeds,
  request: LookRequest,
  page: PageText,
  url: string,
  sitemaps: readonly string[],
): LookRequest[] {
  const { request: req, depth } = request;
  const root = req.data?.['root'] ?? req.url;
  const year = new Date(needs.now()).getUTCFullYear();
  const links = followLinks(page.links, {
    url,
    root,
    depth,
    maxDepth: Number(req.data?.['depth'] ?? DEPTH),
    year,
  });
  return [
    ...sitemapsOf(needs, request, sitemaps),
    ...links
      .filter((next) => needs.holds(next.url).length === 0)
      .map((next) => onSite(request, root, next)),
  ];
}

/** The sitemaps of a watched site, where it is its front page that was looked at. */
export function sitemapsOf(
  needs: Pick<ReadNeeds, 'holds'>,
  request: LookRequest,
  sitemaps: readonly string[],
): LookRequest[] {
  if (request.source !== 'site' || request.request.step !== 'root') return [];
  const root = request.request.data?.['root'] ?? request.request.url;
  return siteStart(root, sitemaps)
    .filter(({ url }) => needs.holds(url).length === 0)
    .map((next) => onSite(request, root, next));
}

function onSite({ request, run, depth }: LookRequest, root: string, next: Req): LookRequest {
  return {
    source: 'site',
    run,
    request: { ...next, data: { ...request.data, ...next.data, root } },
    cause: 'scan',
    depth: depth + 1,
  };
}
