import type { Consent } from '#shared/domain/consent.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { Needs } from '../needs.ts';
import { noteLook } from './note-look.ts';

/** Version of the words on the page of an invitation, which the page of consent repeats: what somebody agreed to. */
const CONSENT_TEXT = 'portal@1';

/** Days before its end from which consent is asked for again in the overview. */
const ASKED_AGAIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Consent is for a year, and is asked for again then. */
export function aYearAfter(iso: string): string {
  const date = new Date(iso);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString();
}

/** Consent that was given in the portal. */
export function consentGiven({
  given,
  until,
}: {
  readonly given: string;
  readonly until: string;
}): Consent {
  return { text: CONSENT_TEXT, given, until, how: 'portal' };
}

/** How it stands with somebody's consent: it holds, it ends soon, or it has ended. */
export function standOf({ until }: Consent, now: string): 'holds' | 'ends' | 'ended' {
  if (until <= now) return 'ended';
  const left = Date.parse(until) - Date.parse(now);
  return left <= ASKED_AGAIN_DAYS * DAY_MS ? 'ends' : 'holds';
}

/** Gives consent again, for a year from now. It is written down first; the scanner hears of it, since it may have dropped them. */
export async function renewConsent(
  needs: Pick<Needs, 'subjects' | 'looks' | 'changed' | 'now'>,
  { id }: Subject,
): Promise<void> {
  const at = needs.now().toISOString();
  await noteLook(needs, id, `subject:${id}`, 'consent renewed');
  await needs.subjects.change(id, (subject) => ({
    ...subject,
    consent: consentGiven({ given: at, until: aYearAfter(at) }),
    changedAt: at,
  }));
  await needs.changed({ subject: id, at });
}
