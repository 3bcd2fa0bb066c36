import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { termsAreMet, type Parsed, type Query, type Req, type Res } from '#shared/domain/source.ts';
import { CONNECTORS, planFor, type AnyConnector } from '#shared/sources/registry.ts';

import { SUBJECT_SAMPLES } from './connector-samples-subject.ts';
import { URL_SAMPLES } from './connector-samples-urls.ts';
import { fixture, KINDS, type Case, type Sample } from './connector-samples.ts';
import { ODD, SLOW, withOdd } from './odd-answers.ts';

/** `captcha`, `garbage`, refusals and failures are tried on all. */
const SAMPLES: Readonly<Record<string, Sample>> = { ...SUBJECT_SAMPLES, ...URL_SAMPLES };

const HOST_OF_PAGE = 'https://zwaluwen.example/leden';

/** Answers that say nothing about anybody. */
const WORTHLESS = {
  captcha: fixture('', '../captcha.html'),
  garbage: fixture('', '../garbage.txt'),
  silence: new Uint8Array(),
};

function sampleOf({ meta }: AnyConnector): Sample {
  const sample = SAMPLES[meta.id];
  if (!sample) throw new Error(`recorded answers wanted for ${meta.id} in connector-samples-*.ts`);
  return sample;
}

function firstReq(connector: AnyConnector): Req {
  return planFor(connector, sampleOf(connector).query)[0] ?? { url: HOST_OF_PAGE };
}

function reqOf(connector: AnyConnector, one: Case): Req {
  return { ...firstReq(connector), ...one.req };
}

function res(req: Req, body: Uint8Array, status = 200, headers: Res['headers'] = {}): Res {
  return { url: req.url, status, headers, body };
}

function read(connector: AnyConnector, one: Case): Parsed {
  const req = reqOf(connector, one);
  return connector.parse(res(req, fixture(connector.meta.id, one.file), one.status), req);
}

function keys(parsed: Parsed): string[] {
  return parsed.outcome === 'hits' ? parsed.hits.map(({ key }) => key) : [];
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('every source', () => {
  it('has recorded answers, and no answers are kept for a source that is not there', () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(
      CONNECTORS.map(({ meta }) => meta.id).toSorted(),
    );
  });
});

