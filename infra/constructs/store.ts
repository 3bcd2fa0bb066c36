import type { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { BucketProps, IBucket } from 'aws-cdk-lib/aws-s3';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import type { SettingName } from '#functions/shell/settings.ts';

import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';
import { removal } from './keeping.ts';
import type { LuwteFunction } from './luwte-function.ts';

export interface StoreProps {
  readonly stage: Stage;
  readonly setting: SettingName;
  /** Customer-managed key; without one, S3's own encryption. */
  readonly key?: IKey;
  /** Where reads and writes of this bucket are logged. */
  readonly accessLog: IBucket;
  /** After this time an object goes. Kept for ever unless given. */
  readonly objectsFor?: Duration;
  /** After this time a version that was replaced or deleted goes for good. */
  readonly oldVersionsFor: Duration;
}

/** A private, versioned bucket that speaks TLS only, and hands out its name with the right to use it. */
export class Store extends Construct {
  readonly bucket: IBucket;
  readonly #setting: SettingName;
  readonly #key: IKey | undefined;

  constructor(scope: Construct, id: string, props: StoreProps) {
    super(scope, id);
    this.#setting = props.setting;
    this.#key = props.key;
    this.bucket = privateBucket(this, 'Bucket', props.stage, {
      versioned: true,
      ...(props.key === undefined
        ? { encryption: BucketEncryption.S3_MANAGED }
        : { encryption: BucketEncryption.KMS, encryptionKey: props.key, bucketKeyEnabled: true }),
      serverAccessLogsBucket: props.accessLog,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: props.oldVersionsFor,
          ...(props.objectsFor === undefined ? {} : { expiration: props.objectsFor }),
        },
      ],
    });
  }

  /** Lets a function read objects, and learn that one is not there (S3 says so only to who may list). */
  grantRead(reader: LuwteFunction): void {
    reader
      .mayOnObjects(['s3:GetObject'], this.bucket)
      .may(['s3:ListBucket'], [this.bucket.bucketArn])
      .set(this.#setting, this.bucket.bucketName);
    if (this.#key !== undefined) {
      reader.mayThrough('s3', ['kms:Decrypt'], this.#key);
    }
  }

  /** Lets a function put objects, and not read one back: whoever writes evidence cannot open it. */
  grantPut(writer: LuwteFunction): void {
    writer.mayOnObjects(['s3:PutObject'], this.bucket).set(this.#setting, this.bucket.bucketName);
    if (this.#key !== undefined) {
      writer.mayThrough('s3', ['kms:GenerateDataKey'], this.#key);
    }
  }

  /** Lets a function remove what lies in one folder, with every version of it: a deleted version would otherwise lie there for weeks. */
  grantErase(eraser: LuwteFunction, folder: string): void {
    eraser
      .mayOnObjects(['s3:DeleteObject', 's3:DeleteObjectVersion'], this.bucket, folder)
      .may(['s3:ListBucketVersions'], [this.bucket.bucketArn], {
        StringLike: { 's3:prefix': `${folder}*` },
      })
      .set(this.#setting, this.bucket.bucketName);
  }
}

/** A bucket that nobody but us reaches, over TLS only. */
export function privateBucket(
  scope: Construct,
  id: string,
  stage: Stage,
  props: BucketProps,
): IBucket {
  const bucket = new Bucket(scope, id, {
    ...props,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: removal(stage),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a Bucket is an IBucket; CDK's types are not written for exactOptionalPropertyTypes.
  return bucket as IBucket;
}

/** The bucket where S3 writes who asked the other buckets for what. */
export class AccessLog extends Construct {
  readonly bucket: IBucket;

  constructor(scope: Construct, id: string, props: { stage: Stage; keep: Duration }) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Bucket', props.stage, {
      // ACLs stay off: the log service writes by bucket policy.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: props.keep }],
    });
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'It receives the access logs; logging itself into itself would grow without end.',
    );
  }
}
