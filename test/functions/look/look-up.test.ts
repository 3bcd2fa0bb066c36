import { describe, expect, it } from 'vitest';

import { lookUp } from '#functions/look/look-up.ts';
import type { LookUpNeeds } from '#functions/look/look-up.ts';
import { GiveUp, TryLater } from '#shared/domain/errors.ts';
import { extract } from '#shared/extract/extract.ts';
import type { Looked } from '#shared/fetch/looked.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import { lookupOf } from '#shared/sources/lookups.ts';
import type { SiteContact } from '#shared/storage/contacts.ts';
import type { OfficeBody } from '#shared/storage/offices.ts';

const NOW = Date.parse('2026-03-02T08:00:00.000Z');
const ROOT = 'https://www.zwaluwen.nl/';

/** A host that has these pages, and says of the rest that they are not there. */
function world(pages: Readonly<Record<string, string | Looked>>, on = ['roo', 'rdap']) {
  const asked: LookRequest[] = [];
  const went: string[] = [];
  const replaced: OfficeBody[] = [];
  const deferred: LookRequest[] = [];
  let site: SiteContact = { site: 'zwaluwen.nl', found: [], failed: [] };
  const needs: LookUpNeeds = {
    source: async (id) => {
      const found = lookupOf(id);
      return found && ('rule' in found.meta.terms || on.includes(id)) ? found : undefined;
    },
    async look(_, { request: { url } }) {
      went.push(url);
      const page = pages[url];
      if (page === undefined) return { outcome: 'gone', status: 404, soft: false };
      if (typeof page !== 'string') return page;
      return { outcome: 'fetched', res: resOf(url, page) } as unknown as Looked;
    },
    async extract({ body, headers }) {
      const answer = await extract(body, { contentType: headers['content-type'] ?? '' });
      return answer.outcome === 'read' ? answer : undefined;
    },
    holds: (text) => (text.includes('geheim') ? ['email'] : []),
    offices: { replace: async (_, __, bodies) => void replaced.push(...bodies) },
    contacts: {
      get: async () => site,
      found: async (_, found) => void (site = { ...site, found: [...site.found, ...found] }),
      failed: async (_, what) => void (site = { ...site, failed: [...site.failed, what] }),
      done: async (_, doneAt) => void (site = { ...site, doneAt }),
    },
    ask: async (requests) => void asked.push(...requests),
    defer: async (request) => void deferred.push(request),
    now: () => NOW,
  };
  const step = lookUp(needs);
  return {
    step,
    went,
    replaced,
    deferred,
    site: () => site,
    /** From the front page to the end of the way. */
    async follow() {
      asked.push(front());
      for (let next = asked.shift(); next; next = asked.shift()) {
        // oxlint-disable-next-line no-await-in-loop -- each step names the next.
        await step(next);
      }
      return site.found.map(({ value, source, quality }) => `${value} ${source} ${quality}`);
    },
  };
}

function resOf(url: string, text: string) {
  const type = text.trimStart().startsWith('<')
    ? 'text/html; charset=utf-8'
    : text.startsWith('{')
      ? 'application/json'
      : 'text/plain';
  return {
    url,
    status: 200,
    headers: { 'content-type': type },
    body: new TextEncoder().encode(text),
  };
}

const front = (): LookRequest => ({
  source: 'contact-page',
  run: 'contact-1',
  request: { url: ROOT, step: 'front', data: { site: 'zwaluwen.nl', origin: ROOT, todo: '' } },
  cause: 'scan',
  depth: 0,
});

const html = (body: string) => `<!doctype html><title>De Zwaluwen</title><body>${body}</body>`;

