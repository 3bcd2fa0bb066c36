import type { S3Client } from '@aws-sdk/client-s3';

import { plainly } from './failures.ts';
import { objectsIn } from './objects.ts';

/** A compiled watchlist: fingerprints, public names and sealing keys. */
export interface WatchlistArtefact {
  readonly version: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The compiled watchlist, by version. */
export interface WatchlistStore {
  /** Writes the artefact under its version, then makes it the current one. */
  put(artefact: WatchlistArtefact): Promise<void>;
  /** The current one, `undefined` before the first. Asks for its version at most every `freshMs`, and reads it again only when that changed. */
  current(): Promise<WatchlistArtefact | undefined>;
}

const POINTER = 'watchlist/current';

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
    async put({ version, bytes }: WatchlistArtefact) {
      await objects.put(nameOf(version), bytes);
      await objects.put(POINTER, new TextEncoder().encode(version));
    },
    async current() {
      if (clock() - askedAt < freshMs) return cached;
      const pointer = await objects.get(POINTER);
      const version = pointer && new TextDecoder().decode(pointer.bytes);
      if (version !== undefined && version !== cached?.version) {
        const found = await objects.get(nameOf(version));
        if (!found) throw new Error(`watchlist ${version} wanted, but only its name is there`);
        cached = { version, bytes: found.bytes };
      }
      askedAt = clock();
      return cached;
    },
  });
}

function nameOf(version: string): string {
  return `watchlist/versions/${encodeURIComponent(version)}`;
}
