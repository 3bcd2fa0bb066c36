import { z } from 'zod';

import type { Req, Res, SourceMeta } from '#shared/domain/source.ts';

import { readJson } from './json.ts';
import type { OfficeHolders } from './roo.ts';

/**
 * Only what names a member. The record also holds a date and place of birth and a place of residence: they are officially
 * published, cannot be removed, and are not taken from here.
 */
const answer = z.object({
  value: z.array(
    z.object({
      Id: z.string(),
      Achternaam: z.string(),
      Tussenvoegsel: z.string().nullish(),
      Roepnaam: z.string().nullish(),
      Initialen: z.string().nullish(),
      Functie: z.string().nullish(),
    }),
  ),
});

const ENDPOINT = 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Persoon';
const FIELDS = 'Id,Achternaam,Tussenvoegsel,Roepnaam,Initialen,Functie';

/** House of Representatives. For enrolment: verified names; never scanned. */
export const tweedeKamerMeta: SourceMeta<'urls'> = {
  id: 'tweede-kamer',
  title: 'Members of the House of Representatives (for enrolment)',
  takes: 'urls',
  access: 'api',
  hosts: ['gegevensmagazijn.tweedekamer.nl'],
  pace: { everyMs: 1_000, perDay: 100 },
  terms: { url: 'https://opendata.tweedekamer.nl/', read: null },
  price: 'free',
  docs: 'https://opendata.tweedekamer.nl/documentatie/odata-api',
};

/** All members; the choice is made here, so that nobody's name goes out. */
export function tweedeKamerRequest(): Req {
  const query = new URLSearchParams({
    $filter: "Verwijderd eq false and Functie eq 'Tweede Kamerlid'",
    $select: FIELDS,
  });
  return { url: `${ENDPOINT}?${query.toString()}`, headers: { accept: 'application/json' } };
}

/** Members as office-holders, to be confirmed by a person. */
export function readTweedeKamer(res: Res): OfficeHolders {
  const read = readJson(res, answer);
  if ('wrong' in read) return read.wrong;
  const holders = read.value.value.map((one) => ({
    id: one.Id,
    name: [one.Roepnaam ?? one.Initialen, one.Tussenvoegsel, one.Achternaam]
      .filter(Boolean)
      .join(' '),
    title: one.Functie ?? 'Tweede Kamerlid',
    organisation: 'Tweede Kamer der Staten-Generaal',
  }));
  return { outcome: 'read', holders };
}