describe('whom to write to at a site', () => {
  it('is read on its privacy page, before its contact page', async () => {
    const there = world({
      [ROOT]: html('<a href="/contact">Contact</a> <a href="/privacyverklaring">Privacy</a>'),
      [`${ROOT}privacyverklaring`]: html('Vragen? <a href="mailto:privacy@zwaluwen.nl">Mail</a>'),
      [`${ROOT}contact`]: html('<a href="mailto:info@zwaluwen.nl">Mail</a>'),
    });
    expect(await there.follow()).toEqual(['privacy@zwaluwen.nl privacy-page own']);
    expect(there.went).toEqual([ROOT, `${ROOT}privacyverklaring`]);
    expect(there.site().doneAt).toBe('2026-03-02T08:00:00.000Z');
  });

  it('is a mailbox of a role where there is one, and no list of people', async () => {
    const people = ['jan', 'piet', 'klaas'].map(
      (one) => `<a href="mailto:${one}@zwaluwen.nl">x</a>`,
    );
    const there = world({
      [ROOT]: html('<a href="/bestuur">Bestuur</a>'),
      [`${ROOT}bestuur`]: html(`${people.join('')}<a href="mailto:secretariaat@zwaluwen.nl">x</a>`),
    });
    expect(await there.follow()).toEqual(['secretariaat@zwaluwen.nl contact-page general']);
  });

  it('is never an address of somebody who is enrolled', async () => {
    const there = world(
      {
        [ROOT]: html('<a href="/contact">Contact</a>'),
        [`${ROOT}contact`]: html('<a href="mailto:geheim@zwaluwen.nl">x</a>'),
      },
      [],
    );
    expect(await there.follow()).toEqual([]);
  });

  it('is a form where there is no address, and the registry is asked too', async () => {
    const domain = JSON.stringify({
      objectClassName: 'domain',
      entities: [
        {
          roles: ['abuse'],
          vcardArray: ['vcard', [['email', {}, 'text', 'abuse@registrar.example']]],
        },
      ],
    });
    const there = world({
      [ROOT]: html('<a href="/contact">Contact</a>'),
      [`${ROOT}contact`]: html('<form method="post"><textarea name="x"></textarea></form>'),
      'https://rdap.sidn.nl/domain/zwaluwen.nl': domain,
    });
    expect(await there.follow()).toEqual([
      `${ROOT}contact contact-page general`,
      'abuse@registrar.example rdap last',
    ]);
  });

  it('is asked of no registry whose terms nobody has read, and of security.txt last', async () => {
    const there = world(
      {
        [ROOT]: html('Welkom'),
        [`${ROOT}.well-known/security.txt`]:
          'Contact: mailto:cert@zwaluwen.nl\nExpires: 2027-01-01T00:00:00Z\n',
      },
      [],
    );
    expect(await there.follow()).toEqual(['cert@zwaluwen.nl security-txt last']);
    expect(there.went).not.toContain('https://rdap.sidn.nl/domain/zwaluwen.nl');
    expect(there.site().failed).toContainEqual({
      source: 'rdap',
      why: 'its terms were not read yet',
    });
  });

  it('ends with what could not be read, where nobody is found', async () => {
    const refused = { outcome: 'refused', why: 'robots', say: 'robots.txt asks not to read this' };
    const there = world({ [ROOT]: refused as Looked }, []);
    expect(await there.follow()).toEqual([]);
    expect(there.site().failed).toContainEqual({
      source: 'front',
      why: 'robots.txt asks not to read this',
    });
    expect(there.site().doneAt).toBeDefined();
  });
});

describe('a register of offices', () => {
  const register = `<overheidsorganisaties><organisaties>${['Mistwijk', 'Elders']
    .map(
      (name) =>
        `<organisatie><naam>Gemeente ${name}</naam><functies><functie><naam>Burgemeester</naam><medewerkers><medewerker systeemId="1"><naam>A. van ${name}</naam></medewerker><medewerker systeemId="2"><naam>Weg</naam><eindDatum>2020-01-01</eindDatum></medewerker></medewerkers></functie></functies></organisatie>`,
    )
    .join('')}</organisaties></overheidsorganisaties>`;
  const url = 'https://organisaties.overheid.nl/archive/exportOO_gemeenten.xml';
  const request = (own: string): LookRequest => ({
    ...front(),
    source: 'roo',
    request: { url, step: 'gemeenten', data: { own } },
  });

  it('names the holders of the own body alone; of others it keeps the offices', async () => {
    const there = world({ [url]: register });
    await there.step(request('gemeente mistwijk'));
    expect(
      there.replaced.map(({ organisation, key, offices }) => ({ organisation, key, offices })),
    ).toEqual([
      {
        organisation: 'Gemeente Mistwijk',
        key: 'mistwijk',
        offices: [{ title: 'Burgemeester', holder: 'A. van Mistwijk' }],
      },
      { organisation: 'Gemeente Elders', key: 'elders', offices: [{ title: 'Burgemeester' }] },
    ]);
    expect(JSON.stringify(there.replaced)).not.toContain('A. van Elders');
  });

  it('stays as it was where the answer is none, and is not asked while it is off', async () => {
    const off = world({ [url]: register }, []);
    await off.step(request('Mistwijk'));
    expect([off.went, off.replaced]).toEqual([[], []]);
    const broken = world({ [url]: '<html>storing</html>' });
    await broken.step(request('Mistwijk'));
    expect(broken.replaced).toEqual([]);
  });

  it('comes back when its host wants that, soon or at another time', async () => {
    const later = (ms: number) =>
      ({ outcome: 'later', at: NOW + ms, why: 'busy', attempt: 0 }) as Looked;
    await expect(world({ [url]: later(1_000) }).step(request('x'))).rejects.toThrow(TryLater);
    const tomorrow = world({ [url]: later(86_400_000) });
    await tomorrow.step(request('x'));
    expect(tomorrow.deferred).toHaveLength(1);
  });

  it('is never asked about a person', async () => {
    const one = { ...request('x'), subject: 'mayor' };
    await expect(world({ [url]: register }).step(one)).rejects.toThrow(GiveUp);
  });
});
