import { z } from 'zod';

import type { Req, Res, SourceMeta } from '#shared/domain/source.ts';

import { textOf, unreadable, wrongPage, wrongStatus } from './answer.ts';
import { child, children, readXml, text, type Xml } from './xml.ts';

/** Somebody in an office, as a register says it. Suggested at enrolment; a person confirms. */
export const officeHolder = z.object({
  /** The register's own id of the person in this office. */
  id: z.string(),
  name: z.string().min(1),
  title: z.string().min(1),
  organisation: z.string().min(1),
  /** ISO dates, where the register gives them. */
  from: z.string().optional(),
  until: z.string().optional(),
});
export type OfficeHolder = z.infer<typeof officeHolder>;

/** Who holds which office, or why it could not be read. */
export type OfficeHolders =
  | { readonly outcome: 'read'; readonly holders: readonly OfficeHolder[] }
  | { readonly outcome: 'refused' | 'unreadable'; readonly why: string };

/** Register of Dutch public bodies. For enrolment: verified names and offices; never scanned, and asked about nobody. */
export const rooMeta: SourceMeta<'urls'> = {
  id: 'roo',
  title: 'Register of public bodies: who holds which office (for enrolment)',
  takes: 'urls',
  access: 'api',
  hosts: ['organisaties.overheid.nl'],
  pace: { everyMs: 5_000, perDay: 20 },
  terms: { url: 'https://organisaties.overheid.nl/archive/', read: null },
  price: 'free (CC0)',
  docs: 'https://organisaties.overheid.nl/archive/',
};

/** One kind of body at a time: the whole register is some forty megabytes. */
export const ROO_KINDS = ['gemeenten', 'provincies', 'waterschappen', 'ministeries'] as const;

export function rooRequest(kind: (typeof ROO_KINDS)[number]): Req {
  return { url: `https://organisaties.overheid.nl/archive/exportOO_${kind}.xml`, step: kind };
}

/** Office-holders of all bodies in an export. */
export function readRoo(res: Res): OfficeHolders {
  const status = wrongStatus(res);
  if (status) return status;
  const body = textOf(res.body);
  const root = child(readXml(body), 'overheidsorganisaties');
  if (root === undefined) return wrongPage(body);
  const bodies = children(root, 'organisaties', 'organisatie');
  if (bodies.length === 0) return unreadable('a register without bodies');
  const holders = bodies.flatMap((one) => {
    const name = text(one, 'naam');
    return children(one, 'functies', 'functie').flatMap((office) => holdersOf(office, name));
  });
  return { outcome: 'read', holders };
}

function holdersOf(office: Xml, organisation: string): readonly OfficeHolder[] {
  const title = text(office, 'naam');
  return children(office, 'medewerkers', 'medewerker').flatMap((person) => {
    const from = text(person, 'startDatum');
    const until = text(person, 'eindDatum');
    const read = officeHolder.safeParse({
      id: text(person, '@systeemId'),
      name: text(person, 'naam'),
      title,
      organisation,
      ...(from !== '' && { from }),
      ...(until !== '' && { until }),
    });
    return read.success ? [read.data] : [];
  });
}

/** A body's name as it is looked up: people leave out what kind it is, and write it with or without capitals. */
export function bareName(body: string): string {
  return body
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:de |het )?(?:gemeente|provincie|waterschap|ministerie van) /, '');
}
