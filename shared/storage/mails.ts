import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { type Claims, claimsIn } from './claims.ts';

/** Mails and letters that are to be sent once, by key; the key also makes the Message-ID, for the case of a crash between sending and `done`. */
export type Mails = Claims;

/** Longer than any mail is retried. */
const DAYS_KEPT = 400;

/** Mails in the LEDGER table. */
export function mailsIn(client: DynamoDBClient, table: string): Mails {
  return claimsIn(client, table, DAYS_KEPT);
}
