import { isOpen } from '#shared/findings/lifecycle.ts';
import { severityOf, severitiesTogether } from '#shared/findings/severity.ts';
import type { Subject, ThreatLevel } from '#shared/storage/subjects.ts';

import { replaceFacts } from '../enrol.ts';
import type { Needs } from '../needs.ts';
import { settleExposure } from './settle.ts';

const WEIGHT = { none: 0, likely: 1, concrete: 3, measures: 4 } as const;

/** A threat that the person reports: kept, told to the scanner, and everything that was found is weighed again. */
export async function changeThreat(
  needs: Pick<
    Needs,
    'subjects' | 'open' | 'enrolling' | 'findings' | 'exposures' | 'tasks' | 'now'
  >,
  { id, threat: before }: Subject,
  threat: ThreatLevel,
): Promise<void> {
  if (before === threat) return;
  const at = needs.now().toISOString();
  const subject = await needs.subjects.change(id, (one) => ({ ...one, threat, changedAt: at }));
  const opened = await needs.open(id);
  if (!subject || !opened) return;
  await replaceFacts(await needs.enrolling(), subject, opened.profile.reveal());
  await weighAgain(needs, id, WEIGHT[threat]);
  const exposures = await needs.exposures.ofSubject(id);
  for (const { id: exposure } of exposures) {
    // oxlint-disable-next-line no-await-in-loop -- a handful, one after the other.
    await settleExposure(needs, { subject: id, exposure, by: `subject:${id}`, at });
  }
}

async function weighAgain(
  { findings }: Pick<Needs, 'findings'>,
  subject: string,
  threat: 0 | 1 | 3 | 4,
): Promise<void> {
  const weighed = (await findings.ofSubject(subject)).map((finding) => ({
    ...finding,
    inputs: { ...finding.inputs, threat },
  }));
  for (const here of Map.groupBy(weighed, ({ page }) => page).values()) {
    const open = here.filter(isOpen);
    const bands = new Map(
      severitiesTogether(open).map((band, index) => [open[index]?.id, band] as const),
    );
    for (const { id, inputs, hint } of here) {
      const severity = bands.get(id) ?? severityOf(inputs, hint);
      // oxlint-disable-next-line no-await-in-loop -- a handful, one after the other.
      await findings.upsert(subject, id, (one) => one && { ...one, inputs, severity });
    }
  }
}
