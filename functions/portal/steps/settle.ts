import type { Exposure, Finding } from '#shared/domain/finding.ts';
import { exposureOf } from '#shared/findings/exposure.ts';
import { isOpen } from '#shared/findings/lifecycle.ts';
import { isUnfinished, MEASURES, moved } from '#shared/remediation/states.ts';

import type { Needs } from '../needs.ts';

type Store = Pick<Needs, 'findings' | 'exposures' | 'tasks'>;

/** An exposure after a person decided about its findings: what it is now, and whether anybody still has work with it. */
export async function settleExposure(
  needs: Store,
  { subject, exposure, by, at }: { subject: string; exposure: string; by: string; at: string },
): Promise<void> {
  const findings = (await needs.findings.ofSubject(subject)).filter(
    (finding) => finding.exposure === exposure,
  );
  const now = exposureOf(findings, false) ?? ASIDE;
  await needs.exposures.upsert(
    subject,
    exposure,
    (existing) => existing && { ...existing, ...now, shared: existing.shared },
  );
  await settleTasks(needs, { subject, exposure, by, at }, findings);
}

/** All of it was put aside. */
const ASIDE: Pick<Exposure, 'kinds' | 'severity' | 'findings' | 'gone' | 'handled'> = {
  kinds: [],
  severity: 'info',
  findings: 0,
  gone: 0,
  handled: 0,
};

/** Why a person's work with an exposure ended before anything was seen to be gone. */
const ENDS = { suppressed: 'not me', archived: MEASURES } as const;

async function settleTasks(
  needs: Store,
  { subject, exposure, by, at }: { subject: string; exposure: string; by: string; at: string },
  findings: readonly Finding[],
): Promise<void> {
  const open = findings.some(isOpen);
  // What was put aside, or met with measures; where both, the measures count.
  const aside = findings.every(({ status }) => status === 'suppressed' || status === 'archived');
  const why = findings.some(({ status }) => status === 'archived')
    ? ENDS.archived
    : ENDS.suppressed;
  const tasks = (await needs.tasks.ofSubject(subject)).filter((task) => task.exposure === exposure);
  await Promise.all(
    tasks.map(({ id }) =>
      needs.tasks.upsert(subject, id, (task) => {
        if (task && aside && isUnfinished(task))
          return moved(task, { to: 'withdrawn', mover: 'person', by, at, why });
        const before: string | undefined = task?.history.at(-1)?.why;
        const wasAside =
          task?.state === 'withdrawn' && Object.values<string | undefined>(ENDS).includes(before);
        return task && open && wasAside
          ? moved(task, { to: 'open', mover: 'person', by, at })
          : task;
      }),
    ),
  );
}
