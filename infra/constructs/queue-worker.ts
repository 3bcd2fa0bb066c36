import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  DeduplicationScope,
  FifoThroughputLimit,
  Queue,
  QueueEncryption,
} from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import type { SettingName } from '#functions/shell/settings.ts';

import { SIZES } from '../sizes.ts';
import type { LuwteFunctionProps } from './luwte-function.ts';
import { LuwteFunction } from './luwte-function.ts';
import { RunbookAlarm } from './runbook-alarm.ts';

/** AWS asks for six times the function's timeout, so that a batch that was throttled is not handed out twice. */
const VISIBILITY_TIMES = 6;
const TRIES = 5;
const DEAD_LETTERS_KEPT = Duration.days(14);

export interface QueueWorkerProps extends LuwteFunctionProps {
  /** The variable that gives a sender this queue's URL; absent where no function sends. */
  readonly setting?: SettingName;
  /** One message group at a time in order, many groups beside each other. */
  readonly fifo?: boolean;
  readonly batch: number;
  /** Most copies at once. The event source is capped and not the function, so that no account quota is taken. */
  readonly atOnce: number;
  /** Rings when a message waits longer than this. */
  readonly waitsAtMost?: Duration;
}

/** A queue, its dead letters, the function that works it, and the alarms of all three. */
export class QueueWorker extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly worker: LuwteFunction;
  readonly name: string;
  readonly #setting: SettingName | undefined;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);
    const { name, operator, fifo = false } = props;
    this.name = name;
    this.#setting = props.setting;
    const order = fifo ? { fifo: true, contentBasedDeduplication: true } : {};
    const groups = {
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...order,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: DEAD_LETTERS_KEPT,
    });
    this.queue = new Queue(this, 'Queue', {
      ...order,
      ...(fifo ? groups : {}),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(SIZES[name].seconds * VISIBILITY_TIMES),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: TRIES },
    });
    this.worker = new LuwteFunction(this, 'Function', props);
    this.worker.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: props.batch,
        reportBatchItemFailures: true,
        maxConcurrency: props.atOnce,
      }),
    );
    new RunbookAlarm(this, 'DeadLetterAlarm', {
      operator,
      section: `dead-letters-${name}`,
      says: `A message for ${name} was given up after ${TRIES} tries.`,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
    });
    if (props.waitsAtMost !== undefined) {
      new RunbookAlarm(this, 'AgeAlarm', {
        operator,
        section: `waiting-${name}`,
        says: `A message for ${name} waits longer than ${props.waitsAtMost.toHumanString()}.`,
        metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
        from: props.waitsAtMost.toSeconds(),
        periods: 3,
      });
    }
  }

  /** Lets a function put messages on the queue, and tells it where the queue is. */
  grantSend(sender: LuwteFunction): void {
    if (this.#setting === undefined) {
      throw new Error(`setting wanted for the queue of ${this.name}: no function sends to it`);
    }
    sender.may(['sqs:SendMessage'], [this.queue.queueArn]).set(this.#setting, this.queue.queueUrl);
  }
}
