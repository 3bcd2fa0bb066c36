import { describe, expect, it } from 'vitest';

import type { ReadNeeds } from '#functions/look/read-page.ts';
import { readPage } from '#functions/look/read-page.ts';
import type { FactMatch } from '#shared/domain/match.ts';
import { extract } from '#shared/extract/extract.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';

const url = 'https://club.example/leden';
const request: LookRequest = {
  source: 'site',
  run: 'r1',
  request: { url },
  cause: 'scan',
  depth: 0,
};
const html = `<!doctype html><title>Leden</title><table>
<tr><td>A. Buurman</td><td>Rietgors 10</td><td>06-00000010</td></tr>
<tr><td>T. van Oeverloos</td><td>Rietgors 12</td><td>06-00000012</td></tr>
<tr><td>B. Buurvrouw</td><td>Rietgors 14</td><td>06-00000014</td></tr></table>
<a href="/contact">Contact</a> <a href="/rietgors-12">Adres</a> <a href="https://elders.example/">Elders</a>`;

const match = (text: string, about: FactMatch['about'] = 'subject'): FactMatch => {
  const start = text.indexOf('Rietgors 12');
  return {
    kind: 'address',
    fact: 0,
    spans: [[start, start + 11]],
    about,
    confidence: 0.9,
    because: [],
    inputs: { kind: 4, context: 0, reach: 2, validity: 2, who: 0, threat: 0 },
  };
};

function world(change: Partial<ReadNeeds> = {}) {
  const sealed: string[] = [];
  const needs: ReadNeeds = {
    extract,
    match: ({ text }) => [{ person: 'mayor', mentions: [], facts: [match(text)] }],
    enrolled: () => ({ factIds: ['f-home'], sealingKey: new Uint8Array(32) }),
    seal: async (_, text) => {
      sealed.push(text);
      return 'sealed';
    },
    holds: (text) => (text.includes('rietgors-12') ? ['address'] : []),
    pageKey: (one) => `key of ${one}`,
    revOf: (text) => `rev of ${text.length}`,
    findingId: (...parts) => parts.join('/'),
    site: () => 'club.example',
    country: () => 'NL',
    now: () => Date.parse('2026-03-02T08:00:00.000Z'),
    ...change,
  };
  const res = {
    url,
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: new TextEncoder().encode(html),
  };
  const looked = {
    outcome: 'fetched',
    res,
    validators: {},
    archive: true,
    sitemaps: [],
    via: [],
  } as const;
  return {
    sealed,
    read: (one: Partial<LookRequest> = {}) =>
      readPage(needs, { request: { ...request, ...one }, res, looked }),
  };
}

describe('reading a page', () => {
  it('tells of a fact by its id and kind, its words sealed and not beside it', async () => {
    const { read } = world();
    const answer = await read();
    expect(answer).toMatchObject({
      outcome: 'read',
      found: [
        {
          url,
          page: `key of ${url}`,
          people: [
            { subject: 'mayor', facts: [{ fact: 'f-home', kind: 'address', sealed: 'sealed' }] },
          ],
        },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain('Rietgors');
  });

  it("seals the words of the fact's own row, not its neighbours'", async () => {
    const { read, sealed } = world();
    await read();
    expect(sealed[0]).toContain('T. van Oeverloos');
    expect(sealed[0]).toContain('Rietgors 12');
    expect(sealed[0]).not.toMatch(/Buurman|Buurvrouw|Rietgors 1[04]/);
  });

  it('goes on within the site, and never through an address that holds a fact', async () => {
    const answer = await world().read();
    const urls =
      answer.outcome === 'read' ? answer.next.map(({ request: { url: one } }) => one) : [];
    expect(urls).toContain('https://club.example/contact');
    expect(urls.join()).not.toMatch(/rietgors|elders/);
  });

  it('keeps nothing of a page that shows nobody, or only a namesake', async () => {
    const nobody = await world({ match: () => [] }).read();
    const namesake = await world({
      match: ({ text }) => [
        { person: 'mayor', mentions: [], facts: [match(text, 'someone-else')] },
      ],
    }).read();
    expect(nobody).toMatchObject({ found: [] });
    expect(namesake).toMatchObject({ found: [] });
  });

  it('answers a rescan also when nothing is there any more', async () => {
    const answer = await world({ match: () => [] }).read({ cause: 'rescan', source: 'page' });
    expect(answer).toMatchObject({
      outcome: 'read',
      found: [{ outcome: 'read', cause: 'rescan', people: [] }],
    });
  });

  it('leaves the address out where it holds a fact itself', async () => {
    const answer = await world({ holds: () => ['address'] }).read();
    expect(answer.outcome === 'read' && answer.found[0]).not.toHaveProperty('url');
  });
});
