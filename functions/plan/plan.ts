import type { PublicSubject, Req } from '#shared/domain/source.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import type { AnyConnector } from '#shared/sources/registry.ts';
import { planFor } from '#shared/sources/registry.ts';

/** A site, feed or channel that somebody asked to watch: which source reads it, and how many link steps deep. */
export interface Watched {
  readonly source: string;
  readonly url: string;
  readonly depth: number;
}

/** A page of a watched site that was read before. */
export interface Known {
  readonly source: string;
  readonly url: string;
  readonly root: string;
  readonly depth: number;
}

/** What plan needs of the world. */
export interface Needs {
  /** Everybody who agreed and has not left: public words only. */
  readonly subjects: () => Promise<
    readonly { readonly id: string; readonly public: PublicSubject }[]
  >;
  /** Sources that are on: terms read, not broken, not waiting for their budget. */
  readonly sources: () => Promise<readonly AnyConnector[]>;
  readonly watched: () => Promise<readonly Watched[]>;
  /** Pages of watched sites that were read before and are due again. */
  readonly pagesDue: (now: string) => Promise<readonly Known[]>;
  /** Requests whose host asked for patience, and whose time has come. They stay until `resumed`. */
  readonly deferred: (
    now: string,
  ) => Promise<readonly { readonly id: string; readonly request: LookRequest }[]>;
  readonly resumed: (id: string) => Promise<void>;
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
    for (const { id, request } of await needs.deferred(now)) {
      await needs.ask([{ ...request, run }]);
      await needs.resumed(id);
    }
    await planSubjects(needs, sources, run);
    await planSites(needs, sources, { run, now });
    if (canaries) await needs.ask(sources.flatMap((source) => canary(source, run)));
  };

async function planSubjects(needs: Needs, sources: readonly AnyConnector[], run: string) {
  const subjects = await needs.subjects();
  for (const source of sources.filter(({ meta }) => meta.takes === 'subject')) {
    for (const subject of subjects) {
      const since = await needs.since(source.meta.id, subject.id);
      const requests = planFor(source, { kind: 'subject', subject: subject.public }, since);
      await needs.ask(
        requests.map((request) => ({ ...base(source, run, request), subject: subject.id })),
      );
      await needs.asked(source.meta.id, subject.id, run);
    }
  }
}

async function planSites(
  needs: Needs,
  sources: readonly AnyConnector[],
  { run, now }: { run: string; now: string },
) {
  const watched = await needs.watched();
  for (const source of sources.filter(({ meta }) => meta.takes === 'urls')) {
    for (const { url, depth } of watched.filter((one) => one.source === source.meta.id)) {
      const requests = planFor(source, { kind: 'urls', urls: [url] });
      await needs.ask(
        requests.map((request) =>
          base(source, run, {
            ...request,
            data: { ...request.data, root: url, depth: String(depth) },
          }),
        ),
      );
    }
  }
  const roots = new Map(watched.map(({ url, depth }) => [url, depth]));
  for (const { source, url, root, depth } of await needs.pagesDue(now)) {
    const deepest = roots.get(root);
    if (deepest === undefined || url === root) continue;
    const request = { url, step: 'page', data: { root, depth: String(deepest) } };
    await needs.ask([{ source, run, request, cause: 'scan', depth }]);
  }
}

/**
 * A query that must hit and one that must miss, through the same path as any other; of each the first request, since one
 * answer shows whether a source can be believed, and some of them cost.
 */
function canary(source: AnyConnector, run: string): LookRequest[] {
  const { canary: pair } = source.meta;
  return (['hit', 'miss'] as const).flatMap((which) => {
    const probe = pair?.[which];
    if (probe === undefined || 'none' in probe) return [];
    const expect = which === 'hit' ? ('hits' as const) : ('nothing' as const);
    return planFor(source, probe)
      .slice(0, 1)
      .map((request) => ({ ...base(source, run, request), cause: 'canary' as const, expect }));
  });
}

function base(source: AnyConnector, run: string, request: Req): LookRequest {
  return { source: source.meta.id, run, request, cause: 'scan', depth: 0 };
}
