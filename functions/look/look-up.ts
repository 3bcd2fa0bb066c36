import { log } from '#functions/shell/log.ts';
import { GiveUp, TryLater } from '#shared/domain/errors.ts';
import type { Req, Res, SourceMeta } from '#shared/domain/source.ts';
import type { Looked } from '#shared/fetch/looked.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import type { Contacts } from '#shared/storage/contacts.ts';
import type { Offices } from '#shared/storage/offices.ts';

import { readContact } from './read-contact.ts';
import type { ContactNeeds } from './read-contact.ts';
import { readRegister } from './read-register.ts';

/** What looking up needs of the world. */
export interface LookUpNeeds extends ContactNeeds {
  /** The source, where it is known and on. */
  readonly source: (id: string) => Promise<{ readonly meta: SourceMeta } | undefined>;
  /** The host: robots, pace, leak guard, limits; one request. */
  readonly look: (meta: SourceMeta, request: LookRequest) => Promise<Looked>;
  readonly offices: Pick<Offices, 'replace'>;
  readonly contacts: Pick<Contacts, 'found' | 'failed' | 'done' | 'get'>;
  readonly ask: (requests: readonly LookRequest[]) => Promise<void>;
  /** Remembers a request that its host wants later (epoch milliseconds). */
  readonly defer: (request: LookRequest, at: number) => Promise<void>;
  readonly now: () => number;
}

/** What came of a request: the answer, or why there is none, in our words. */
export type LookedUp = { readonly res: Res; readonly req: Req } | { readonly why: string };

/** Longer waits than this are planned anew. */
const PATIENCE_MS = 60_000;

/** One polite request that is not about anybody: a register of offices, or whom to write to at a site. */
export const lookUp =
  (needs: LookUpNeeds) =>
  async (request: LookRequest): Promise<void> => {
    if (request.subject !== undefined)
      throw new GiveUp('a look-up about nobody was wanted, and this one names a subject');
    const source = await needs.source(request.source);
    const looked = source && (await needs.look(source.meta, request));
    if (looked?.outcome === 'later') {
      if (looked.at - needs.now() <= PATIENCE_MS)
        throw new TryLater(looked.why, { after: looked.at });
      return needs.defer(request, looked.at);
    }
    const answer = answerOf(looked, request.request);
    log.info('looked up', {
      source: request.source,
      run: request.run,
      outcome: looked?.outcome ?? 'off',
    });
    const { site } = request.request.data ?? {};
    return site === undefined
      ? readRegister(needs, request, answer)
      : readContact(needs, { request, site }, answer);
  };

function answerOf(looked: Looked | undefined, req: Req): LookedUp {
  switch (looked?.outcome) {
    case 'fetched':
      return { res: looked.res, req };
    case undefined:
      return { why: 'its terms were not read yet' };
    case 'refused':
      return { why: looked.say };
    case 'unreadable':
      return { why: looked.why };
    case 'gone':
      return { why: `not there (status ${looked.status})` };
    case 'later':
    case 'not-modified':
      break;
  }
  return { why: 'no answer' };
}
