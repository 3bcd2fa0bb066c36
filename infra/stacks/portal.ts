import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { answerAt } from '../constructs/front-door.ts';
import { LuwteFunction } from '../constructs/luwte-function.ts';
import { RunbookAlarm } from '../constructs/runbook-alarm.ts';
import { Timer } from '../constructs/timer.ts';
import type { Stage } from '../stages.ts';
import type { StateStack } from './state.ts';

/** What people see. */
export class PortalStack extends Stack {
  readonly portal: LuwteFunction;

  constructor(scope: Construct, id: string, stage: Stage, state: StateStack) {
    super(scope, id, {
      stackName: `luwte-${stage.name}-${id}`,
      env: { region: stage.region },
      description: 'Luwte: the portal',
    });
    this.portal = new LuwteFunction(this, 'Portal', {
      stage,
      operator: state.operator,
      name: 'portal',
    });
    new Timer(this, 'LeavingTimer', {
      stage,
      runs: this.portal,
      when: stage.schedules.leaving,
      says: 'Luwte: erasing who left, until all is gone',
    });
    answerAt(state.door, this, this.portal);
    // A page that failed is an answer with status 500, not a failed function: the front door counts those.
    new RunbookAlarm(this, 'ErrorPages', {
      operator: state.operator,
      section: 'error-pages',
      says: 'Somebody saw an error page.',
      metric: state.door.api.metricServerError({
        period: Duration.minutes(5),
        statistic: 'Sum',
      }),
      from: 1,
    });
    new CfnOutput(this, 'PortalUrl', {
      value: state.door.url,
      description: 'Where people sign in.',
    });
  }
}
