/**
 * The site of the crawl and render benches, in a process of its own so that serving does not count. Prints its origin; stops
 * when its input ends. Pages are packed beforehand, as a cache in front of a site would hold them.
 */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { addresses, robotsTxt, siteMap, sitePages } from './crawl-site.ts';

interface Kept {
  readonly type: string;
  readonly plain: Buffer;
  readonly packed: Buffer;
}

const kept = new Map<string, Kept>();
const server = createServer((req, res) => {
  const found = kept.get(req.url ?? '');
  if (found) give(res, found, String(req.headers['accept-encoding']).includes('gzip'));
  else res.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Niet gevonden</h1>');
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  const origin = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  const pages = sitePages();
  for (const [path, html] of pages) keep(path, 'text/html; charset=utf-8', html);
  keep('/robots.txt', 'text/plain', robotsTxt(origin));
  keep('/sitemap.xml', 'application/xml', siteMap(origin));
  keep('/app.js', 'text/javascript', APP);
  for (const [i, path] of addresses().entries()) {
    const html = pages.get(path) ?? '';
    const words = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
    keep(`/app/${i}`, 'text/html; charset=utf-8', SHELL);
    keep(`/data/${i}`, 'application/json', JSON.stringify({ words }));
  }
  process.stdout.write(`${origin}\n`);
});
process.stdin.resume().on('end', () => process.exit());

/** An empty page that a script fills, as applications in a browser are served. */
const SHELL =
  '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Raad</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>';
const APP = `const from = '/data/' + location.pathname.split('/').at(-1);
fetch(from).then((answer) => answer.json()).then(({ words }) => { document.querySelector('#app').innerHTML = words; });`;

function keep(path: string, type: string, text: string): void {
  kept.set(path, { type, plain: Buffer.from(text), packed: gzipSync(text) });
}

function give(res: ServerResponse, { type, plain, packed }: Kept, pack: boolean): void {
  const body = pack ? packed : plain;
  res.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    vary: 'accept-encoding',
    ...(pack && { 'content-encoding': 'gzip' }),
  });
  res.end(body);
}
