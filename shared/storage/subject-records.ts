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
      /** Hash prefixes, locked. */
      readonly prefixes?: Uint8Array;
    }
  | { readonly state: 'withdrawn'; readonly gone: Withdrawn };

type Active = Extract<Kept, { state: 'active' }>;

/** With these prefixes, where there is a consent for them that was not taken back, whatever the writer believed. */
export function withPrefixes(next: Active, prefixes: Uint8Array | undefined): Active {
  const { prefixes: _, ...kept } = next;
  const { breachConsent } = kept.subject;
  const may = breachConsent !== undefined && breachConsent.withdrawn === undefined;
  return may && prefixes !== undefined ? { ...kept, prefixes } : kept;
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
