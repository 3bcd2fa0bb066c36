import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { Finding } from '#shared/domain/finding.ts';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import type { Merge, Merged } from './merge.ts';

/** Findings, each under its subject; also found by the page they stand on and by their exposure. */
export interface Findings {
  get(subject: string, id: string): Promise<Finding | undefined>;
  /** Makes or changes one finding; `merge` holds the rules. TryLater where too many write the same one. */
  upsert(subject: string, id: string, merge: Merge<Finding>): Promise<Merged<Finding>>;
  /** Everything known about a page, of all subjects. Eventually consistent. */
  onPage(page: string): Promise<readonly Finding[]>;
  /** Of one exposure. Eventually consistent: after a write, read by subject. */
  ofExposure(exposure: string): Promise<readonly Finding[]>;
  ofSubject(subject: string): Promise<readonly Finding[]>;
}

/** Findings in the FINDINGS table. */
export function findingsIn(client: DynamoDBClient, table: string): Findings {
  const findings = documentsIn<Finding>(client, table, {
    name: 'finding',
    owner: 'subject',
    first: ({ page, subject, id }) => ({ group: `page#${page}`, order: `${subject}#${id}` }),
    second: ({ exposure, id }) => ({ group: `exposure#${exposure}#findings`, order: id }),
  });
  return plainly('findings', {
    get: findings.get,
    upsert: findings.upsert,
    ofSubject: findings.ofOwner,
    onPage: (page: string) => findings.inFirst(`page#${page}`),
    ofExposure: (exposure: string) => findings.inSecond(`exposure#${exposure}#findings`),
  });
}
