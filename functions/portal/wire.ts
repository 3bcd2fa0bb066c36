import { askOver } from '#functions/shell/ask.ts';
import { dynamo, kms, s3, secretsManager, sqs } from '#functions/shell/clients.ts';
import { lookedIn } from '#functions/shell/not-checked.ts';
import { opener } from '#functions/shell/profile.ts';
import { settings } from '#functions/shell/settings.ts';
import { breachListsOn } from '#functions/shell/sources-on.ts';
import { openWatchlist } from '#functions/shell/watch.ts';
import { nextLink, verifyChain } from '#shared/keys/chain.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { stableId } from '#shared/keys/ids.ts';
import { prefixLock } from '#shared/keys/prefix-lock.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { reportRequest, watchlistChanged } from '#shared/pipeline/messages.ts';
import type { WatchlistChanged } from '#shared/pipeline/messages.ts';
import { accessLogIn } from '#shared/storage/access-log.ts';
import { answersIn } from '#shared/storage/answers.ts';
import { casesIn } from '#shared/storage/cases.ts';
import { contactsIn } from '#shared/storage/contacts.ts';
import { eraserOf } from '#shared/storage/erase.ts';
import { evidenceIn } from '#shared/storage/evidence.ts';
import { exposuresIn } from '#shared/storage/exposures.ts';
import { findingsIn } from '#shared/storage/findings.ts';
import { kmsWrapper } from '#shared/storage/kms-wrapper.ts';
import { lettersIn } from '#shared/storage/letters.ts';
import { officesIn } from '#shared/storage/offices.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { runsIn } from '#shared/storage/runs.ts';
import { secretsFrom } from '#shared/storage/secrets.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';
import { teamKeysIn } from '#shared/storage/team-keys.ts';
import { watchedSitesIn } from '#shared/storage/watched-sites.ts';

import type { Needs } from './needs.ts';
import { signInAt } from './sign-in.ts';
import { teamVault } from './team-vault.ts';

const now = () => new Date();

/** The portal with its tables, queues and keys, and the identity provider. */
export function wire(): Needs {
  const env = settings([
    'SUBJECTS_TABLE',
    'KEYS_TABLE',
    'FINDINGS_TABLE',
    'LOOKS_TABLE',
    'LEDGER_TABLE',
    'WATCHLIST_BUCKET',
    'EVIDENCE_BUCKET',
    'LOOK_QUEUE_URL',
    'REPORT_QUEUE_URL',
    'COMPILE_QUEUE_URL',
    'FINGERPRINT_SECRET',
    'PREFIX_SECRET',
    'SESSION_SECRET',
    'OIDC_SECRET',
    'OIDC_ISSUER',
    'SEALING_KEY',
    'PORTAL_URL',
    'ORGANISATION',
    'TEAM_EMAIL',
    'REPLIES_DOMAIN',
    'CONTACT_URL',
  ]);
  const queues = queuesOver(sqs());
  const secrets = secretsFrom(secretsManager());
  const wrapper = kmsWrapper(kms(), env.SEALING_KEY);
  const subjects = subjectsIn(dynamo(), env.SUBJECTS_TABLE, env.KEYS_TABLE);
  const watch = openWatchlist(s3(), env.WATCHLIST_BUCKET, secrets, env.FINGERPRINT_SECRET);
  const records = sourceRecordsIn(dynamo(), env.LOOKS_TABLE);
  const evidence = evidenceIn(s3(), env.EVIDENCE_BUCKET);
  const open = opener((wrapped, context) => wrapper.unwrap(wrapped, context));
  const keys = async () => deriveKeys(await secrets.text(env.FINGERPRINT_SECRET));
  const changed = (message: WatchlistChanged) =>
    queues.send(env.COMPILE_QUEUE_URL, watchlistChanged, message);
  return {
    subjects,
    async open(id) {
      const vault = await subjects.vault(id);
      return vault && open(id, vault);
    },
    team: teamVault(teamKeysIn(dynamo(), env.SUBJECTS_TABLE), wrapper, env.ORGANISATION),
    async enrolling() {
      return {
        subjects,
        wrapper,
        prf: makePrf(await keys()),
        prefixes: prefixLock(await secrets.text(env.PREFIX_SECRET)),
        changed,
        report: (request) => queues.send(env.REPORT_QUEUE_URL, reportRequest, request),
        now,
      };
    },
    findings: findingsIn(dynamo(), env.FINDINGS_TABLE),
    exposures: exposuresIn(dynamo(), env.FINDINGS_TABLE),
    tasks: tasksIn(dynamo(), env.FINDINGS_TABLE),
    letters: lettersIn(dynamo(), env.FINDINGS_TABLE),
    answers: answersIn(dynamo(), env.FINDINGS_TABLE),
    cases: casesIn(dynamo(), env.FINDINGS_TABLE),
    evidence,
    contacts: contactsIn(dynamo(), env.LOOKS_TABLE),
    breachesOn: async () => (await breachListsOn(records)).length > 0,
    offices: officesIn(dynamo(), env.LOOKS_TABLE),
    sites: watchedSitesIn(dynamo(), env.LOOKS_TABLE),
    looks: accessLogIn(dynamo(), env.LEDGER_TABLE, { next: nextLink, broken: verifyChain }),
    holds: async (text) => (await watch()).holds(text),
    looked: lookedIn(dynamo(), env.LOOKS_TABLE, subjects, now),
    ask: askOver(queues, runsIn(dynamo(), env.LOOKS_TABLE), env.LOOK_QUEUE_URL, Date.now),
    changed,
    async erase(subject) {
      const gone = [env.FINDINGS_TABLE, env.LOOKS_TABLE].map((table) =>
        eraserOf(dynamo(), table).everythingOf(subject),
      );
      gone.push(evidence.removeAll(subject));
      return (await Promise.all(gone)).reduce((sum, items) => sum + items, 0);
    },
    signIn: signInAt({
      issuer: env.OIDC_ISSUER,
      portalUrl: env.PORTAL_URL,
      secret: () => secrets.text(env.OIDC_SECRET),
      now,
    }),
    loginOf: async (sub) => stableId(['login', env.OIDC_ISSUER, sub], (await keys()).ids),
    cookieKey: async () => new TextEncoder().encode(await secrets.text(env.SESSION_SECRET)),
    organisation: env.ORGANISATION,
    teamEmail: env.TEAM_EMAIL,
    replyTo: `dossier@${env.REPLIES_DOMAIN}`,
    contactUrl: env.CONTACT_URL,
    portalUrl: env.PORTAL_URL,
    now,
  };
}
