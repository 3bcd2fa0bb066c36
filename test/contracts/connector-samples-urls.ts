import type { Query } from '#shared/domain/source.ts';

import { wrong, type Sample } from './connector-samples.ts';

const urls: Query = { kind: 'urls', urls: ['https://zwaluwen.example/leden'] };

/** Sources that are asked by URL or hash prefix, with their recorded answers. */
export const URL_SAMPLES: Readonly<Record<string, Sample>> = {
  'telegram-channel': {
    query: { kind: 'urls', urls: ['https://t.me/s/wierhavenpraat'] },
    cases: [
      {
        name: 'paging: hits and earlier ones',
        file: 'hits.html',
        outcome: 'hits',
        hits: 2,
        next: 1,
      },
      {
        name: 'hits back to the last run',
        file: 'hits.html',
        req: { data: { channel: 'wierhavenpraat', page: '1', since: '2026-10-04' } },
        outcome: 'hits',
        hits: 2,
        next: 0,
      },
      { name: 'nothing', file: 'nothing.html', outcome: 'nothing' },
      wrong('error.html', 502, 'unreadable'),
      {
        name: 'diagnostic with 200: not a channel',
        file: 'not-a-channel.html',
        outcome: 'unreadable',
      },
    ],
  },
  'wayback-cdx': {
    query: urls,
    cases: [
      { name: 'hits', file: 'hits.json', outcome: 'hits', hits: 2, next: 0 },
      { name: 'hits with other columns', file: 'other-columns.json', outcome: 'hits', hits: 1 },
      {
        name: 'paging: resume key after an empty row',
        file: 'paging.json',
        outcome: 'hits',
        hits: 1,
        next: 1,
      },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'nothing but a header', file: 'header-only.json', outcome: 'nothing' },
      wrong('error.txt', 403, 'refused'),
      { name: 'error: silence', file: 'empty.txt', outcome: 'unreadable' },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
    ],
  },
  'wayback-availability': {
    query: urls,
    without: { paging: 'it names the one nearest copy' },
    cases: [
      wrong('error.html', 503, 'unreadable'),
      { name: 'hits', file: 'hits.json', outcome: 'hits', hits: 1 },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
    ],
  },
  'common-crawl': {
    query: urls,
    cases: [
      { name: 'paging: list of crawls', file: 'crawls.json', outcome: 'hits', hits: 0, next: 3 },
      {
        name: 'paging: captures',
        file: 'hits.ndjson',
        req: { step: 'index' },
        outcome: 'hits',
        hits: 0,
        next: 2,
      },
      {
        name: 'nothing',
        file: 'nothing.json',
        status: 404,
        req: { step: 'index' },
        outcome: 'nothing',
      },
      {
        name: 'error: another 404',
        file: 'unknown-404.json',
        status: 404,
        req: { step: 'index' },
        outcome: 'unreadable',
      },
      { name: 'error: silence', file: '', req: { step: 'index' }, outcome: 'unreadable' },
      {
        name: 'error: slow down',
        file: 'error.json',
        status: 503,
        req: { step: 'index' },
        outcome: 'unreadable',
      },
      {
        name: 'diagnostic with 200',
        file: 'diagnostic-with-200.json',
        req: { step: 'index' },
        outcome: 'unreadable',
      },
      {
        name: 'hits',
        file: 'record.warc.gz',
        status: 206,
        req: {
          step: 'record',
          data: {
            key: 'example,zwaluwen)/leden 20261010082331',
            url: 'https://zwaluwen.example/leden',
            digest: 'Q',
          },
        },
        outcome: 'hits',
        hits: 1,
      },
      {
        name: 'error: not a record',
        file: 'crawls.json',
        status: 206,
        req: { step: 'record' },
        outcome: 'unreadable',
      },
    ],
  },
  fourchan: {
    query: { kind: 'urls', urls: ['https://boards.4chan.org/pol/'] },
    cases: [
      {
        name: 'paging: threads of a board',
        file: 'threads.json',
        outcome: 'hits',
        hits: 0,
        next: 3,
      },
      {
        name: 'paging: threads since the last run',
        file: 'threads.json',
        req: { data: { board: 'pol', since: '2026-01-01' } },
        outcome: 'hits',
        hits: 0,
        next: 2,
      },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
      wrong('nothing.json', 404, 'unreadable', 'error: no such board'),
      {
        name: 'hits',
        file: 'thread.json',
        req: { step: 'thread', data: { board: 'pol', thread: '5002' } },
        outcome: 'hits',
        hits: 2,
      },
      {
        name: 'nothing: a thread that went',
        file: '',
        status: 404,
        req: { step: 'thread' },
        outcome: 'nothing',
      },
    ],
  },
  'hibp-range': {
    query: { kind: 'prefixes', prefixes: ['A1B2C3'] },
    without: { paging: 'all that share a prefix come in one answer' },
    cases: [
      wrong('error.json', 401, 'refused'),
      { name: 'hits', file: 'hits.json', outcome: 'hits', hits: 2 },
      { name: 'hits with older names', file: 'older-names.json', outcome: 'hits', hits: 1 },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
    ],
  },
  feed: {
    query: { kind: 'urls', urls: ['https://zwaluwen.example/feed'] },
    without: { paging: 'a feed holds its newest entries, and no more of them' },
    cases: [
      wrong('error.html', 500, 'unreadable'),
      { name: 'hits', file: 'hits.xml', outcome: 'hits', hits: 2 },
      {
        name: 'hits since the last run',
        file: 'hits.xml',
        req: { data: { since: '2026-10-01' } },
        outcome: 'hits',
        hits: 1,
      },
      { name: 'hits: Atom', file: 'atom.xml', outcome: 'hits', hits: 1 },
      { name: 'hits: JSON Feed', file: 'feed.json', outcome: 'hits', hits: 1 },
      { name: 'hits: Latin-1', file: 'latin1.xml', outcome: 'hits', hits: 1 },
      { name: 'nothing', file: 'nothing.xml', outcome: 'nothing' },
      { name: 'diagnostic with 200: an error page', file: 'error.html', outcome: 'unreadable' },
    ],
  },
  site: {
    query: { kind: 'urls', urls: ['https://zwaluwen.example/'] },
    isPage: true,
    cases: [
      wrong('page.html', 500, 'unreadable'),
      { name: 'hits', file: 'page.html', outcome: 'hits', hits: 1 },
      {
        name: 'paging: sitemap',
        file: 'sitemap.xml',
        req: { step: 'sitemap' },
        outcome: 'hits',
        hits: 0,
        next: 3,
      },
      {
        name: 'paging: sitemap since the last run',
        file: 'sitemap.xml',
        req: { step: 'sitemap', data: { since: '2026-10-01' } },
        outcome: 'hits',
        hits: 0,
        next: 2,
      },
      {
        name: 'paging: sitemap in gzip',
        file: 'sitemap.xml.gz',
        req: { step: 'sitemap' },
        outcome: 'hits',
        hits: 0,
        next: 3,
      },
      {
        name: 'paging: sitemap index',
        file: 'sitemap-index.xml',
        req: { step: 'sitemap' },
        outcome: 'hits',
        hits: 0,
        next: 2,
      },
      { name: 'nothing', file: 'empty-sitemap.xml', req: { step: 'sitemap' }, outcome: 'nothing' },
      {
        name: 'diagnostic with 200: a page instead of a sitemap',
        file: 'page.html',
        req: { step: 'sitemap' },
        outcome: 'unreadable',
      },
      {
        name: 'hits: feed on the site',
        file: '../feed/hits.xml',
        req: { step: 'feed' },
        outcome: 'hits',
        hits: 2,
      },
    ],
  },
  page: {
    query: urls,
    isPage: true,
    without: {
      nothing: 'whether a page shows nothing is for the matcher to say',
      paging: 'one page is one answer',
      'diagnostic with 200': 'the host knows error pages and soft 404s, for every page alike',
    },
    cases: [
      { name: 'hits', file: '../site/page.html', outcome: 'hits', hits: 1 },
      wrong('../site/page.html', 500, 'unreadable'),
    ],
  },
  archive: {
    query: urls,
    isPage: true,
    without: {
      nothing: 'whether a page shows nothing is for the matcher to say',
      paging: 'one page is one answer',
      'diagnostic with 200': 'the host knows error pages and soft 404s, for every page alike',
    },
    cases: [
      { name: 'hits', file: '../site/page.html', outcome: 'hits', hits: 1 },
      { name: 'error: an empty record', file: '', outcome: 'unreadable' },
    ],
  },
};
