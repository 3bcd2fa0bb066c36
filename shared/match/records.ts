import { z } from 'zod';

import { isReasonCode } from '#shared/domain/reason.ts';
import type { ReasonCode } from '#shared/domain/reason.ts';
import type { SeverityInputs } from '#shared/domain/severity.ts';

/** What Luwte itself wrote, read back: the shapes inside a blind person and inside the artefact. */

const text = z.string().optional();

const nameSchema = z.object({
  given: text,
  initials: text,
  prefix: text,
  family: text,
  call: text,
  partner: z.object({ prefix: text, family: z.string() }).optional(),
  use: z.enum(['own', 'partner', 'partner-own', 'own-partner']).optional(),
  full: text,
});

/** The public part of a person. */
export const publicPersonSchema = z.object({
  id: z.string(),
  names: z.array(nameSchema),
  offices: z.array(z.object({ title: z.string(), organisation: z.string() })),
  country: z.string(),
  language: z.enum(['nl', 'en']),
});

/** How much a form says, and what to say when it is seen. */
export const meaningSchema = z.object({
  strength: z.enum(['exact', 'strong', 'weak', 'hint']),
  because: z.custom<ReasonCode>(isReasonCode, 'a known reason'),
});

/** The head of a blind person's bytes. */
export const blindHeaderSchema = z.object({
  v: z.literal(1),
  person: publicPersonSchema,
  /** Id, index in `FACT_KINDS`, whose it is. */
  facts: z.array(z.tuple([z.string(), z.int(), z.int()])),
  threat: z.int(),
  /** Sealing key, base64. */
  key: z.string(),
  meanings: z.array(meaningSchema),
});

/** A person's record in the artefact: threat, sealing key in base64, ids of the facts. */
export const recordSchema = z.tuple([z.int(), z.string()], z.string());

export const meaningsSchema = z.array(meaningSchema);

/** Whose a fact is, from the number that stands for it. */
export function whoOf(value: number): SeverityInputs['who'] {
  return value === 3 ? 3 : value === 1 ? 1 : 0;
}

/** The person's threat context, from the number that stands for it. */
export function threatOf(value: number): SeverityInputs['threat'] {
  return value === 4 ? 4 : value === 3 ? 3 : value === 1 ? 1 : 0;
}
