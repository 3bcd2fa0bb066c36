import { dynamo, kms, sqs } from '#functions/shell/clients.ts';
import { mailerOver } from '#functions/shell/mailer.ts';
import { opener } from '#functions/shell/profile.ts';
import { settings } from '#functions/shell/settings.ts';
import { TryLater } from '#shared/domain/errors.ts';
import type { Language } from '#shared/domain/person.ts';
import { reportRequest } from '#shared/pipeline/messages.ts';
import type { NotChecked } from '#shared/report/exposure-mail.ts';
import { sourceName } from '#shared/report/words.ts';
import { CONNECTORS } from '#shared/sources/registry.ts';
import { exposuresIn } from '#shared/storage/exposures.ts';
import { findingsIn } from '#shared/storage/findings.ts';
import { kmsWrapper } from '#shared/storage/kms-wrapper.ts';
import { mailsIn } from '#shared/storage/mails.ts';
import type { DayOutcome } from '#shared/storage/outcomes.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import type { SourceRecords } from '#shared/storage/sources.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';

import type { Needs } from './report.ts';

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
  const outcomes = outcomesIn(dynamo(), env.LOOKS_TABLE);
  const records = sourceRecordsIn(dynamo(), env.LOOKS_TABLE);
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
      return email === undefined ? undefined : { to: email, language: subject.language };
    },
    async subjects() {
      const all = await Array.fromAsync(subjects.active(new Date().toISOString()));
      return all.map(({ id }) => id);
    },
    exposuresOf: (subject) => exposuresIn(dynamo(), env.FINDINGS_TABLE).ofSubject(subject),
    findingsOf: (subject) => findingsIn(dynamo(), env.FINDINGS_TABLE).ofSubject(subject),
    tasksOf: (subject) => tasksIn(dynamo(), env.FINDINGS_TABLE).ofSubject(subject),
    async looked(subject, from, to, language) {
      const [own, everybody] = await Promise.all([
        outcomes.ofSubject(subject, from.slice(0, 10), to.slice(0, 10)),
        outcomes.ofEverybody(from.slice(0, 10), to.slice(0, 10)),
      ]);
      const all = [...own, ...everybody];
      return {
        pagesRead: all.reduce((sum, { pagesRead }) => sum + pagesRead, 0),
        notChecked: [
          ...all.flatMap((one) => failing(one, language)),
          ...(await silent(records)).map(({ id, title }) => ({
            title: sourceName(id, title, language),
            why:
              language === 'nl'
                ? 'de proefvraag mislukte: stilte zegt nu niets'
                : 'its test question failed: silence means nothing now',
          })),
          ...(await offSources((source) => records.terms(source), language)),
        ],
      };
    },
    silentSources: async () => (await silent(records)).map(({ title }) => title),
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
    team: { to: env.TEAM_EMAIL, language: 'nl' },
    organisation: env.ORGANISATION,
    portalUrl: env.PORTAL_URL,
    now: () => new Date(),
  };
}

/** Sources that were asked and could not be read. A watched site is named by what it is, not by its address. */
function failing(
  { source, refused, unreadable, pagesRead, nothing, hits }: DayOutcome,
  language: Language,
): NotChecked[] {
  const failed = refused + unreadable;
  if (failed === 0) return [];
  const all = failed + pagesRead + nothing + hits;
  const nl = language === 'nl';
  const site = source.startsWith('site:');
  const title = site ? (nl ? 'Een gevolgde site' : 'A watched site') : titleOf(source, language);
  const why = nl
    ? `${failed} van ${all} keer kon er niet worden gelezen`
    : `${failed} of ${all} looks could not be read`;
  return [{ title, why }];
}

/** Sources that did not give what their canary must give: that they found nothing means nothing. */
async function silent(records: Pick<SourceRecords, 'canaries'>) {
  const all = await Promise.all(
    CONNECTORS.map(async ({ meta: { id, title } }) =>
      (await records.canaries(id)).some(({ passed }) => !passed) ? [{ id, title }] : [],
    ),
  );
  return all.flat();
}

async function offSources(
  terms: (source: string) => Promise<unknown>,
  language: Language,
): Promise<NotChecked[]> {
  const off = CONNECTORS.filter(({ meta }) => meta.takes === 'subject' && meta.terms.read === null);
  const unread = await Promise.all(
    off.map(async (one) => ((await terms(one.meta.id)) ? undefined : one)),
  );
  const why =
    language === 'nl'
      ? 'staat uit: de voorwaarden zijn nog niet door iemand gelezen'
      : 'is off: nobody has read its terms yet';
  return unread.flatMap((one) =>
    one ? [{ title: sourceName(one.meta.id, one.meta.title, language), why }] : [],
  );
}

function titleOf(source: string, language: Language): string {
  const title = CONNECTORS.find(({ meta }) => meta.id === source)?.meta.title ?? source;
  return sourceName(source, title, language);
}
