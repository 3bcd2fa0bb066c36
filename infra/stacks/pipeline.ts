import { Duration, Stack } from 'aws-cdk-lib';
import { Architecture } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

import { LuwteFunction } from '../constructs/luwte-function.ts';
import { wakeOnMail } from '../constructs/mail-domain.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { Timer } from '../constructs/timer.ts';
import type { Stage } from '../stages.ts';
import type { StateStack } from './state.ts';

/** The line: what can be remade at any time from the templates alone. */
export class PipelineStack extends Stack {
  readonly compile: QueueWorker;
  readonly look: QueueWorker;
  readonly triage: QueueWorker;
  readonly capture: QueueWorker;
  readonly report: QueueWorker;
  readonly reply: QueueWorker;
  readonly plan: LuwteFunction;
  readonly remind: LuwteFunction;
  readonly render: LuwteFunction;

  constructor(scope: Construct, id: string, stage: Stage, state: StateStack) {
    super(scope, id, {
      stackName: `luwte-${stage.name}-${id}`,
      env: { region: stage.region },
      description: 'Luwte: plan, look, triage, remind, report',
    });
    const common = { stage, operator: state.operator };
    const few = { ...common, atOnce: stage.atOnce.others };

    this.plan = new LuwteFunction(this, 'Plan', {
      ...common,
      name: 'plan',
    });
    this.remind = new LuwteFunction(this, 'Remind', {
      ...common,
      name: 'remind',
    });
    this.render = new LuwteFunction(this, 'Render', {
      ...common,
      name: 'render',
      carries: ['@sparticuz/chromium', 'playwright-core'],
      // The npm package carries Chromium for x86 only; its ARM build is not on npm.
      architecture: Architecture.X86_64,
    });
    this.compile = new QueueWorker(this, 'Compile', {
      ...common,
      // One message group: two that compile at once could put an older watchlist over a newer one.
      fifo: true,
      atOnce: 2,
      name: 'compile',
      setting: 'COMPILE_QUEUE_URL',
      batch: 10,
    });
    this.look = new QueueWorker(this, 'Look', {
      ...common,
      name: 'look',
      setting: 'LOOK_QUEUE_URL',
      batch: 1,
      fifo: true,
      atOnce: stage.atOnce.look,
    });
    this.triage = new QueueWorker(this, 'Triage', {
      ...few,
      name: 'triage',
      setting: 'FINDINGS_QUEUE_URL',
      batch: 10,
      waitsAtMost: Duration.minutes(30),
    });
    this.capture = new QueueWorker(this, 'Capture', {
      ...few,
      name: 'capture',
      setting: 'CAPTURE_QUEUE_URL',
      batch: 1,
    });
    this.report = new QueueWorker(this, 'Report', {
      ...few,
      name: 'report',
      setting: 'REPORT_QUEUE_URL',
      batch: 5,
      waitsAtMost: Duration.minutes(30),
    });
    this.reply = new QueueWorker(this, 'Reply', {
      ...few,
      name: 'reply',
      batch: 5,
    });

    wakeOnMail(state.mail, this, this.reply);
    const { plan, remind, report } = stage.schedules;
    new Timer(this, 'PlanTimer', {
      stage,
      runs: this.plan,
      when: plan,
      says: 'Luwte: what is due',
    });
    new Timer(this, 'RemindTimer', {
      stage,
      runs: this.remind,
      when: remind,
      says: 'Luwte: clocks',
    });
    new Timer(this, 'ReportTimer', {
      stage,
      runs: this.report.worker,
      when: report,
      says: 'Luwte: weekly mails',
      input: { schedule: 'weekly' },
    });
  }
}
