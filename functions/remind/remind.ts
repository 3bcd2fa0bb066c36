import { sayTooLong } from '#functions/shell/leaving.ts';
import { weekOf } from '#functions/shell/week.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { Task, TaskState } from '#shared/domain/task.ts';
import { rescanDue } from '#shared/findings/rescan.ts';
import type { LookRequest } from '#shared/pipeline/messages.ts';
import { isUnfinished } from '#shared/remediation/states.ts';
import { consentReminder } from '#shared/report/consent-mail.ts';
import type { Register } from '#shared/sources/lookups.ts';
import type { AnyConnector } from '#shared/sources/registry.ts';
import { planFor } from '#shared/sources/registry.ts';
import type { Withdrawn } from '#shared/storage/subjects.ts';

/** What remind needs of the world. */
export interface Needs {
  readonly subjects: () => Promise<
    readonly { readonly id: string; readonly consentUntil?: string | undefined }[]
  >;
  readonly findingsOf: (subject: string) => Promise<readonly Finding[]>;
  readonly tasksOf: (subject: string) => Promise<readonly Task[]>;
  readonly ask: (requests: readonly LookRequest[]) => Promise<void>;
  /** Web archives that are on: what they are asked about a page that was removed. */
  readonly archives: () => Promise<readonly AnyConnector[]>;
  /** Registers of offices that are on. */
  readonly registers: () => Promise<readonly Register[]>;
  /** The employer, whose own office-holders a register may name. */
  readonly organisation: string;
  /** Writes down, once per due date, that a task's term has passed. */
  readonly overdue: (task: Task, now: string) => Promise<void>;
  /** Somebody's consent ends (ISO 8601) within so many days, or has ended: they are asked again, once for each of these. */
  readonly consentEnds: (subject: string, until: string, days: number) => Promise<void>;
  /** Who has left and is not erased to the end. */
  readonly leaving: () => Promise<readonly Withdrawn[]>;
  /** Somebody's consent has run out: the watchlist is built again, without them. */
  readonly expired: (subject: string, now: string) => Promise<void>;
}

/** The clocks of a day: pages to look at again, terms that have passed, consents that end. */
export const remind =
  (needs: Needs) =>
  async ({ run, now }: { run: string; now: string }): Promise<void> => {
    await needs.ask(registersDue(await needs.registers(), needs.organisation, now));
    // The portal erases; this looks after it, should it not have run.
    sayTooLong(await needs.leaving(), Date.parse(now));
    const archives = await needs.archives();
    for (const { id, consentUntil } of await needs.subjects()) {
      const days = consentUntil === undefined ? undefined : consentReminder(consentUntil, now);
      if (consentUntil !== undefined && days !== undefined)
        await needs.consentEnds(id, consentUntil, days);
      if (consentUntil && consentUntil <= now) {
        await needs.expired(id, now);
        continue;
      }
      const [findings, tasks] = await Promise.all([needs.findingsOf(id), needs.tasksOf(id)]);
      await needs.ask(rescans(findings, tasks, { run, now }));
      await needs.ask(copies(findings, archives, now));
      for (const task of tasks) if (isOverdue(task, now)) await needs.overdue(task, now);
    }
  };

function rescans(
  findings: readonly Finding[],
  tasks: readonly Task[],
  { run, now }: { run: string; now: string },
): LookRequest[] {
  const due = findings.filter(
    (finding) => finding.url && rescanDue(finding, furthest(finding, tasks), now),
  );
  const urls = new Set(due.map(({ url }) => url));
  return [...urls].flatMap((url) =>
    url ? [{ source: 'page', run, request: { url }, cause: 'rescan', depth: 0 } as const] : [],
  );
}

/** A page that is gone may live on in a web archive: each is asked once a month, about the address alone. */
function copies(
  findings: readonly Finding[],
  archives: readonly AnyConnector[],
  now: string,
): LookRequest[] {
  const gone = findings.filter(
    ({ status, about, url }) =>
      status === 'resolved' && about !== 'someone-else' && url?.startsWith('http'),
  );
  const urls = [...new Set(gone.flatMap(({ url }) => (url === undefined ? [] : [url])))];
  const run = `archives-${now.slice(0, 7)}`;
  return archives.flatMap((source) =>
    urls.flatMap((url) =>
      planFor(source, { kind: 'urls', urls: [url] }).map(
        (request) => ({ source: source.meta.id, run, request, cause: 'scan', depth: 0 }) as const,
      ),
    ),
  );
}

/** Each register is read once a week, whole: nothing of who is enrolled, or might be, is in the question. */
function registersDue(
  registers: readonly Register[],
  organisation: string,
  now: string,
): LookRequest[] {
  const run = `registers-${weekOf(new Date(now))}`;
  return registers.flatMap(({ meta, requests }) =>
    requests.map((request) => ({
      source: meta.id,
      run,
      // Stays here, and says whose office-holders are kept by name.
      request: { ...request, data: { own: organisation } },
      cause: 'scan' as const,
      depth: 0,
    })),
  );
}

/** Of an exposure's tasks, the one that asks for the nearest rescans. */
function furthest({ exposure }: Finding, tasks: readonly Task[]): TaskState | undefined {
  const states = tasks.filter((task) => task.exposure === exposure).map(({ state }) => state);
  return (
    states.find((state) => state !== 'open' && state !== 'drafted' && state !== 'withdrawn') ??
    states[0]
  );
}

function isOverdue(task: Task, now: string): boolean {
  return isUnfinished(task) && task.due !== undefined && task.due <= now;
}
