import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

import type { Stage } from '../stages.ts';

/** What becomes of a stateful resource when its stack goes: it stays, or in a throw-away stage it goes too. */
export function removal(stage: Stage): RemovalPolicy {
  return stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

/** How long logs are kept; CloudWatch knows only certain numbers of days. */
export function logRetention(stage: Stage): RetentionDays {
  return stage.logDays === 90 ? RetentionDays.THREE_MONTHS : RetentionDays.TWO_WEEKS;
}
