import { z } from 'zod';

import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { unreadable } from './answer.ts';
import { readJson } from './json.ts';
import { plainText, revOf } from './plain-text.ts';

const post = z.object({
  no: z.number(),
  resto: z.number().optional(),
  /** Seconds since 1970. */
  time: z.int().min(0).max(8e9),
  sub: z.string().optional(),
  com: z.string().optional(),
  name: z.string().optional(),
  filename: z.string().optional(),
  tim: z.int().optional(),
  ext: z
    .string()
    .regex(/^\.\w{1,5}$/)
    .optional(),
});
const catalog = z.array(
  z.object({ threads: z.array(z.object({ no: z.number(), last_modified: z.number() })) }),
);
const thread = z.object({ posts: z.array(post).min(1) });

const BOARD =
  /^https?:\/\/(?:boards\.4chan(?:nel)?\.org|a\.4cdn\.org)\/([a-z0-9]{1,5})(?:\/thread\/(\d{1,12})|\/|$)/;
const API = 'https://a.4cdn.org';
/** Threads of a board that are read in one run, newest first; they vanish within hours, so a late run misses little more. */
const MOST_THREADS = 150;

/** Boards and threads of 4chan: nothing can be searched, so those on a list are read and matched here. */
export const fourchan: Connector<'urls'> = {
  meta: {
    id: 'fourchan',
    title: 'Boards of 4chan on a list',
    takes: 'urls',
    access: 'api',
    hosts: ['a.4cdn.org'],
    pace: { everyMs: 1_500, perDay: 10_000 },
    terms: { url: 'https://github.com/4chan/4chan-API', read: null },
    note: 'Reads the boards that are watched (--watch https://boards.4chan.org/NAME/); nothing can be searched.',
    price: 'free',
    canary: {
      hit: { kind: 'urls', urls: ['https://boards.4chan.org/g/'] },
      miss: { kind: 'urls', urls: ['https://boards.4chan.org/g/thread/1'] },
    },
    docs: 'https://github.com/4chan/4chan-API/blob/master/pages/Catalog.md',
  },

  plan({ urls }, since) {
    const asked = urls.flatMap((url) => {
      const [, board, number] = BOARD.exec(url) ?? [];
      if (board === undefined) return [];
      if (number !== undefined) return [threadOf(board, Number(number))];
      const data = { board, ...(since !== undefined && { since }) };
      return [{ url: `${API}/${board}/threads.json`, step: 'board', data }];
    });
    return [...new Map(asked.map((req) => [req.url, req])).values()];
  },

  parse(res, req): Parsed {
    return req.step === 'thread' ? parseThread(res, req) : parseBoard(res, req);
  },
};

function parseBoard(res: Parameters<typeof fourchan.parse>[0], req: Req): Parsed {
  const read = readJson(res, catalog);
  if ('wrong' in read) return read.wrong;
  const { board = '', since } = req.data ?? {};
  if (read.value.length === 0) return unreadable('a board without pages');
  const from = since === undefined ? 0 : Date.parse(since) / 1_000;
  const threads = read.value
    .flatMap(({ threads: some }) => some)
    .filter(({ last_modified: changed }) => changed >= from)
    .toSorted((one, other) => other.last_modified - one.last_modified);
  if (threads.length === 0) return { outcome: 'nothing' };
  const next = threads.slice(0, MOST_THREADS).map(({ no }) => threadOf(board, no));
  return { outcome: 'hits', hits: [], next };
}

/** Gone between the list and the look: threads do that. */
function parseThread(res: Parameters<typeof fourchan.parse>[0], req: Req): Parsed {
  if (res.status === 404) return { outcome: 'nothing' };
  const read = readJson(res, thread);
  if ('wrong' in read) return read.wrong;
  const { board = '', thread: number = '' } = req.data ?? {};
  const hits = read.value.posts.map((one): Hit => {
    const text = [one.name, one.sub, one.com, one.filename].map((html) => plainText(html ?? ''));
    const file =
      one.tim === undefined ? undefined : `https://i.4cdn.org/${board}/${one.tim}${one.ext ?? ''}`;
    return {
      key: `${board}/${one.no}`,
      rev: revOf(text.join('\n')),
      url: `https://boards.4chan.org/${board}/thread/${number}#p${one.no}`,
      text: text.filter(Boolean).join('\n'),
      partial: false,
      published: new Date(one.time * 1_000).toISOString(),
      ...(file !== undefined && { media: [file] }),
    };
  });
  return { outcome: 'hits', hits };
}

function threadOf(board: string, no: number): Req {
  return {
    url: `${API}/${board}/thread/${no}.json`,
    step: 'thread',
    data: { board, thread: String(no) },
  };
}