describe.each(CONNECTORS.map((connector) => [connector.meta.id, connector] as const))(
  '%s',
  (id, connector) => {
    const sample = sampleOf(connector);
    const { meta } = connector;
    const hitsCase = sample.cases.find(({ name, hits }) => name.startsWith('hits') && hits)!;

    it.each(sample.cases.map((one) => [one.name, one] as const))('reads: %s', (_, one) => {
      const parsed = read(connector, one);
      const found = parsed.outcome === 'hits' ? parsed : { hits: [], next: [] };
      const { outcome, hits = found.hits.length, next = found.next?.length ?? 0 } = one;
      expect({
        outcome: parsed.outcome,
        hits: found.hits.length,
        next: found.next?.length ?? 0,
      }).toEqual({ outcome, hits, next });
    });

    it('says what it is, what it costs and whose terms apply', () => {
      expect(meta.id).toMatch(/^[a-z][a-z0-9-]+$/);
      expect(meta.title.length).toBeGreaterThan(5);
      expect(meta.price).not.toBe('');
      expect(meta.docs).toMatch(/^https:\/\//);
      expect(meta.terms.url).toMatch(/^https:\/\//);
    });

    it.each(KINDS)('has a recorded answer of its own, or a reason for having none: %s', (kind) => {
      const recorded = sample.cases.filter(({ name }) => name.startsWith(kind)).length;
      const reason = sample.without?.[kind] ?? '';
      expect([recorded > 0, reason !== '']).toEqual(reason === '' ? [true, false] : [false, true]);
    });

    const oneService = meta.hosts.length > 0 && !meta.hosts.includes('*');

    it('is off until a person has read its terms, or says by which rule it goes that has none', () => {
      const { url, ...rest } = meta.terms;
      const rule = meta.hosts.length === 0 ? 'own-files' : 'robots';
      expect(url).toMatch(/^https:/);
      expect(rest).toEqual(oneService ? { read: null } : { rule });
      expect(termsAreMet(meta.terms)).toBe(!oneService);
      // What goes by robots.txt is asked for as pages are, so that the host keeps it.
      expect(oneService || meta.access === 'page').toBe(true);
    });

    it('has a canary that hits and one that misses, or says why there can be none', () => {
      const { hit, miss } = meta.canary!;
      const asks = [hit, miss].map((probe) =>
        'none' in probe ? probe.none.split(' ').length > 3 : planFor(connector, probe).length > 0,
      );
      expect(asks).toEqual([true, true]);
      // A service of its own can always be shown to be awake.
      expect('none' in hit).toBe(!oneService);
      expect(JSON.stringify(hit) === JSON.stringify(miss)).toBe(!oneService);
    });

    it('plans the same for the same question, and leaves the question as it was', () => {
      const query = deepFreeze(structuredClone(sample.query));
      expect(planFor(connector, query, '2026-10-01')).toEqual(
        planFor(connector, query, '2026-10-01'),
      );
    });

    it('plans nothing for a question of another kind', () => {
      const others: Query[] = [
        { kind: 'subject', subject: { names: ['Tjalling van Oosterzijl'], offices: [] } },
        { kind: 'urls', urls: [HOST_OF_PAGE] },
        { kind: 'prefixes', prefixes: ['A1B2C3'] },
      ];
      for (const query of others.filter(({ kind }) => kind !== meta.takes)) {
        expect(planFor(connector, query)).toEqual([]);
      }
    });

    it('asks only its own hosts, also for what comes next, and carries no key', () => {
      const asked = [...planFor(connector, sample.query), ...nextOf(connector, sample)];
      for (const { url, headers } of asked) {
        expect(['*', ...meta.hosts]).toContain(
          meta.hosts.includes('*') ? '*' : new URL(url).hostname,
        );
        const names = Object.keys(headers ?? {}).map((name) => name.toLowerCase());
        expect(names).not.toContain(meta.auth?.header.toLowerCase() ?? 'authorization');
      }
    });

    it('sends the words of the question and its own fixed ones, nothing else', () => {
      // Whatever changes in the requests when the question changes are the question's own words.
      const [one, other] = twins(meta.takes);
      const asked = JSON.stringify(planFor(connector, one.query, '2026-10-01'));
      const swapped = one.words.reduce(
        (text, word, at) => text.replaceAll(word, other.words[at]!),
        asked,
      );
      expect(swapped).toBe(JSON.stringify(planFor(connector, other.query, '2026-10-01')));
    });

    it('reads the same answer the same way, and does not touch its bytes', () => {
      const req = reqOf(connector, hitsCase);
      const body = fixture(id, hitsCase.file);
      const copy = body.slice();
      const first = connector.parse(res(req, body, hitsCase.status), deepFreeze(req));
      expect(connector.parse(res(req, body, hitsCase.status), req)).toEqual(first);
      expect(body).toEqual(copy);
    });

    it('gives keys that depend on neither rank nor day nor place in the paging', () => {
      const req = reqOf(connector, hitsCase);
      const body = fixture(id, hitsCase.file);
      const found = keys(connector.parse(res(req, body, hitsCase.status), req));
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((key) => key.length > 0 && key.length < 500)).toBe(true);
      const later = {
        ...req,
        data: { ...req.data, page: '2', offset: '1', start: '2', from: '50' },
      };
      const again = connector.parse(
        res(later, body, hitsCase.status, { date: 'Wed, 02 Dec 2026 00:00:00 GMT' }),
        later,
      );
      expect(keys(again)).toEqual(found);
      if (sample.reordered === undefined) return;
      const moved = connector.parse(res(req, fixture(id, sample.reordered)), req);
      expect(keys(moved).toSorted()).toEqual(found.toSorted());
    });

    it('gives addresses that a person can open', () => {
      const parsed = read(connector, hitsCase);
      const found = parsed.outcome === 'hits' ? parsed.hits : [];
      for (const { url, media = [] } of found) {
        expect([url, ...media].every((one) => /^https?:\/\//.test(one) && URL.canParse(one))).toBe(
          true,
        );
      }
    });

    it.each([
      ['forbidden', 403, 'refused'],
      ['not signed in', 401, 'refused'],
      ['too many requests', 429, 'refused'],
      ['out of order', 500, 'unreadable'],
      ['not there', 404, 'unreadable'],
    ] as const)('takes an answer that is %s for what it is', (_, status, outcome) => {
      const req = firstReq(connector);
      expect(connector.parse(res(req, bytes('no'), status), req).outcome).toBe(outcome);
    });

    it.each(
      steps(sample).flatMap((step) =>
        (['captcha', 'garbage', 'silence'] as const).map((kind) => [kind, step] as const),
      ),
    )('never takes it for "nothing": %s (%s)', (kind, step) => {
      const req = { ...firstReq(connector), ...(step !== undefined && { step }) };
      const { outcome } = connector.parse(res(req, WORTHLESS[kind]), req);
      const mayBe = kind === 'captcha' ? ['refused', 'unreadable'] : ['unreadable'];
      expect(sample.isPage === true ? [...mayBe, 'hits'] : mayBe).toContain(outcome);
    });

    it('never takes half an answer for "nothing", and never throws', () => {
      const req = reqOf(connector, hitsCase);
      const body = fixture(id, hitsCase.file);
      fc.assert(
        fc.property(fc.nat(body.length), fc.uint8Array({ maxLength: 40 }), (at, noise) => {
          const half = new Uint8Array([...body.slice(0, at), ...noise]);
          return (
            connector.parse(res(req, half, hitsCase.status), req).outcome !== 'nothing' ||
            at === body.length
          );
        }),
        { numRuns: 150 },
      );
    });

    it('never throws for JSON and text of any form', () => {
      const req = firstReq(connector);
      fc.assert(
        fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
          connector.parse(res(req, bytes(text)), req);
        }),
        { numRuns: 150 },
      );
    });

    it('never throws when one value of an answer is of another kind, and opens no odd address', () => {
      const answers = sample.cases.filter(({ file }) => file.endsWith('.json'));
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.constantFrom(...ODD), (which, leaf, odd) => {
          const one = answers[which % Math.max(1, answers.length)];
          if (!one) return;
          const req = reqOf(connector, one);
          const body = bytes(withOdd(new TextDecoder().decode(fixture(id, one.file)), leaf, odd));
          const parsed = connector.parse(res(req, body, one.status), req);
          const urls =
            parsed.outcome === 'hits'
              ? parsed.hits.flatMap(({ url, media = [] }) => [url, ...media])
              : [];
          expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
        }),
        { numRuns: 400 },
      );
    });

    it('is done in time with an answer made to be slow', () => {
      const req = firstReq(connector);
      for (const one of SLOW)
        expect(connector.parse(res(req, bytes(one)), req).outcome).toBeTruthy();
    });

    it('repeats no name when it says what went wrong', () => {
      const said = sample.cases.map((one) => {
        const parsed = read(connector, one);
        return 'why' in parsed ? parsed.why : '';
      });
      expect(said.join(' ')).not.toMatch(/oosterzijl|tjalling|zwaluwen|wierhaven/i);
    });
  },
);

