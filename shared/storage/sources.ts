import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** That a person read a source's terms. */
export interface TermsRead {
  readonly source: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What a canary query last gave. */
export interface CanaryResult {
  readonly expect: 'hits' | 'nothing';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly passed: boolean;
  /** What came instead, in plain words. */
  readonly why?: string;
}

/** What is known of each source, beside the code of its connector. */
export interface SourceRecords {
  /** Records that somebody read the terms; the first reading stays. */
  allow(reading: TermsRead): Promise<void>;
  /** Takes it back: the source is off again. */
  disallow(source: string): Promise<void>;
  terms(source: string): Promise<TermsRead | undefined>;
  canary(source: string, result: CanaryResult): Promise<void>;
  /** At most two: of the query that must hit, and of the one that must miss. */
  canaries(source: string): Promise<readonly CanaryResult[]>;
  /** When the source was last read to the end for a subject (or for everybody); ISO 8601. */
  lastComplete(source: string, subject?: string): Promise<string | undefined>;
  /** Never goes back in time. */
  complete(source: string, subject: string | undefined, at: string): Promise<void>;
  /** When the source was last asked for a subject, whatever came of it; ISO 8601. */
  lastAsked(source: string, subject: string): Promise<string | undefined>;
  asked(source: string, subject: string, at: string): Promise<void>;
}

const EVERYBODY = '*';

/** Sources in the LOOKS table. */
export function sourceRecordsIn(client: DynamoDBClient, table: string): SourceRecords {
  const owner = 'source';
  const readings = documentsIn<TermsRead>(client, table, { name: 'terms', owner });
  const canaries = documentsIn<CanaryResult>(client, table, { name: 'canary', owner });
  const ends = documentsIn<{ at: string }>(client, table, { name: 'complete', owner });
  const beginnings = documentsIn<{ at: string }>(client, table, { name: 'asked', owner });

  return plainly('sources', {
    async allow(reading: TermsRead) {
      await readings.add(reading.source, 'terms', reading);
    },
    disallow: (source: string) => readings.remove(source, 'terms'),
    terms: (source: string) => readings.get(source, 'terms'),
    canary: (source: string, result: CanaryResult) => canaries.put(source, result.expect, result),
    canaries: (source: string) => canaries.ofOwner(source),
    async lastComplete(source: string, subject = EVERYBODY) {
      return (await ends.get(source, subject))?.at;
    },
    async complete(source: string, subject: string | undefined, at: string) {
      await ends.upsert(source, subject ?? EVERYBODY, (last) =>
        last && last.at >= at ? undefined : { at },
      );
    },
    async lastAsked(source: string, subject: string) {
      return (await beginnings.get(source, subject))?.at;
    },
    asked: (source: string, subject: string, at: string) => beginnings.put(source, subject, { at }),
  });
}
