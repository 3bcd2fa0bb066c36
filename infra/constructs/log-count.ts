import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

import type { WatchedLine } from '#functions/shell/watched.ts';

import type { Stage } from '../stages.ts';
import type { LuwteFunction } from './luwte-function.ts';

export interface LogCountProps {
  readonly stage: Stage;
  /** The functions in whose logs the event may stand, by a name that is unique among them. */
  readonly of: Readonly<Record<string, LuwteFunction>>;
  /** Name of the metric. */
  readonly name: string;
  readonly line: WatchedLine;
}

/** Counts the lines of one kind in the logs of some functions. */
export class LogCount extends Construct {
  readonly #where: { readonly namespace: string; readonly metricName: string };

  constructor(scope: Construct, id: string, { stage, of, name, line }: LogCountProps) {
    super(scope, id);
    this.#where = { namespace: `Luwte/${stage.name}`, metricName: name };
    const fields = Object.entries(line).map(([field, value]) =>
      FilterPattern.stringValue(`$.${field}`, '=', value),
    );
    for (const [where, { logGroup }] of Object.entries(of)) {
      new MetricFilter(this, where, {
        logGroup,
        filterPattern: FilterPattern.all(...fields),
        metricNamespace: this.#where.namespace,
        metricName: name,
        metricValue: '1',
      });
    }
  }

  metric(period: Duration): Metric {
    return new Metric({ ...this.#where, period, statistic: 'Sum' });
  }
}
