import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

import type { Operator } from './operator.ts';

export interface RunbookAlarmProps {
  readonly operator: Operator;
  /** Heading in infra/runbook.md, as its anchor. */
  readonly section: string;
  /** One sentence: what happened. */
  readonly says: string;
  readonly metric: IMetric;
  /** Rings at this value and above. */
  readonly from?: number;
  /** Rings below this value, and when nothing was measured at all. */
  readonly below?: number;
  /** Periods in a row before it rings. 1 unless given. */
  readonly periods?: number;
}

/** An alarm that carries the way out: its text names the section of the runbook. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    const silence = props.below !== undefined;
    super(scope, id, {
      metric: props.metric,
      threshold: props.below ?? props.from ?? 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: props.periods ?? 1,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.says} What to do: infra/runbook.md#${props.section}`,
    });
    this.addAlarmAction(props.operator.tell);
  }
}
