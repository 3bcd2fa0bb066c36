import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** A way to reach a site, as it was found: where, and when it was seen there. */
export interface SuggestedContact {
  readonly kind: 'email' | 'form';
  readonly value: string;
  readonly source: string;
  /** `own`: the site says it for this; `general`: the site says it; `last`: somebody else, or for another purpose. */
  readonly quality: 'own' | 'general' | 'last';
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly seenAt: string;
}

/** A suggestion, or what the team knew itself, as a person confirmed it. */
export interface ConfirmedContact {
  readonly kind: 'email' | 'form';
  readonly value: string;
  /** As the suggestion had it; `team` where somebody typed it. */
  readonly source: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What is known of how to reach a site that is in no directory. */
export interface SiteContact {
  readonly site: string;
  /** ISO 8601, UTC: when it was last asked for, and when looking had ended. */
  readonly askedAt?: string;
  readonly doneAt?: string;
  readonly found: readonly SuggestedContact[];
  /** What could not be read, in our words. */
  readonly failed: readonly { readonly source: string; readonly why: string }[];
  /** By the route on which somebody writes: whoever keeps a site is not whoever hosts it. */
  readonly confirmed?: Readonly<Record<string, ConfirmedContact>>;
}

/** Contacts of sites. Nothing in them is about whoever is enrolled. */
export interface Contacts {
  get(site: string): Promise<SiteContact | undefined>;
  /** Looking begins: what was found before goes, what a person confirmed stays. */
  asked(site: string, at: string): Promise<void>;
  found(site: string, contacts: readonly SuggestedContact[]): Promise<void>;
  failed(site: string, what: SiteContact['failed'][number]): Promise<void>;
  done(site: string, at: string): Promise<void>;
  /** A person says to whom letters on a route go; nobody, without one. */
  confirm(site: string, route: string, contact: ConfirmedContact | undefined): Promise<void>;
}

/** Contacts in the LOOKS table. */
export function contactsIn(client: DynamoDBClient, table: string): Contacts {
  const sites = documentsIn<SiteContact>(client, table, { name: 'contact', owner: 'site' });
  const change = async (site: string, merge: (there: SiteContact) => SiteContact) => {
    await sites.upsert(site, 'contact', (there) => merge(there ?? { site, found: [], failed: [] }));
  };
  return plainly('contacts', {
    get: (site: string) => sites.get(site, 'contact'),
    asked: (site: string, at: string) =>
      change(site, (there) => {
        const { doneAt: _, ...kept } = there;
        return { ...kept, askedAt: at, found: [], failed: [] };
      }),
    found: (site: string, contacts: readonly SuggestedContact[]) =>
      change(site, (there) => {
        const known = new Set(there.found.map(({ value }) => value));
        return {
          ...there,
          found: [...there.found, ...contacts.filter(({ value }) => !known.has(value))],
        };
      }),
    failed: (site: string, what: SiteContact['failed'][number]) =>
      change(site, (there) => ({
        ...there,
        failed: [...there.failed.filter(({ source }) => source !== what.source), what],
      })),
    done: (site: string, at: string) => change(site, (there) => ({ ...there, doneAt: at })),
    confirm: (site: string, route: string, contact: ConfirmedContact | undefined) =>
      change(site, (there) => {
        const { [route]: _, ...others } = there.confirmed ?? {};
        return { ...there, confirmed: contact ? { ...others, [route]: contact } : others };
      }),
  });
}
