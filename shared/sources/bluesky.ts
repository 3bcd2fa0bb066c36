import { z } from 'zod';

import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { refused, textOf } from './answer.ts';
import { readJson, webUrl } from './json.ts';
import { phrases } from './words.ts';

const image = z.object({ fullsize: webUrl.optional().catch(undefined) });
const answer = z.object({
  cursor: z.string().optional(),
  posts: z.array(
    z.object({
      uri: z.string().regex(/^at:\/\/[^/]+\/[^/]+\/[^/]+$/),
      cid: z.string(),
      author: z.object({ did: z.string(), handle: z.string(), displayName: z.string().optional() }),
      record: z.looseObject({ text: z.string().optional() }),
      embed: z.looseObject({ images: z.array(image).optional().catch(undefined) }).optional(),
      indexedAt: z.string(),
    }),
  ),
});

/** A session that has ended is told by status 400 and this code. */
const SESSION_ENDED = /"error"\s*:\s*"(?:ExpiredToken|InvalidToken)"/;
const ENDPOINT = 'https://bsky.social/xrpc/app.bsky.feed.searchPosts';
const PER_PAGE = 100;
const MOST_PAGES = 5;
const MOST_NAMES = 2;

/** Posts on Bluesky. The search wants a session and is meant for questions of people, so it is asked little. */
export const bluesky: Connector<'subject'> = {
  meta: {
    id: 'bluesky',
    title: 'Posts on Bluesky',
    takes: 'subject',
    access: 'api',
    hosts: ['bsky.social'],
    auth: {
      header: 'Authorization',
      secret: 'bluesky',
      scheme: 'Bearer',
      session: 'https://bsky.social/xrpc/com.atproto.server.createSession',
    },
    note: 'The key is the name of an account and a password made for this use: name:password. A session lasts some hours and is opened anew.',
    pace: { everyMs: 5_000, perDay: 500 },
    terms: { url: 'https://bsky.social/about/support/tos', read: null },
    price: 'free, with an account',
    canary: {
      hit: { kind: 'subject', subject: { names: ['Tweede Kamer'], offices: [] } },
      miss: { kind: 'subject', subject: { names: ['Qwxzyvrt Plomfzeblat'], offices: [] } },
    },
    docs: 'https://docs.bsky.app/docs/api/app-bsky-feed-search-posts',
  },

  plan({ subject }, since) {
    const names = phrases(subject).filter((name) => name.includes(' ') && !name.includes('.'));
    return names.slice(0, MOST_NAMES).map((name) => pageOf(`"${name}"`, since, undefined, 1));
  },

  /** The public view answers 403 to this search; that is a refusal, never silence. */
  parse(res, req): Parsed {
    if (res.status === 400 && SESSION_ENDED.test(textOf(res.body)))
      return refused('the session has ended');
    const read = readJson(res, answer);
    if ('wrong' in read) return read.wrong;
    const { posts, cursor } = read.value;
    const page = Number(req.data?.['page'] ?? '1');
    if (posts.length === 0)
      return page === 1 ? { outcome: 'nothing' } : { outcome: 'hits', hits: [] };
    const hits = posts.map(({ uri, cid, author, record, embed, indexedAt }): Hit => {
      const media = (embed?.images ?? []).flatMap(({ fullsize }) => fullsize ?? []);
      const by =
        author.displayName === undefined
          ? author.handle
          : `${author.displayName} (${author.handle})`;
      return {
        key: uri,
        rev: cid,
        url: `https://bsky.app/profile/${author.did}/post/${uri.split('/').at(-1)}`,
        title: by,
        text: [by, record.text ?? ''].join('\n'),
        partial: false,
        published: indexedAt,
        ...(media.length > 0 && { media }),
      };
    });
    const asked = new URL(req.url).searchParams;
    const question = asked.get('q');
    if (cursor === undefined || page >= MOST_PAGES || question === null)
      return { outcome: 'hits', hits };
    const next = pageOf(question, asked.get('since') ?? undefined, cursor, page + 1);
    return { outcome: 'hits', hits, next: [next] };
  },
};

function pageOf(
  q: string,
  since: string | undefined,
  cursor: string | undefined,
  page: number,
): Req {
  const query = new URLSearchParams({ q, sort: 'latest', limit: String(PER_PAGE) });
  if (since !== undefined) query.set('since', since);
  if (cursor !== undefined) query.set('cursor', cursor);
  return { url: `${ENDPOINT}?${query.toString()}`, data: { page: String(page) } };
}
