import type { Finding } from '#shared/domain/finding.ts';
import type { Route, Task } from '#shared/domain/task.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import { recipientFor } from '#shared/remediation/recipients.ts';
import { frontPageRequest } from '#shared/sources/contact-page.ts';
import type { SiteContact, SuggestedContact } from '#shared/storage/contacts.ts';

import type { Needs } from '../needs.ts';

/** Looking takes a few requests, a second or more apart; after this long it came to nothing and may be asked again. */
const PATIENCE_MS = 15 * 60_000;

/** Has a contact of a site looked for: its own pages first. Only the address of the site is asked about. */
export async function askContact(
  { contacts, ask, now }: Pick<Needs, 'contacts' | 'ask' | 'now'>,
  site: string,
  findings: readonly Pick<Finding, 'url'>[],
): Promise<void> {
  const at = now().toISOString();
  const seen = findings.find(({ url }) => url?.startsWith('http'))?.url;
  const origin = new URL('/', seen ?? `https://${site}`).href;
  const request: LookRequest = {
    source: 'contact-page',
    // Asked twice within a minute is asked once.
    run: `contact-${site}-${at.slice(0, 16)}`,
    request: { ...frontPageRequest(origin), step: 'front', data: { site, origin, todo: '' } },
    cause: 'scan',
    depth: 0,
  };
  await contacts.asked(site, at);
  await ask([request]);
}

/** Whether the search for a contact is under way. */
export function isLooking({ askedAt, doneAt }: SiteContact, now: string): boolean {
  if (askedAt === undefined || doneAt !== undefined) return false;
  return Date.parse(now) - Date.parse(askedAt) < PATIENCE_MS;
}

/** What of the found fits a route: a registrar's mailbox for abuse is for the host, the site's own words are for the rest. */
export function suggestionsFor({ found }: SiteContact, route: Route): readonly SuggestedContact[] {
  return route === 'host-dsa' ? found.filter(({ source }) => source === 'rdap') : found;
}

/** Where the letter of a task goes: what a person confirmed, or else the directory's own address for its route. */
export function addressOf(
  { site, route }: Pick<Task, 'site' | 'route'>,
  contact: SiteContact | undefined,
): string | undefined {
  const confirmed = contact?.confirmed?.[route];
  if (confirmed) return confirmed.kind === 'email' ? confirmed.value : undefined;
  return recipientFor(site, route)?.routes.find((one) => one.route === route)?.email;
}
