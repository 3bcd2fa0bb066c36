import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { DataKey } from '../constructs/data-key.ts';
import { DataTable } from '../constructs/data-table.ts';
import { FrontDoor } from '../constructs/front-door.ts';
import { LuwteSecret, RANDOM } from '../constructs/luwte-secret.ts';
import { MailDomain } from '../constructs/mail-domain.ts';
import { Operator } from '../constructs/operator.ts';
import { SealingKey } from '../constructs/sealing-key.ts';
import { AccessLog, Store } from '../constructs/store.ts';
import type { Stage } from '../stages.ts';

/** Evidence outlives the longest procedure it serves (remediation clocks end within half a year). */
const EVIDENCE_KEPT = Duration.days(183);

/** Raw mail lies unsealed; this is for what only a person can thread, with a weekend in between. */
const UNREAD_MAIL_KEPT = Duration.days(7);

/** What must survive: tables, buckets, keys, secrets, and the addresses that people and DNS know. */
export class StateStack extends Stack {
  readonly operator: Operator;
  readonly subjects: DataTable;
  readonly keys: DataTable;
  readonly findings: DataTable;
  readonly looks: DataTable;
  readonly ledger: DataTable;
  readonly evidence: Store;
  readonly watchlist: Store;
  readonly sealingKey: SealingKey;
  readonly fingerprint: LuwteSecret;
  readonly prefixes: LuwteSecret;
  readonly session: LuwteSecret;
  readonly oidc: LuwteSecret;
  readonly sources: LuwteSecret;
  readonly mail: MailDomain;
  readonly door: FrontDoor;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, {
      stackName: `luwte-${stage.name}-${id}`,
      env: { region: stage.region },
      description: 'Luwte: what must survive',
      terminationProtection: stage.keep,
    });
    this.operator = new Operator(this, 'Operator', stage.operator);

    const { key } = new DataKey(this, 'DataKey', stage);
    this.sealingKey = new SealingKey(this, 'SealingKey', stage);
    this.subjects = new DataTable(this, 'Subjects', {
      stage,
      key,
      setting: 'SUBJECTS_TABLE',
      indexes: 2,
    });
    this.keys = new DataTable(this, 'Keys', {
      stage,
      key,
      setting: 'KEYS_TABLE',
      indexes: 0,
      unrestorable:
        'Wrapped keys of subjects: who withdraws has theirs destroyed, and a key that a backup brings back was not.',
    });
    this.findings = new DataTable(this, 'Findings', {
      stage,
      key,
      setting: 'FINDINGS_TABLE',
      indexes: 2,
      expires: true,
    });
    this.ledger = new DataTable(this, 'Ledger', {
      stage,
      key,
      setting: 'LEDGER_TABLE',
      indexes: 1,
      // What was mailed is forgotten after a while; who looked is not, and carries no expiry.
      expires: true,
    });
    // Under AWS's own key on purpose: `look` meets strangers' bytes and must not hold kms:Decrypt on any key of ours.
    // What lies here is where was looked and when, by keyed hashes; no fact and nothing sealed.
    this.looks = new DataTable(this, 'Looks', {
      stage,
      setting: 'LOOKS_TABLE',
      indexes: 2,
      expires: true,
    });

    const { bucket: accessLog } = new AccessLog(this, 'AccessLog', { stage, keep: EVIDENCE_KEPT });
    this.evidence = new Store(this, 'Evidence', {
      stage,
      key,
      accessLog,
      setting: 'EVIDENCE_BUCKET',
      objectsFor: EVIDENCE_KEPT,
      oldVersionsFor: Duration.days(30),
    });
    // Fingerprints and public names; under S3's own key, so that `look` can read it (see Looks).
    this.watchlist = new Store(this, 'Watchlist', {
      stage,
      accessLog,
      setting: 'WATCHLIST_BUCKET',
      oldVersionsFor: Duration.days(7),
    });

    this.fingerprint = new LuwteSecret(this, 'FingerprintKey', {
      stage,
      setting: 'FINGERPRINT_SECRET',
      description: 'Luwte: key of all fingerprints',
      made: RANDOM,
      unrotated:
        'A new key makes every fingerprint worthless: each subject has to enrol again. See the runbook.',
    });
    this.prefixes = new LuwteSecret(this, 'PrefixKey', {
      stage,
      setting: 'PREFIX_SECRET',
      description: 'Luwte: locks the hash prefixes of e-mail addresses',
      made: RANDOM,
      unrotated:
        'A new key shuts what was locked: who agreed to ask about data breaches gives that consent again.',
    });
    this.session = new LuwteSecret(this, 'SessionKey', {
      stage,
      setting: 'SESSION_SECRET',
      description: "Luwte: signs the portal's cookies",
      made: RANDOM,
      unrotated:
        'A new key signs everybody out; the operator changes it after an incident, as the runbook says.',
    });
    this.oidc = new LuwteSecret(this, 'OidcClient', {
      stage,
      setting: 'OIDC_SECRET',
      description: 'Luwte: clientId and clientSecret at the identity provider',
      made: {
        ...RANDOM,
        secretStringTemplate: JSON.stringify({ clientId: 'luwte' }),
        generateStringKey: 'clientSecret',
      },
      unrotated: 'The identity provider gives the secret out; AWS cannot make a new one there.',
    });
    this.sources = new LuwteSecret(this, 'SourceKeys', {
      stage,
      setting: 'SOURCES_SECRET',
      description: 'Luwte: keys of paid sources, as JSON by name',
      // Before a key is put there it must already be JSON.
      made: { ...RANDOM, secretStringTemplate: '{}', generateStringKey: 'none' },
      unrotated: 'Each source gives its own key out; AWS cannot make a new one there.',
    });

    this.mail = new MailDomain(this, 'Mail', { stage, accessLog, keep: UNREAD_MAIL_KEPT });
    this.door = new FrontDoor(this, 'FrontDoor', { stage });
    new CfnOutput(this, 'LooksTable', {
      value: this.looks.table.tableName,
      description: 'For luwte sources --table: whose terms were read, and which sources are on.',
    });
  }
}
