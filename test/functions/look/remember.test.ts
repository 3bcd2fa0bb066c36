import { describe, expect, it } from 'vitest';

import type { Seen } from '#functions/look/look.ts';
import { rememberIn } from '#functions/look/remember.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import type { KnownPage } from '#shared/storage/known-pages.ts';
import type { PageState } from '#shared/storage/pages.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-02T08:00:00.000Z');
const url = 'https://club.example/leden';
const request: LookRequest = {
  source: 'site',
  run: 'r1',
  request: { url, data: { root: 'https://club.example/' } },
  cause: 'scan',
  depth: 1,
};

function world() {
  let state: PageState | undefined;
  const known: KnownPage[] = [];
  const remember = rememberIn({
    pages: {
      async upsert(_, merge) {
        state = merge(state) ?? state;
        return { before: undefined, after: state, changed: true };
      },
    },
    known: { put: async (page) => void known.push(page) },
    version: 'v1',
    pageKey: (one) => `key of ${one}`,
    hash: (body) => String(body.length),
    now: () => NOW,
  });
  const inHours = () => (Date.parse(known.at(-1)?.dueAt ?? '') - NOW) / HOUR;
  return { remember, known, inHours, state: () => state };
}

function seen(as: 'page' | 'answer' | 'list', rev = 'r', html = '<p>x'): Seen {
  const body = new TextEncoder().encode(html);
  const res = { url, status: 200, headers: {}, body };
  const validators = { etag: '"1"' };
  const looked = {
    outcome: 'fetched',
    res,
    validators,
    archive: true,
    sitemaps: [],
    via: [],
  } as const;
  return { as, rev, fetched: { request, res, looked } };
}

describe('what is remembered of a look', () => {
  it('takes a page for changed when its text is, and not when only its markup is', async () => {
    const same = world();
    await same.remember(request, seen('page', 'r', '<p nonce=1>x'));
    await same.remember(request, seen('page', 'r', '<p nonce=22>x'));
    expect(same.inHours()).toBe(36);
    const other = world();
    await other.remember(request, seen('page', 'r'));
    await other.remember(request, seen('page', 'q'));
    expect(other.inHours()).toBe(12);
  });

  it('asks for a list in full each day, since what it led to may have failed', async () => {
    const { remember, inHours, state } = world();
    await remember(request, seen('list'));
    await remember(request, seen('list'));
    expect(inHours()).toBe(24);
    expect(state()).toBeUndefined();
  });

  it('keeps the validators of an answer that was matched whole, also of a source that is no site', async () => {
    const { remember, known, state } = world();
    await remember({ ...request, source: 'telegram-channel' }, seen('answer'));
    expect(state()).toMatchObject({ etag: '"1"', watchlist: 'v1', outcome: 'read' });
    expect(known).toEqual([]);
  });

  it('keeps what it knew of a page that has not changed', async () => {
    const { remember, state } = world();
    await remember(request, seen('page'));
    await remember(request, { as: 'unchanged' });
    expect(state()).toMatchObject({ etag: '"1"', rev: 'r', outcome: 'unchanged' });
  });
});
