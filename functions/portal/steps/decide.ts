import type { Finding } from '#shared/domain/finding.ts';
import { decided } from '#shared/findings/lifecycle.ts';
import { fromBase64, toBase64 } from '#shared/keys/base64.ts';
import { sealTo } from '#shared/keys/seal.ts';
import { actBy } from '#shared/remediation/clocks.ts';
import { MEASURES } from '#shared/remediation/states.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { Needs } from '../needs.ts';
import { settleExposure } from './settle.ts';

type Store = Pick<Needs, 'findings' | 'exposures' | 'tasks' | 'now'>;

/** "This is not me", or after all it is. */
export async function decideFinding(
  needs: Store,
  finding: Finding,
  { mine, by }: { mine: boolean; by: string },
): Promise<void> {
  const at = needs.now().toISOString();
  const { subject, id, exposure } = finding;
  await needs.findings.upsert(subject, id, (existing) => {
    if (!existing) return undefined;
    if (mine && existing.status !== 'suppressed') return existing;
    const what = mine ? 'me after all' : 'not me';
    return decided(existing, mine ? 'new' : 'suppressed', { at, by, what });
  });
  await settleExposure(needs, { subject, exposure, by, at });
}

/** The person did what can be done about something that cannot be removed; or wants it back among what is open. */
export async function meetFinding(
  needs: Store,
  finding: Finding,
  { done, by }: { done: boolean; by: string },
): Promise<void> {
  const at = needs.now().toISOString();
  const { subject, id, exposure } = finding;
  await needs.findings.upsert(subject, id, (existing) => {
    if (!existing || (existing.status === 'archived') === done) return existing;
    const what = done ? MEASURES : 'measures not enough';
    return decided(existing, done ? 'archived' : 'new', { at, by, what });
  });
  await settleExposure(needs, { subject, exposure, by, at });
}

/** Lets the security team see an exposure and work on it, or no longer; words that were shared go with it. */
export async function shareExposure(
  needs: Store & Pick<Needs, 'organisation'>,
  { subject, exposure, shared }: { subject: string; exposure: string; shared: boolean },
): Promise<void> {
  const { organisation } = needs;
  const before = await needs.exposures.get(subject, exposure);
  if (shared && before?.shared === false) await startClocks(needs, subject, exposure);
  await needs.exposures.upsert(
    subject,
    exposure,
    (existing) => existing && { ...existing, shared, organisation },
  );
  if (shared) return;
  const findings = (await needs.findings.ofSubject(subject)).filter(
    (finding) => finding.exposure === exposure && finding.forTeam !== undefined,
  );
  await Promise.all(findings.map((finding) => unshareWords(needs, finding)));
}

/** Before it was shared nobody could act: the time for what is still to be done begins now. */
async function startClocks(needs: Store, subject: string, exposure: string): Promise<void> {
  const at = needs.now().toISOString();
  const theirs = (await needs.tasks.ofSubject(subject)).filter(
    (task) => task.exposure === exposure,
  );
  await Promise.all(
    theirs.map(({ id }) =>
      needs.tasks.upsert(subject, id, (task) => {
        if (task?.state !== 'open' && task?.state !== 're-appeared') return task;
        const due = actBy(at, task.severity);
        const now = { at, by: `subject:${subject}`, what: 'shared' };
        return { ...task, ...(due !== undefined && { due }), history: [...task.history, now] };
      }),
    ),
  );
}

/** The words around one finding, for the team: sealed to the team, and that to the subject, so that both keys are needed. */
export async function shareWords(
  needs: Store & Pick<Needs, 'open' | 'team'>,
  subject: Subject,
  finding: Finding,
): Promise<void> {
  const opened = await needs.open(subject.id);
  if (!opened || finding.sealed === undefined) return;
  const words = await opened.openFinding(finding.id, fromBase64(finding.sealed));
  const forTeam = await sealTo(await needs.team.publicKey(), words.reveal(), finding.id);
  const twice = toBase64(await sealTo(subject.publicKey, toBase64(forTeam), finding.id));
  await step(needs, finding, 'words shared', (existing) => ({ ...existing, forTeam: twice }));
}

export async function unshareWords(needs: Store, finding: Finding): Promise<void> {
  await step(needs, finding, 'words unshared', (existing) => {
    const { forTeam: _, ...rest } = existing;
    return rest;
  });
}

/** What the subject shared of a page's words; undefined where they did not. */
export async function sharedWords(
  needs: Pick<Needs, 'open' | 'team'>,
  finding: Finding,
): Promise<string | undefined> {
  if (finding.forTeam === undefined) return undefined;
  const opened = await needs.open(finding.subject);
  const forTeam = await opened?.openFinding(finding.id, fromBase64(finding.forTeam));
  return forTeam && needs.team.open(fromBase64(forTeam.reveal()), finding.id);
}

async function step(
  { findings, now }: Store,
  { subject, id }: Finding,
  what: string,
  change: (finding: Finding) => Finding,
): Promise<void> {
  const at = now().toISOString();
  await findings.upsert(
    subject,
    id,
    (existing) =>
      existing && {
        ...change(existing),
        history: [...existing.history, { at, by: `subject:${subject}`, what }],
      },
  );
}
