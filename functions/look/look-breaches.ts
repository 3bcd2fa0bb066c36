import { isDeepStrictEqual } from 'node:util';

import { GiveUp, TryLater } from '#shared/domain/errors.ts';
import type { Hit, Req } from '#shared/domain/source.ts';
import type { Looked } from '#shared/fetch/looked.ts';
import type { EnrolledFact } from '#shared/match/breach.ts';
import type { LookRequest, PageLooked } from '#shared/pipeline/messages.ts';
import type { AnyConnector } from '#shared/sources/registry.ts';
import { planFor } from '#shared/sources/registry.ts';

import type { Counted } from './look.ts';

/** What asking a list of data breaches needs of the world. */
export interface BreachNeeds {
  /** The source, where it is known and on. */
  readonly source: (id: string) => Promise<AnyConnector | undefined>;
  /** Addresses whose owner agrees, at this moment, that the prefix is asked for. */
  readonly ofPrefix: (prefix: string) => readonly EnrolledFact[];
  /** Addresses with this very hash. */
  readonly ofHash: (hash: string) => readonly EnrolledFact[];
  /** The host: pace, leak guard, limits; one request. */
  readonly look: (source: AnyConnector, request: LookRequest) => Promise<Looked>;
  /** What the list says of one address: that it stands there, or (without a hit) that it does not. */
  readonly listing: (
    source: string,
    address: EnrolledFact,
    hit: Hit | undefined,
  ) => Promise<PageLooked>;
  readonly tell: (looked: readonly PageLooked[]) => Promise<void>;
  readonly count: (request: LookRequest, counted: Counted) => Promise<void>;
  readonly now: () => number;
}

const PATIENCE_MS = 60_000;

/**
 * One question to a list of data breaches: six digits of a hash. Neither the message nor the question says whose they are; the
 * watchlist of this moment does, and where nobody agrees any more nothing is asked. Of the answer only what is somebody's goes on.
 */
export const lookBreaches =
  (needs: BreachNeeds) =>
  async (request: LookRequest): Promise<void> => {
    const source = await needs.source(request.source);
    if (!source)
      throw new GiveUp(`a source that is known and on was wanted, got "${request.source}"`);
    const prefix = request.request.data?.['prefix'] ?? '';
    if (request.subject !== undefined || !isNothingMore(source, prefix, request.request))
      throw new GiveUp('a question of one hash prefix and nothing more was wanted');
    const addresses = request.cause === 'canary' ? [] : needs.ofPrefix(prefix);
    if (request.cause !== 'canary' && addresses.length === 0)
      throw new GiveUp('a prefix that somebody agreed to was wanted, and nobody does any more');
    const countAll = (counted: Counted) => countFor(needs, request, addresses, counted);
    const looked = await needs.look(source, request);
    switch (looked.outcome) {
      case 'later': {
        if (looked.at - needs.now() <= PATIENCE_MS)
          throw new TryLater(looked.why, { after: looked.at });
        // Not put by in a table, where it would lie in the clear: who was not asked for is due again in the next run.
        if (request.cause === 'canary') return;
        return countAll({ outcome: 'refused', why: 'asked to come back later', code: 'later' });
      }
      case 'refused':
        return countAll({ outcome: 'refused', why: looked.say, code: looked.why });
      case 'unreadable':
        return countAll({ outcome: 'unreadable', why: looked.why });
      case 'gone':
        return countAll({ outcome: 'unreadable', why: `not there (status ${looked.status})` });
      case 'not-modified':
        return countAll({ outcome: 'unreadable', why: 'an answer without its content' });
      case 'fetched':
        return answer(needs, source, request, addresses, looked);
    }
  };

async function answer(
  needs: BreachNeeds,
  source: AnyConnector,
  request: LookRequest,
  addresses: readonly EnrolledFact[],
  { res }: Extract<Looked, { outcome: 'fetched' }>,
): Promise<void> {
  const parsed = source.parse(res, request.request);
  if (parsed.outcome === 'refused' || parsed.outcome === 'unreadable')
    return countFor(needs, request, addresses, parsed);
  const hits = parsed.outcome === 'hits' ? parsed.hits : [];
  if (request.cause === 'canary') {
    const { key } = source.meta.canary ?? {};
    const isThere = key === undefined ? hits.length > 0 : hits.some((hit) => hit.key === key);
    return needs.count(request, { outcome: isThere ? 'hits' : 'nothing' });
  }
  const listed = hits.flatMap((hit) => needs.ofHash(hit.key).map((address) => ({ hit, address })));
  for (const address of addresses) {
    const hit = listed.find((one) => isDeepStrictEqual(one.address, address))?.hit;
    await needs.tell([await needs.listing(request.source, address, hit)]);
    await needs.count(
      { ...request, subject: address.person },
      { outcome: hit ? 'hits' : 'nothing' },
    );
  }
}

/** Counted for each person whose address it is; for a canary, as that. */
async function countFor(
  needs: BreachNeeds,
  request: LookRequest,
  addresses: readonly EnrolledFact[],
  counted: Counted,
): Promise<void> {
  if (request.cause === 'canary') return needs.count(request, counted);
  for (const { person } of addresses) await needs.count({ ...request, subject: person }, counted);
}

/** Word for word what the connector asks for one prefix: no digit, header or body besides. */
function isNothingMore(source: AnyConnector, prefix: string, request: Req): boolean {
  const planned = planFor(source, { kind: 'prefixes', prefixes: [prefix] });
  return planned.length === 1 && isDeepStrictEqual(planned[0], request);
}
