import type { Exposure, Finding } from '#shared/domain/finding.ts';
import type { Language } from '#shared/domain/person.ts';
import type { Task } from '#shared/domain/task.ts';
import type { ReportRequest } from '#shared/pipeline/messages.ts';
import { isUnfinished } from '#shared/remediation/states.ts';
import { consentMail, consentReminder } from '#shared/report/consent-mail.ts';
import type { NotChecked } from '#shared/report/exposure-mail.ts';
import { exposureMail } from '#shared/report/exposure-mail.ts';
import type { Mail } from '#shared/report/mail.ts';
import { teamDigest } from '#shared/report/team-digest.ts';

const DAYS = 86_400_000;

/** What report needs of the world. */
export interface Needs {
  /** Where a subject's mail goes and in which language; opened with the subject's own key. Undefined when they have left. */
  readonly addressee: (subject: string) => Promise<
    | {
        readonly to: string;
        readonly language: Language;
        /** ISO 8601: until when they agreed. */
        readonly consentUntil: string;
      }
    | undefined
  >;
  readonly subjects: () => Promise<readonly string[]>;
  readonly exposuresOf: (subject: string) => Promise<readonly Exposure[]>;
  readonly findingsOf: (subject: string) => Promise<readonly Finding[]>;
  readonly tasksOf: (subject: string) => Promise<readonly Task[]>;
  /** Pages read in the last week, and sources that could not be looked at. */
  readonly looked: (
    subject: string,
    language: Language,
  ) => Promise<{ readonly pagesRead: number; readonly notChecked: readonly NotChecked[] }>;
  /** Sources whose silence means nothing now. */
  readonly silentSources: () => Promise<readonly string[]>;
  /** `key` names the mail: the same one again is known as such. */
  readonly send: (to: string, mail: Mail, key: string) => Promise<void>;
  /** Does `work` once for a key, whatever comes twice or stops in between. */
  readonly once: (key: string, work: () => Promise<void>) => Promise<void>;
  readonly enqueue: (request: ReportRequest) => Promise<void>;
  readonly team: { readonly to: string; readonly language: Language };
  readonly organisation: string;
  readonly portalUrl: string;
  readonly now: () => Date;
}

/** Writes one mail to one subject, once. */
export const report =
  (needs: Needs) =>
  async ({ subject, kind, key }: ReportRequest): Promise<void> => {
    const addressee = await needs.addressee(subject);
    if (!addressee) return;
    const { to, language, consentUntil } = addressee;
    const now = needs.now().toISOString();
    if (kind === 'consent') {
      // Who has agreed again meanwhile is not asked any more.
      if (consentReminder(consentUntil, now) === undefined) return;
      const { organisation, portalUrl } = needs;
      const mail = consentMail({ language, organisation, portalUrl, until: consentUntil, now });
      return needs.once(key, () => needs.send(to, mail, key));
    }
    const weekAgo = new Date(Date.parse(now) - 7 * DAYS).toISOString();
    const [exposures, findings, looked] = await Promise.all([
      needs.exposuresOf(subject),
      needs.findingsOf(subject),
      needs.looked(subject, language),
    ]);
    const cameBack = findings.filter(
      ({ history, status }) =>
        status === 'new' && history.some(({ what, at }) => what === 're-appeared' && at >= weekAgo),
    ).length;
    const { organisation, portalUrl } = needs;
    const mail = exposureMail({
      language,
      kind,
      organisation,
      portalUrl,
      now,
      exposures,
      cameBack,
      ...looked,
    });
    await needs.once(key, () => needs.send(to, mail, key));
  };

/** The week's mails: one request a subject, and the team's digest. */
export const weekly =
  (needs: Needs) =>
  async (week: string): Promise<void> => {
    const subjects = await needs.subjects();
    for (const subject of subjects)
      await needs.enqueue({ subject, kind: 'weekly', key: `weekly-${subject}-${week}` });
    const digest = teamDigest(await teamFigures(needs, subjects));
    const key = `team-${week}`;
    await needs.once(key, () => needs.send(needs.team.to, digest, key));
  };

/** Counts over what is shared with the team; nothing else counts, not even as a number. */
async function teamFigures(needs: Needs, subjects: readonly string[]) {
  const now = needs.now().toISOString();
  const inAWeek = new Date(Date.parse(now) + 7 * DAYS).toISOString();
  const weekAgo = new Date(Date.parse(now) - 7 * DAYS).toISOString();
  const tasks: Task[] = [];
  for (const subject of subjects) {
    const shared = new Set(
      (await needs.exposuresOf(subject)).filter((one) => one.shared).map(({ id }) => id),
    );
    tasks.push(...(await needs.tasksOf(subject)).filter(({ exposure }) => shared.has(exposure)));
  }
  const open = tasks.filter(isUnfinished);
  const since = (what: string) =>
    tasks.filter(({ history }) => history.some((step) => step.what === what && step.at >= weekAgo))
      .length;
  return {
    language: needs.team.language,
    portalUrl: needs.portalUrl,
    open: open.length,
    overdue: open.filter(({ due }) => due !== undefined && due <= now).length,
    dueThisWeek: open.filter(({ due }) => due !== undefined && due > now && due <= inAWeek).length,
    removedThisWeek: since('removed'),
    cameBack: since('re-appeared'),
    answered: since('answer arrived'),
    silentSources: await needs.silentSources(),
  };
}
