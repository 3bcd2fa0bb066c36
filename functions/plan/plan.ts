import type { Connector, PublicSubject, Req } from '#shared/domain/source.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';

/** A site that somebody asked to watch, or a single channel or feed: which source reads it, and how deep. */
export interface Watched {
  readonly source: string;
  readonly url: string;
}

/** What plan needs of the world. */
export interface Needs {
  /** Everybody who agreed and has not left: public words only. */
  readonly subjects: () => Promise<
    readonly { readonly id: string; readonly public: PublicSubject }[]
  >;
  /** Sources that are on: terms read, not broken, not waiting for their budget. */
  readonly sources: () => Promise<readonly Connector[]>;
  readonly watched: () => Promise<readonly Watched[]>;
  /** Pages of watched sites that were read before and are due again. */
  readonly pagesDue: (now: string) => Promise<readonly Watched[]>;
  /** Requests whose host asked for patience, and whose time has come; taken once. */
  readonly deferred: (now: string) => Promise<readonly LookRequest[]>;
  /** Day of the last complete run of a source for a subject, for sources that can be asked "since". */
  readonly since: (source: string, subject: string) => Promise<string | undefined>;
  readonly ask: (requests: readonly LookRequest[]) => Promise<void>;
  /** Marks that a source was asked for a subject in this run. */
  readonly asked: (source: string, subject: string, run: string) => Promise<void>;
}

/** One run: what is due for each subject and source, each watched site, each canary. */
export const plan =
  (needs: Needs) =>
  async ({
    run,
    now,
    canaries,
  }: {
    run: string;
    now: string;
    canaries: boolean;
  }): Promise<void> => {
    const sources = await needs.sources();
    await needs.ask(await needs.deferred(now));
    await planSubjects(needs, sources, run);
    await planSites(needs, sources, { run, now });
    if (canaries) await needs.ask(sources.flatMap((source) => canary(source, run)));
  };

async function planSubjects(needs: Needs, sources: readonly Connector[], run: string) {
  const subjects = await needs.subjects();
  for (const source of sources.filter(({ meta }) => meta.takes === 'subject')) {
    for (const subject of subjects) {
      const since = await needs.since(source.meta.id, subject.id);
      const requests = source.plan({ kind: 'subject', subject: subject.public }, since);
      await needs.ask(
        requests.map((request) => ({ ...base(source, run, request), subject: subject.id })),
      );
      await needs.asked(source.meta.id, subject.id, run);
    }
  }
}

async function planSites(
  needs: Needs,
  sources: readonly Connector[],
  { run, now }: { run: string; now: string },
) {
  const due = [...(await needs.watched()), ...(await needs.pagesDue(now))];
  for (const source of sources.filter(({ meta }) => meta.takes === 'urls')) {
    const urls = due.filter((one) => one.source === source.meta.id).map(({ url }) => url);
    for (const url of new Set(urls)) {
      await needs.ask(
        source.plan({ kind: 'urls', urls: [url] }).map((request) => base(source, run, request)),
      );
    }
  }
}

/** A query that must hit and one that must miss, through the same path as any other. */
function canary(source: Connector, run: string): LookRequest[] {
  const { canary: pair } = source.meta;
  if (!pair) return [];
  return (['hit', 'miss'] as const).flatMap((which) =>
    source.plan(pair[which]).map((request) => ({
      ...base(source, run, request),
      cause: 'canary' as const,
      expect: which === 'hit' ? ('hits' as const) : ('nothing' as const),
    })),
  );
}

function base(source: Connector, run: string, request: Req): LookRequest {
  return { source: source.meta.id, run, request, cause: 'scan', depth: 0 };
}
