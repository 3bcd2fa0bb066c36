import { createHash } from 'node:crypto';

import { dynamo, s3 } from '#functions/shell/clients.ts';
import { settings } from '#functions/shell/settings.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { readBlindPerson } from '#shared/match/blind.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { watchlistStoreIn } from '#shared/storage/watchlist-store.ts';

import type { Needs } from './compile.ts';

/** Compile with its table and its bucket. */
export function wire(): Needs {
  const env = settings(['SUBJECTS_TABLE', 'WATCHLIST_BUCKET']);
  const subjects = subjectsIn(dynamo(), env.SUBJECTS_TABLE);
  const store = watchlistStoreIn(s3(), env.WATCHLIST_BUCKET);
  return {
    async *active(now) {
      for await (const { id } of subjects.active(now)) yield id;
    },
    async blind(id, now) {
      const subject = await subjects.get(id);
      return subject && subject.consent.until > now ? subjects.blind(id) : undefined;
    },
    assemble: (people) => assembleWatchlist(people.map((record) => readBlindPerson(record))),
    put: (artefact) => store.put(artefact),
    version: (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 32),
  };
}
