import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** A site that is looked at regularly, whoever stands on it. */
export interface WatchedSite {
  readonly id: string;
  readonly url: string;
  /** The connector that reads it: "site", "feed", "telegram". */
  readonly source: string;
  readonly addedBy: string;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
  /** Link steps from `url`. */
  readonly depth: number;
  readonly everyDays: number;
  /** For whom; absent: for everybody. */
  readonly subject?: string;
  readonly enabled: boolean;
}

/** Which sites are watched. */
export interface WatchedSites {
  /** `false` where it is watched already; what is there stays. */
  add(site: WatchedSite): Promise<boolean>;
  get(id: string): Promise<WatchedSite | undefined>;
  all(): Promise<readonly WatchedSite[]>;
  enable(id: string, enabled: boolean): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Watched sites in the LOOKS table, together under one key: hundreds, not millions. */
export function watchedSitesIn(client: DynamoDBClient, table: string): WatchedSites {
  const sites = documentsIn<WatchedSite>(client, table, { name: 'watched', owner: 'site' });
  const ALL_SITES = 'all';
  return plainly('watched-sites', {
    add: (site: WatchedSite) => sites.add(ALL_SITES, site.id, site),
    get: (id: string) => sites.get(ALL_SITES, id),
    all: () => sites.ofOwner(ALL_SITES),
    async enable(id: string, enabled: boolean) {
      await sites.upsert(ALL_SITES, id, (site) => site && { ...site, enabled });
    },
    remove: (id: string) => sites.remove(ALL_SITES, id),
  });
}
