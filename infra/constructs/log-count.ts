import type { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

import type { LuwteFunction } from './luwte-function.ts';

export interface LogCountProps {
  readonly of: LuwteFunction;
  /** Value of the field `event` in the function's log. */
  readonly event: string;
}

/** Counts lines of one kind in a function's log. */
export class LogCount extends Construct {
  readonly #filter: MetricFilter;

  constructor(scope: Construct, id: string, { of, event }: LogCountProps) {
    super(scope, id);
    this.#filter = new MetricFilter(this, 'Filter', {
      logGroup: of.logGroup,
      filterPattern: FilterPattern.stringValue('$.event', '=', event),
      metricNamespace: 'Luwte',
      metricName: `${of.node.path}/${event}`,
      metricValue: '1',
    });
  }

  metric(period: Duration): Metric {
    return this.#filter.metric({ statistic: 'Sum', period });
  }
}
