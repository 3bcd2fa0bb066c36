import { z } from 'zod';

import type { Connector, Parsed } from '#shared/domain/source.ts';

import { readJson, webUrl } from './json.ts';
import { pageAddress } from './site-links.ts';
import { isoOf } from './wayback-cdx.ts';

const answer = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.boolean(),
        url: webUrl,
        timestamp: z.string().regex(/^\d{14}$/),
        status: z.string(),
      })
      .optional(),
  }),
});

const ENDPOINT = 'https://archive.org/wayback/available';

/** Whether the Wayback Machine has a copy of a confirmed page; one cheap question. */
export const waybackAvailability: Connector<'urls'> = {
  meta: {
    id: 'wayback-availability',
    title: 'Whether the Wayback Machine has a copy of a page',
    takes: 'urls',
    access: 'api',
    hosts: ['archive.org'],
    pace: { everyMs: 3_000, perDay: 2_000 },
    terms: { url: 'https://archive.org/about/terms', read: null },
    note: 'Asked only for pages that are confirmed and gone.',
    price: 'free',
    canary: {
      hit: { kind: 'urls', urls: ['https://www.rijksoverheid.nl/'] },
      miss: { kind: 'urls', urls: ['https://qwxzyvrt-plomfzeblat.example/none'] },
    },
    docs: 'https://archive.org/help/wayback_api.php',
  },

  /** The address goes without its scheme, as the service wants it. */
  plan({ urls }) {
    return urls.flatMap((url) => {
      const address = pageAddress(url, url)?.replace(/^https?:\/\//, '');
      if (address === undefined) return [];
      return [{ url: `${ENDPOINT}?${new URLSearchParams({ url: address }).toString()}` }];
    });
  },

  parse(res): Parsed {
    const read = readJson(res, answer);
    if ('wrong' in read) return read.wrong;
    const { closest } = read.value.archived_snapshots;
    if (closest?.available !== true) return { outcome: 'nothing' };
    const url = closest.url.replace(/^http:/, 'https:');
    const original = url.replace(/^https:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//, '');
    const published = isoOf(closest.timestamp);
    return {
      outcome: 'hits',
      hits: [
        {
          key: `${original} ${closest.timestamp}`,
          rev: closest.timestamp,
          url,
          text: '',
          partial: true,
          ...(published !== undefined && { published }),
        },
      ],
    };
  },
};
