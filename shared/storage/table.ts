import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * The shape that every table shares: `pk` and `sk`, two sparse indexes, and a time after which DynamoDB may drop an
 * item. All keys are strings; indexes project everything.
 */
export const TABLE_SHAPE = {
  key: { partition: 'pk', sort: 'sk' },
  indexes: [
    { name: 'gsi1', partition: 'gsi1pk', sort: 'gsi1sk' },
    { name: 'gsi2', partition: 'gsi2pk', sort: 'gsi2sk' },
  ],
  /** Epoch seconds. */
  expires: 'ttl',
} as const;

/** Where an entity lives: electrodb's configuration for a client and a table. */
export function at(client: DynamoDBClient, table: string) {
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client: documents, table };
}

/** Read what was just written; every read that a write is decided on asks for this. */
export const CONSISTENT = { consistent: true } as const;

/** All pages of a query. */
export const ALL = { pages: 'all' } as const;

/** Epoch seconds of the moment `days` after `from` (epoch milliseconds). */
export function daysLater(from: number, days: number): number {
  return Math.floor(from / 1000) + days * 24 * 60 * 60;
}
