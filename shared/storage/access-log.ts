import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly, untilFirst } from './failures.ts';

/** One look at a subject's data: when, who ("team:sam"), and what at, in a word. */
export interface Look {
  readonly at: string;
  readonly by: string;
  readonly what: string;
}

/** A look in its place in the chain, as `shared/keys/chain.ts` makes it. */
export interface LinkedLook extends Look {
  readonly place: number;
  readonly previous: string;
  readonly hash: string;
}

/** How links are made and checked: `nextLink` and `verifyChain` of `shared/keys/chain.ts`. */
export interface Chain {
  next(subject: string, previous: LinkedLook | undefined, look: Look): LinkedLook;
  /** Place of the first link that is not whole. */
  broken(subject: string, links: readonly LinkedLook[]): number | undefined;
}

/** Who looked at whose data. Nothing is changed or removed, and many may write at once. */
export interface AccessLog {
  append(subject: string, look: Look): Promise<LinkedLook>;
  /** Oldest first. */
  ofSubject(subject: string): Promise<readonly LinkedLook[]>;
  /** Place of the first entry that was tampered with; `undefined` where the log is whole. */
  verify(subject: string): Promise<number | undefined>;
}

/** The access log in the LEDGER table. */
export function accessLogIn(client: DynamoDBClient, table: string, chain: Chain): AccessLog {
  const looks = documentsIn<LinkedLook>(client, table, { name: 'look', owner: 'subject' });
  return plainly('access-log', {
    append(subject: string, look: Look) {
      return untilFirst('access-log', async () => {
        const link = chain.next(subject, await looks.lastOf(subject), look);
        return (await looks.add(subject, placeName(link), link)) ? { won: link } : undefined;
      });
    },
    ofSubject: (subject: string) => looks.ofOwner(subject),
    async verify(subject: string) {
      return chain.broken(subject, await looks.ofOwner(subject));
    },
  });
}

/** Twelve digits, so that the order of keys is the order of places. */
function placeName({ place }: LinkedLook): string {
  return String(place).padStart(12, '0');
}
