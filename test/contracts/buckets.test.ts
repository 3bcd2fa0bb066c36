import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { evidenceIn } from '#shared/storage/evidence.ts';
import { watchlistStoreIn } from '#shared/storage/watchlist-store.ts';
import {
  type QueuesAndBuckets,
  startQueuesAndBuckets,
} from '#test/support/aws-queues-and-buckets.ts';

let aws: QueuesAndBuckets;
let bucket: string;

beforeAll(async () => {
  aws = await startQueuesAndBuckets();
});
afterAll(() => aws.stop());
beforeEach(async () => {
  bucket = await aws.newBucket();
});

describe('the watchlist', () => {
  const artefact = (version: string) => ({ version, bytes: new TextEncoder().encode(version) });

  it('is not there before it was compiled', async () => {
    expect(await watchlistStoreIn(aws.s3, bucket).current()).toBeUndefined();
  });

  it('is read once a version, and asked after only when it is not fresh', async () => {
    let now = 0;
    const writer = watchlistStoreIn(aws.s3, bucket);
    const reader = watchlistStoreIn(aws.s3, bucket, 1000, () => now);
    const sent = vi.spyOn(aws.s3, 'send');
    await writer.put(artefact('v1'));
    const first = await reader.current();
    expect(first).toEqual(artefact('v1'));
    sent.mockClear();
    now = 999;
    expect(await reader.current()).toBe(first);
    expect(sent).toHaveBeenCalledTimes(0);
    now = 1001;
    expect(await reader.current()).toBe(first);
    expect(sent).toHaveBeenCalledTimes(1);
    await writer.put(artefact('v2'));
    now = 3000;
    expect(await reader.current()).toEqual(artefact('v2'));
    sent.mockRestore();
  });

  it('takes the place of the one before: no earlier one is left to be read', async () => {
    const store = watchlistStoreIn(aws.s3, bucket);
    await store.put(artefact('v1'));
    await store.put(artefact('v2'));
    const { Contents = [] } = await aws.s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: 'watchlist/' }),
    );
    expect(Contents).toHaveLength(1);
    expect(await watchlistStoreIn(aws.s3, bucket).current()).toEqual(artefact('v2'));
  });
});

describe('evidence', () => {
  const where = { subject: 'mayor', finding: 'finding-1', name: 'screenshot' };

  it('is kept as it came, under its finding', async () => {
    const evidence = evidenceIn(aws.s3, bucket);
    const key = await evidence.put(where, new Uint8Array([1, 2, 3]), { at: '2026-06-01' });
    expect(await evidence.get(key)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await evidence.ofFinding('mayor', 'finding-1')).toEqual([key]);
    expect(await evidence.ofFinding('mayor', 'finding-2')).toEqual([]);
    expect(await evidence.get('evidence/nothing')).toBeUndefined();
  });

  it('of one subject goes when they leave, and that of a namesake in the key stays', async () => {
    const evidence = evidenceIn(aws.s3, bucket);
    await evidence.put(where, new Uint8Array([1]));
    await evidence.put({ ...where, name: 'page' }, new Uint8Array([2]));
    const kept = await evidence.put({ ...where, subject: 'mayor/2' }, new Uint8Array([3]));
    expect(await evidence.removeAll('mayor')).toBe(2);
    expect(await evidence.removeAll('mayor')).toBe(0);
    expect(await evidence.get(kept)).toEqual(new Uint8Array([3]));
  });
});
