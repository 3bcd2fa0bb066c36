import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

import { isMissing } from './failures.ts';

/** Bytes by name in a bucket. */
export interface Objects {
  readonly put: (
    name: string,
    bytes: Uint8Array,
    metadata?: Record<string, string>,
  ) => Promise<void>;
  readonly get: (name: string) => Promise<Stored | undefined>;
  /** What is written on it, without reading it. */
  readonly metadata: (name: string) => Promise<Stored['metadata'] | undefined>;
  /** Names that begin so. */
  readonly names: (prefix: string) => Promise<string[]>;
  /** Removes all names that begin so; gives how many went. */
  readonly removeAll: (prefix: string) => Promise<number>;
}

export interface Stored {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** S3 removes at most this many at once. */
const MOST_AT_ONCE = 1000;

/** Objects of an S3 bucket. */
export function objectsIn(s3: S3Client, bucket: string): Objects {
  async function names(prefix: string): Promise<string[]> {
    const found: string[] = [];
    let next: string | undefined;
    do {
      const request = new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ContinuationToken: next,
      });
      // oxlint-disable-next-line no-await-in-loop -- a page names the next.
      const page = await s3.send(request);
      found.push(...(page.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key])));
      next = page.NextContinuationToken;
    } while (next !== undefined);
    return found;
  }

  return {
    names,
    async put(name, bytes, metadata = {}) {
      const object = { Bucket: bucket, Key: name, Body: bytes, Metadata: metadata };
      await s3.send(new PutObjectCommand(object));
    },
    async get(name) {
      try {
        const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
        const bytes = Uint8Array.from((await answer.Body?.transformToByteArray()) ?? []);
        return { bytes, metadata: answer.Metadata ?? {} };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async metadata(name) {
      try {
        const answer = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: name }));
        return answer.Metadata ?? {};
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async removeAll(prefix) {
      const going = await names(prefix);
      for (let from = 0; from < going.length; from += MOST_AT_ONCE) {
        const some = going.slice(from, from + MOST_AT_ONCE).map((Key) => ({ Key }));
        // oxlint-disable-next-line no-await-in-loop -- what is gone stays gone when it is stopped here.
        await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: some } }));
      }
      return going.length;
    },
  };
}
