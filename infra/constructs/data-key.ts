import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

import type { Stage } from '../stages.ts';
import { removal } from './keeping.ts';

/** The key under which tables and evidence lie. Functions use it through DynamoDB and S3 only, never by itself. */
export class DataKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Luwte: tables and evidence at rest',
      enableKeyRotation: true,
      removalPolicy: removal(stage),
    });
  }
}
