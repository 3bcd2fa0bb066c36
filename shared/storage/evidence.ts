import type { S3Client } from '@aws-sdk/client-s3';

import { plainly } from './failures.ts';
import { objectsIn } from './objects.ts';

/** Evidence of findings: sealed before it comes here, so that this store cannot read it. */
export interface EvidenceStore {
  /** `name`: what it is, such as "screenshot" or "page". `about` holds no private value. Gives the key. */
  put(
    where: { readonly subject: string; readonly finding: string; readonly name: string },
    sealed: Uint8Array,
    about?: Record<string, string>,
  ): Promise<string>;
  get(key: string): Promise<Uint8Array | undefined>;
  ofFinding(subject: string, finding: string): Promise<readonly string[]>;
  /** For a subject who left: every version of it, at once; gives how many pieces went. May be called again. */
  removeAll(subject: string): Promise<number>;
}

/** Evidence in its bucket. */
export function evidenceIn(s3: S3Client, bucket: string): EvidenceStore {
  const objects = objectsIn(s3, bucket);
  return plainly('evidence', {
    async put(
      where: { subject: string; finding: string; name: string },
      sealed: Uint8Array,
      about?: Record<string, string>,
    ) {
      const key = `${folderOf(where.subject)}${part(where.finding)}/${part(where.name)}`;
      await objects.put(key, sealed, about);
      return key;
    },
    get: async (key: string) => (await objects.get(key))?.bytes,
    ofFinding: (subject: string, finding: string) =>
      objects.names(`${folderOf(subject)}${part(finding)}/`),
    removeAll: (subject: string) => objects.removeAll(folderOf(subject)),
  });
}

/** All evidence lies below it; the right to erase ends there (infra/stacks/rights.ts). */
export const EVIDENCE_FOLDER = 'evidence/';

function folderOf(subject: string): string {
  return `${EVIDENCE_FOLDER}${part(subject)}/`;
}

/** A slash in an id does not make a folder. */
function part(text: string): string {
  return encodeURIComponent(text);
}
