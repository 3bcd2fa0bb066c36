import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** Which task a case number stands for, and to whom an answer to it is sealed. */
export interface Case {
  readonly subject: string;
  readonly task: string;
  /** Public halves: the team reads an answer, and only as long as its subject takes part. */
  readonly sealTo?: { readonly team: Uint8Array; readonly subject: Uint8Array };
}

/** Case numbers that letters have named, so that an answer finds its request. */
export interface Cases {
  /** Says which task a number stands for; the keys that count are those of the last letter, since who comes back has a new one. */
  open(number: string, of: Case): Promise<void>;
  find(number: string): Promise<Case | undefined>;
}

/** Cases in the FINDINGS table. */
export function casesIn(client: DynamoDBClient, table: string): Cases {
  const cases = documentsIn<Case>(client, table, { name: 'case', owner: 'team' });
  return plainly('cases', {
    async open(number: string, of: Case) {
      await cases.upsert(number, 'case', () => of);
    },
    find: (number: string) => cases.get(number, 'case'),
  });
}
