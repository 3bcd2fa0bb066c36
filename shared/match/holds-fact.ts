import type { FactKind } from '#shared/domain/fact.ts';
import type { Prf } from '#shared/domain/prf.ts';

import { KINDS } from './facts/registry.ts';
import { lookUp } from './hits.ts';
import { PARTICLES } from './lexicon/particles.ts';
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
  const reads = [...new Set([text, asNames(text)])].map((one) => segment(one, { country }));
  const found = reads.flatMap((read) =>
    Object.values(KINDS).flatMap((kind) =>
      kind
        .recognise(read)
        .map((candidate) => ({ candidate, segment: read, at: candidate.span, inText: true })),
    ),
  );
  const kinds = lookUp(watchlist, prf, found)
    .filter(({ meaning }) => meaning.strength === 'exact' || meaning.strength === 'strong')
    .map(({ candidate }) => candidate.kind);
  return [...new Set(kinds)];
}

/** An address writes names in small letters, joined by signs: "/nieuws/saar-van-dijk" read as "Saar van Dijk". */
function asNames(text: string): string {
  return text
    .replaceAll(/(?<=\p{L})[-_.+](?=\p{L})/gu, ' ')
    .replaceAll(/(?<![\p{L}\p{N}])\p{Ll}+/gu, (word) =>
      PARTICLES.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
