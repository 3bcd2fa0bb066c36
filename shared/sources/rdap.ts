import { z } from 'zod';

import type { Req, Res, SourceMeta } from '#shared/domain/source.ts';

import { readJson, webUrl } from './json.ts';

const vcardRow = z.tuple([z.string(), z.unknown(), z.string(), z.unknown()], z.unknown());
const vcard = z.tuple([z.literal('vcard'), z.array(z.unknown())]);

interface Entity {
  readonly roles?: readonly string[] | undefined;
  readonly vcardArray?: unknown;
  readonly entities?: readonly Entity[] | undefined;
}
const entity: z.ZodType<Entity> = z.object({
  roles: z.array(z.string()).optional(),
  vcardArray: z.unknown().optional(),
  get entities() {
    return z.array(entity).optional();
  },
});
const answer = z.object({
  objectClassName: z.literal('domain'),
  entities: z.array(entity).optional(),
});

/** IANA's list of which registry answers for which top-level domains (RFC 9224). */
const bootstrap = z.object({ services: z.array(z.tuple([z.array(z.string()), z.array(webUrl)])) });

/** How deep entities may be nested before it is not a registry's answer any more. */
const DEEPEST = 6;
/** SIDN answers for .nl and is not in IANA's list. */
const KNOWN: Readonly<Record<string, string>> = { nl: 'https://rdap.sidn.nl/' };

/** Who keeps a domain. For the contact of last resort; never scanned. */
export const rdapMeta: SourceMeta<'urls'> = {
  id: 'rdap',
  title: 'Domain registries: where abuse is reported (for removal requests)',
  takes: 'urls',
  access: 'api',
  hosts: ['*'],
  pace: { everyMs: 2_000, perDay: 200 },
  terms: { url: 'https://www.sidn.nl/en/nl-domain-name/sidn-and-privacy', read: null },
  price: 'free',
  docs: 'https://www.rfc-editor.org/rfc/rfc9083',
};

export interface DomainContacts {
  /** Of the registrar: reaches the site's owner at best. */
  readonly abuse: readonly string[];
  /** Of an organisation that holds the domain; a person who does is not looked at. */
  readonly registrant: readonly string[];
  readonly registrar?: string;
}

export function rdapBootstrapRequest(): Req {
  return { url: 'https://data.iana.org/rdap/dns.json', step: 'bootstrap' };
}

/** The registry's address for each top-level domain; undefined where the list could not be read. */
export function readRdapBootstrap(res: Res): ReadonlyMap<string, string> | undefined {
  const read = readJson(res, bootstrap);
  if ('wrong' in read) return undefined;
  const pairs = read.value.services.flatMap(([names, urls]) => {
    const url = urls.find((one) => one.startsWith('https:'));
    return url === undefined ? [] : names.map((name) => [name, url] as const);
  });
  return new Map([...pairs, ...Object.entries(KNOWN)]);
}

/** The question for a registrable domain; undefined where nobody is known to answer for it. */
export function rdapRequest(
  domain: string,
  registries: ReadonlyMap<string, string> = new Map(Object.entries(KNOWN)),
): Req | undefined {
  const base = registries.get(domain.slice(domain.lastIndexOf('.') + 1).toLowerCase());
  if (base === undefined) return undefined;
  return {
    url: new URL(`domain/${encodeURIComponent(domain)}`, base.endsWith('/') ? base : `${base}/`)
      .href,
    headers: { accept: 'application/rdap+json' },
  };
}

/** Addresses for abuse and of an organisation that holds the domain, from any depth; undefined where the answer is not one. */
export function readRdap(res: Res): DomainContacts | undefined {
  const read = readJson(res, answer);
  if ('wrong' in read) return undefined;
  const all = flatten(read.value.entities ?? [], DEEPEST);
  const abuse = all
    .filter(({ roles }) => roles?.includes('abuse'))
    .flatMap((one) => values(one, 'email'));
  const registrant = all
    .filter((one) => one.roles?.includes('registrant') && values(one, 'kind').includes('org'))
    .flatMap((one) => values(one, 'email'));
  const registrar = all.find(({ roles }) => roles?.includes('registrar'));
  const name = registrar && values(registrar, 'fn')[0];
  return {
    abuse: [...new Set(abuse)],
    registrant: [...new Set(registrant)],
    ...(name !== undefined && { registrar: name }),
  };
}

function flatten(entities: readonly Entity[], depth: number): readonly Entity[] {
  if (depth === 0) return [];
  return entities.flatMap((one) => [one, ...flatten(one.entities ?? [], depth - 1)]);
}

function values(one: Entity, name: string): readonly string[] {
  const card = vcard.safeParse(one.vcardArray);
  if (!card.success) return [];
  return card.data[1].flatMap((row) => {
    const read = vcardRow.safeParse(row);
    return read.success &&
      read.data[0] === name &&
      typeof read.data[3] === 'string' &&
      read.data[3] !== ''
      ? [read.data[3]]
      : [];
  });
}
