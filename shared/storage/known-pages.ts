import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** A page of a watched site that was read, so that it is looked at again although nothing new links to it. */
export interface KnownPage {
  /** Keyed hash of the URL. */
  readonly page: string;
  /** Passed the leak guard: it holds no fact of anybody enrolled. */
  readonly url: string;
  readonly source: string;
  /** Where the watched site begins that it belongs to, and how many link steps away it is. */
  readonly root: string;
  readonly depth: number;
  /** ISO 8601, UTC: when it is due again. */
  readonly dueAt: string;
}

/** What is known of watched sites. */
export interface KnownPages {
  put(page: KnownPage): Promise<void>;
  /** Due at `now`, soonest first. Eventually consistent. */
  due(now: string): Promise<readonly KnownPage[]>;
  remove(page: string): Promise<void>;
}

const GROUP = 'known-pages';

/** Known pages in the LOOKS table. */
export function knownPagesIn(client: DynamoDBClient, table: string): KnownPages {
  const pages = documentsIn<KnownPage>(client, table, {
    name: 'known',
    owner: 'page',
    first: ({ dueAt, page }) => ({ group: GROUP, order: `${dueAt}#${page}` }),
  });
  return plainly('known-pages', {
    put: (page: KnownPage) => pages.put(page.page, 'known', page),
    due: (now: string) => pages.inFirst(GROUP, `${now}$`),
    remove: (page: string) => pages.remove(page, 'known'),
  });
}
