import {
  ChangeMessageVisibilityCommand,
  GetQueueUrlCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

import type { Postpone } from './sqs-consumer.ts';

/** Postpones messages in the queue that they say they come from. Throws what SQS says. */
export function postponeOver(client: () => SQSClient): Postpone {
  const urls = new Map<string, string>();
  return async ({ eventSourceARN, receiptHandle: ReceiptHandle }, VisibilityTimeout) => {
    const QueueName = eventSourceARN.split(':').at(-1);
    const known = urls.get(eventSourceARN);
    const { QueueUrl = known } = known
      ? { QueueUrl: known }
      : await client().send(new GetQueueUrlCommand({ QueueName }));
    if (QueueUrl !== undefined) urls.set(eventSourceARN, QueueUrl);
    await client().send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }),
    );
  };
}
