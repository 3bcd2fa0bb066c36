import type { Duration } from 'aws-cdk-lib';
import { CfnResource, Stack } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { EmailIdentity, Identity, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { S3 } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';

import type { Stage } from '../stages.ts';
import type { LuwteFunction } from './luwte-function.ts';
import type { QueueWorker } from './queue-worker.ts';
import { privateBucket } from './store.ts';

export interface MailDomainProps {
  readonly stage: Stage;
  readonly accessLog: IBucket;
  /** How long a mail is kept that nobody could thread to its request; one that was threaded goes at once. */
  readonly keep: Duration;
}

/**
 * Mail out and in: the domain that mails come from, and the bucket where answers arrive.
 *
 * Its DKIM records stand in the DNS, so it survives the functions that send. The bucket is under S3's own
 * encryption, since SES writes into it. It keeps no versions: what `reply` removes is gone.
 */
export class MailDomain extends Construct {
  readonly identity: EmailIdentity;
  readonly inbound: IBucket;
  readonly #stage: Stage;

  constructor(scope: Construct, id: string, { stage, accessLog, keep }: MailDomainProps) {
    super(scope, id);
    this.#stage = stage;
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(stage.mail.domain),
    });
    this.inbound = privateBucket(this, 'Inbound', stage, {
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: accessLog,
      serverAccessLogsPrefix: 'inbound/',
      lifecycleRules: [{ expiration: keep }],
    });
    // The L2 switch for this adds a function of CDK's own with rights on every bucket; the property does the same.
    const plain = this.inbound.node.defaultChild;
    if (CfnResource.isCfnResource(plain)) {
      plain.addPropertyOverride('NotificationConfiguration', {
        EventBridgeConfiguration: { EventBridgeEnabled: true },
      });
    }
    new ReceiptRuleSet(this, 'Receive', {
      rules: [
        {
          // Answers, and what comes back because it could not be delivered.
          recipients: [stage.mail.replies, stage.mail.domain],
          scanEnabled: true,
          tlsPolicy: TlsPolicy.REQUIRE,
          actions: [new S3({ bucket: this.inbound })],
        },
      ],
    });
  }

  /** Lets a function send, from the one fixed sender. */
  grantSend(sender: LuwteFunction): void {
    const { mail } = this.#stage;
    sender
      .may(['ses:SendEmail', 'ses:SendRawEmail'], [this.identity.emailIdentityArn], {
        StringEquals: { 'ses:FromAddress': bareAddress(mail.from) },
      })
      .set('MAIL_URL', mail.url)
      .set('MAIL_FROM', mail.from);
  }

  /** Lets a function read mails that arrived and remove them, and learn that one is gone (S3 says so only to who may list). */
  grantTake(reader: LuwteFunction): void {
    reader
      .mayOnObjects(['s3:GetObject', 's3:DeleteObject'], this.inbound)
      .may(['s3:ListBucket'], [this.inbound.bucketArn])
      .set('INBOUND_BUCKET', this.inbound.bucketName);
  }
}

/** Puts a message on a worker's queue for each mail that arrives; the rule belongs to the worker's own stack. */
export function wakeOnMail(mail: MailDomain, scope: Construct, worker: QueueWorker): void {
  new Rule(scope, 'MailArrived', {
    description: `Luwte: mail arrived in ${Stack.of(mail).stackName}`,
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [mail.inbound.bucketName] } },
    },
    targets: [
      new SqsQueue(worker.queue, {
        // What EventBridge could not deliver ends where the alarm is.
        deadLetterQueue: worker.deadLetters,
        message: RuleTargetInput.fromObject({ key: EventField.fromPath('$.detail.object.key') }),
      }),
    ],
  });
}

/** `Luwte <a@b.example>` or `a@b.example`, without the name. */
function bareAddress(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
