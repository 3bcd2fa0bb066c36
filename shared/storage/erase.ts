import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

import { plainly, untilFirst } from './failures.ts';
import { at } from './table.ts';

/** Removes what a table keeps under a subject. */
export interface Eraser {
  /** Everything of the subject, in steps of 25; where it was stopped, calling it again goes on. Gives how many items went. */
  everythingOf(subject: string): Promise<number>;
}

type Key = { readonly pk: string; readonly sk: string };

const MOST_IN_A_BATCH = 25;

/** Erases in one table (findings, or outcomes in LOOKS); the ledger stays. */
export function eraserOf(client: DynamoDBClient, table: string): Eraser {
  const { client: documents } = at(client, table);

  async function nextKeys(subject: string): Promise<readonly Key[]> {
    const { Items } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :subject',
        ExpressionAttributeValues: { ':subject': `subject#${subject}` },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
        Limit: MOST_IN_A_BATCH,
      }),
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the projection asked for these two.
    return (Items ?? []) as Key[];
  }

  async function remove(keys: readonly Key[]): Promise<void> {
    let left = keys.map((key) => ({ DeleteRequest: { Key: key } }));
    await untilFirst('erase', async () => {
      const { UnprocessedItems } = await documents.send(
        new BatchWriteCommand({ RequestItems: { [table]: left } }),
      );
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was sent comes back.
      left = (UnprocessedItems?.[table] ?? []) as typeof left;
      return left.length === 0 ? { won: true } : undefined;
    });
  }

  return plainly('erase', {
    async everythingOf(subject: string) {
      let gone = 0;
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- a batch at a time, so that it can be stopped.
        const keys = await nextKeys(subject);
        if (keys.length === 0) return gone;
        // oxlint-disable-next-line no-await-in-loop
        await remove(keys);
        gone += keys.length;
      }
    },
  });
}
