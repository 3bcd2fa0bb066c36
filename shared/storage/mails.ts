import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { type Claims, claimsIn } from './claims.ts';

/**
 * Mails and letters that are to be sent once, by key. The key also makes the Message-ID, for the case of a crash between
 * sending and `done`.
 */
export interface Mails extends Claims {
  /** Keys of what was sent on a UTC day (YYYY-MM-DD). Eventually consistent. */
  readonly doneOn: (day: string) => Promise<readonly string[]>;
}

/** Longer than any mail is retried. */
const DAYS_KEPT = 400;

/** Mails in the LEDGER table. */
export function mailsIn(client: DynamoDBClient, table: string): Mails {
  return claimsIn(client, table, { days: DAYS_KEPT, listedAs: 'mail' });
}
