import { z } from 'zod';

import type { Connector, Hit, Parsed } from '#shared/domain/source.ts';

import { readJson, webUrl } from './json.ts';
import { plainText } from './plain-text.ts';
import { pageAddress } from './site-links.ts';
import { bodies, phrases } from './words.ts';

const answer = z.object({
  results: z.array(
    z.object({
      type: z.string().optional(),
      name: z.string().optional(),
      url: webUrl,
      content: z.string().optional(),
    }),
  ),
});

const ENDPOINT = 'https://api.linkup.so/v1/search';
const MOST_RESULTS = 50;
const MOST_NAMES = 2;

/** A second web search, within the EU. It ranks by meaning, so that its silence says less than that of an index. */
export const linkup: Connector<'subject'> = {
  meta: {
    id: 'linkup',
    title: 'Second web search (Linkup, France)',
    takes: 'subject',
    access: 'api',
    hosts: ['api.linkup.so'],
    auth: { header: 'Authorization', secret: 'linkup', scheme: 'Bearer' },
    pace: { everyMs: 1_000, perDay: 500 },
    terms: { url: 'https://www.linkup.so/terms-of-service', read: null },
    price: 'EUR 0.005 a search, 20 a month free',
    canary: {
      hit: { kind: 'subject', subject: { names: ['Tweede Kamer'], offices: [] } },
      miss: {
        none: 'it ranks by meaning and always finds something near, so nothing is known to miss',
      },
    },
    docs: 'https://docs.linkup.so/pages/documentation/api-reference/endpoint/post-search',
  },

  /** `since` is not used: what it can be asked by is the day of publication, and old pages are found late. */
  plan({ subject }) {
    const names = phrases(subject)
      .filter((name) => name.includes(' '))
      .slice(0, MOST_NAMES);
    const questions = names.flatMap((name) => [
      `"${name}"`,
      ...bodies(subject).map((body) => `"${name}" ${body}`),
    ]);
    return [...new Set(questions)].map((q) => ({
      url: ENDPOINT,
      method: 'POST' as const,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        q,
        depth: 'standard',
        outputType: 'searchResults',
        maxResults: MOST_RESULTS,
      }),
    }));
  },

  parse(res): Parsed {
    const read = readJson(res, answer);
    if ('wrong' in read) return read.wrong;
    const { results } = read.value;
    if (results.length === 0) return { outcome: 'nothing' };
    const hits = results.flatMap(({ type, name, url, content }): Hit[] => {
      const address = pageAddress(url, url);
      if (address === undefined || type === 'image') return [];
      const title = plainText(name ?? '');
      return [
        {
          key: address,
          url: address,
          title,
          text: [title, content ?? ''].filter(Boolean).join('\n'),
          partial: true,
        },
      ];
    });
    return { outcome: 'hits', hits };
  },
};
