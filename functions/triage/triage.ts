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
import { isUnfinished, MEASURES, moved } from '#shared/remediation/states.ts';

type Merge<T> = (existing: T | undefined) => T | undefined;

/** Things of a subject, changed by merging: read, merged and written, again where somebody was faster. */
interface Kept<T> {
  upsert(subject: string, id: string, merge: Merge<T>): Promise<unknown>;
  ofSubject(subject: string): Promise<readonly T[]>;
}

/** What triage needs of the world. Every write is safe to do twice. */
export interface Needs {
  readonly findings: Kept<Finding> & { onPage(page: string): Promise<readonly Finding[]> };
  readonly exposures: Pick<Kept<Exposure>, 'upsert'>;
  readonly tasks: Kept<Task>;
  /** The subject's own threat context; undefined when they have left. */
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
    for (const sighting of sightings) {
      await needs.findings.upsert(sighting.subject, sighting.id, (existing) =>
        seen(existing, sighting),
      );
    }
    const here = new Set(sightings.map(({ id }) => id));
    const { at, page, outcome } = looked;
    for (const { subject, id } of before.filter((finding) => !here.has(finding.id))) {
      await needs.findings.upsert(
        subject,
        id,
        (existing) => existing && notSeen(existing, at, outcome),
      );
    }
    const fresh: Finding[] = [];
    for (const subject of new Set([...before, ...sightings].map((one) => one.subject))) {
      const findings = await judgeTogether(needs, subject, page);
      const touched = new Set(
        findings.filter((one) => one.page === page).map(({ exposure }) => exposure),
      );
      for (const id of touched)
        fresh.push(
          ...(await settle(
            needs,
            findings.filter(({ exposure }) => exposure === id),
            at,
          )),
        );
    }
    await captureAll(needs, fresh);
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

/** Two facts on one page can be worse than either; the bands are set again with all of the page in view. Gives all findings of the subject. */
async function judgeTogether(needs: Needs, subject: string, page: string): Promise<Finding[]> {
  const findings = [...(await needs.findings.ofSubject(subject))];
  const here = findings.filter((finding) => finding.page === page && isOpen(finding));
  const bands = severitiesTogether(here);
  for (const [index, finding] of here.entries()) {
    const severity = bands[index] ?? finding.severity;
    if (severity === finding.severity) continue;
    await needs.findings.upsert(
      subject,
      finding.id,
      (existing) => existing && { ...existing, severity },
    );
    findings[findings.indexOf(finding)] = { ...finding, severity };
  }
  return findings;
}

/** Evidence of what is new: one request a page, whoever stands on it. */
async function captureAll(needs: Needs, fresh: readonly Finding[]): Promise<void> {
  for (const [url, all] of Map.groupBy(fresh, (finding) => finding.url)) {
    if (!url?.startsWith('http')) continue;
    const people = Map.groupBy(all, ({ subject }) => subject);
    await needs.capture({
      url,
      people: [...people].map(([subject, those]) => ({
        subject,
        findings: those.map(({ id }) => id),
      })),
    });
  }
}

/** One exposure after its findings changed: what it is now, who has work with it, who must know. Gives what is new in it. */
async function settle(
  needs: Needs,
  findings: readonly Finding[],
  at: string,
): Promise<readonly Finding[]> {
  const exposure = exposureOf(findings, false);
  if (!exposure) return [];
  const { id, subject } = exposure;
  await needs.exposures.upsert(subject, id, (existing) => ({
    ...existing,
    ...exposure,
    shared: existing?.shared ?? false,
  }));
  const open = findings.filter(isOpen);
  await (open.length > 0 ? settleOpen(needs, exposure, open, at) : settleGone(needs, exposure, at));
  const fresh = open.filter(
    ({ firstSeen, history }) =>
      firstSeen === at || (history.at(-1)?.what === 're-appeared' && history.at(-1)?.at === at),
  );
  const urgent = fresh.filter(
    ({ severity, hint }) => !hint && (severity === 'critical' || severity === 'high'),
  );
  if (urgent.length > 0)
    await needs.report({ subject, kind: 'urgent', key: `urgent-${id}-${at.slice(0, 10)}` });
  return fresh;
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
    await needs.tasks.upsert(task.subject, task.id, (existing) => {
      if (!existing) return task;
      const { kinds, severity } = exposure;
      const met = existing.state === 'withdrawn' && existing.history.at(-1)?.why === MEASURES;
      const back =
        existing.state === 'removed'
          ? moved(existing, { to: 're-appeared', mover: 'rescan', by: 'system', at })
          : met
            ? moved(existing, { to: 'open', mover: 'person', by: 'system', at })
            : existing;
      return { ...back, kinds, severity, ...(back !== existing && task.due && { due: task.due }) };
    });
  }
}

/** Everything of the exposure was seen to be gone. */
async function settleGone(needs: Needs, exposure: Exposure, at: string) {
  if (exposure.gone < exposure.findings) return;
  for (const task of await needs.tasks.ofSubject(exposure.subject)) {
    if (task.exposure !== exposure.id || !isUnfinished(task)) continue;
    await needs.tasks.upsert(task.subject, task.id, (existing) => {
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
