import { z } from 'zod';

import { BadInput } from '#shared/domain/errors.ts';
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
  v: z.literal(2),
  person: publicPersonSchema,
  /** Id, index in `FACT_KINDS`, whose it is. */
  facts: z.array(z.tuple([z.string(), z.int(), z.int()])),
  threat: z.int(),
  /** Sealing key, base64. */
  key: z.string(),
  meanings: z.array(meaningSchema),
});

export const meaningsSchema = z.array(meaningSchema);

/** Whose a fact is, from the number that stands for it. */
export function whoOf(value: number): SeverityInputs['who'] {
  return value === 3 ? 3 : value === 1 ? 1 : 0;
}

/** The person's threat context, from the number that stands for it. */
export function threatOf(value: number): SeverityInputs['threat'] {
  return value === 4 ? 4 : value === 3 ? 3 : value === 1 ? 1 : 0;
}

/** What the artefact keeps of a person beside names and forms. */
export interface PersonRecord {
  readonly threat: SeverityInputs['threat'];
  readonly sealingKey: Uint8Array;
  /** Ids of the facts, in order. */
  readonly ids: readonly string[];
}

/** Threat, then sealing key and ids of facts, each behind its length in one byte. Throws `BadInput` where one has more than 255 bytes. */
export function writeRecord({ threat, sealingKey, ids }: PersonRecord): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [sealingKey, ...ids.map((id) => encoder.encode(id))];
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + 1 + length, 1));
  out[0] = threat;
  let at = 1;
  for (const part of parts) {
    if (part.length > 0xff)
      throw new BadInput(`an id or a key of at most 255 bytes was wanted, got ${part.length}`);
    out[at] = part.length;
    out.set(part, at + 1);
    at += 1 + part.length;
  }
  return out;
}

/** What `writeRecord` wrote. */
export function readRecord(bytes: Uint8Array): PersonRecord {
  const parts: Uint8Array[] = [];
  for (let at = 1; at < bytes.length;) {
    const next = at + 1 + (bytes[at] ?? 0);
    parts.push(bytes.slice(at + 1, next));
    at = next;
  }
  const [sealingKey = new Uint8Array(0), ...ids] = parts;
  const decoder = new TextDecoder();
  return { threat: threatOf(bytes[0] ?? 0), sealingKey, ids: ids.map((id) => decoder.decode(id)) };
}
