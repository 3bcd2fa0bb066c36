import type { Exposure, Finding } from '#shared/domain/finding.ts';
import { exposureOf } from '#shared/findings/exposure.ts';
import { isOpen } from '#shared/findings/lifecycle.ts';
import { isUnfinished, moved } from '#shared/remediation/states.ts';

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
const ASIDE: Pick<Exposure, 'kinds' | 'severity' | 'findings' | 'gone'> = {
  kinds: [],
  severity: 'info',
  findings: 0,
  gone: 0,
};

const WHY = 'not me';

async function settleTasks(
  needs: Store,
  { subject, exposure, by, at }: { subject: string; exposure: string; by: string; at: string },
  findings: readonly Finding[],
): Promise<void> {
  const open = findings.some(isOpen);
  const aside = findings.every(({ status }) => status === 'suppressed');
  const tasks = (await needs.tasks.ofSubject(subject)).filter((task) => task.exposure === exposure);
  await Promise.all(
    tasks.map(({ id }) =>
      needs.tasks.upsert(subject, id, (task) => {
        if (task && aside && isUnfinished(task))
          return moved(task, { to: 'withdrawn', mover: 'person', by, at, why: WHY });
        const wasAside = task?.state === 'withdrawn' && task.history.at(-1)?.why === WHY;
        return task && open && wasAside
          ? moved(task, { to: 'open', mover: 'person', by, at })
          : task;
      }),
    ),
  );
}
