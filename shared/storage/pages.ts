import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import type { Merge, Merged } from './merge.ts';
import { daysLater } from './table.ts';

/** What is remembered of a page that was looked at: enough to ask whether it changed, nothing of what it says. */
export interface PageState {
  /** Keyed hash of the URL. */
  readonly page: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** The source's own mark of this content, or a hash of the body. */
  readonly rev?: string;
  /** ISO 8601, UTC. */
  readonly lastSeen: string;
  /** Version of the watchlist that it was matched against. */
  readonly watchlist?: string;
  /** Milliseconds until it is looked at again, by how often it changes. */
  readonly everyMs?: number;
  readonly outcome: 'read' | 'unchanged' | 'gone' | 'refused' | 'unreadable';
}

/** Pages by the hash of their URL; forgotten 400 days after they were last seen. */
export interface Pages {
  get(page: string): Promise<PageState | undefined>;
  upsert(page: string, merge: Merge<PageState>): Promise<Merged<PageState>>;
}

const DAYS_KEPT = 400;

/** Pages in the LOOKS table. */
export function pagesIn(client: DynamoDBClient, table: string): Pages {
  const pages = documentsIn<PageState>(client, table, {
    name: 'state',
    owner: 'page',
    expires: ({ lastSeen }) => daysLater(Date.parse(lastSeen), DAYS_KEPT),
  });
  return plainly('pages', {
    get: (page: string) => pages.get(page, 'state'),
    upsert: (page: string, merge: Merge<PageState>) => pages.upsert(page, 'state', merge),
  });
}
