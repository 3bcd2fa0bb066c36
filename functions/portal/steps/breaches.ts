import type { Profile } from '#functions/shell/profile.ts';
import type { BreachConsent } from '#shared/domain/consent.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import { replaceFacts } from '../enrol.ts';
import type { Needs } from '../needs.ts';
import { aYearAfter } from './consent.ts';
import { noteLook } from './note-look.ts';

/** Version of the words that `pages/breaches.tsx` shows before this consent is given. */
const BREACHES_TEXT = 'breaches@1';

type Used = Pick<Needs, 'subjects' | 'looks' | 'enrolling' | 'now'>;

/** Consent for lists of data breaches that was given in the portal. */
export function breachConsentGiven({
  given,
  until,
}: {
  readonly given: string;
  readonly until: string;
}): BreachConsent {
  return { text: BREACHES_TEXT, given, until, how: 'portal' };
}

/** Gives the consent, or gives it again, for a year from now. Written down first; hashes of addresses are made only now. */
export async function agreeToBreaches(
  needs: Used,
  subject: Subject,
  profile: Profile,
): Promise<void> {
  const given = needs.now().toISOString();
  await noteLook(needs, subject.id, `subject:${subject.id}`, 'breach consent given');
  const consent = breachConsentGiven({ given, until: aYearAfter(given) });
  await replaceFacts(await needs.enrolling(), subject, profile, consent);
}

/**
 * Takes it back. The prefixes go first and at once, so that whatever stops this half way nothing is asked any more; then the
 * fingerprints of hashes.
 */
export async function stopBreaches(
  needs: Used,
  { id }: Subject,
  profile: () => Promise<Profile>,
): Promise<void> {
  const at = needs.now().toISOString();
  await noteLook(needs, id, `subject:${id}`, 'breach consent withdrawn');
  const changed = await needs.subjects.change(id, ({ breachConsent, ...rest }) => ({
    ...rest,
    changedAt: at,
    ...(breachConsent && { breachConsent: { ...breachConsent, withdrawn: at } }),
  }));
  if (changed) await replaceFacts(await needs.enrolling(), changed, await profile());
}
