import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

import { WATCHED } from '#functions/shell/watched.ts';

import { LogCount } from '../constructs/log-count.ts';
import { Overview } from '../constructs/overview.ts';
import { RunbookAlarm } from '../constructs/runbook-alarm.ts';
import type { Stage } from '../stages.ts';
import type { PipelineStack } from './pipeline.ts';
import type { PortalStack } from './portal.ts';
import type { StateStack } from './state.ts';

/** The promises of the line as a whole: alarms on what no single function can see, and one dashboard. */
export class WatchStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    { state, line, web }: { state: StateStack; line: PipelineStack; web: PortalStack },
  ) {
    super(scope, id, {
      stackName: `luwte-${stage.name}-${id}`,
      env: { region: stage.region },
      description: 'Luwte: alarms and dashboard',
    });
    const { operator } = state;
    const look = line.look.worker;
    const of = { Look: look };
    const leaks = new LogCount(this, 'Leaks', {
      stage,
      of: { ...of, Capture: line.capture.worker },
      name: 'leaks-stopped',
      line: WATCHED.leak,
    });
    const failed = new LogCount(this, 'CanariesFailed', {
      stage,
      of,
      name: 'canaries-failed',
      line: WATCHED.canaryFailed,
    });
    const looked = new LogCount(this, 'CanariesLooked', {
      stage,
      of,
      name: 'canaries-looked',
      line: WATCHED.canaryLooked,
    });

    const unfinished = new LogCount(this, 'LeavingUnfinished', {
      stage,
      // The portal erases; remind looks after it, should it not run.
      of: { Portal: web.portal, Remind: line.remind },
      name: 'leaving-unfinished',
      line: WATCHED.leavingUnfinished,
    });

    new RunbookAlarm(this, 'LeakGuard', {
      operator,
      section: 'leak-guard',
      says: 'A request that held a private fact was stopped before it left.',
      metric: leaks.metric(Duration.minutes(5)),
      from: 1,
    });
    new RunbookAlarm(this, 'CanaryMissed', {
      operator,
      section: 'canary-missed',
      says: 'We did not find what we know is there.',
      metric: failed.metric(Duration.hours(1)),
      from: 1,
    });
    new RunbookAlarm(this, 'CanarySilence', {
      operator,
      section: 'canary-silence',
      says: 'No canary was looked for in a whole day.',
      metric: looked.metric(Duration.days(1)),
      below: 1,
    });
    new RunbookAlarm(this, 'LeavingAlarm', {
      operator,
      section: 'leaving-unfinished',
      says: 'Somebody left more than a day ago, and not all of theirs is erased.',
      metric: unfinished.metric(Duration.hours(1)),
      from: 1,
    });
    new RunbookAlarm(this, 'Bounces', {
      operator,
      section: 'mail-came-back',
      says: 'A mail came back.',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Bounce',
        statistic: 'Sum',
        period: Duration.hours(1),
      }),
      from: 1,
    });
    new RunbookAlarm(this, 'LookThrottles', {
      operator,
      section: 'throttles-look',
      says: 'AWS refused to start look: too many at once for this account.',
      metric: look.metricThrottles({ period: Duration.minutes(5) }),
      from: 10,
      periods: 3,
    });
    for (const [name, runs] of Object.entries({ plan: line.plan, remind: line.remind })) {
      new RunbookAlarm(this, `${name === 'plan' ? 'Plan' : 'Remind'}Silence`, {
        operator,
        section: `silence-${name}`,
        says: `${name} did not run for more than a day.`,
        metric: runs.metricInvocations({ period: Duration.hours(6) }),
        below: 1,
        // 30 hours: once a year a day has 25.
        periods: 5,
      });
    }
    new Overview(this, 'Overview', {
      queues: [line.look, line.triage, line.capture, line.report, line.compile, line.reply],
      functions: {
        plan: line.plan,
        look,
        render: line.render,
        triage: line.triage.worker,
        capture: line.capture.worker,
        remind: line.remind,
        report: line.report.worker,
        portal: web.portal,
        reply: line.reply.worker,
        compile: line.compile.worker,
      },
      counts: {
        'leaks stopped': leaks,
        'canaries failed': failed,
        'canaries looked for': looked,
        'leaving unfinished': unfinished,
      },
    });
  }
}
