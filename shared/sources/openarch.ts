import { z } from 'zod';

import type { Connector, Hit, Parsed, Req } from '#shared/domain/source.ts';

import { unreadable } from './answer.ts';
import { readJson, webUrl } from './json.ts';
import { phrases } from './words.ts';

const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((one) => [one])]);

const doc = z.object({
  identifier: z.string().min(1),
  archive_code: z.string().min(1),
  personname: z.string(),
  relationtype: z.string().optional(),
  eventtype: z.string().optional(),
  eventdate: z
    .object({
      day: z.number().optional(),
      month: z.number().optional(),
      year: z.number().optional(),
    })
    .optional()
    .catch(undefined),
  eventplace: z.string().optional(),
  sourcetype: z.string().optional(),
  url: webUrl,
});
const found = z.object({
  response: z.object({ number_found: z.number(), docs: z.array(doc) }),
});
const shown = z.object({
  Person: oneOrMore(
    z.object({
      '@pid': z.string().optional(),
      PersonName: z.record(z.string(), z.unknown()).optional(),
      BirthPlace: z.object({ Place: z.string() }).partial().optional(),
    }),
  ),
  Event: z
    .object({
      EventType: z.string().optional(),
      EventDate: z.object({ LiteralDate: z.string() }).partial().optional(),
      EventPlace: z.object({ Place: z.string() }).partial().optional(),
    })
    .optional()
    .catch(undefined),
  RelationEP: oneOrMore(z.object({ PersonKeyRef: z.string(), RelationType: z.string() }))
    .optional()
    .catch(undefined),
});

const API = 'https://api.openarchieven.nl/1.1/records';
const PER_PAGE = 100;
const MOST = 500;
/** Older records name nobody who could still be looked for, nor their parents. */
const FROM_YEAR = 1900;

/** Family relations in civil registration and family notices; mostly historic. Asked by name only: `match` wants a birth year. */
export const openarch: Connector<'subject'> = {
  meta: {
    id: 'openarch',
    title: 'Genealogical records (Open Archives)',
    takes: 'subject',
    access: 'api',
    hosts: ['api.openarchieven.nl'],
    pace: { everyMs: 500, perDay: 5_000 },
    terms: { url: 'https://www.openarchieven.nl/api/', read: null },
    price: 'free',
    canary: {
      hit: { kind: 'subject', subject: { names: ['Jan Jansen'], offices: [] } },
      miss: { kind: 'subject', subject: { names: ['Qwxzyvrt Plomfzeblat'], offices: [] } },
    },
    docs: 'https://api.openarchieven.nl/docs/',
  },

  plan({ subject }) {
    const full = phrases(subject).filter((name) => name.includes(' ') && !name.includes('.'));
    return full.map((name) => pageOf(name, 0));
  },

  parse(res, req): Parsed {
    return req.step === 'record' ? parseRecord(res, req) : parseSearch(res, req);
  },
};

function parseSearch(res: Parameters<typeof openarch.parse>[0], req: Req): Parsed {
  const read = readJson(res, found);
  if ('wrong' in read) return read.wrong;
  const { number_found: count, docs } = read.value.response;
  const start = Number(req.data?.['start'] ?? '0');
  if (docs.length === 0) {
    if (start > 0) return { outcome: 'hits', hits: [] };
    return count === 0 ? { outcome: 'nothing' } : unreadable('records counted, none given');
  }
  const hits = docs.map((one): Hit => {
    const { day, month, year } = one.eventdate ?? {};
    const date = [day, month, year].filter((part) => part !== undefined).join('-');
    const line = [
      one.personname,
      one.relationtype,
      one.eventtype,
      date,
      one.eventplace,
      one.sourcetype,
    ];
    return {
      key: `${one.archive_code}:${one.identifier}`,
      url: one.url,
      title: one.personname,
      text: line.filter(Boolean).join(', '),
      partial: false,
    };
  });
  const recent = docs.filter(({ eventdate }) => (eventdate?.year ?? 0) >= FROM_YEAR);
  const name = new URL(req.url).searchParams.get('name');
  const more =
    start + docs.length < Math.min(count, MOST) && name !== null
      ? [pageOf(name, start + docs.length)]
      : [];
  return { outcome: 'hits', hits, next: [...recent.map((one) => recordOf(one)), ...more] };
}

/** Everybody on one record and what they are to each other; the same key as in the list, with more text. */
function parseRecord(res: Parameters<typeof openarch.parse>[0], req: Req): Parsed {
  const read = readJson(res, shown);
  if ('wrong' in read) return read.wrong;
  const { Person, Event, RelationEP = [] } = read.value;
  const { key = '', url = '' } = req.data ?? {};
  const lines = Person.map((person) => {
    const role = RelationEP.find(
      ({ PersonKeyRef }) => PersonKeyRef === person['@pid'],
    )?.RelationType;
    return [role, nameOf(person.PersonName), person.BirthPlace?.Place].filter(Boolean).join(', ');
  });
  const event = [Event?.EventType, Event?.EventDate?.LiteralDate, Event?.EventPlace?.Place];
  const text = [event.filter(Boolean).join(', '), ...lines].filter(Boolean).join('\n');
  return { outcome: 'hits', hits: [{ key, url, text, partial: false }] };
}

const NAME_PARTS = [
  'PersonNameFirstName',
  'PersonNamePatronym',
  'PersonNamePrefixLastName',
  'PersonNameLastName',
];

function nameOf(name: Readonly<Record<string, unknown>> | undefined): string {
  const parts = NAME_PARTS.map((part) => name?.[part]);
  return parts.filter((part) => typeof part === 'string').join(' ');
}

function recordOf(one: z.infer<typeof doc>): Req {
  const query = new URLSearchParams({
    archive: one.archive_code,
    identifier: one.identifier,
    lang: 'nl',
  });
  const data = { key: `${one.archive_code}:${one.identifier}`, url: one.url };
  return { url: `${API}/show.json?${query.toString()}`, step: 'record', data };
}

function pageOf(name: string, start: number): Req {
  const query = new URLSearchParams({
    name,
    number_show: String(PER_PAGE),
    start: String(start),
    sort: '-4',
    lang: 'nl',
  });
  return {
    url: `${API}/search.json?${query.toString()}`,
    step: 'search',
    data: { start: String(start) },
  };
}
