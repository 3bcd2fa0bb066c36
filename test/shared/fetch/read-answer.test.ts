import { describe, expect, it } from 'vitest';

import type { SourceMeta } from '#shared/domain/source.ts';
import type { Cause } from '#shared/fetch/looked.ts';
import { readAnswer } from '#shared/fetch/read-answer.ts';

const META: SourceMeta = {
  id: 'test',
  title: 'A test',
  takes: 'urls',
  access: 'page',
  hosts: ['*'],
  pace: { everyMs: 0 },
  terms: { url: 'https://luwte.example/terms', read: '2026-01-01' },
  price: 'free',
  docs: 'https://luwte.example/docs',
};
const body = new TextEncoder().encode('<!doctype html><title>Dorp</title><p>Hallo');

function read(
  answer: { status?: number; headers?: Record<string, string>; body?: Uint8Array },
  asked: {
    url?: string;
    to?: string;
    access?: 'api' | 'page';
    cause?: Cause;
    conditional?: boolean;
    range?: boolean;
  } = {},
) {
  const url = asked.url ?? 'https://dorp.example/mensen/1';
  const to = asked.to ?? url;
  return readAnswer(
    { status: 200, headers: {}, body, ...answer },
    {
      ask: {
        meta: { ...META, access: asked.access ?? 'page' },
        req: { url, ...(asked.range && { headers: { range: 'bytes=0-9' } }) },
        cause: asked.cause ?? 'scan',
      },
      url: to,
      via: to === url ? [] : [url],
      sitemaps: [],
      conditional: asked.conditional ?? false,
    },
  );
}

describe('reading an answer', () => {
  it.each([
    ['noarchive', false],
    ['noindex, noarchive', false],
    ['none', false],
    ['noai, noimageai', false],
    ['otherbot: noarchive', false],
    ['noindex', true],
    ['max-snippet:20', true],
    [undefined, true],
  ])('X-Robots-Tag %j: a copy may be kept: %s', (tag, archive) => {
    const headers = tag === undefined ? undefined : { 'x-robots-tag': tag };
    expect(read({ ...(headers && { headers }) })).toMatchObject({ outcome: 'fetched', archive });
  });

  it('hands the validators over for the next time', () => {
    const headers = { etag: '"v7"', 'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT' };
    expect(read({ headers })).toMatchObject({
      validators: { etag: '"v7"', lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT' },
    });
  });

  it('takes "not modified" for an answer only where it was asked conditionally', () => {
    expect(read({ status: 304 }, { conditional: true })).toMatchObject({ outcome: 'not-modified' });
    expect(read({ status: 304 })).toMatchObject({ outcome: 'unreadable' });
  });

  it('leaves the meaning of an API’s own 4xx to its connector, but not a refusal', () => {
    expect(read({ status: 404 }, { access: 'api' })).toMatchObject({
      outcome: 'fetched',
      res: { status: 404 },
    });
    expect(read({ status: 403 }, { access: 'api' })).toMatchObject({ outcome: 'refused' });
    expect(read({ status: 500 }, { access: 'api' })).toMatchObject({ outcome: 'unreadable' });
  });

  it('does not judge the words of an API’s answer', () => {
    const wall = new TextEncoder().encode('<title>Pagina niet gevonden</title>');
    expect(read({ body: wall }, { access: 'api' })).toMatchObject({ outcome: 'fetched' });
    expect(read({ body: wall, headers: { 'content-type': 'text/html' } })).toMatchObject({
      outcome: 'gone',
      soft: true,
    });
  });

  it('takes a part of a page for an answer only where a part was asked for', () => {
    expect(read({ status: 206 })).toMatchObject({ outcome: 'unreadable' });
    expect(read({ status: 206 }, { range: true })).toMatchObject({ outcome: 'fetched' });
  });

  it('takes a page that now leads to the front page for gone when it looks again, not when it scans', () => {
    const home = { to: 'https://www.dorp.example/' };
    expect(read({}, { ...home, cause: 'rescan' })).toMatchObject({ outcome: 'gone', soft: true });
    expect(read({}, { ...home, cause: 'scan' })).toMatchObject({ outcome: 'fetched' });
    expect(read({}, { url: 'http://dorp.example/', ...home, cause: 'rescan' })).toMatchObject({
      outcome: 'fetched',
    });
  });

  it('looks at what an answer is rather than at what it says it is', () => {
    const wall = new TextEncoder().encode('\n<!DOCTYPE html><title>404 Not Found</title>');
    expect(read({ body: wall, headers: { 'content-type': 'text/plain' } })).toMatchObject({
      outcome: 'gone',
    });
  });
});
