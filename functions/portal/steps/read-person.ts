import type { Language, NameUse, Office, PersonName } from '#shared/domain/person.ts';
import { writtenName } from '#shared/domain/person.ts';

import type { Faults, Fields } from '../web/fields.ts';
import type { EnrolmentWords } from '../words/enrolment.ts';

/** What a person says of themselves in public, and where mail goes. */
export interface PublicPart {
  readonly names: readonly PersonName[];
  readonly offices: readonly Office[];
  readonly email: string;
  readonly language: Language;
}

export const NAME_USES = [
  'own',
  'partner',
  'partner-own',
  'own-partner',
] as const satisfies readonly NameUse[];

const LONGEST = 200;
const MOST_OTHER_NAMES = 10;

/** Reads the form of names, office and mail; says by field what is wrong. `known` names keep their parts. */
export function readPerson(
  fields: Fields,
  words: EnrolmentWords['wrong'],
  known: { readonly names: readonly PersonName[]; readonly offices: readonly Office[] } = NOTHING,
): { readonly person: PublicPart } | { readonly person?: undefined; readonly faults: Faults } {
  const faults: Record<string, string> = {};
  const text = (name: string, empty?: string) => {
    const value = fields.get(name);
    if (value.length > LONGEST && name !== 'also') faults[name] = words.long;
    else if (looksPrivate(value)) faults[name] = words.private;
    else if (value === '' && empty !== undefined) faults[name] = empty;
    return value === '' ? undefined : value;
  };
  const use = NAME_USES.find((one) => one === fields.get('use')) ?? 'own';
  const family = text('family', words.family);
  const [given, initials, call, prefix] = ['given', 'initials', 'call', 'prefix'].map((name) =>
    text(name),
  );
  if (!given && !initials && !call) faults['given'] = words.first;
  const partner = text('partner', use === 'own' ? undefined : words.partner);
  const partnerPrefix = text('partnerPrefix');
  const title = text('office', words.office);
  const organisation = text('organisation', words.organisation);
  const also = text('also');
  const email = fields.get('email');
  if (!/^[^\s@]{1,100}@[^\s@]{1,150}$/.test(email)) faults['email'] = words.email;
  if (Object.keys(faults).length > 0) return { faults };
  const main: PersonName = {
    given,
    initials,
    call,
    prefix,
    family,
    ...(partner !== undefined && { partner: { family: partner, prefix: partnerPrefix }, use }),
  };
  return {
    person: {
      names: [main, ...otherNames(also ?? '', known.names)],
      offices: [
        { title: title ?? '', organisation: organisation ?? '' },
        ...known.offices.slice(1),
      ],
      email,
      language: fields.get('language') === 'en' ? 'en' : 'nl',
    },
  };
}

const NOTHING = { names: [], offices: [] };

/** Names and offices have no @ and no row of digits. */
function looksPrivate(text: string): boolean {
  return /@|\d{3}/.test(text);
}

function otherNames(text: string, known: readonly PersonName[]): PersonName[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim().slice(0, LONGEST));
  return [...new Set(lines)]
    .filter((line) => line !== '')
    .slice(0, MOST_OTHER_NAMES)
    .map((line) => known.find((name) => writtenName(name) === line) ?? { full: line });
}
