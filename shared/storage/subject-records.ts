import type { PersonName } from '#shared/domain/person.ts';

import type { Place } from './documents.ts';
import type { Invitation, Subject, Withdrawn } from './subjects.ts';

/** The record of a subject: invited, enrolled, or gone. */
export type Kept =
  | { readonly state: 'invited'; readonly invitation: Invitation }
  | {
      readonly state: 'active';
      readonly subject: Subject;
      readonly profile: Uint8Array;
      /** Under which names their wrapped key and their blind entries are kept now. */
      readonly key: string;
      readonly blind: string;
    }
  | { readonly state: 'withdrawn'; readonly gone: Withdrawn };

/**
 * Only what may stand in plain text, field by field: a richer object, such as an enrolled person with their facts, has
 * the same type for the compiler.
 */
export function readable(subject: Subject): Subject {
  const { id, country, language, threat, publicKey, createdAt, changedAt } = subject;
  const { organisation, login } = subject;
  const { text, given, until, how } = subject.consent;
  return {
    id,
    names: subject.names.map((name) => nameOnly(name)),
    offices: subject.offices.map(({ title, organisation: body }) => ({
      title,
      organisation: body,
    })),
    country,
    language,
    threat,
    consent: { text, given, until, how },
    facts: subject.facts.map((fact) => ({ id: fact.id, kind: fact.kind })),
    publicKey,
    createdAt,
    changedAt,
    ...(organisation === undefined ? {} : { organisation }),
    ...(login === undefined ? {} : { login }),
  };
}

function nameOnly({ given, initials, prefix, family, call, partner, use, full }: PersonName) {
  return { given, initials, prefix, family, call, partner, use, full };
}

/** Where those stand who left and are not erased to the end. */
export const LEAVING = 'leaving';

/** Somebody who left, as long as not all of theirs is known to be gone. */
export function isLeaving(
  record: Kept | undefined,
): record is Extract<Kept, { readonly state: 'withdrawn' }> {
  return record?.state === 'withdrawn' && record.gone.erasedAt === undefined;
}

/** Who is enrolled by the end of their consent, who is leaving by when they left. */
export function byTime(kept: Kept): Place | undefined {
  if (isLeaving(kept)) {
    const { id, withdrawnAt } = kept.gone;
    return { group: LEAVING, order: `${withdrawnAt}#${id}` };
  }
  if (kept.state !== 'active') return undefined;
  const { consent, id } = kept.subject;
  return { group: 'consent', order: `${consent.until}#${id}` };
}

/** Who is invited by the token of the invitation, who is enrolled by how they sign in. */
export function byDoor(kept: Kept): Place | undefined {
  if (kept.state === 'invited') {
    const { tokenHash, id } = kept.invitation;
    return { group: `invitation#${tokenHash}`, order: id };
  }
  if (kept.state !== 'active' || kept.subject.login === undefined) return undefined;
  return { group: `login#${kept.subject.login}`, order: kept.subject.id };
}
