import { randomBytes } from 'node:crypto';

import type { PersonMatches } from '#shared/domain/match.ts';
import type { PageText } from '#shared/domain/page.ts';
import type { Person } from '#shared/domain/person.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { fingerprintPerson } from '#shared/match/blind.ts';
import { KINDS } from '#shared/match/facts/registry.ts';
import { matchPage } from '#shared/match/match-page.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';

/** Says of one page what it shows of each person, in the order of the people. */
export type BlindJudge = (
  page: PageText,
  about: { url?: string | undefined; country?: string | undefined },
) => PersonMatches[];

/**
 * The engine as it is deployed, for people in memory: facts become fingerprints under a key of this moment, and the
 * pages are read without them. Throws BadInput for a fact that cannot be.
 */
export function blindJudge(people: readonly Person[]): BlindJudge {
  const prf = makePrf(deriveKeys(randomBytes(32)));
  const watchlist = loadWatchlist(
    assembleWatchlist(
      people.map((person) => fingerprintPerson(person, prf)),
      prf.id,
    ),
  );
  const now = Date.now();
  return (page, { url, country }) => {
    const found = new Map(
      matchPage(watchlist, prf, page, { url, country, now }).map((one) => [one.person, one]),
    );
    return people.map(({ id }) => found.get(id) ?? { person: id, mentions: [], facts: [] });
  };
}

/** Whether a fact can be at all; throws BadInput that says what was wanted. */
export function checkFact(person: Person, index: number): void {
  const fact = person.facts[index];
  if (fact) KINDS[fact.kind]?.enrol(fact, person);
}
