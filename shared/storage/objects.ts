import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
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
  /** One object; that it is not there is no error. */
  readonly remove: (name: string) => Promise<void>;
  /** Names that begin so. */
  readonly names: (prefix: string) => Promise<string[]>;
  /** Removes all names that begin so, with every version that was replaced or deleted before; gives how many names went. */
  readonly removeAll: (prefix: string) => Promise<number>;
}

export interface Stored {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Removals under way at a time. */
const AT_ONCE = 10;

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

  /** Every version of every name that begins so, the marks of deleted ones included. */
  async function* versions(prefix: string) {
    let next: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
    while (next !== undefined) {
      const request = new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...next });
      // oxlint-disable-next-line no-await-in-loop -- a page names the next.
      const page: ListObjectVersionsCommandOutput = await s3.send(request);
      for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
        if (Key !== undefined && VersionId !== undefined) yield { Key, VersionId };
      }
      const { IsTruncated, NextKeyMarker, NextVersionIdMarker } = page;
      next = IsTruncated
        ? {
            ...(NextKeyMarker !== undefined && { KeyMarker: NextKeyMarker }),
            ...(NextVersionIdMarker !== undefined && { VersionIdMarker: NextVersionIdMarker }),
          }
        : undefined;
    }
  }

  /** Each by itself, so that a right can end at a folder; what is gone stays gone when it is stopped here. */
  async function removeEach(
    going: readonly { readonly Key: string; readonly VersionId: string | undefined }[],
  ): Promise<void> {
    for (let from = 0; from < going.length; from += AT_ONCE) {
      const some = going.slice(from, from + AT_ONCE);
      // oxlint-disable-next-line no-await-in-loop -- a few at a time.
      await Promise.all(
        some.map((one) => s3.send(new DeleteObjectCommand({ Bucket: bucket, ...one }))),
      );
    }
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
    async remove(name) {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }));
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
      const kept = await Array.fromAsync(versions(prefix));
      await removeEach(kept);
      // Where a bucket keeps no versions it names none.
      const left = await names(prefix);
      await removeEach(left.map((Key) => ({ Key, VersionId: undefined })));
      return new Set([...kept.map(({ Key }) => Key), ...left]).size;
    },
  };
}
