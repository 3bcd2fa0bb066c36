import { gunzipSync } from 'node:zlib';

import { textOf } from './answer.ts';
import { child, children, readXml, text } from './xml.ts';

/** sitemaps.org: at most 50 MB and 50,000 addresses in one file. */
const SITEMAP_BYTES = 50 * 1024 * 1024;

/** One address that a sitemap names. */
export interface MapEntry {
  readonly url: string;
  /** ISO 8601, as written; absent where it is not a date. */
  readonly lastModified?: string;
}

/** A sitemap: pages, or further sitemaps. */
export interface SiteMap {
  readonly kind: 'pages' | 'sitemaps';
  readonly entries: readonly MapEntry[];
}

/** A body without gzip, where it is that (`sitemap.xml.gz`); undefined where it is broken or too large. */
export function unzipped(body: Uint8Array): Uint8Array | undefined {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: SITEMAP_BYTES });
  } catch {
    return undefined;
  }
}

/** Whether a body begins as a sitemap does; cheap. */
export function isSiteMap(body: Uint8Array): boolean {
  return /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(textOf(body.subarray(0, 2_048)));
}

/** The addresses of a sitemap or sitemap index; undefined for what is neither. */
export function readSiteMap(body: Uint8Array): SiteMap | undefined {
  const xml = readXml(textOf(body));
  const pages = child(xml, 'urlset');
  const maps = child(xml, 'sitemapindex');
  if (pages === undefined && maps === undefined) return undefined;
  // Without its end it may have lost its addresses.
  if (!/<\/(?:\w+:)?(?:urlset|sitemapindex)>\s*$/.test(textOf(body.subarray(-200))))
    return undefined;
  const kind = pages === undefined ? 'sitemaps' : 'pages';
  const nodes = kind === 'pages' ? children(pages, 'url') : children(maps, 'sitemap');
  const entries = nodes.flatMap((node): MapEntry[] => {
    const url = text(node, 'loc');
    const lastModified = text(node, 'lastmod');
    if (!/^https?:/i.test(url) || !URL.canParse(url)) return [];
    return [{ url, ...(!Number.isNaN(Date.parse(lastModified)) && { lastModified }) }];
  });
  return { kind, entries };
}
