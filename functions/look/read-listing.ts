import type { Hit } from '#shared/domain/source.ts';
import { findingId } from '#shared/keys/ids.ts';
import type { EnrolledFact } from '#shared/match/breach.ts';
import type { PageLooked } from '#shared/pipeline/messages.ts';

import { siteOf } from './sites.ts';

/** What making a finding of a listing needs of the world. */
export interface ListingNeeds {
  readonly sealingKey: (person: string) => Uint8Array | undefined;
  /** A keyed name, so that a table does not say what it stands for. */
  readonly pageOf: (parts: readonly string[]) => string;
  readonly seal: (sealingKey: Uint8Array, text: string, purpose: string) => Promise<string>;
  readonly now: () => number;
}

const MOST_NAMES = 200;
/** The hash is the address's own, all 160 bits of it. */
const CONFIDENCE = 0.99;
/** An e-mail address, in files that are traded and not open to all, of an age that the list does not say. */
const INPUTS = { kind: 2, context: 0, reach: 0, validity: 1, who: 0, threat: 0 } as const;

/**
 * What a list of data breaches says of one address, as a look at a page of its own: that of this source and this address. It has
 * no URL, for there is nothing of theirs to open, to keep as evidence or to look at again by itself; the names of the breaches are sealed.
 */
export function listingIn({ sealingKey, pageOf, seal, now }: ListingNeeds) {
  return async (
    source: string,
    { person, fact }: EnrolledFact,
    hit: Hit | undefined,
  ): Promise<PageLooked> => {
    const page = pageOf(['listing', source, person, fact]);
    const key = sealingKey(person);
    const at = new Date(now()).toISOString();
    const looked = { source, page, outcome: 'read', at, cause: 'scan' } as const;
    if (!hit || !key) return { ...looked, site: source, people: [] };
    const names = hit.text.split('\n').filter((name) => name !== '');
    const words = JSON.stringify({ url: hit.url, quotes: names.slice(0, MOST_NAMES) });
    const seen = {
      kind: 'email',
      fact,
      about: 'subject',
      confidence: CONFIDENCE,
      because: [{ code: 'breach-listed', n: names.length }],
      inputs: INPUTS,
      sealed: await seal(key, words, findingId(person, page, fact)),
    } as const;
    return {
      ...looked,
      site: siteOf(hit.url),
      people: [{ subject: person, facts: [{ ...seen, because: [...seen.because] }] }],
    };
  };
}
