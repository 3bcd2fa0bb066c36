import type { Query } from '#shared/domain/source.ts';

import { wrong, type Sample } from './connector-samples.ts';

const subject: Query = {
  kind: 'subject',
  subject: {
    names: ['Tjalling van Oosterzijl'],
    offices: [{ title: 'wethouder', organisation: 'Gemeente Wierhaven' }],
  },
};

/** Sources that are asked by public name, with their recorded answers. */
export const SUBJECT_SAMPLES: Readonly<Record<string, Sample>> = {
  'koop-sru': {
    query: subject,
    cases: [
      { name: 'hits', file: 'hits.xml', outcome: 'hits', hits: 2 },
      { name: 'hits: one', file: 'one.xml', outcome: 'hits', hits: 1 },
      { name: 'hits: without an address', file: 'no-address.xml', outcome: 'hits', hits: 1 },
      { name: 'nothing', file: 'nothing.xml', outcome: 'nothing' },
      { name: 'paging', file: 'paging.xml', outcome: 'hits', hits: 100, next: 1 },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.xml', outcome: 'unreadable' },
      {
        name: 'diagnostic with 200, beside a count of zero',
        file: 'diagnostic-and-zero.xml',
        outcome: 'unreadable',
      },
      { name: 'error', file: 'error.xml', outcome: 'unreadable' },
      { name: 'error: counted but empty', file: 'announced-but-empty.xml', outcome: 'unreadable' },
      {
        name: 'paging: its end',
        file: 'nothing.xml',
        req: { data: { start: '101' } },
        outcome: 'hits',
        hits: 0,
      },
    ],
  },
  brave: {
    query: subject,
    cases: [
      { name: 'hits', file: 'hits.json', outcome: 'hits', hits: 3 },
      { name: 'hits beside the web results', file: 'beside.json', outcome: 'hits', hits: 3 },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'paging', file: 'paging.json', outcome: 'hits', hits: 20, next: 1 },
      {
        name: 'paging: its end',
        file: 'paging.json',
        req: { data: { offset: '9' } },
        outcome: 'hits',
        hits: 20,
        next: 0,
      },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
      wrong('error.json', 422, 'unreadable'),
    ],
  },
  linkup: {
    query: subject,
    cases: [
      { name: 'hits', file: 'hits.json', outcome: 'hits', hits: 1 },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
      wrong('error.json', 400, 'unreadable'),
    ],
    without: { paging: 'all results come in one answer' },
  },
  'open-raadsinformatie': {
    query: subject,
    reordered: 're-indexed.json',
    cases: [
      { name: 'hits', file: 'hits.json', outcome: 'hits', hits: 2 },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'paging', file: 'paging.json', outcome: 'hits', hits: 50, next: 1 },
      wrong('error.json', 400, 'unreadable'),
      {
        name: 'error: a part of the index failed',
        file: 'shards-failed.json',
        outcome: 'unreadable',
      },
      { name: 'error: timed out', file: 'timed-out.json', outcome: 'unreadable' },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
    ],
  },
  openarch: {
    query: subject,
    cases: [
      { name: 'hits, recent ones in detail', file: 'hits.json', outcome: 'hits', hits: 2, next: 1 },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'paging', file: 'paging.json', outcome: 'hits', hits: 100, next: 1 },
      { name: 'error: counted but empty', file: 'counted-but-empty.json', outcome: 'unreadable' },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
      wrong('error.json', 400, 'unreadable'),
      {
        name: 'hits: a record',
        file: 'record.json',
        req: {
          step: 'record',
          data: { key: 'wrh:0b1c-bb', url: 'https://www.openarchieven.nl/x' },
        },
        outcome: 'hits',
        hits: 1,
      },
      {
        name: 'hits: a record of one person',
        file: 'record-one-person.json',
        req: {
          step: 'record',
          data: { key: 'wrh:0b1c-cc', url: 'https://www.openarchieven.nl/y' },
        },
        outcome: 'hits',
        hits: 1,
      },
    ],
  },
  'kvk-zoeken': {
    query: subject,
    cases: [
      { name: 'hits', file: 'hits.json', outcome: 'hits', hits: 2 },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      wrong('no-result-404.json', 404, 'nothing', 'nothing, as 404'),
      wrong('unknown-404.json', 404, 'unreadable', 'error: another 404'),
      wrong('error.json', 400, 'unreadable'),
      { name: 'paging', file: 'paging.json', outcome: 'hits', hits: 100, next: 1 },
      { name: 'error: counted but empty', file: 'counted-but-empty.json', outcome: 'unreadable' },
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
    ],
  },
  bluesky: {
    query: subject,
    cases: [
      { name: 'hits', file: 'hits.json', outcome: 'hits', hits: 2 },
      { name: 'nothing', file: 'nothing.json', outcome: 'nothing' },
      { name: 'paging', file: 'paging.json', outcome: 'hits', hits: 25, next: 1 },
      wrong('forbidden.json', 403, 'refused', 'error: the public view forbids it'),
      wrong('session-ended.json', 400, 'refused', 'error: the session has ended'),
      wrong('error.json', 400, 'unreadable'),
      { name: 'diagnostic with 200', file: 'diagnostic-with-200.json', outcome: 'unreadable' },
    ],
  },
};
