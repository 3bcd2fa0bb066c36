import { z } from 'zod';

import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { textOf, unreadable } from './answer.ts';
import { readJson } from './json.ts';
import { phrases } from './words.ts';

const answer = z.object({
  totaal: z.number(),
  resultatenPerPagina: z.number().optional(),
  resultaten: z.array(
    z.object({
      kvkNummer: z.string(),
      vestigingsnummer: z.string().optional(),
      naam: z.string(),
      adres: z
        .object({
          binnenlandsAdres: z
            .object({ type: z.string(), straatnaam: z.string(), plaats: z.string() })
            .partial(),
        })
        .partial()
        .optional(),
      type: z.string(),
    }),
  ),
});

const ENDPOINT = 'https://api.kvk.nl/api/v2/zoeken';
const PER_PAGE = 100;
const MOST = 1_000;
/** KVK's own code for "this search has no result"; it comes with status 404. */
const NO_RESULT = /"code"\s*:\s*"IPD5200"/;

/** Trade register: a sole trader is often named after the owner and works at home. Name only; never a place or postcode. */
export const kvkZoeken: Connector<'subject'> = {
  meta: {
    id: 'kvk-zoeken',
    title: 'Trade register, by name (KVK Zoeken)',
    takes: 'subject',
    access: 'api',
    hosts: ['api.kvk.nl'],
    auth: { header: 'apikey', secret: 'kvk' },
    pace: { everyMs: 200, perDay: 5_000 },
    terms: { url: 'https://developers.kvk.nl/terms-and-conditions', read: null },
    note: "KVK signs its server's certificate itself: its CA chain must be trusted (NODE_EXTRA_CA_CERTS), or every look is unreadable.",
    price: 'EUR 6.20 a month, searches free',
    canary: {
      hit: { kind: 'subject', subject: { names: ['Kamer van Koophandel'], offices: [] } },
      miss: { kind: 'subject', subject: { names: ['Qwxzyvrt Plomfzeblat'], offices: [] } },
    },
    docs: 'https://developers.kvk.nl/documentation/zoeken-api',
  },

  plan({ subject }) {
    const names = phrases(subject).filter((name) => name.includes(' '));
    return names.map((naam) => pageOf(naam, 1));
  },

  parse(res, req): Parsed {
    if (res.status === 404 && NO_RESULT.test(textOf(res.body))) return { outcome: 'nothing' };
    const read = readJson(res, answer);
    if ('wrong' in read) return read.wrong;
    const { totaal, resultaten, resultatenPerPagina: perPage = PER_PAGE } = read.value;
    const page = Number(req.data?.['page'] ?? '1');
    if (resultaten.length === 0) {
      if (page > 1) return { outcome: 'hits', hits: [] };
      return totaal === 0 ? { outcome: 'nothing' } : unreadable('results counted, none given');
    }
    const hits = resultaten.map((one): Hit => {
      const { straatnaam, plaats } = one.adres?.binnenlandsAdres ?? {};
      return {
        key: `${one.kvkNummer}:${one.vestigingsnummer ?? ''}:${one.type}`,
        url: `https://www.kvk.nl/zoeken/?${new URLSearchParams({ q: one.kvkNummer }).toString()}`,
        title: one.naam,
        text: [one.naam, straatnaam, plaats, one.type].filter(Boolean).join('\n'),
        partial: false,
      };
    });
    const naam = new URL(req.url).searchParams.get('naam');
    const isMore = naam !== null && page * perPage < Math.min(totaal, MOST);
    return { outcome: 'hits', hits, ...(isMore && { next: [pageOf(naam, page + 1)] }) };
  },
};

function pageOf(naam: string, page: number): Req {
  const query = new URLSearchParams({
    naam,
    pagina: String(page),
    resultatenPerPagina: String(PER_PAGE),
  });
  return { url: `${ENDPOINT}?${query.toString()}`, data: { page: String(page) } };
}
