import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

import type { Stage } from '../stages.ts';
import type { LuwteFunction } from './luwte-function.ts';

export interface LogCountProps {
  readonly stage: Stage;
  /** The functions in whose logs the event may stand, by a name that is unique among them. */
  readonly of: Readonly<Record<string, LuwteFunction>>;
  /** Value of the field `event`. */
  readonly event: string;
}

/** Counts the lines with one event in the logs of some functions. */
export class LogCount extends Construct {
  readonly #where: { readonly namespace: string; readonly metricName: string };

  constructor(scope: Construct, id: string, { stage, of, event }: LogCountProps) {
    super(scope, id);
    this.#where = { namespace: `Luwte/${stage.name}`, metricName: event };
    for (const [name, { logGroup }] of Object.entries(of)) {
      new MetricFilter(this, name, {
        logGroup,
        filterPattern: FilterPattern.stringValue('$.event', '=', event),
        metricNamespace: this.#where.namespace,
        metricName: event,
        metricValue: '1',
      });
    }
  }

  metric(period: Duration): Metric {
    return new Metric({ ...this.#where, period, statistic: 'Sum' });
  }
}
