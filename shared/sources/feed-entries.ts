import { parseFeed } from 'feedsmith';
import { z } from 'zod';

import type { Hit } from '#shared/domain/source.ts';

import { textOf } from './answer.ts';
import { plainText } from './plain-text.ts';
import { pageAddress } from './site-links.ts';

const words = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .optional()
  .catch(undefined);
const link = z.object({ href: z.string(), rel: z.string().optional() }).partial();
const file = z.object({ url: z.string() }).partial();

/** One entry of any kind of feed, with the names that the four kinds use. */
const entry = z.object({
  title: words,
  link: words,
  url: z.string().optional().catch(undefined),
  external_url: z.string().optional().catch(undefined),
  links: z.array(link).optional().catch(undefined),
  guid: words,
  id: words,
  description: words,
  summary: words,
  content: z
    .union([words, z.object({ encoded: z.string() }).transform(({ encoded }) => encoded)])
    .optional()
    .catch(undefined),
  content_html: z.string().optional().catch(undefined),
  content_text: z.string().optional().catch(undefined),
  pubDate: words,
  published: words,
  updated: words,
  date_published: words,
  date_modified: words,
  enclosures: z.array(file).optional().catch(undefined),
  attachments: z.array(file).optional().catch(undefined),
});
type Entry = z.infer<typeof entry>;

const feed = z.object({
  items: z.array(z.unknown()).optional(),
  entries: z.array(z.unknown()).optional(),
});

/** Whether a body begins as a feed does; cheap. */
export function isFeed(body: Uint8Array): boolean {
  const start = textOf(body.subarray(0, 2_048));
  return (
    /<(?:rss|(?:\w+:)?RDF|(?:\w+:)?feed)[\s>]/.test(start) ||
    /^\s*\{[^]*"version"\s*:\s*"https:\/\/jsonfeed\.org\/version\//.test(start)
  );
}

/**
 * The entries of an RSS, Atom, RDF or JSON feed as hits; undefined for what is none of them. An entry's key is its guid or
 * id, else its address; an entry without an address is not something that a person could open, and is left out.
 */
export function readFeed(
  body: Uint8Array,
  base: string,
  since?: string,
): readonly Hit[] | undefined {
  let parsed: unknown;
  try {
    ({ feed: parsed } = parseFeed(textOf(body)));
  } catch {
    return undefined;
  }
  const read = feed.safeParse(parsed);
  if (!read.success) return undefined;
  const hits = [...(read.data.items ?? []), ...(read.data.entries ?? [])].flatMap((one) => {
    const known = entry.safeParse(one);
    return known.success ? (hitOf(known.data, base) ?? []) : [];
  });
  // Without its end it may have lost the entries, so that it says nothing by having none.
  if (
    hits.length === 0 &&
    !/(?:<\/[\w:]*(?:rss|feed|RDF)>|\})\s*$/.test(textOf(body.subarray(-200)))
  ) {
    return undefined;
  }
  const from = since === undefined ? Number.NaN : Date.parse(since) - 86_400_000;
  return hits.filter(({ published }) => published === undefined || !(Date.parse(published) < from));
}

function hitOf(one: Entry, base: string): Hit | undefined {
  const alternate = one.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const guid = one.guid ?? one.id;
  const address =
    one.link ?? alternate ?? one.url ?? one.external_url ?? (isWebAddress(guid) ? guid : undefined);
  const url = address === undefined ? undefined : pageAddress(address.trim(), base);
  if (url === undefined) return undefined;
  const title = one.title === undefined ? undefined : plainText(one.title);
  const html =
    one.content ?? one.content_html ?? one.description ?? one.summary ?? one.content_text ?? '';
  const when =
    one.updated ?? one.date_modified ?? one.pubDate ?? one.published ?? one.date_published;
  const published =
    when === undefined || Number.isNaN(Date.parse(when)) ? undefined : new Date(when).toISOString();
  const media = [...(one.enclosures ?? []), ...(one.attachments ?? [])].flatMap(({ url: href }) =>
    href === undefined ? [] : (pageAddress(href, base) ?? []),
  );
  return {
    key: guid ?? url,
    ...(published !== undefined && { rev: published, published }),
    url,
    ...(title !== undefined && { title }),
    text: [title, plainText(html)].filter(Boolean).join('\n'),
    partial: true,
    ...(media.length > 0 && { media }),
  };
}

function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text);
}
