import { z } from 'zod';

import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { unreadable } from './answer.ts';
import { readJson } from './json.ts';
import { pageAddress } from './site-links.ts';

const rows = z.array(z.array(z.string()));

const ENDPOINT = 'https://web.archive.org/cdx/search/cdx';
const PER_PAGE = 50;
/** Captures of one page with different content; the newest say whether a removal is finished. */
const MOST_PAGES = 4;

/** Earlier forms of a confirmed page in the Wayback Machine. Asked by URL, never by name. */
export const waybackCdx: Connector<'urls'> = {
  meta: {
    id: 'wayback-cdx',
    title: 'Earlier copies of a page in the Wayback Machine',
    takes: 'urls',
    access: 'api',
    hosts: ['web.archive.org'],
    pace: { everyMs: 3_000, perDay: 2_000 },
    terms: { url: 'https://archive.org/about/terms', read: null },
    note: 'Asked only for pages that are confirmed and gone. It gives addresses of clouds silence instead of answers; the canary tells.',
    price: 'free',
    // Addresses of clouds get silent empties here, so the canary decides whether silence counts.
    canary: {
      hit: { kind: 'urls', urls: ['https://www.rijksoverheid.nl/'] },
      miss: { kind: 'urls', urls: ['https://qwxzyvrt-plomfzeblat.example/none'] },
    },
    docs: 'https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server',
  },

  plan({ urls }, since) {
    return urls.flatMap((url) => {
      const address = pageAddress(url, url);
      return address === undefined ? [] : [pageOf(address, since, undefined, 1)];
    });
  },

  parse(res, req): Parsed {
    if (res.status === 200 && res.body.length === 0) return unreadable('an empty answer');
    const read = readJson(res, rows);
    if ('wrong' in read) return read.wrong;
    const [header, ...rest] = read.value;
    if (header === undefined) return { outcome: 'nothing' };
    const at = columnsOf(header);
    if (!at) return unreadable('no header row');
    // The resume key stands alone after an empty row.
    const gap = rest.findIndex((row) => row.length === 0);
    const captures = gap === -1 ? rest : rest.slice(0, gap);
    const resumeKey = gap === -1 ? undefined : rest[gap + 1]?.[0];
    if (captures.length === 0 && resumeKey === undefined) return { outcome: 'nothing' };
    const hits = captures.flatMap((row) => hitOf(row, at) ?? []);
    if (hits.length < captures.length) return unreadable('a row in another shape than documented');
    const next = nextPage(req, resumeKey);
    return { outcome: 'hits', hits, ...(next && { next: [next] }) };
  },
};

interface Columns {
  readonly urlkey: number;
  readonly timestamp: number;
  readonly original: number;
  readonly digest: number;
}

/** Rows are positional and the header says how. */
function columnsOf(header: readonly string[]): Columns | undefined {
  const [urlkey, timestamp, original, digest] = ['urlkey', 'timestamp', 'original', 'digest'].map(
    (name) => header.indexOf(name),
  );
  if (
    urlkey === undefined ||
    timestamp === undefined ||
    original === undefined ||
    digest === undefined
  ) {
    return undefined;
  }
  return Math.min(urlkey, timestamp, original, digest) < 0
    ? undefined
    : { urlkey, timestamp, original, digest };
}

function hitOf(row: readonly string[], at: Columns): Hit | undefined {
  const [urlkey, timestamp, original, digest] = [
    at.urlkey,
    at.timestamp,
    at.original,
    at.digest,
  ].map((i) => row[i]);
  if (!/^\d{14}$/.test(timestamp ?? '') || original === undefined || urlkey === undefined)
    return undefined;
  const published = isoOf(timestamp ?? '');
  return {
    key: `${urlkey} ${timestamp}`,
    ...(digest !== undefined && { rev: digest }),
    url: `https://web.archive.org/web/${timestamp}/${original}`,
    text: '',
    partial: true,
    ...(published !== undefined && { published }),
  };
}

/** `20260102030405` as ISO 8601; undefined where the digits are no date. */
export function isoOf(timestamp: string): string | undefined {
  const iso = timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

function nextPage(req: Req, resumeKey: string | undefined): Req | undefined {
  const page = Number(req.data?.['page'] ?? '1');
  const asked = new URL(req.url).searchParams;
  const url = asked.get('url');
  if (resumeKey === undefined || url === null || page >= MOST_PAGES) return undefined;
  return pageOf(url, asked.get('from') ?? undefined, resumeKey, page + 1);
}

function pageOf(
  url: string,
  since: string | undefined,
  resumeKey: string | undefined,
  page: number,
): Req {
  const query = new URLSearchParams({
    url,
    matchType: 'exact',
    output: 'json',
    fl: 'urlkey,timestamp,original,mimetype,statuscode,digest,length',
    filter: 'statuscode:200',
    collapse: 'digest',
    limit: String(PER_PAGE),
    showResumeKey: 'true',
  });
  if (since !== undefined) query.set('from', since.replaceAll(/\D/g, '').slice(0, 8));
  if (resumeKey !== undefined) query.set('resumeKey', unescaped(resumeKey));
  return { url: `${ENDPOINT}?${query.toString()}`, data: { page: String(page) } };
}

/** The key comes escaped as for a query; undone here, so that it is not escaped twice. */
function unescaped(key: string): string {
  return new URLSearchParams(`key=${key}`).get('key') ?? '';
}
