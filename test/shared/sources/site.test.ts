import { gzipSync } from 'node:zlib';

import { afterEach, describe, expect, it } from 'vitest';

import type { PageLink } from '#shared/domain/page.ts';
import type { Req } from '#shared/domain/source.ts';
import { closeLooks, look } from '#shared/fetch/look.ts';
import type { Duties } from '#shared/fetch/looked.ts';
import { followLinks, siteStart } from '#shared/sources/site-links.ts';
import { site } from '#shared/sources/site.ts';
import { memoryDuties } from '#test/shared/fetch/duties.ts';
import { serve } from '#test/shared/fetch/server.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

function html(title: string, ...hrefs: string[]): string {
  const links = hrefs.map((href) => `<a href="${href}">x</a>`).join('\n');
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${links}</body></html>`;
}

/** A club's site: seven pages worth reading, and paths that never end. */
function clubPage(
  path: string,
  origin: string,
): { type: string; body: string | Buffer } | undefined {
  const url = new URL(path, origin);
  const type = 'text/html';
  const day = /^\/agenda\/(\d{4})-(\d\d)-(\d\d)$/.exec(url.pathname);
  if (day) {
    const [, year, month, number] = day.map(Number);
    const next = new Date(Date.UTC(year!, month! - 1, number! + 1)).toISOString().slice(0, 10);
    return { type, body: html('Dag', `/agenda/${next}`, `/agenda/${next}?view=list`, '/leden') };
  }
  if (url.pathname.startsWith('/diep/'))
    return { type, body: html('Diep', `${url.pathname}diep/`) };
  if (url.pathname === '/sessie') {
    return { type, body: html('Sessie', `/sessie?PHPSESSID=${Math.random().toString(36)}`) };
  }
  if (url.pathname === '/lijst') {
    const start = Number(url.searchParams.get('start') ?? '0');
    return { type, body: html('Lijst', `/lijst?start=${start + 10}`) };
  }
  const urlset = (...paths: string[]) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((one) => `<url><loc>${origin}${one}</loc></url>`).join('')}</urlset>`;
  const pages: Record<string, { type: string; body: string | Buffer }> = {
    '/robots.txt': {
      type: 'text/plain',
      body: `User-agent: *\nDisallow: /bestuur/\nSitemap: ${origin}/kaart.xml\n`,
    },
    '/kaart.xml': {
      type: 'application/xml',
      body: `<sitemapindex><sitemap><loc>${origin}/kaart-1.xml.gz</loc></sitemap><sitemap><loc>https://elders.example/kaart.xml</loc></sitemap></sitemapindex>`,
    },
    '/kaart-1.xml.gz': {
      type: 'application/gzip',
      body: gzipSync(urlset('/verborgen', '/bestuur/adressen')),
    },
    '/': {
      type,
      body: html(
        'Club',
        '/leden',
        '/nieuws',
        `/agenda/2026-11-24`,
        '/diep/',
        '/sessie',
        '/lijst',
        '/bestuur/adressen',
        '/niet-volgen',
        'https://elders.example/',
        '/log-uit/',
        '/weg',
      ),
    },
    '/leden': { type, body: html('Leden', '/', '/foto.jpg') },
    '/nieuws': {
      type: 'application/rss+xml',
      body: `<rss version="2.0"><channel><title>n</title><item><link>${origin}/nieuws/1</link></item></channel></rss>`,
    },
    '/nieuws/1': { type, body: html('Bericht') },
    '/verborgen': { type, body: html('Alleen in de kaart') },
    '/foto.jpg': { type: 'image/jpeg', body: Buffer.from([0xff, 0xd8, 0xff]) },
  };
  return pages[url.pathname];
}

function linksOf(body: string): PageLink[] {
  return [...body.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => ({
    href,
    kind: 'page',
    at: [0, 0],
    ...(href === '/niet-volgen' && { rel: 'nofollow' }),
  }));
}

async function crawl(origin: string, duties: Duties, maxDepth: number) {
  const read: string[] = [];
  const seen = new Set<string>();
  const queue: { req: Req; depth: number }[] = site
    .plan({ kind: 'urls', urls: [`${origin}/`] })
    .map((req) => ({ req, depth: 0 }));
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { req, depth } = next;
    if (seen.has(req.url)) continue;
    seen.add(req.url);
    const looked = await look(
      { meta: { ...site.meta, pace: { everyMs: 0 } }, req, cause: 'scan' },
      duties,
    );
    if (looked.outcome !== 'fetched') continue;
    const parsed = site.parse(looked.res, req);
    if (parsed.outcome !== 'hits') continue;
    const more = [...(parsed.next ?? []), ...parsed.hits.map(({ url }) => ({ url, step: 'page' }))];
    if (parsed.hits.some(({ url }) => url === looked.res.url)) {
      read.push(new URL(looked.res.url).pathname);
      const place = { url: looked.res.url, root: `${origin}/`, depth, maxDepth, year: 2026 };
      more.push(...followLinks(linksOf(Buffer.from(looked.res.body).toString()), place));
      if (req.step === 'root') more.push(...siteStart(`${origin}/`, looked.sitemaps));
    }
    queue.push(...more.map((one) => ({ req: one, depth: depth + 1 })));
  }
  return read;
}

async function club() {
  let origin = '';
  const served = await serve((req, res) => {
    const page = clubPage(req.url ?? '', origin);
    if (page) res.writeHead(200, { 'content-type': page.type }).end(page.body);
    else res.writeHead(404).end();
  });
  origin = served.origin;
  const duties = memoryDuties({ allowHosts: new Set([served.host]) });
  closing.push(
    () => served.close(),
    () => closeLooks(duties),
  );
  return { served, origin, duties };
}

describe('a watched site', () => {
  it('is read from its front page, its links, its feed and its sitemaps', async () => {
    const { served, origin, duties } = await club();
    const read = await crawl(origin, duties, 5);
    for (const path of [
      '/',
      '/leden',
      '/nieuws/1',
      '/verborgen',
      '/foto.jpg',
      '/agenda/2026-11-24',
    ]) {
      expect(read).toContain(path);
    }
    expect(served.log[0]?.path).toBe('/robots.txt');
    expect(served.log.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
  });

  it('is left where robots.txt, nofollow or another host says so', async () => {
    const { served, origin, duties } = await club();
    await crawl(origin, duties, 5);
    const paths = served.log.map(({ path }) => path).join(' ');
    expect(paths).not.toMatch(/bestuur|niet-volgen|log-uit/);
  });

  it('does not hold us in calendars, sessions, lists and paths without end', async () => {
    const { served, origin, duties } = await club();
    await crawl(origin, duties, 20);
    const times = (part: string) => served.log.filter(({ path }) => path.startsWith(part)).length;
    expect(times('/agenda')).toBeLessThanOrEqual(2);
    expect(times('/sessie')).toBe(1);
    expect(times('/diep')).toBeLessThanOrEqual(3);
    expect(times('/lijst')).toBeLessThanOrEqual(20);
    expect(served.log.length).toBeLessThan(50);
  });
});
