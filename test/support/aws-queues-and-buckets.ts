import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { Message } from '@aws-sdk/client-sqs';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';

/** SQS and S3 that run here, in memory, on loopback only. */
export interface QueuesAndBuckets {
  readonly sqs: SQSClient;
  readonly s3: S3Client;
  /** A fresh queue; gives its URL. */
  newQueue(kind?: 'standard' | 'fifo'): Promise<string>;
  newBucket(): Promise<string>;
  /** Up to ten messages that wait in a queue, taken out of it. */
  take(queueUrl: string): Promise<readonly Message[]>;
  stop(): Promise<void>;
}

let made = 0;

/** Starts both. */
export async function startQueuesAndBuckets(): Promise<QueuesAndBuckets> {
  const app = buildApp({ logger: false });
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  const access = {
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const sqs = new SQSClient({ ...access, useQueueUrlAsEndpoint: false });
  const s3 = new S3Client({ ...access, forcePathStyle: true });
  return {
    sqs,
    s3,
    async newQueue(kind = 'standard') {
      const fifo = kind === 'fifo';
      const { QueueUrl } = await sqs.send(
        new CreateQueueCommand({
          QueueName: `queue-${++made}${fifo ? '.fifo' : ''}`,
          ...(fifo ? { Attributes: { FifoQueue: 'true' } } : {}),
        }),
      );
      return QueueUrl!;
    },
    async newBucket() {
      const Bucket = `bucket-${++made}`;
      await s3.send(new CreateBucketCommand({ Bucket }));
      return Bucket;
    },
    async take(queueUrl) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: 10,
          MessageSystemAttributeNames: ['All'],
        }),
      );
      for (const { ReceiptHandle } of Messages) {
        // oxlint-disable-next-line no-await-in-loop -- few, and in order.
        await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
      }
      return Messages;
    },
    async stop() {
      sqs.destroy();
      s3.destroy();
      await app.close();
    },
  };
}
