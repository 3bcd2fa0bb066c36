import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Req } from '#shared/domain/source.ts';
import { koopSru } from '#shared/sources/koop-sru.ts';

const subject = {
  names: ['Tjalling van Oosterzijl', 'T. van Oosterzijl'],
  offices: [{ title: 'burgemeester', organisation: 'Gemeente Wierhaven' }],
};

function read(name: string, req?: Req) {
  const body = readFileSync(new URL(`../../fixtures/sources/koop-sru/${name}`, import.meta.url));
  const asked = req ?? koopSru.plan({ kind: 'subject', subject })[0]!;
  return koopSru.parse({ url: asked.url, status: 200, headers: {}, body }, asked);
}

function cqls(since?: string) {
  return koopSru
    .plan({ kind: 'subject', subject }, since)
    .map(({ url }) => new URL(url).searchParams.get('query'));
}

describe('koop-sru', () => {
  it('asks for single words joined with AND, without initials, within the body', () => {
    expect(cqls()).toEqual([
      'c.product-area==officielepublicaties AND cql.textAndIndexes="Oosterzijl" AND dt.creator=="Wierhaven"',
    ]);
  });

  it('asks anywhere only for more than one word', () => {
    const several = { ...subject, names: ['Tjalling van Oosterzijl-Drent Kok'] };
    const queries = koopSru.plan({ kind: 'subject', subject: several });
    expect(queries.map(({ url }) => new URL(url).searchParams.get('query'))).toContain(
      'c.product-area==officielepublicaties AND cql.textAndIndexes="Tjalling" AND cql.textAndIndexes="Oosterzijl-Drent" AND cql.textAndIndexes="Kok"',
    );
  });

  it('pulls all notices of the body since the last run, so that a street is matched here', () => {
    expect(cqls('2026-11-01T10:00:00Z')).toContain(
      'c.product-area==officielepublicaties AND dt.creator=="Wierhaven" AND dt.modified>=2026-11-01',
    );
  });

  it('gives partial hits, since the words need not stand beside each other', () => {
    const parsed = read('hits.xml');
    expect(parsed).toMatchObject({
      outcome: 'hits',
      hits: [
        {
          key: 'gmb-2026-900101',
          rev: '2026-03-09',
          url: 'https://zoek.officielebekendmakingen.nl/gmb-2026-900101.html',
          partial: true,
        },
        { key: 'wsb-2026-900202', partial: true },
      ],
    });
  });

  it('reads a single record like several', () => {
    expect(read('one.xml')).toMatchObject({ outcome: 'hits', hits: [{ key: 'gmb-2026-900303' }] });
  });

  it('goes on after a full page with the same question', () => {
    const parsed = read('paging.xml');
    const next = parsed.outcome === 'hits' ? parsed.next : undefined;
    expect(next).toHaveLength(1);
    const { searchParams } = new URL(next?.[0]?.url ?? '');
    expect(searchParams.get('startRecord')).toBe('101');
    expect(searchParams.get('query')).toBe(cqls()[0]);
  });

  it('takes a diagnostic that comes with status 200 for a failure, and does not repeat its words', () => {
    const parsed = read('diagnostic-with-200.xml');
    expect(parsed).toMatchObject({ outcome: 'unreadable' });
    expect(JSON.stringify(parsed)).not.toContain('Oosterzijl');
  });

  it('says nothing only when the source counts none', () => {
    expect(read('nothing.xml')).toEqual({ outcome: 'nothing' });
    expect(read('announced-but-empty.xml')).toMatchObject({ outcome: 'unreadable' });
  });
});
