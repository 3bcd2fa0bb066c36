import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';

import type { EnrolNeeds } from '#functions/portal/enrol.ts';
import { opener } from '#functions/shell/profile.ts';
import { openWatchlist } from '#functions/shell/watch.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { prefixLock } from '#shared/keys/prefix-lock.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { pageLooked, reportRequest, watchlistChanged } from '#shared/pipeline/messages.ts';
import { breakersIn } from '#shared/storage/breakers.ts';
import { exposuresIn } from '#shared/storage/exposures.ts';
import { findingsIn } from '#shared/storage/findings.ts';
import { kmsWrapper } from '#shared/storage/kms-wrapper.ts';
import { outcomesIn } from '#shared/storage/outcomes.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { secretsFrom } from '#shared/storage/secrets.ts';
import { sourceRecordsIn } from '#shared/storage/sources.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';
import { watchedSitesIn } from '#shared/storage/watched-sites.ts';

import type { Visit } from './visit.ts';

/** What is kept on a machine, read and written by the machine itself (its operator), not by a function. */
export type State = ReturnType<typeof stateOf>;

/** The tables and queues of a running machine. */
export function stateOf(machine: Visit) {
  const portal = machine.environmentOf('portal');
  const look = machine.environmentOf('look');
  const name = (setting: string): string => {
    const value = portal[setting] ?? look[setting];
    if (value === undefined)
      throw new Error(`${setting} wanted in the template, for portal or look`);
    return value;
  };
  const dynamo = new DynamoDBClient(machine.aws);
  const queues = queuesOver(new SQSClient(machine.aws));
  const secrets = secretsFrom(new SecretsManagerClient(machine.aws));
  const wrapper = kmsWrapper(new KMSClient(machine.aws), name('SEALING_KEY'));
  const s3 = new S3Client({ ...machine.aws, forcePathStyle: true });
  const subjects = subjectsIn(dynamo, name('SUBJECTS_TABLE'), name('KEYS_TABLE'));
  const open = opener((wrapped, context) => wrapper.unwrap(wrapped, context));
  return {
    subjects,
    findings: findingsIn(dynamo, name('FINDINGS_TABLE')),
    exposures: exposuresIn(dynamo, name('FINDINGS_TABLE')),
    tasks: tasksIn(dynamo, name('FINDINGS_TABLE')),
    sites: watchedSitesIn(dynamo, name('LOOKS_TABLE')),
    outcomes: outcomesIn(dynamo, name('LOOKS_TABLE')),
    sources: sourceRecordsIn(dynamo, name('LOOKS_TABLE')),
    breakers: breakersIn(dynamo, name('LOOKS_TABLE')),
    /** Keys of sources by name, and the secret that holds them. */
    sourceKeys: () => secrets.record(name('SOURCES_SECRET')),
    sourcesSecret: name('SOURCES_SECRET'),
    /** The machine's time, epoch milliseconds. */
    now: () => machine.now(),
    watch: openWatchlist(s3, name('WATCHLIST_BUCKET'), secrets, name('FINGERPRINT_SECRET')),
    tell: (looked: Parameters<typeof pageLooked.parse>[0]) =>
      queues.send(name('FINDINGS_QUEUE_URL'), pageLooked, pageLooked.parse(looked)),
    organisation: name('ORGANISATION'),
    /** What is sealed of a person; undefined for who is not enrolled. */
    async openProfile(id: string) {
      const vault = await subjects.vault(id);
      return vault && (await open(id, vault)).profile.reveal();
    },
    /** What enrolling needs, under the machine's own rights. */
    async enrolling(): Promise<EnrolNeeds> {
      return {
        subjects,
        wrapper,
        prf: makePrf(deriveKeys(await secrets.text(name('FINGERPRINT_SECRET')))),
        prefixes: prefixLock(await secrets.text(name('PREFIX_SECRET'))),
        changed: (message) => queues.send(name('COMPILE_QUEUE_URL'), watchlistChanged, message),
        report: (request) => queues.send(name('REPORT_QUEUE_URL'), reportRequest, request),
        now: () => new Date(machine.now()),
      };
    },
    async mails(): Promise<number> {
      const files = await readdir(join(machine.data, 'mail')).catch(() => []);
      return files.filter((file) => file.endsWith('.eml')).length;
    },
  };
}
