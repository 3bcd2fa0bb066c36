import type { S3Client } from '@aws-sdk/client-s3';

import { plainly } from './failures.ts';
import { objectsIn } from './objects.ts';

/** A compiled watchlist: fingerprints, public names and sealing keys. */
export interface WatchlistArtefact {
  readonly version: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The compiled watchlist: one at a time, so that who has left is in none that is kept. */
export interface WatchlistStore {
  /** Puts it in the place of the one before, in one step. */
  put(artefact: WatchlistArtefact): Promise<void>;
  /**
   * The current one, `undefined` before the first. Asks for its version when it last did so `maxAgeMs` ago (the store's
   * own measure unless given), and reads it again only when that changed.
   */
  current(maxAgeMs?: number): Promise<WatchlistArtefact | undefined>;
}

const NAME = 'watchlist/current';

/** The watchlist in its bucket; one cache per store, so make one per process. `clock` in epoch milliseconds. */
export function watchlistStoreIn(
  s3: S3Client,
  bucket: string,
  freshMs = 30_000,
  clock: () => number = Date.now,
): WatchlistStore {
  const objects = objectsIn(s3, bucket);
  let cached: WatchlistArtefact | undefined;
  let askedAt = -Infinity;

  return plainly('watchlist', {
    put: ({ version, bytes }: WatchlistArtefact) => objects.put(NAME, bytes, { version }),
    async current(maxAgeMs = freshMs) {
      if (clock() - askedAt < maxAgeMs) return cached;
      const there = await objects.metadata(NAME);
      if (there && there['version'] !== cached?.version) {
        const found = await objects.get(NAME);
        if (found) cached = { version: found.metadata['version'] ?? '', bytes: found.bytes };
      }
      askedAt = clock();
      return cached;
    },
  });
}
