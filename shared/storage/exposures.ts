import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { Exposure } from '#shared/domain/finding.ts';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import type { Merge, Merged } from './merge.ts';

/** An exposure as kept: with the organisation whose security team may see it, once it is shared. */
export interface KeptExposure extends Exposure {
  readonly organisation?: string;
}

/** Exposures, each under its subject; the shared ones also under the organisation whose team works on them. */
export interface Exposures {
  get(subject: string, id: string): Promise<KeptExposure | undefined>;
  /** TryLater where too many write the same one. */
  upsert(subject: string, id: string, merge: Merge<KeptExposure>): Promise<Merged<KeptExposure>>;
  ofSubject(subject: string): Promise<readonly KeptExposure[]>;
  /** What subjects share with an organisation's team. Eventually consistent. */
  sharedWith(organisation: string): Promise<readonly KeptExposure[]>;
}

/** Exposures in the FINDINGS table. */
export function exposuresIn(client: DynamoDBClient, table: string): Exposures {
  const exposures = documentsIn<KeptExposure>(client, table, {
    name: 'exposure',
    owner: 'subject',
    first: ({ shared, organisation, id }) =>
      shared && organisation !== undefined
        ? { group: `shared#${organisation}`, order: id }
        : undefined,
  });
  return plainly('exposures', {
    get: exposures.get,
    upsert: exposures.upsert,
    ofSubject: exposures.ofOwner,
    async sharedWith(organisation: string) {
      return exposures.inFirst(`shared#${organisation}`);
    },
  });
}