function nextOf(connector: AnyConnector, sample: Sample): readonly Req[] {
  return sample.cases.flatMap((one) => {
    const parsed = read(connector, one);
    return parsed.outcome === 'hits' ? (parsed.next ?? []) : [];
  });
}

function steps(sample: Sample): readonly (string | undefined)[] {
  return [...new Set(sample.cases.map(({ req }) => req?.step))];
}

interface Twin {
  readonly query: Query;
  readonly words: readonly string[];
}

/** Two questions of the same form with other words. */
function twins(kind: Query['kind']): readonly [Twin, Twin] {
  const make = (words: readonly [string, string, string]): Twin => {
    const [given, family, place] = words;
    if (kind === 'prefixes') return { query: { kind, prefixes: [given] }, words };
    if (kind === 'urls') {
      return {
        query: { kind, urls: [`https://t.me/s/${family}`, `https://t.me/s/${place}`] },
        words,
      };
    }
    const subject = {
      names: [`${given} van ${family}`],
      offices: [{ title: 'raadslid', organisation: `Gemeente ${place}` }],
    };
    return { query: { kind, subject }, words };
  };
  return kind === 'prefixes'
    ? [make(['A1B2C3', '-one-', '-two-']), make(['D4E5F6', '-one-', '-two-'])]
    : [make(['Aaltsje', 'blauwborst', 'cormoran']), make(['Yfkeles', 'zwartkopje', 'wielewal'])];
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) deepFreeze(child);
    Object.freeze(value);
  }
  return value;
}
