import type { Exposure, Finding, Sighting } from '#shared/domain/finding.ts';
import type { Task } from '#shared/domain/task.ts';
import { exposureOf } from '#shared/findings/exposure.ts';
import { isOpen, notSeen, seen } from '#shared/findings/lifecycle.ts';
import { severitiesTogether } from '#shared/findings/severity.ts';
import type {
  CaptureRequest,
  FactSeen,
  PageLooked,
  ReportRequest,
} from '#shared/pipeline/messages.ts';
import type { SiteType } from '#shared/remediation/routing.ts';
import { openTasks } from '#shared/remediation/routing.ts';
import { isUnfinished, moved } from '#shared/remediation/states.ts';

/** What triage needs of the world. Every write is safe to do twice. */
export interface Needs {
  readonly findings: {
    /** Reads, merges and writes, again where somebody was faster. Undefined from `merge` leaves things as they are. */
    change(
      id: string,
      merge: (existing: Finding | undefined) => Finding | undefined,
    ): Promise<void>;
    onPage(page: string): Promise<readonly Finding[]>;
    ofExposure(exposure: string): Promise<readonly Finding[]>;
  };
  readonly exposures: {
    change(
      id: string,
      merge: (existing: Exposure | undefined) => Exposure | undefined,
    ): Promise<void>;
  };
  readonly tasks: {
    change(id: string, merge: (existing: Task | undefined) => Task | undefined): Promise<void>;
    ofExposure(exposure: string): Promise<readonly Task[]>;
  };
  /** The subject's own threat context and whether they still agree; undefined when withdrawn. */
  readonly subject: (id: string) => Promise<{ readonly threat: 0 | 1 | 3 | 4 } | undefined>;
  readonly siteType: (site: string) => SiteType;
  readonly ids: {
    finding(subject: string, page: string, fact: string): string;
    exposure(subject: string, site: string): string;
  };
  readonly report: (request: ReportRequest) => Promise<void>;
  readonly capture: (request: CaptureRequest) => Promise<void>;
}

/** What one look at one page changes: findings, then exposures and tasks, then who must know at once. */
export const triage =
  (needs: Needs) =>
  async (looked: PageLooked): Promise<void> => {
    if (looked.outcome === 'refused' || looked.outcome === 'unreadable') return;
    const before = await needs.findings.onPage(looked.page);
    const sightings = await sightingsOf(needs, looked);
    for (const sighting of sightings)
      await needs.findings.change(sighting.id, (existing) => seen(existing, sighting));

    const here = new Set(sightings.map(({ id }) => id));
    const how = looked.outcome;
    for (const { id } of before.filter((finding) => !here.has(finding.id))) {
      await needs.findings.change(id, (existing) => existing && notSeen(existing, looked.at, how));
    }
    await judgeTogether(needs, looked.page);

    const touched = new Map(
      [...before, ...sightings].map(({ exposure, subject }) => [exposure, subject]),
    );
    for (const [exposure, subject] of touched)
      await settleExposure(needs, exposure, subject, looked.at);
  };

async function sightingsOf(needs: Needs, looked: PageLooked): Promise<Sighting[]> {
  const { source, site, page, url, at } = looked;
  const all: Sighting[] = [];
  for (const { subject, facts } of looked.people) {
    const known = await needs.subject(subject);
    if (!known) continue;
    const sighting = ({ fact, hint, ...rest }: FactSeen): Sighting => ({
      ...rest,
      ...(hint && { hint }),
      id: needs.ids.finding(subject, page, fact),
      exposure: needs.ids.exposure(subject, site),
      inputs: { ...rest.inputs, threat: known.threat },
      ...(url && { url }),
      subject,
      fact,
      source,
      site,
      page,
      at,
    });
    all.push(...facts.filter(({ about }) => about !== 'someone-else').map(sighting));
  }
  return all;
}

/** Two facts on one page can be worse than either; the bands are set again with all of the page in view. */
async function judgeTogether(needs: Needs, page: string) {
  const open = (await needs.findings.onPage(page)).filter(isOpen);
  for (const theirs of Map.groupBy(open, ({ subject }) => subject).values()) {
    const bands = severitiesTogether(theirs);
    for (const [index, finding] of theirs.entries()) {
      const severity = bands[index] ?? finding.severity;
      if (severity === finding.severity) continue;
      await needs.findings.change(finding.id, (existing) => existing && { ...existing, severity });
    }
  }
}

async function settleExposure(needs: Needs, id: string, subject: string, at: string) {
  const findings = await needs.findings.ofExposure(id);
  const exposure = exposureOf(findings, false);
  if (!exposure) return;
  await needs.exposures.change(id, (existing) => ({
    ...exposure,
    shared: existing?.shared ?? false,
  }));
  const open = findings.filter(isOpen);
  await (open.length > 0 ? settleOpen(needs, exposure, open, at) : settleGone(needs, exposure, at));
  const fresh = open.filter(
    ({ firstSeen, history }) =>
      firstSeen === at || (history.at(-1)?.what === 're-appeared' && history.at(-1)?.at === at),
  );
  for (const { id: finding, url } of fresh) if (url) await needs.capture({ finding, subject, url });
  const urgent = fresh.filter(
    ({ severity, hint }) => !hint && (severity === 'critical' || severity === 'high'),
  );
  if (urgent.length > 0)
    await needs.report({ subject, kind: 'urgent', key: `urgent-${id}-${at.slice(0, 10)}` });
}

/** Tasks for what is open; those that were done re-appear with their history. */
async function settleOpen(needs: Needs, exposure: Exposure, open: readonly Finding[], at: string) {
  const wanted = openTasks({
    subject: exposure.subject,
    exposure: exposure.id,
    site: exposure.site,
    kinds: exposure.kinds,
    severity: exposure.severity,
    siteType: needs.siteType(exposure.site),
    hostile: open.some(({ inputs }) => inputs.context >= 3),
    at,
  });
  for (const task of wanted) {
    await needs.tasks.change(task.id, (existing) => {
      if (!existing) return task;
      const { kinds, severity } = exposure;
      const back =
        existing.state === 'removed'
          ? moved(existing, { to: 're-appeared', mover: 'rescan', by: 'system', at })
          : existing;
      return { ...back, kinds, severity, ...(back !== existing && task.due && { due: task.due }) };
    });
  }
}

/** Everything of the exposure was seen to be gone. */
async function settleGone(needs: Needs, exposure: Exposure, at: string) {
  if (exposure.gone < exposure.findings) return;
  for (const task of await needs.tasks.ofExposure(exposure.id)) {
    if (!isUnfinished(task)) continue;
    await needs.tasks.change(task.id, (existing) => {
      if (!existing || !isUnfinished(existing)) return existing;
      const { due: _, ...done } = moved(existing, {
        to: 'removed',
        mover: 'rescan',
        by: 'system',
        at,
      });
      return done;
    });
  }
}
