import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { BadInput } from '#shared/domain/errors.ts';
import { breakersIn } from '#shared/storage/breakers.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';

import type { State } from '../state.ts';

/** What is recorded of sources, whether on this machine or in a deployed stage. */
export type SourceState = Pick<State, 'sources' | 'breakers' | 'outcomes' | 'now'>;

/**
 * Runs `work` on the table of looks of a deployed stage, with the AWS credentials and the region of whoever asks.
 *
 * Throws BadInput with what AWS said: it does not know them, does not let them, or has no such table.
 */
export async function withTable<T>(
  table: string,
  work: (state: SourceState) => Promise<T>,
): Promise<T> {
  const client = new DynamoDBClient({});
  try {
    return await work({
      sources: sourceRecordsIn(client, table),
      breakers: breakersIn(client, table),
      outcomes: outcomesIn(client, table),
      now: () => Date.now(),
    });
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const said = error instanceof Error ? `${error.name}: ${error.message}` : 'it did not say why';
    throw new BadInput(
      `--table: wanted a table that your AWS credentials and AWS_REGION lead to; got "${table}", and AWS says ${said}`,
      { cause: error },
    );
  } finally {
    client.destroy();
  }
}
