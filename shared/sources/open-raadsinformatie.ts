import { z } from 'zod';

import type { Connector, Hit, Parsed, PublicSubject, Req } from '#shared/domain/source.ts';

import { unreadable } from './answer.ts';
import { readJson } from './json.ts';
import { plainText } from './plain-text.ts';
import { pageAddress } from './site-links.ts';
import { phrases } from './words.ts';

const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const source = z.object({
  name: z.string().optional().catch(undefined),
  title: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  /** One string for each page of the document. */
  text: oneOrMore.optional().catch(undefined),
  original_url: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  last_discussed_at: oneOrMore.optional().catch(undefined),
  date_modified: z.string().optional().catch(undefined),
  content_type: z.string().optional().catch(undefined),
});
const answer = z.object({
  timed_out: z.boolean().optional(),
  _shards: z.object({ failed: z.number() }).optional(),
  hits: z.object({
    total: z.union([z.number(), z.object({ value: z.number() }).transform(({ value }) => value)]),
    hits: z.array(z.object({ _id: z.string(), _source: source })),
  }),
});

const HOST = 'https://api.openraadsinformatie.nl';
const PER_PAGE = 50;
/** Elasticsearch answers no further than this by default (`index.max_result_window`). */
const WINDOW = 10_000;
/** Minutes and letters come in weeks after the meeting whose day they carry, so "since" reaches this far back. */
const LATE_MS = 180 * 86_400_000;
/** Nobody is named in more council documents than are read here. */
const MOST = 500;

/** Council documents as text: minutes, letters, declarations of interests. Keyless; phrases can be asked for. */
export const openRaadsinformatie: Connector<'subject'> = {
  meta: {
    id: 'open-raadsinformatie',
    title: 'Council, provincial and water board documents (Open Raadsinformatie)',
    takes: 'subject',
    access: 'api',
    hosts: ['api.openraadsinformatie.nl'],
    pace: { everyMs: 1_000, perDay: 5_000 },
    terms: { url: 'https://openstate.eu/nl/projecten/open-raadsinformatie/', read: null },
    price: 'free',
    canary: {
      hit: { kind: 'subject', subject: { names: ['college van burgemeester'], offices: [] } },
      miss: { kind: 'subject', subject: { names: ['Qwxzyvrt Plomfzeblat'], offices: [] } },
    },
    docs: 'https://github.com/openstate/open-raadsinformatie',
  },

  plan({ subject }, since) {
    const names = phrases(subject).filter((name) => name.includes(' '));
    if (names.length === 0) return [];
    return indexesOf(subject).map((index) => pageOf(index, names, since, 0));
  },

  parse(res, req): Parsed {
    const read = readJson(res, answer);
    if ('wrong' in read) return read.wrong;
    const { hits, timed_out: timedOut, _shards: shards } = read.value;
    // A part of the index kept silent, so an empty answer would say nothing.
    const isWhole = timedOut !== true && (shards?.failed ?? 0) === 0;
    const from = Number(req.data?.['from'] ?? '0');
    if (hits.hits.length === 0) {
      if (!isWhole) return unreadable('a part of the index did not answer');
      return from === 0 && hits.total === 0 ? { outcome: 'nothing' } : emptyPage(from);
    }
    const found = hits.hits.flatMap((one) => hitOf(one) ?? []);
    const next = nextPage(req, from, hits.hits.length, hits.total);
    return { outcome: 'hits', hits: found, ...(next && { next: [next] }) };
  },
};

function emptyPage(from: number): Parsed {
  return from === 0 ? unreadable('documents counted, none given') : { outcome: 'hits', hits: [] };
}

/** The key is `_id`: `_index` carries the day of the last re-index and changes with it. */
function hitOf({
  _id,
  _source,
}: {
  _id: string;
  _source: z.infer<typeof source>;
}): Hit | undefined {
  const url = pageAddress(_source.original_url ?? _source.url ?? '', `${HOST}/`);
  if (url === undefined || url === `${HOST}/`) return undefined;
  const title = plainText(_source.name ?? _source.title ?? '');
  const pages = _source.text ?? [];
  const rev = _source.date_modified ?? _source.last_discussed_at?.[0];
  const published = _source.last_discussed_at?.[0];
  return {
    key: _id,
    ...(rev !== undefined && { rev }),
    url,
    title,
    text: [title, _source.description ?? '', ...pages].filter(Boolean).join('\n\n'),
    partial: pages.length === 0,
    ...(published !== undefined && !Number.isNaN(Date.parse(published)) && { published }),
  };
}

/** Municipalities always; provinces and water boards where the office is there. */
function indexesOf({ offices }: PublicSubject): readonly string[] {
  const all = offices.map(({ organisation }) => organisation.toLowerCase()).join(' ');
  return [
    'ori_*',
    ...(/provinci|gedeputeerd|staten/.test(all) ? ['osi_*'] : []),
    ...(/waterschap|hoogheemraad|wetterskip/.test(all) ? ['owi_*'] : []),
  ];
}

function pageOf(
  index: string,
  names: readonly string[],
  since: string | undefined,
  from: number,
): Req {
  const text = {
    simple_query_string: {
      fields: ['text', 'title', 'description', 'name'],
      query: names.map((name) => `"${name}"`).join(' | '),
    },
  };
  const newer = since === undefined ? [] : [notBefore(withoutTheLate(since))];
  return {
    url: `${HOST}/v1/elastic/${index}/_search`,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      query: { bool: { must: [text], filter: newer } },
      from,
      size: PER_PAGE,
      track_total_hits: true,
      sort: [{ last_discussed_at: { order: 'desc', unmapped_type: 'date' } }, { _score: 'desc' }],
    }),
    data: { from: String(from) },
  };
}

/** Documents of that day or later, and those without a day: a range alone would leave them out for good. */
function notBefore(day: string) {
  const field = 'last_discussed_at';
  const undated = { bool: { must_not: [{ exists: { field } }] } };
  return {
    bool: { should: [{ range: { [field]: { gte: day } } }, undated], minimum_should_match: 1 },
  };
}

/** The day from which a document that is new since then can carry its date. */
function withoutTheLate(since: string): string {
  return new Date(Date.parse(since) - LATE_MS).toISOString().slice(0, 10);
}

function nextPage(req: Req, from: number, got: number, total: number): Req | undefined {
  const start = from + got;
  if (start >= Math.min(total, MOST, WINDOW - PER_PAGE) || req.body === undefined) return undefined;
  const body: unknown = JSON.parse(req.body);
  if (typeof body !== 'object' || body === null) return undefined;
  return { ...req, body: JSON.stringify({ ...body, from: start }), data: { from: String(start) } };
}
