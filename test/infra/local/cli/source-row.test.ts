import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { sourceRow, sourceText } from '#infra/local/cli/source-row.ts';
import { LOOKUPS } from '#shared/sources/lookups.ts';
import { CONNECTORS, connectorOf } from '#shared/sources/registry.ts';

import { said } from './said.ts';

const brave = connectorOf('brave')!;
const README = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');

describe('what luwte sources tells', () => {
  it.each([...CONNECTORS, ...LOOKUPS].map((one) => [one.meta.id, one] as const))(
    '%s: what it is, what leaves, pace, price, terms, canary',
    (_, one) => {
      const text = sourceText(sourceRow(one));
      for (const line of ['what', 'leaves', 'pace', 'price', 'terms', 'canary'])
        expect(text).toMatch(new RegExp(`^  ${line} +\\S`, 'm'));
      expect(text).not.toMatch(/undefined|null|\[object/);
    },
  );

  it('says of a source with unread terms that it is off, and how that is changed', () => {
    const text = sourceText(sourceRow(brave));
    expect(text).toContain('brave  off: terms not read');
    expect(text).toContain('luwte sources allow brave --by NAME');
  });

  it('says who has read the terms and when, how the test questions went, and what the week gave', () => {
    const text = sourceText(
      sourceRow(brave, {
        terms: { source: 'brave', by: 'Sam', at: '2026-03-01T08:00:00.000Z' },
        canaries: [
          { expect: 'hits', at: '2026-03-09T08:00:00.000Z', passed: false, why: 'status 403' },
          { expect: 'nothing', at: '2026-03-09T08:00:00.000Z', passed: true },
        ],
        given: { requests: 9, hits: 2, nothing: 6, refused: 1, unreadable: 0, why: 'status 403' },
      }),
    );
    expect(text).toContain('brave  on\n');
    expect(text).toContain('read on 2026-03-01 by Sam');
    expect(text).toContain(
      'must hit: FAILED on 2026-03-09: status 403; must miss: passed on 2026-03-09',
    );
    expect(text).toContain(
      '9 requests: 2 hits, 6 nothing, 1 refused, 0 unreadable (last: status 403)',
    );
  });

  it('says until when a source rests', () => {
    const { state } = sourceRow(brave, { restsUntil: '2026-03-09T09:00:00.000Z' });
    expect(state).toBe('resting until 2026-03-09T09:00:00.000Z');
  });

  it('says by which rule a source goes that has no terms, without a date that nobody set', () => {
    const rows = ['site', 'page', 'feed', 'archive'].map((id) => sourceRow(connectorOf(id)!));
    expect(rows.map(({ state, rule, termsRead }) => [state, rule, termsRead])).toEqual([
      ['on', 'robots', undefined],
      ['on', 'robots', undefined],
      ['on', 'robots', undefined],
      ['on', 'own-files', undefined],
    ]);
  });

  it('needs a decision of a source that has one to take, and says which', () => {
    expect(sourceText(sourceRow(connectorOf('hibp-range')!))).toMatch(
      /decide +The first six digits/,
    );
  });

  it('is one JSON object a line where that is asked for', async () => {
    const { out, status } = await said(['sources', 'brave', 'site', '--format', 'jsonl']);
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect([status, ids]).toEqual([0, ['brave', 'site']]);
  });

  it('agrees with the table in the README', () => {
    const rows = new Map(
      [
        ...README.matchAll(
          /^\| `([\w-]+)` +\| ([^|]+?) +\| ([^|]+?) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm,
        ),
      ].map(([, id = '', ...cells]) => [id, cells] as const),
    );
    for (const connector of CONNECTORS) {
      const { id, title, leaves, state, price } = sourceRow(connector);
      const on = state === 'on' ? 'on' : 'off until its terms are read';
      expect([id, rows.get(id)]).toEqual([
        id,
        [title, leaves.replace(/^(?:the|a) /, ''), on, price],
      ]);
    }
  });
});
