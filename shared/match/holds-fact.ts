import type { FactKind } from '#shared/domain/fact.ts';
import type { Prf } from '#shared/domain/prf.ts';

import { KINDS } from './facts/registry.ts';
import { lookUp } from './hits.ts';
import { segment } from './segment.ts';
import type { Watchlist } from './watchlist.ts';

/**
 * Kinds of enrolled people's private facts that a text about to leave holds (a URL, a header, a letter): whole facts and
 * nearly whole ones, never mere hints. The caller gives each decoding of the text it knows; empty means it may leave.
 */
export function holdsFact(
  watchlist: Watchlist,
  prf: Prf,
  text: string,
  country = 'NL',
): FactKind[] {
  const read = segment(text, { country });
  const found = Object.values(KINDS).flatMap((kind) =>
    kind
      .recognise(read)
      .map((candidate) => ({ candidate, segment: read, at: candidate.span, inText: true })),
  );
  const kinds = lookUp(watchlist, prf, found)
    .filter(({ meaning }) => meaning.strength === 'exact' || meaning.strength === 'strong')
    .map(({ candidate }) => candidate.kind);
  return [...new Set(kinds)];
}
