import { dynamo, kms, sqs } from '#functions/shell/clients.ts';
import { mailerOver } from '#functions/shell/mailer.ts';
import { lookedIn, silentSources, titleOf } from '#functions/shell/not-checked.ts';
import { opener } from '#functions/shell/profile.ts';
import { settings } from '#functions/shell/settings.ts';
import { TryLater } from '#shared/domain/errors.ts';
import { reportRequest } from '#shared/pipeline/messages.ts';
import { exposuresIn } from '#shared/storage/exposures.ts';
import { findingsIn } from '#shared/storage/findings.ts';
import { kmsWrapper } from '#shared/storage/kms-wrapper.ts';
import { mailsIn } from '#shared/storage/mails.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';

import type { Needs } from './report.ts';

/** The team of a Dutch organisation. */
const TEAM_LANGUAGE = 'nl';
/** A mail that was begun and not finished is sent again after this long. */
const LEASE_MS = 5 * 60_000;

/** Report with its tables, its queue, the subjects' keys and the mail. */
export function wire(): Needs {
  const env = settings([
    'SUBJECTS_TABLE',
    'KEYS_TABLE',
    'FINDINGS_TABLE',
    'LOOKS_TABLE',
    'LEDGER_TABLE',
    'REPORT_QUEUE_URL',
    'SEALING_KEY',
    'MAIL_URL',
    'MAIL_FROM',
    'TEAM_EMAIL',
    'ORGANISATION',
    'PORTAL_URL',
  ]);
  const subjects = subjectsIn(dynamo(), env.SUBJECTS_TABLE, env.KEYS_TABLE);
  const mails = mailsIn(dynamo(), env.LEDGER_TABLE);
  const queues = queuesOver(sqs());
  const wrapper = kmsWrapper(kms(), env.SEALING_KEY);
  const open = opener((wrapped, context) => wrapper.unwrap(wrapped, context));
  return {
    async addressee(id) {
      const [subject, vault] = await Promise.all([subjects.get(id), subjects.vault(id)]);
      if (!subject || !vault) return undefined;
      const { profile } = await open(id, vault);
      const { email } = profile.reveal();
      const { language, consent } = subject;
      return email === undefined ? undefined : { to: email, language, consentUntil: consent.until };
    },
    async subjects() {
      const all = await Array.fromAsync(subjects.active(new Date().toISOString()));
      return all.map(({ id }) => id);
    },
    exposuresOf: (subject) => exposuresIn(dynamo(), env.FINDINGS_TABLE).ofSubject(subject),
    findingsOf: (subject) => findingsIn(dynamo(), env.FINDINGS_TABLE).ofSubject(subject),
    tasksOf: (subject) => tasksIn(dynamo(), env.FINDINGS_TABLE).ofSubject(subject),
    looked: lookedIn(dynamo(), env.LOOKS_TABLE, subjects, () => new Date()),
    async silentSources() {
      const silent = await silentSources(sourceRecordsIn(dynamo(), env.LOOKS_TABLE));
      return silent.map((id) => titleOf(id, TEAM_LANGUAGE));
    },
    send: mailerOver(env.MAIL_URL, env.MAIL_FROM),
    async once(key, work) {
      const claimed = await mails.claim(key, Date.now(), LEASE_MS);
      if (claimed === 'done') return;
      if (claimed === 'busy')
        throw new TryLater('the same mail is being sent', { after: Date.now() + LEASE_MS });
      await work();
      await mails.done(key, Date.now());
    },
    enqueue: (request) => queues.send(env.REPORT_QUEUE_URL, reportRequest, request),
    team: { to: env.TEAM_EMAIL, language: TEAM_LANGUAGE },
    organisation: env.ORGANISATION,
    portalUrl: env.PORTAL_URL,
    now: () => new Date(),
  };
}
