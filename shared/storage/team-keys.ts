import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** A security team's sealing keys: for findings that a subject shares with it. */
export interface TeamKeys {
  readonly organisation: string;
  readonly publicKey: Uint8Array;
  readonly wrappedKey: Uint8Array;
}

/** Sealing keys by organisation. */
export interface TeamKeyring {
  get(organisation: string): Promise<TeamKeys | undefined>;
  /** Keeps these keys unless the team has some already; gives the ones it has. */
  keep(keys: TeamKeys): Promise<TeamKeys>;
}

/** Teams' keys in the SUBJECTS table. */
export function teamKeysIn(client: DynamoDBClient, table: string): TeamKeyring {
  const teams = documentsIn<TeamKeys>(client, table, { name: 'keys', owner: 'team' });
  return plainly('team-keys', {
    get: (organisation: string) => teams.get(organisation, 'sealing'),
    async keep(keys: TeamKeys) {
      const { after } = await teams.upsert(keys.organisation, 'sealing', (there) => there ?? keys);
      return after ?? keys;
    },
  });
}
