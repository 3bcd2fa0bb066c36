import type { S3Client } from '@aws-sdk/client-s3';

import { TryLater } from '#shared/domain/errors.ts';
import type { FactKind } from '#shared/domain/fact.ts';
import type { PersonMatches } from '#shared/domain/match.ts';
import type { PageText } from '#shared/domain/page.ts';
import type { FingerprintKeys } from '#shared/keys/derive.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import type { EnrolledFact } from '#shared/match/breach.ts';
import { addressesOfHash, addressesOfPrefix, holdsHash } from '#shared/match/breach.ts';
import { holdsFact } from '#shared/match/holds-fact.ts';
import { matchPage } from '#shared/match/match-page.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';
import type { Secrets } from '#shared/storage/secrets.ts';
import { watchlistStoreIn } from '#shared/storage/watchlist-store.ts';

/** The current watchlist and what may be asked of it. */
export interface Watch {
  readonly version: string;
  readonly keys: FingerprintKeys;
  /** Kinds of private facts of anybody enrolled in a text: the leak guard and the letter linter. */
  readonly holds: (text: string) => readonly FactKind[];
  readonly match: (
    page: PageText,
    about: { url: string; country: string },
  ) => readonly PersonMatches[];
  /** E-mail addresses that a list of data breaches names, by the whole hash, and those whose owner agreed that a prefix is asked for. */
  readonly ofHash: (hash: string) => readonly EnrolledFact[];
  readonly ofPrefix: (prefix: string) => readonly EnrolledFact[];
  /** Fact ids and sealing key of an enrolled person, without a key to open anything. */
  readonly enrolled: (
    person: string,
  ) => { readonly factIds: readonly string[]; readonly sealingKey: Uint8Array } | undefined;
}

/**
 * Opens the watchlist, and again when there is a newer one; whether there is, is asked every half minute, or when the last
 * answer is `maxAgeMs` old. TryLater before the first was compiled.
 */
export function openWatchlist(
  s3: S3Client,
  bucket: string,
  secrets: Secrets,
  secretName: string,
): (maxAgeMs?: number) => Promise<Watch> {
  const store = watchlistStoreIn(s3, bucket);
  let open: Watch | undefined;
  return async (maxAgeMs) => {
    const artefact = await store.current(maxAgeMs);
    if (!artefact) throw new TryLater('nobody is enrolled yet: no watchlist was compiled');
    if (open?.version !== artefact.version) {
      const keys = deriveKeys(await secrets.text(secretName));
      open = watchOver(artefact, keys);
    }
    return open;
  };
}

function watchOver(
  { version, bytes }: { version: string; bytes: Uint8Array },
  keys: FingerprintKeys,
): Watch {
  const prf = makePrf(keys);
  const watchlist = loadWatchlist(bytes);
  let places: Map<string, number> | undefined;
  return {
    version,
    keys,
    holds(text) {
      const kinds = holdsFact(watchlist, prf, text);
      const isHashed = !kinds.includes('email') && holdsHash(watchlist, prf, text);
      return isHashed ? [...kinds, 'email'] : kinds;
    },
    ofHash: (hash) => addressesOfHash(watchlist, prf, hash),
    ofPrefix: (prefix) => addressesOfPrefix(watchlist, prf, prefix),
    match: (page, { url, country }) =>
      matchPage(watchlist, prf, page, { url, country, now: Date.now() }),
    enrolled(person) {
      places ??= new Map(
        Array.from({ length: watchlist.people }, (_, place) => [
          watchlist.publicOf(place).id,
          place,
        ]),
      );
      const place = places.get(person);
      if (place === undefined) return undefined;
      return {
        factIds: watchlist.factsOf(place).map(({ id }) => id),
        sealingKey: watchlist.sealingKeyOf(place),
      };
    },
  };
}
