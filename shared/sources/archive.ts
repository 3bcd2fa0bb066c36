import type { Connector } from '#shared/domain/source.ts';

import { unreadable } from './answer.ts';
import { page } from './page.ts';

const NO_CANARY = {
  hit: { none: 'nothing is asked: the files are here' },
  miss: { none: 'nothing is asked: the files are here' },
};

/** Pages of a WARC file or of a folder of saved pages. Nothing is asked for: the files are here already. */
export const archive: Connector<'urls'> = {
  meta: {
    id: 'archive',
    title: 'A web archive file or a folder of saved pages, read on this machine',
    takes: 'urls',
    access: 'page',
    hosts: [],
    pace: { everyMs: 0 },
    terms: { url: 'https://iipc.github.io/warc-specifications/', rule: 'own-files' },
    price: 'free',
    canary: NO_CANARY,
    docs: 'https://iipc.github.io/warc-specifications/',
  },

  plan() {
    return [];
  },

  /** A kept answer is read like one that came just now; one without content is unreadable. */
  parse(res, req) {
    return res.body.length === 0 ? unreadable('an empty record') : page.parse(res, req);
  },
};
