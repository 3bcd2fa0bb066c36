import { RemovalPolicy } from 'aws-cdk-lib';

import type { Stage } from '../stages.ts';

/** What becomes of a stateful resource when its stack goes: it stays, or in a throw-away stage it goes too. */
export function removal(stage: Stage): RemovalPolicy {
  return stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
