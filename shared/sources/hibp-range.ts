import { z } from 'zod';

import type { Connector, Hit, Parsed } from '#shared/domain/source.ts';

import { readJson } from './json.ts';

const websites = z.array(z.string());
/** The 34 digits that follow a prefix of six. Any other length would never match, and silence would look like good news. */
const suffix = z
  .string()
  .regex(/^[0-9a-f]{34}$/i)
  .transform((hex) => hex.toUpperCase());
/** Older answers write the names with capitals. */
const entry = z.union([
  z.object({ hashSuffix: suffix, websites }),
  z.object({ HashSuffix: suffix, Websites: websites }).transform((old) => ({
    hashSuffix: old.HashSuffix,
    websites: old.Websites,
  })),
]);
const answer = z.array(entry);

const ENDPOINT = 'https://haveibeenpwned.com/api/v3/breachedaccount/range';
const PREFIX = /^[0-9a-f]{6}$/i;

/**
 * Breaches in which a private e-mail address stands, asked for by the first six digits of its SHA-1. Many addresses share
 * them; which of the answers is the person's is decided blind, by whoever looks, and the others are dropped at once.
 */
export const hibpRange: Connector<'prefixes'> = {
  meta: {
    id: 'hibp-range',
    title: 'Breaches that hold a private e-mail address (Have I Been Pwned, by hash prefix)',
    takes: 'prefixes',
    access: 'api',
    hosts: ['haveibeenpwned.com'],
    auth: { header: 'hibp-api-key', secret: 'hibp' },
    // Breaches become known some times a week.
    pace: { everyMs: 6_000, perDay: 1_000, againAfterDays: 7 },
    terms: { url: 'https://haveibeenpwned.com/TermsOfUse', read: null },
    note: 'Asked for those alone who gave that consent (in the portal, or "consents: [breaches]" in a people file). What it lists cannot be removed: the task is a measure of their own.',
    price: 'a plan with k-anonymity; see haveibeenpwned.com/API/Key',
    optIn:
      'The first six digits of a hash (SHA-1) of each private e-mail address leave the machine, and nothing else. That is an exception to the rule that only public words do: somebody signs it off with allow, and each office-holder agrees to it separately.',
    canary: {
      // The service's own test account, account-exists@hibp-integration-tests.com: nobody's address.
      hit: { kind: 'prefixes', prefixes: ['ABB3D0'] },
      miss: { none: 'every prefix is shared by hundreds of addresses, so none is known to miss' },
      key: 'ABB3D0431522C61929E9F5D3B13D2E4750BFA948',
    },
    docs: 'https://haveibeenpwned.com/API/v3',
  },

  /** Six digits and no more: a longer one would tell whose address it is. */
  plan({ prefixes }) {
    const short = prefixes
      .filter((prefix) => PREFIX.test(prefix))
      .map((prefix) => prefix.toUpperCase());
    return [...new Set(short)].map((prefix) => ({
      url: `${ENDPOINT}/${prefix}`,
      data: { prefix },
    }));
  },

  parse(res, req): Parsed {
    const read = readJson(res, answer);
    if ('wrong' in read) return read.wrong;
    if (read.value.length === 0) return { outcome: 'nothing' };
    const prefix = req.data?.['prefix'] ?? '';
    const hits = read.value.map(({ hashSuffix, websites: names }): Hit => ({
      key: `${prefix}${hashSuffix}`,
      rev: names.toSorted().join(','),
      url: 'https://haveibeenpwned.com/',
      text: names.toSorted().join('\n'),
      partial: false,
    }));
    return { outcome: 'hits', hits };
  },
};
