import { gzipSync } from 'node:zlib';

import {
  json,
  known,
  numberOf,
  stampOf,
  xmlText,
  type Answered,
  type Doc,
  type Service,
  type World,
} from './world.ts';

/** The Wayback Machine: CDX with resume keys after an empty row, and the copies themselves. */
export const waybackStandIn: Service = {
  source: 'wayback-cdx',
  hosts: ['web.archive.org'],

  answer({ url }, world) {
    if (url.pathname === '/cdx/search/cdx') return cdx(url, world);
    const [, stamp, original] = /^\/web\/(\d{14})\/(.+)$/.exec(url.pathname + url.search) ?? [];
    const doc = copies(world, original ?? '').find(({ date }) => stampOf(date) === stamp);
    return doc ? page(doc) : { status: 404, body: 'no copy' };
  },
};

function cdx(url: URL, world: World): Answered {
  const asked = url.searchParams.get('url') ?? '';
  const found = copies(world, asked);
  if (found.length === 0) return json([]);
  const start = numberOf(url, 'resumeKey', 0);
  const end = start + Math.min(world.perPage, numberOf(url, 'limit', 50));
  const rows = found
    .slice(start, end)
    .map((doc) => [
      urlKey(doc.url),
      stampOf(doc.date),
      doc.url,
      'text/html',
      '200',
      digestOf(doc),
      '100',
    ]);
  const header = ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest', 'length'];
  return json([header, ...rows, ...(end < found.length ? [[], [String(end)]] : [])]);
}

/** Whether there is a copy at all. */
export const availabilityStandIn: Service = {
  source: 'wayback-availability',
  hosts: ['archive.org'],

  answer({ url }, world) {
    const asked = url.searchParams.get('url') ?? '';
    const doc = world.docs.find(
      (one) => one.url.replace(/^https?:\/\//, '') === asked && isIn(one, 'wayback-availability'),
    );
    if (url.pathname !== '/wayback/available' || asked === '')
      return json({ error: 'url wanted' }, 400);
    if (!doc) return json({ url: asked, archived_snapshots: {} });
    const timestamp = stampOf(doc.date);
    const closest = {
      available: true,
      url: `http://web.archive.org/web/${timestamp}/${doc.url}`,
      timestamp,
      status: '200',
    };
    return json({ url: asked, archived_snapshots: { closest } });
  },
};

/** Common Crawl: list of crawls, index, and records by byte range. */
export const commonCrawlStandIn: Service = {
  source: 'common-crawl',
  hosts: ['index.commoncrawl.org', 'data.commoncrawl.org'],

  answer({ url, headers }, world) {
    if (url.pathname === '/collinfo.json')
      return json([{ id: 'CC-MAIN-2026-43' }, { id: 'CC-MAIN-2026-38' }]);
    const { file, parts } = warcOf(world);
    if (url.pathname === '/CC-MAIN-2026-43-index') {
      const rows = parts
        .filter(({ doc }) => doc.url === url.searchParams.get('url'))
        .map(({ row }) => JSON.stringify(row));
      if (rows.length > 0) return { status: 200, body: `${rows.join('\n')}\n` };
    }
    if (url.pathname.endsWith('-index'))
      return json({ message: `No Captures found for: ${url.searchParams.get('url')}` }, 404);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(String(headers['range'] ?? '')) ?? [];
    if (url.pathname !== `/${FILE}` || from === undefined) return { status: 403, body: 'no' };
    return {
      status: 206,
      headers: { 'content-type': 'application/octet-stream' },
      body: file.subarray(Number(from), Number(to) + 1),
    };
  },
};

const FILE = 'crawl-data/CC-MAIN-2026-43/segments/1/warc/stand-in.warc.gz';

function warcOf(world: World) {
  let offset = 0;
  const parts = known(world, 'common-crawl').map((doc) => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html(doc)}`;
    const bytes = gzipSync(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${doc.url}\r\n\r\n${http}\r\n\r\n`,
    );
    const row = {
      urlkey: urlKey(doc.url),
      timestamp: stampOf(doc.date),
      url: doc.url,
      status: '200',
      digest: digestOf(doc),
      length: String(bytes.length),
      offset: String(offset),
      filename: FILE,
    };
    offset += bytes.length;
    return { doc, bytes, row };
  });
  return { file: Buffer.concat(parts.map(({ bytes }) => bytes)), parts };
}

function copies(world: World, url: string): readonly Doc[] {
  return known(world, 'wayback-cdx').filter((doc) => doc.url === url);
}

function isIn(doc: Doc, source: string): boolean {
  return doc.in === undefined || doc.in.includes(source);
}

function page(doc: Doc): Answered {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html(doc) };
}

function html({ title, text }: Doc): string {
  return `<!doctype html><html><head><title>${xmlText(title)}</title></head><body><h1>${xmlText(title)}</h1><p>${xmlText(text)}</p></body></html>`;
}

function urlKey(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname.split('.').toReversed().join(',')})${pathname}`;
}

function digestOf({ text }: Doc): string {
  return Buffer.from(text)
    .toString('base64url')
    .replaceAll(/[^A-Za-z]/g, 'A')
    .toUpperCase()
    .padEnd(32, 'A')
    .slice(0, 32);
}
