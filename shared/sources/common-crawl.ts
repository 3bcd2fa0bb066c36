import { gunzipSync } from 'node:zlib';

import { z } from 'zod';

import type { Connector, Parsed, Req, Res } from '#shared/domain/source.ts';

import { textOf, unreadable, wrongPage, wrongStatus } from './answer.ts';
import { readJson, webUrl } from './json.ts';
import { plainText } from './plain-text.ts';
import { pageAddress } from './site-links.ts';
import { isoOf } from './wayback-cdx.ts';

const crawls = z.array(z.object({ id: z.string().regex(/^CC-MAIN-\d{4}-\d\d$/) }));
const digits = z.string().regex(/^\d+$/);
const row = z.object({
  urlkey: z.string(),
  timestamp: z.string().regex(/^\d{14}$/),
  url: webUrl,
  status: z.string().optional(),
  digest: z.string(),
  length: digits,
  offset: digits,
  filename: z.string().regex(/^crawl-data\/[\w./-]+\.warc\.gz$/),
});

const INDEX = 'https://index.commoncrawl.org';
const DATA = 'https://data.commoncrawl.org';
/** Crawls come every month; a page that is only in older ones is found by asking with `since` left out at first. */
const NEWEST_CRAWLS = 3;
const MOST_RECORDS = 5;
const RECORD_BYTES = 5 * 1024 * 1024;

/** Which confirmed pages stand in the corpus that language models are trained on. Asked by URL, never by name. */
export const commonCrawl: Connector<'urls'> = {
  meta: {
    id: 'common-crawl',
    title: 'Copies of a page in Common Crawl, the corpus that language models read',
    takes: 'urls',
    access: 'api',
    hosts: ['index.commoncrawl.org', 'data.commoncrawl.org'],
    pace: { everyMs: 1_500, perDay: 2_000 },
    terms: { url: 'https://commoncrawl.org/terms-of-use', read: null },
    note: 'Asked only for pages that are confirmed and gone.',
    price: 'free',
    canary: {
      hit: { kind: 'urls', urls: ['https://commoncrawl.org/'] },
      miss: { kind: 'urls', urls: ['https://qwxzyvrt-plomfzeblat.example/none'] },
    },
    docs: 'https://commoncrawl.org/cdxj-index',
  },

  plan({ urls }) {
    const addresses = urls.flatMap((url) => pageAddress(url, url) ?? []);
    if (addresses.length === 0) return [];
    return [{ url: `${INDEX}/collinfo.json`, step: 'crawls', data: { urls: addresses.join(' ') } }];
  },

  parse(res, req): Parsed {
    if (req.step === 'crawls') return parseCrawls(res, req);
    return req.step === 'record' ? parseRecord(res, req) : parseIndex(res);
  },
};

function parseCrawls(res: Res, req: Req): Parsed {
  const read = readJson(res, crawls);
  if ('wrong' in read) return read.wrong;
  const newest = read.value
    .map(({ id }) => id)
    .toSorted()
    .toReversed()
    .slice(0, NEWEST_CRAWLS);
  if (newest.length === 0) return unreadable('no crawl is listed');
  const urls = (req.data?.['urls'] ?? '').split(' ').filter(Boolean);
  const next = urls.flatMap((url) =>
    newest.map((id): Req => {
      const query = new URLSearchParams({ url, output: 'json', filter: '=status:200' });
      return { url: `${INDEX}/${id}-index?${query.toString()}`, step: 'index' };
    }),
  );
  return { outcome: 'hits', hits: [], next };
}

/** One JSON object a line. 404 with a message is the index's way of saying that it has no copy. */
function parseIndex(res: Res): Parsed {
  const text = textOf(res.body);
  if (res.status === 404 && /^\s*\{\s*"(?:message|error)"\s*:\s*"No Captures found/i.test(text)) {
    return { outcome: 'nothing' };
  }
  const status = wrongStatus(res);
  if (status) return status;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return unreadable('an empty answer');
  const records = lines.map((line) => row.safeParse(jsonOf(line)).data);
  const known = records.filter((record) => record !== undefined);
  if (known.length < records.length) return wrongPage(text);
  const newest = known.toSorted((one, other) => other.timestamp.localeCompare(one.timestamp));
  return {
    outcome: 'hits',
    hits: [],
    next: newest.slice(0, MOST_RECORDS).map((record) => recordOf(record)),
  };
}

/** One gzip member holds one WARC record: its own header, the HTTP header, the page. */
function parseRecord(res: Res, req: Req): Parsed {
  const status = wrongStatus(res);
  if (status) return status;
  let record: Buffer;
  try {
    record = gunzipSync(res.body, { maxOutputLength: RECORD_BYTES });
  } catch {
    return unreadable('not one gzip record');
  }
  const afterWarc = record.indexOf('\r\n\r\n');
  const afterHttp = record.indexOf('\r\n\r\n', afterWarc + 4);
  if (!record.subarray(0, 5).equals(Buffer.from('WARC/')) || afterWarc === -1 || afterHttp === -1) {
    return unreadable('not a WARC record');
  }
  const { key = '', url = '', digest = '', timestamp = '' } = req.data ?? {};
  const published = isoOf(timestamp);
  const http = record.subarray(afterWarc + 4, afterHttp).toString('latin1');
  const text = plainText(pageText(record.subarray(afterHttp + 4), http));
  const hit = {
    key,
    rev: digest,
    url,
    text,
    partial: false,
    ...(published !== undefined && { published }),
  };
  return { outcome: 'hits', hits: [hit] };
}

/** The page in the character set that its own header or its markup names. */
function pageText(page: Uint8Array, http: string): string {
  const start = new TextDecoder('latin1').decode(page.subarray(0, 1_024));
  const named =
    /^content-type:[^\n]{0,200}charset=["']?([\w.:-]{2,40})/im.exec(http)?.[1] ??
    /<meta[^>]{0,200}\bcharset=["']?([\w.:-]{2,40})/i.exec(start)?.[1];
  try {
    return named === undefined ? textOf(page) : new TextDecoder(named).decode(page);
  } catch {
    return textOf(page);
  }
}

function recordOf({
  filename,
  offset,
  length,
  urlkey,
  timestamp,
  url,
  digest,
}: z.infer<typeof row>): Req {
  const start = Number(offset);
  return {
    url: `${DATA}/${filename}`,
    headers: { range: `bytes=${start}-${start + Number(length) - 1}` },
    step: 'record',
    data: { key: `${urlkey} ${timestamp}`, url, digest, timestamp },
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
