import { SecretValue } from 'aws-cdk-lib';
import type { SecretStringGenerator } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

import type { SettingName } from '#functions/shell/settings.ts';

import type { Stage } from '../stages.ts';
import { acknowledge } from './acknowledge.ts';
import { removal } from './keeping.ts';
import type { LuwteFunction } from './luwte-function.ts';

export interface LuwteSecretProps {
  readonly stage: Stage;
  readonly setting: SettingName;
  readonly description: string;
  /** How AWS makes the first value; without it the secret begins as an empty JSON object that the operator fills. */
  readonly made?: SecretStringGenerator;
  /** Why it does not rotate by itself. */
  readonly unrotated: string;
}

/** 64 letters and digits: more than 256 bits. */
export const RANDOM: SecretStringGenerator = { passwordLength: 64, excludePunctuation: true };

/** A secret under the account's own key, so that reading it asks for no right on any KMS key. */
export class LuwteSecret extends Construct {
  readonly secret: Secret;
  readonly #setting: SettingName;

  constructor(scope: Construct, id: string, props: LuwteSecretProps) {
    super(scope, id);
    this.#setting = props.setting;
    this.secret = new Secret(this, 'Secret', {
      description: props.description,
      removalPolicy: removal(props.stage),
      ...(props.made === undefined
        ? { secretStringValue: SecretValue.unsafePlainText('{}') }
        : { generateSecretString: props.made }),
    });
    acknowledge(this.secret, 'AwsSolutions-SMG4', props.unrotated);
  }

  /** Lets a function read the secret, and tells it which one. */
  grantRead(reader: LuwteFunction): void {
    reader
      .may(['secretsmanager:GetSecretValue'], [this.secret.secretArn])
      .set(this.#setting, this.secret.secretArn);
  }
}
