import type { PersonName } from '#shared/domain/person.ts';
import { bareName } from '#shared/sources/roo.ts';
import type { KeptOffice, OfficeBody } from '#shared/storage/offices.ts';

import type { Needs } from '../needs.ts';
import { Fields } from '../web/fields.ts';

/** An office that a register knows, as somebody may say that it is theirs. */
export interface SuggestedOffice extends KeptOffice {
  /** Names the choice in the form. */
  readonly id: string;
  readonly organisation: string;
  readonly register: string;
  /** ISO 8601: when the register was read. */
  readonly at: string;
}

/** What the registers say of a body; bodies with a name like it where they do not know it. */
export interface FoundOffices {
  readonly offices: readonly SuggestedOffice[];
  readonly alike: readonly string[];
}

const MOST_ALIKE = 6;

/** Looks a body up in the registers that were read before: nothing goes out. */
export async function officesAt(
  { offices }: Pick<Needs, 'offices'>,
  organisation: string,
): Promise<FoundOffices> {
  const key = bareName(organisation);
  const found = key === '' ? [] : (await offices.of(key)).flatMap((body) => suggested(body));
  if (found.length > 0) return { offices: found, alike: [] };
  const names = key === '' ? [] : await offices.names();
  return {
    offices: [],
    alike: names.filter((name) => bareName(name).includes(key)).slice(0, MOST_ALIKE),
  };
}

function suggested({ register, organisation, offices, at }: OfficeBody): SuggestedOffice[] {
  return offices.map((one) => ({
    ...one,
    id: [register, one.title, one.holder ?? ''].join('|'),
    organisation,
    register,
    at,
  }));
}

/** The form with a chosen office filled in, to be looked at and saved by whoever it is about. Names that were typed stay. */
export function withOffice(
  fields: Fields,
  { title, organisation, holder }: SuggestedOffice,
): Fields {
  const name = holder === undefined ? {} : nameInRegister(holder);
  const typed = ['given', 'call', 'initials', 'prefix', 'family'].some((one) => fields.has(one));
  return fields.with({
    office: title.charAt(0).toLowerCase() + title.slice(1),
    organisation,
    ...(!typed && {
      given: name.given ?? '',
      call: name.call ?? '',
      initials: name.initials ?? '',
      prefix: name.prefix ?? '',
      family: name.family ?? '',
    }),
  });
}

/** Forms of address and titles before or after a name; they are no part of it. */
const TITLE =
  /^(?:dhr|de heer|heer|mevr|mw|mevrouw|drs|dr|mr|ir|ing|prof|bc|ba|ma|bsc|msc|llm|mpa|mba|rc|ra|phd|jhr|jkvr)\.?,?$/i;
/** "J.M.", "J. M." or "Th." at the beginning. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.)+$/u;

/** A name as a register writes it: "Mevr. drs. J.M. (Janna) van der Plas MSc". */
export function nameInRegister(written: string): PersonName {
  const call = /\(([^)]+)\)/.exec(written)?.[1]?.trim();
  const words = written
    .replace(/\([^)]*\)/, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !TITLE.test(word));
  const initials = words.filter((word) => INITIALS.test(word)).join('');
  const rest = words.filter((word) => !INITIALS.test(word));
  const given = initials === '' && rest.length > 1 ? rest.shift() : undefined;
  const from = rest.findIndex((word) => /^['’]?\p{Lu}/u.test(word) && !/^['’]/.test(word));
  const prefix = from > 0 ? rest.slice(0, from).join(' ') : '';
  const family = rest.slice(Math.max(from, 0)).join(' ');
  return {
    ...(given !== undefined && { given }),
    ...(initials !== '' && { initials }),
    ...(call !== undefined && call !== '' && { call }),
    ...(prefix !== '' && { prefix }),
    ...(family !== '' && { family }),
  };
}
