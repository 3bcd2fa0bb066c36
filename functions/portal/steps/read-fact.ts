import { BadInput } from '#shared/domain/errors.ts';
import type { Fact, FactKind } from '#shared/domain/fact.ts';
import type { PublicPerson } from '#shared/domain/person.ts';
import { factSchema } from '#shared/enrolment/person-schema.ts';
import { KINDS } from '#shared/match/facts/registry.ts';

import { Fields } from '../web/fields.ts';
import type { Faults } from '../web/fields.ts';
import type { FieldName } from '../words/fact-fields.ts';

/** The fields of each kind, in the order of its form. The first is where a fault of the whole is shown. */
export const FIELDS_OF = {
  address: ['street', 'number', 'addition', 'postcode', 'city', 'country'],
  place: ['lat', 'lon', 'radius'],
  routine: ['what', 'place', 'weekday', 'from', 'to'],
  relative: ['given', 'prefix', 'family', 'relation'],
  phone: ['phone'],
  email: ['email'],
  plate: ['plate', 'country'],
  birthdate: ['year', 'month', 'day'],
  username: ['username'],
  iban: ['iban'],
  bsn: ['bsn'],
} as const satisfies Readonly<Record<FactKind, readonly FieldName[]>>;

/** Fields that may stay empty although their kind's form is right. */
export const OPTIONAL: ReadonlySet<FieldName> = new Set<FieldName>([
  'street',
  'number',
  'addition',
  'postcode',
  'city',
  'country',
  'prefix',
  'family',
  'month',
  'day',
  'what',
  'place',
  'weekday',
  'from',
  'to',
]);

type FactWords = {
  readonly kinds: Readonly<Record<FactKind, { readonly wrong: string }>>;
  readonly fieldWrong: Readonly<Partial<Record<FieldName, string>>>;
};

/** A fact from its form, or what is wrong by field. Nothing that was typed stands in a fault. */
export function readFact(
  kind: FactKind,
  fields: Fields,
  words: FactWords,
  person: Pick<PublicPerson, 'names' | 'country'>,
): { readonly fact: Fact } | { readonly fact?: undefined; readonly faults: Faults } {
  const wrong = (field: string = FIELDS_OF[kind][0]) => ({
    faults: { [field]: fieldWords(words, field) ?? words.kinds[kind].wrong },
  });
  const read = factSchema.safeParse(rawFact(kind, fields, person.country));
  if (!read.success) return wrong(fieldOf(kind, read.error.issues[0]?.path.at(-1)));
  if (kind === 'birthdate' && !exists(read.data)) return wrong('day');
  try {
    if (KINDS[kind].enrol(read.data, person).length === 0) return wrong();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return wrong();
  }
  return { fact: read.data };
}

function fieldWords({ fieldWrong }: FactWords, field: string): string | undefined {
  return Object.entries(fieldWrong).find(([name]) => name === field)?.[1];
}

/** The form's field for a field of the schema. */
function fieldOf(kind: FactKind, name: PropertyKey | undefined): string {
  const fields: readonly string[] = FIELDS_OF[kind];
  const field = String(name ?? '');
  return fields.includes(field) ? field : FIELDS_OF[kind][0];
}

/** What the form says, as people.yaml would say it. */
function rawFact(kind: FactKind, fields: Fields, country: string): Record<string, unknown> {
  const some = (...names: FieldName[]) =>
    Object.fromEntries(
      names.filter((name) => fields.has(name)).map((name) => [name, fields.get(name)]),
    );
  switch (kind) {
    case 'address':
      return {
        kind,
        country,
        ...some('street', 'number', 'addition', 'postcode', 'city', 'country'),
      };
    case 'plate':
      return { kind, value: fields.get('plate'), country, ...some('country') };
    case 'phone':
    case 'email':
    case 'iban':
    case 'bsn':
      return { kind, value: fields.get(kind) };
    case 'username':
      return { kind, value: fields.get(kind).replace(/^@/, '') };
    case 'relative':
      return {
        kind,
        relation: fields.get('relation') || 'other',
        name: some('given', 'prefix', 'family'),
      };
    case 'birthdate':
      return { kind, ...dateOf(fields) };
    case 'place':
      return {
        kind,
        lat: decimal(fields.get('lat')),
        lon: decimal(fields.get('lon')),
        radius: Number(fields.get('radius') || '250'),
      };
    case 'routine':
      break;
  }
  return { kind, ...some('what', 'place', 'weekday', 'from', 'to') };
}

function dateOf(fields: Fields) {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => fields.get(name));
  if (month === '' && day === '') return { value: year, precision: 'year' };
  if (day === '') return { value: `${year}-${two(month)}`, precision: 'month' };
  return { value: `${year}-${two(month)}-${two(day)}`, precision: 'day' };
}

/** 31 February is no day. */
function exists(fact: Fact): boolean {
  if (fact.kind !== 'birthdate') return true;
  const [year = '', month = '01', day = '01'] = fact.value.split('-');
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return (
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day) &&
    Number(year) > 1880
  );
}

function two(text = ''): string {
  return text.padStart(2, '0');
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function decimal(text: string): number {
  return text === '' ? Number.NaN : Number(text.replace(',', '.'));
}

/** A kept fact as its form shows it. */
export function fieldsOfFact(fact: Fact): Fields {
  const { kind, ...parts } = fact;
  const flat: Record<string, unknown> = { ...parts };
  if (fact.kind === 'relative') Object.assign(flat, fact.name, { relation: fact.relation });
  if (fact.kind === 'birthdate') {
    const [year, month, day] = fact.value.split('-');
    Object.assign(flat, { year, month, day });
  }
  if ('value' in fact) flat[kind] = fact.value;
  return new Fields(FIELDS_OF[kind].map((name) => [name, [asText(flat[name])]]));
}
