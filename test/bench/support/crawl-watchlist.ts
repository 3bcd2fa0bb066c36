import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { fingerprintPerson } from '#shared/match/blind.ts';

import { enrolled } from './crawl-site.ts';

/** The bench's own; protects nobody. */
export const SECRET = 'a secret for the crawl bench, long enough';

/** The watchlist of everyone whom the crawl bench enrols. */
export function watchlist(): Uint8Array {
  const prf = makePrf(deriveKeys(SECRET));
  return assembleWatchlist(enrolled().map((one) => fingerprintPerson(one, prf)));
}
