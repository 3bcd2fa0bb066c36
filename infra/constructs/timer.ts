import { Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';

import type { Stage } from '../stages.ts';
import type { LuwteFunction } from './luwte-function.ts';

export interface TimerProps {
  readonly stage: Stage;
  readonly runs: LuwteFunction;
  /** `cron(…)` or `rate(…)`, in the stage's time zone. */
  readonly when: string;
  readonly says: string;
  /** What the function is told; nothing for the ordinary run. */
  readonly input?: Readonly<Record<string, string>>;
}

/** Runs a function by the clock. The steps it runs are idempotent, so a run that came twice does no harm. */
export class Timer extends Construct {
  constructor(scope: Construct, id: string, { stage, runs, when, says, input = {} }: TimerProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [runs.functionArn] }),
    );
    new Schedule(this, 'Schedule', {
      description: says,
      schedule: ScheduleExpression.expression(when, TimeZone.of(stage.timeZone)),
      target: {
        bind: () => ({
          arn: runs.functionArn,
          role,
          input: ScheduleTargetInput.fromObject(input),
          retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 3600 },
        }),
      },
    });
  }
}
