import type { SQSRecord } from 'aws-lambda';

import type { BucketPlan, QueuePlan } from '../template/blueprint.ts';
import { replay } from './emulator.ts';
import type { Emulator } from './emulator.ts';
import { openFauxqs } from './fauxqs.ts';
import type { StoredMessage, StoredQueue } from './fauxqs.ts';

/** How full a queue is. */
export interface Depth {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
  /** When the first message that is now hidden shows again, epoch milliseconds of the real clock. */
  readonly next: number | undefined;
}

/** What drives the event sources, in the same process as the store and without the cost of HTTP. */
export interface Queues {
  /** Up to `most` messages, waiting up to `waitMs` for the first; they are hidden for the queue's visibility timeout. */
  receive(queue: string, most: number, waitMs: number): Promise<readonly SQSRecord[]>;
  remove(queue: string, receiptHandle: string): void;
  /** Shows a message again after `ms`, unless somebody else has meanwhile set when. */
  release(queue: string, receiptHandle: string, ms: number): void;
  depth(queue: string): Depth;
  /** Bodies of the messages that stand ready, oldest first. */
  peek(queue: string, most: number): readonly { readonly id: string; readonly body: string }[];
  /** Brings every delay and visibility deadline `ms` nearer, except of messages being worked on. */
  travel(ms: number): void;
  /** Ends every wait of `receive` at once, with nothing. */
  interrupt(): void;
}

export interface Storage {
  readonly queues: Queues;
  readonly answer: { readonly sqs: Emulator; readonly s3: Emulator };
  /** True when the object is there; the gateway asks before it says 404 to a role that may not list. */
  hasObject(bucket: string, key: string): boolean;
  putObject(bucket: string, key: string, body: Buffer): void;
  /** Removes the objects whose bucket keeps them no longer at `now`, epoch milliseconds of the real clock. */
  expire(now: number): void;
  /** Puts a message on a standard queue. */
  send(queue: string, body: string): void;
  stop(): Promise<void>;
}

const DAY_MS = 86_400_000;
/** How often is looked what a bucket keeps no longer. */
const SWEEP_MS = 3_600_000;

/** SQS and S3 on disk, with the queues and buckets of the template. */
export async function startStorage(
  folder: string,
  plan: { readonly queues: readonly QueuePlan[]; readonly buckets: readonly BucketPlan[] },
  region: string,
): Promise<Storage> {
  const parts = await openFauxqs(folder);
  const { sqsStore, s3Store } = parts;
  for (const { arn, name, url, attributes } of plan.queues) {
    const queue = sqsStore.getQueueByArn(arn);
    if (queue) queue.setAttributes(attributes);
    else sqsStore.createQueue(name, url, arn, attributes);
  }
  for (const { name } of plan.buckets) if (!s3Store.hasBucket(name)) s3Store.createBucket(name);

  const queue = (arn: string): StoredQueue => {
    const found = sqsStore.getQueueByArn(arn);
    if (!found) throw new Error(`no queue ${arn}`);
    return found;
  };
  /** Deadline that `receive` gave, by receipt handle: of messages being worked on. */
  const given = new Map<string, number>();

  const queues: Queues = {
    async receive(arn, most, waitMs) {
      const from = queue(arn);
      const take = (): SQSRecord[] =>
        from
          .dequeue(most, undefined, (name) => sqsStore.getQueueByArn(name))
          .flatMap(({ ReceiptHandle }) => {
            const held = from.inflightMessages.get(ReceiptHandle);
            if (!held) return [];
            given.set(ReceiptHandle, held.visibilityDeadline);
            return [toRecord(held.message, ReceiptHandle, arn, region)];
          });
      const first = take();
      if (first.length > 0 || waitMs === 0) return first;
      await from.waitForMessages(waitMs / 1000);
      return take();
    },
    remove(arn, receiptHandle) {
      given.delete(receiptHandle);
      queue(arn).deleteMessage(receiptHandle);
    },
    release(arn, receiptHandle, ms) {
      const held = queue(arn).inflightMessages.get(receiptHandle);
      const untouched = held?.visibilityDeadline === given.get(receiptHandle);
      given.delete(receiptHandle);
      if (held && untouched) queue(arn).changeVisibility(receiptHandle, ms / 1000);
    },
    depth(arn) {
      queue(arn).processTimers();
      const { ready, delayed, inflight } = queue(arn).inspectMessages();
      const moments = [
        ...inflight
          .filter((held) => !given.has(held.receiptHandle))
          .map((held) => held.visibilityDeadline),
        ...delayed.map((message) => message.delayUntil ?? 0),
      ];
      return {
        visible: ready.length,
        inFlight: inflight.length,
        delayed: delayed.length,
        next: moments.length === 0 ? undefined : Math.min(...moments),
      };
    },
    peek(arn, most) {
      const { ready } = queue(arn).inspectMessages();
      return ready.slice(0, most).map(({ messageId, body }) => ({ id: messageId, body }));
    },
    travel(ms) {
      for (const each of sqsStore.allQueues()) {
        const { delayed, inflight } = each.inspectMessages();
        for (const message of delayed)
          if (message.delayUntil !== undefined) message.delayUntil -= ms;
        for (const held of inflight) {
          if (given.has(held.receiptHandle)) continue;
          each.changeVisibility(
            held.receiptHandle,
            Math.max(0, (held.visibilityDeadline - ms - Date.now()) / 1000),
          );
        }
        each.processTimers();
      }
    },
    interrupt() {
      for (const each of sqsStore.allQueues()) each.cancelWaiters();
    },
  };

  const expire = (now: number): void => {
    for (const { name, days } of plan.buckets) {
      if (days === undefined) continue;
      const { objects } = s3Store.listObjects(name, { maxKeys: Infinity });
      const past = objects.filter(
        ({ lastModified }) => now - lastModified.getTime() > days * DAY_MS,
      );
      s3Store.deleteObjects(
        name,
        past.map(({ key }) => key),
      );
    }
  };
  expire(Date.now());
  const sweeping = setInterval(() => expire(Date.now()), SWEEP_MS).unref();

  return {
    queues,
    answer: {
      sqs: (request, response, body) => {
        parts.answer(replay(request, body), response);
      },
      s3: (request, response) => {
        parts.answer(request, response);
      },
    },
    hasObject(bucket, key) {
      try {
        s3Store.headObject(bucket, key);
        return true;
      } catch {
        return false;
      }
    },
    putObject(bucket, key, body) {
      s3Store.putObject(bucket, key, body);
    },
    expire,
    send(arn, body) {
      queue(arn).enqueue(parts.createMessage(body));
    },
    async stop() {
      clearInterval(sweeping);
      queues.interrupt();
      await parts.close();
    },
  };
}

function toRecord(
  message: StoredMessage,
  receiptHandle: string,
  eventSourceARN: string,
  awsRegion: string,
): SQSRecord {
  return {
    messageId: message.messageId,
    receiptHandle,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.approximateReceiveCount),
      SentTimestamp: String(message.sentTimestamp),
      SenderId: '000000000000',
      ApproximateFirstReceiveTimestamp: String(message.approximateFirstReceiveTimestamp ?? ''),
      ...(message.messageGroupId !== undefined && { MessageGroupId: message.messageGroupId }),
      ...(message.sequenceNumber !== undefined && { SequenceNumber: message.sequenceNumber }),
      ...(message.messageDeduplicationId !== undefined && {
        MessageDeduplicationId: message.messageDeduplicationId,
      }),
    },
    messageAttributes: {},
    md5OfBody: message.md5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion,
  };
}
