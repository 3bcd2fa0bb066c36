import type { FactKind } from '#shared/domain/fact.ts';
import type { Severity } from '#shared/domain/severity.ts';
import type { Route, Task } from '#shared/domain/task.ts';

import { actBy } from './clocks.ts';

/** What a site is, as far as it decides who to ask. From `recipients/`; `unknown` sites are asked as publishers. */
export type SiteType =
  | 'unknown'
  | 'news'
  | 'directory'
  | 'register-kvk'
  | 'register-kadaster'
  | 'platform'
  | 'paste'
  | 'web-archive'
  | 'broker'
  | 'own-organisation'
  | 'sports-app'
  | 'breach-list';

export interface Exposed {
  readonly kinds: readonly FactKind[];
  readonly siteType: SiteType;
  /** Threats or a call to act stand beside it: nobody writes to such a site, a request tells them that it is right. */
  readonly hostile: boolean;
}

/** Who to ask first, where to go after a refusal or silence, and what runs beside it. */
export interface Ways {
  readonly first: Route;
  readonly next?: Route;
  readonly beside: readonly Route[];
}

const BY_SITE: Readonly<Partial<Record<SiteType, Ways>>> = {
  news: { first: 'editor', next: 'bing-eu', beside: [] },
  'register-kvk': { first: 'kvk-shielding', beside: ['google-pii'] },
  'register-kadaster': { first: 'kadaster-covenant', beside: [] },
  platform: { first: 'platform', next: 'host-dsa', beside: [] },
  paste: { first: 'host-dsa', next: 'google-pii', beside: ['police'] },
  'web-archive': { first: 'archive', beside: [] },
  broker: { first: 'broker', next: 'host-dsa', beside: ['google-pii'] },
  'own-organisation': { first: 'own-organisation', beside: [] },
  'sports-app': { first: 'own-settings', next: 'platform', beside: [] },
  // What was breached cannot be removed: only the person's own measures help.
  'breach-list': { first: 'own-settings', beside: [] },
};

const SEARCH_FIRST: readonly FactKind[] = ['bsn', 'iban'];
const DELISTED: readonly FactKind[] = ['address', 'phone', 'email', 'bsn', 'iban'];

/** The routing table: remediation by exposure, hostile context first, then by site, then by kind. */
export function waysFor({ kinds, siteType, hostile }: Exposed): Ways {
  if (hostile)
    return {
      first: 'police',
      next: 'host-dsa',
      beside: siteType === 'platform' ? ['platform'] : ['host-dsa'],
    };
  const bySite = BY_SITE[siteType];
  if (bySite) return bySite;
  if (siteType === 'directory' && kinds.includes('phone'))
    return { first: 'operator', next: 'publisher', beside: ['google-pii'] };
  if (kinds.some((kind) => SEARCH_FIRST.includes(kind)))
    return { first: 'google-pii', next: 'publisher', beside: ['publisher'] };
  const beside: Route[] = kinds.some((kind) => DELISTED.includes(kind)) ? ['google-pii'] : [];
  if (kinds.includes('address')) beside.push('bing-eu');
  return { first: 'publisher', next: 'host-dsa', beside };
}

/** What `openTasks` needs of an exposure. */
export interface ToRemedy extends Exposed {
  readonly subject: string;
  readonly exposure: string;
  readonly site: string;
  readonly severity: Severity;
  /** ISO 8601: when the exposure was first seen. */
  readonly at: string;
}

/** Tasks that an exposure asks for; the same exposure gives the same ids. Nothing for `info`: that is explained, not chased. */
export function openTasks(exposed: ToRemedy): Task[] {
  if (exposed.severity === 'info') return [];
  const { first, next, beside } = waysFor(exposed);
  const task = (route: Route, after?: Route): Task => {
    const due = actBy(exposed.at, exposed.severity);
    return {
      id: `${exposed.exposure}-${route}`,
      subject: exposed.subject,
      exposure: exposed.exposure,
      site: exposed.site,
      kinds: exposed.kinds,
      severity: exposed.severity,
      route,
      ...(after && { next: after }),
      state: 'open',
      ...(due && { due }),
      reappearances: 0,
      history: [{ at: exposed.at, by: 'system', what: 'open' }],
    };
  };
  return [
    task(first, next),
    ...beside.filter((route) => route !== first).map((route) => task(route)),
  ];
}
