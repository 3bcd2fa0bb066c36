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

/** Somebody who agreed to ask about data breaches. */
export interface Prefixed {
  readonly id: string;
  /** Undefined where they could not be opened. */
  readonly prefixes: readonly string[] | undefined;
  /** ISO 8601: when their facts or consents last changed. */
  readonly changedAt: string;
}

/** One round: its name, its moment (ISO 8601), and what it is about. */
interface Round {
  readonly run: string;
  readonly now: string;
  readonly canaries: boolean;
  /** Also what is not due yet. */
  readonly everything?: boolean;
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
  /** Everybody who agreed that lists of data breaches are asked, with the hash prefixes of their addresses. */
  readonly prefixed: (now: string) => Promise<readonly Prefixed[]>;
  readonly ask: (requests: readonly LookRequest[]) => Promise<void>;
  /** Records that a source could not be asked for a subject, and why. */
  readonly notAsked: (source: string, subject: string, now: string, why: string) => Promise<void>;
  /** As `ask`, for requests whose addresses must not be guessed from the names that tables keep of them. */
  readonly askBlind: (requests: readonly LookRequest[]) => Promise<void>;
  /** Marks that a source was asked for a subject in this run. */
  readonly asked: (source: string, subject: string, run: string) => Promise<void>;
}

/** One run: what is due for each subject and source, each watched site, each canary. */
export const plan =
  (needs: Needs) =>
  async (round: Round): Promise<void> => {
    const { run, now, canaries } = round;
    const sources = await needs.sources();
    for (const { id, request } of await needs.deferred(now)) {
      await needs.ask([{ ...request, run }]);
      await needs.resumed(id);
    }
    await planSubjects(needs, sources, run);
    await planPrefixes(needs, sources, round);
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

const DAY_MS = 86_400_000;
const UNOPENED = 'the hash prefixes could not be opened; giving the consent again makes new ones';
/** A schedule that comes some hours early is not a day late. */
const EARLY_MS = DAY_MS / 2;

/**
 * Hash prefixes of everybody who is due, as one sorted list: no request says whose it is, and neither does their order. A message
 * or a table that holds one holds no name beside it; `look` finds out whose it is from the watchlist, blind.
 */
async function planPrefixes(
  needs: Needs,
  sources: readonly AnyConnector[],
  { run, now, everything = false }: Round,
) {
  const asking = sources.filter(({ meta }) => meta.takes === 'prefixes');
  if (asking.length === 0) return;
  const people = await needs.prefixed(now);
  for (const source of asking) {
    const { id, pace } = source.meta;
    const waitMs = (pace.againAfterDays ?? 0) * DAY_MS - EARLY_MS;
    const due: Prefixed[] = [];
    for (const one of people) {
      const last = await needs.since(id, one.id);
      const isFresh =
        last !== undefined && last >= one.changedAt && Date.parse(now) - Date.parse(last) < waitMs;
      if (everything || !isFresh) due.push(one);
    }
    for (const one of due.filter((each) => each.prefixes === undefined))
      await needs.notAsked(id, one.id, now, UNOPENED);
    const prefixes = due.flatMap((one) => one.prefixes ?? []).toSorted();
    await needs.askBlind(
      planFor(source, { kind: 'prefixes', prefixes }).map((request) => base(source, run, request)),
    );
    for (const one of due) await needs.asked(id, one.id, run);
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
