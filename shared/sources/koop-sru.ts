import { z } from 'zod';

import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { textOf, unreadable, wrongPage, wrongStatus } from './answer.ts';
import { webUrl } from './json.ts';
import { bodies, wordSets } from './words.ts';
import { child, children, readXml, text, type Xml } from './xml.ts';

const record = z.object({
  identifier: z.string().regex(/^[a-z]+-[\w.-]+$/i),
  title: z.string(),
  url: webUrl,
  modified: z.string(),
});

const ENDPOINT = 'https://repository.overheid.nl/sru';
/** Where a publication stands by its identifier. */
const PAGES = 'https://zoek.officielebekendmakingen.nl';
const PER_PAGE = 100;
/** Nobody's name stands in more notices; a query that finds more is too wide to be about one person. */
const MOST = 1_000;

/** Dutch official publications: permit notices, objections, appointments. Keyless. */
export const koopSru: Connector<'subject'> = {
  meta: {
    id: 'koop-sru',
    title: 'Official publications (officielebekendmakingen.nl)',
    takes: 'subject',
    access: 'api',
    hosts: ['repository.overheid.nl'],
    pace: { everyMs: 1_000, perDay: 20_000 },
    terms: { url: 'https://www.overheid.nl/help/officiele-bekendmakingen', read: null },
    price: 'free',
    canary: {
      hit: {
        kind: 'subject',
        subject: { names: ['gemeenteraad'], offices: [{ title: '', organisation: 'Utrecht' }] },
      },
      miss: {
        kind: 'subject',
        subject: {
          names: ['Qwxzyvrt Plomfzeblat'],
          offices: [{ title: '', organisation: 'Utrecht' }],
        },
      },
    },
    docs: 'https://standaarden.overheid.nl/sru',
  },

  /**
   * Per set of words: within the person's own body, and anywhere. There is no phrase search, so the words are joined with
   * AND and every hit is partial: only the page shows whether they stand beside each other. A single word is only asked for
   * within the body. With `since` also all notices of the body, so that one that names a street is matched here.
   */
  plan({ subject }, since) {
    const creators = bodies(subject).map((body) => `dt.creator==${quoted(body)}`);
    const newer = since === undefined ? [] : [`dt.modified>=${since.slice(0, 10)}`];
    const named = wordSets(subject).flatMap((words) => {
      const all = words.map((word) => `cql.textAndIndexes=${quoted(word)}`);
      const anywhere = words.length > 1 ? [[...all, ...newer]] : [];
      return [...creators.map((creator) => [...all, creator, ...newer]), ...anywhere];
    });
    const pulled = newer.length > 0 ? creators.map((creator) => [creator, ...newer]) : [];
    return [...named, ...pulled].map((clauses) =>
      pageOf(['c.product-area==officielepublicaties', ...clauses].join(' AND '), 1),
    );
  },

  parse(res, req): Parsed {
    const status = wrongStatus(res);
    if (status) return status;
    const body = textOf(res.body);
    const xml = readXml(body);
    const answer = child(xml, 'searchRetrieveResponse');
    if (answer === undefined) return wrongPage(body);
    // Status 200 with a diagnostic: the question was wrong, so the silence says nothing.
    const diagnostic = child(answer, 'diagnostics', 'diagnostic');
    if (diagnostic !== undefined) return unreadable(`diagnostic ${text(diagnostic, 'uri')}`);
    const count = text(answer, 'numberOfRecords');
    if (!/^\d+$/.test(count)) return unreadable('no number of records');
    const found = children(answer, 'records', 'record');
    const first = Number(req.data?.['start'] ?? '1');
    if (found.length === 0 && first === 1) {
      return count === '0' ? { outcome: 'nothing' } : unreadable('records announced, none given');
    }
    const hits = found.map((one) => hitOf(one));
    const read = hits.filter((hit) => hit !== undefined);
    if (read.length < hits.length) return unreadable('a record in another shape than documented');
    const next = nextPage(
      req,
      first,
      found.length,
      text(answer, 'nextRecordPosition'),
      Number(count),
    );
    return { outcome: 'hits', hits: read, ...(next && { next: [next] }) };
  },
};

function hitOf(one: Xml): Hit | undefined {
  const gzd = child(one, 'recordData', 'gzd');
  const meta = child(gzd, 'originalData', 'meta');
  const kern = child(meta, 'owmskern');
  const mantel = child(meta, 'owmsmantel');
  const read = record.safeParse({
    identifier: text(kern, 'identifier'),
    title: text(kern, 'title'),
    url:
      text(gzd, 'enrichedData', 'preferredUrl') ||
      text(gzd, 'enrichedData', 'url') ||
      `${PAGES}/${text(kern, 'identifier')}.html`,
    modified: text(kern, 'modified'),
  });
  if (!read.success) return undefined;
  const { identifier, title, url, modified } = read.data;
  const published = text(mantel, 'available') || text(mantel, 'date');
  return {
    key: identifier,
    ...(modified !== '' && { rev: modified }),
    url,
    title,
    text: [title, text(kern, 'creator'), text(mantel, 'abstract')].filter(Boolean).join('\n'),
    partial: true,
    ...(published !== '' && { published }),
  };
}

/** `numberOfRecords` is an estimate, so a full page is followed by one more, whatever it says. */
function nextPage(req: Req, first: number, got: number, announced: string, count: number) {
  const start = /^\d+$/.test(announced) ? Number(announced) : first + got;
  const isMore = announced !== '' || got >= PER_PAGE || first + got <= count;
  const cql = new URL(req.url).searchParams.get('query');
  if (got === 0 || !isMore || start <= first || start > MOST || cql === null) return undefined;
  return pageOf(cql, start);
}

function pageOf(cql: string, start: number): Req {
  const query = new URLSearchParams({
    operation: 'searchRetrieve',
    version: '2.0',
    query: cql,
    startRecord: String(start),
    maximumRecords: String(PER_PAGE),
  });
  return { url: `${ENDPOINT}?${query.toString()}`, data: { start: String(start) } };
}

function quoted(word: string): string {
  return `"${word.replaceAll(/["\\]/g, ' ').trim()}"`;
}
