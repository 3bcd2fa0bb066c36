import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Message } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';

import type { Machine } from '#infra/local/machine.ts';

/** A message that was delivered, so that it can be delivered again later. */
export interface Delivered {
  readonly function: string;
  readonly event: SQSEvent;
}

/** Setting that names the queue, and the function that works it. */
const ROUNDS = [
  ['compile', 'portal', 'COMPILE_QUEUE_URL'],
  ['look', 'look', 'LOOK_QUEUE_URL'],
  ['triage', 'look', 'FINDINGS_QUEUE_URL'],
  ['capture', 'triage', 'CAPTURE_QUEUE_URL'],
  ['report', 'triage', 'REPORT_QUEUE_URL'],
] as const;

/** A message that failed comes back after so many seconds. */
const RETRY_SECONDS = 1;

/**
 * Works the queues of a machine that does not do so itself (`work: false`), until all are empty: every message is given
 * to its function twice at the same moment, as SQS may at its worst. Resolves with everything that was delivered.
 */
export async function deliverAllTwice(machine: Machine): Promise<Delivered[]> {
  const client = new SQSClient(machine.aws);
  const all: Delivered[] = [];
  for (;;) {
    const rounds = await Promise.all(ROUNDS.map((round) => work(machine, client, round)));
    const delivered = rounds.flat();
    all.push(...delivered);
    if (delivered.length === 0 && (await allEmpty(machine, client))) return all;
  }
}

/** Delivers messages of long ago once more. */
export async function deliverAgain(
  machine: Machine,
  messages: readonly Delivered[],
): Promise<void> {
  for (const { function: name, event } of messages) await machine.invoke(name, event);
}

async function work(
  machine: Machine,
  client: SQSClient,
  [name, owner, setting]: (typeof ROUNDS)[number],
): Promise<Delivered[]> {
  const QueueUrl = machine.environmentOf(owner)[setting];
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ['All'],
    }),
  );
  return Promise.all(
    Messages.map(async (message) => {
      const event = eventOf(message);
      const answers = await Promise.all([machine.invoke(name, event), machine.invoke(name, event)]);
      const { ReceiptHandle } = message;
      const one = { QueueUrl, ReceiptHandle };
      if (answers.every((answer) => answer.ok && isDone(answer.value)))
        await client.send(new DeleteMessageCommand(one));
      else
        await client.send(
          new ChangeMessageVisibilityCommand({ ...one, VisibilityTimeout: RETRY_SECONDS }),
        );
      return { function: name, event };
    }),
  );
}

function isDone(value: unknown): boolean {
  const failures =
    typeof value === 'object' && value && 'batchItemFailures' in value
      ? value.batchItemFailures
      : [];
  return Array.isArray(failures) && failures.length === 0;
}

function eventOf({ MessageId = '', ReceiptHandle = '', Body = '', Attributes }: Message): SQSEvent {
  const attributes = {
    ApproximateReceiveCount: '1',
    SentTimestamp: '',
    SenderId: '',
    ApproximateFirstReceiveTimestamp: '',
    ...Attributes,
  };
  return {
    Records: [
      {
        messageId: MessageId,
        receiptHandle: ReceiptHandle,
        body: Body,
        attributes,
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: '',
        awsRegion: 'eu-central-1',
      },
    ],
  };
}

async function allEmpty(machine: Machine, client: SQSClient): Promise<boolean> {
  const waiting = await Promise.all(
    ROUNDS.map(async ([, owner, setting]) => {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: machine.environmentOf(owner)[setting],
          AttributeNames: ['All'],
        }),
      );
      return (
        Number(Attributes['ApproximateNumberOfMessages'] ?? 0) +
        Number(Attributes['ApproximateNumberOfMessagesNotVisible'] ?? 0) +
        Number(Attributes['ApproximateNumberOfMessagesDelayed'] ?? 0)
      );
    }),
  );
  return waiting.every((count) => count === 0);
}
