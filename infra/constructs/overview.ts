import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

import type { LogCount } from './log-count.ts';
import type { LuwteFunction } from './luwte-function.ts';
import type { QueueWorker } from './queue-worker.ts';

export interface OverviewProps {
  readonly queues: readonly QueueWorker[];
  readonly functions: Readonly<Record<string, LuwteFunction>>;
  readonly counts: Readonly<Record<string, LogCount>>;
}

const HALF = 12;
const HOUR = Duration.hours(1);

/** One page for the operator: what waits, what failed, what was given up, how long it takes. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { queues, functions, counts }: OverviewProps) {
    super(scope, id);
    const all = Object.entries(functions);
    new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.days(7),
      widgets: [
        [
          new GraphWidget({
            title: 'Waiting: age of the oldest message (s)',
            width: HALF,
            left: queues.map(({ name, queue }) =>
              queue.metricApproximateAgeOfOldestMessage({ label: name, period: HOUR }),
            ),
          }),
          new GraphWidget({
            title: 'Given up: dead letters',
            width: HALF,
            left: queues.map(({ name, deadLetters }) =>
              deadLetters.metricApproximateNumberOfMessagesVisible({ label: name, period: HOUR }),
            ),
          }),
        ],
        [
          new GraphWidget({
            title: 'Failures',
            width: HALF,
            left: all.map(([label, one]) => one.metricErrors({ label, period: HOUR })),
          }),
          new GraphWidget({
            title: 'What was said: leak guard, canary, leaving',
            width: HALF,
            left: Object.entries(counts).map(([label, count]) =>
              count.metric(HOUR).with({ label }),
            ),
          }),
        ],
        [
          new GraphWidget({
            title: 'Runs',
            width: HALF,
            left: all.map(([label, one]) => one.metricInvocations({ label, period: HOUR })),
          }),
          new GraphWidget({
            title: 'Duration, 95 of 100 (ms)',
            width: HALF,
            left: all.map(([label, one]) =>
              one.metricDuration({ label, period: HOUR, statistic: 'p95' }),
            ),
          }),
        ],
      ],
    });
  }
}
