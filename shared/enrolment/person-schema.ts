import { z } from 'zod';

import { EXTRA_CONSENTS } from '#shared/domain/consent.ts';
import type { Fact } from '#shared/domain/fact.ts';
import type { Person } from '#shared/domain/person.ts';

/**
 * What may be said about a person when they are enrolled, from a file, a form or a sealed record. Errors carry the
 * path of the field and what was wanted; never the value.
 */

const words = z.string().trim().min(1).max(200);
const country = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{2}$/, 'two letters, such as NL')
  .transform((code) => code.toUpperCase());
const time = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'a time, such as "19:30"')
  .transform((text) => text.replace('.', ':').padStart(5, '0'));

/** YAML reads `12` and `1970-01-31` as a number and a date; a person means the words. */
const loose = z
  .union([z.string(), z.number(), z.date()], 'a word or a number')
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
  .pipe(words);

const name = z
  .strictObject({
    given: words.optional(),
    initials: words.optional(),
    prefix: words.optional(),
    family: words.optional(),
    call: words.optional(),
    partner: z.strictObject({ prefix: words.optional(), family: words }).optional(),
    use: z.enum(['own', 'partner', 'partner-own', 'own-partner']).optional(),
    full: words.optional(),
  })
  .refine(
    (parts) => parts.full ?? parts.family ?? parts.given ?? parts.call,
    'a name with at least `family`, `given` or `full`',
  );

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const fact = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('address'),
      street: words.optional(),
      number: loose.optional(),
      addition: loose.optional(),
      postcode: loose.optional(),
      city: words.optional(),
      country: country.optional(),
    })
    .refine(
      (parts) => parts.street ?? parts.postcode ?? parts.city,
      'an address with at least `street`, `postcode` or `city`',
    ),
  z.strictObject({ kind: z.literal('phone'), value: loose }),
  z.strictObject({
    kind: z.literal('email'),
    value: words.regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address, such as name@place.example'),
  }),
  z.strictObject({ kind: z.literal('relative'), relation: words, name }),
  z.strictObject({ kind: z.literal('plate'), value: loose, country: country.optional() }),
  z.strictObject({
    kind: z.literal('birthdate'),
    value: loose.pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY-MM-DD, YYYY-MM or YYYY')),
    precision: z.enum(['day', 'month', 'year']).optional(),
  }),
  z.strictObject({ kind: z.literal('bsn'), value: loose }),
  z.strictObject({ kind: z.literal('iban'), value: loose }),
  z.strictObject({ kind: z.literal('username'), value: loose }),
  z.strictObject({
    kind: z.literal('place'),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    radius: z.number().positive().max(20_000).default(250),
  }),
  z.strictObject({
    kind: z.literal('routine'),
    what: words.optional(),
    place: words.optional(),
    weekday: z.enum(WEEKDAYS).optional(),
    from: time.optional(),
    to: time.optional(),
  }),
]);

export const factSchema: z.ZodType<Fact> = fact;

const office = z.strictObject({ title: words, organisation: words });

/** One entry of `people.yaml`, and the `person` of a case. */
export const personSchema: z.ZodType<Person> = z.strictObject({
  id: loose,
  names: z.array(name).min(1, 'at least one name'),
  offices: z.array(office).default([]),
  email: z
    .string()
    .trim()
    .regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address')
    .optional(),
  language: z.enum(['nl', 'en']).default('nl'),
  country: country.default('NL'),
  facts: z.array(fact).default([]),
  consents: z.array(z.enum(EXTRA_CONSENTS, EXTRA_CONSENTS.join(' or '))).optional(),
});

/** The first thing that is wrong, as `field: what was wanted`. Holds no value. */
export function firstFault(error: z.ZodError): { path: readonly PropertyKey[]; wanted: string } {
  const issue = error.issues[0];
  if (!issue) return { path: [], wanted: 'something else' };
  if (issue.code === 'unrecognized_keys') {
    return { path: [...issue.path, issue.keys[0] ?? ''], wanted: 'no such field here' };
  }
  return { path: issue.path, wanted: issue.message.replace(/^Invalid input: /, '') };
}
