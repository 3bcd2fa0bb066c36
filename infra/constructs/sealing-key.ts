import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

import type { Stage } from '../stages.ts';
import { removal } from './keeping.ts';
import type { LuwteFunction } from './luwte-function.ts';

/** Each use names the subject, so that CloudTrail says whose key was unwrapped, and one person's cannot pass for another's. */
const NAMED = { Null: { 'kms:EncryptionContext:subject': 'false' } };

/** The key that wraps each subject's private key. Without it nothing sealed can be opened by anybody. */
export class SealingKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: "Luwte: wraps the subjects' private keys",
      enableKeyRotation: true,
      removalPolicy: removal(stage),
    });
  }

  /** Lets a function unwrap a subject's key, and so open what is sealed for them. */
  grantUnwrap(opener: LuwteFunction): void {
    this.#allow(opener, ['kms:Decrypt']);
  }

  /** Lets a function wrap the key of a new subject, and unwrap it. */
  grantWrapAndUnwrap(enroller: LuwteFunction): void {
    this.#allow(enroller, ['kms:Encrypt', 'kms:Decrypt']);
  }

  #allow(user: LuwteFunction, actions: readonly string[]): void {
    user.may(actions, [this.key.keyArn], NAMED).set('SEALING_KEY', this.key.keyArn);
  }
}
