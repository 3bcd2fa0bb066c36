import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says why a cdk-nag rule is not followed here. One rule, one reason, beside the construct it is about. */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: rule, reason });
}
