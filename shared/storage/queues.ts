import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ZodType } from 'zod';

import { TryLater } from '#shared/domain/errors.ts';

import { plainly } from './failures.ts';

/** How a message travels. A FIFO queue wants `group` and `dedupe`; only others take a delay. */
export interface Travel {
  readonly group?: string;
  /** At most 128 characters; the same within five minutes is the same message. */
  readonly dedupe?: string;
  /** At most 900. */
  readonly delaySeconds?: number;
}

/** A message, and how it travels. */
export interface Outgoing<M> extends Travel {
  readonly message: M;
}

/** Sends messages that their hop's schema accepts. */
export interface Queues {
  /** Throws ZodError, which names fields and not values, for a message that the receiver would refuse. */
  send<M>(queueUrl: string, schema: ZodType<M>, message: M, travel?: Travel): Promise<void>;
  /** In batches of ten. TryLater where some did not get through: the caller sends all again, and FIFO queues drop doubles. */
  sendAll<M>(queueUrl: string, schema: ZodType<M>, messages: readonly Outgoing<M>[]): Promise<void>;
}

const MOST_IN_A_BATCH = 10;
/** SQS takes ids of groups and doubles up to this length. */
const LONGEST_ID = 128;
/** A batch is at most 1 MiB; below that there is room for what travels around it. */
const BATCH_BYTES = 900_000;

/** Queues over SQS. */
export function queuesOver(sqs: SQSClient): Queues {
  return plainly('queues', {
    async send<M>(queueUrl: string, schema: ZodType<M>, message: M, travel: Travel = {}) {
      const MessageBody = bodyOf(schema, message);
      await sqs.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, ...fieldsOf(queueUrl, travel) }),
      );
    },
    async sendAll<M>(queueUrl: string, schema: ZodType<M>, messages: readonly Outgoing<M>[]) {
      const entries = messages.map(({ message, ...travel }, index) => ({
        Id: String(index),
        MessageBody: bodyOf(schema, message),
        ...fieldsOf(queueUrl, travel),
      }));
      for (const Entries of batchesOf(entries)) {
        const command = new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries });
        // oxlint-disable-next-line no-await-in-loop -- in order, since FIFO queues keep it.
        const { Failed = [] } = await sqs.send(command);
        if (Failed.length > 0) {
          throw new TryLater(
            `${Failed.length} of ${Entries.length} messages did not get through: ${Failed[0]?.Code}`,
          );
        }
      }
    },
  });
}

function bodyOf<M>(schema: ZodType<M>, message: M): string {
  return JSON.stringify(schema.parse(message));
}

function fieldsOf(queueUrl: string, { group, dedupe, delaySeconds }: Travel) {
  if (dedupe !== undefined && dedupe.length > LONGEST_ID) {
    throw new RangeError(`dedupe of at most ${LONGEST_ID} characters wanted, got ${dedupe.length}`);
  }
  return {
    // Of a long host name the end tells most; two that share it share a group, which is only slower.
    MessageGroupId: group?.slice(-LONGEST_ID) ?? (isFifo(queueUrl) ? ONE_GROUP : undefined),
    MessageDeduplicationId: dedupe,
    DelaySeconds: delaySeconds,
  };
}

/** A FIFO queue without groups of its own is one group: what is on it is done one after the other. */
const ONE_GROUP = 'all';

function isFifo(queueUrl: string): boolean {
  return queueUrl.endsWith('.fifo');
}

function batchesOf<E extends { readonly MessageBody: string }>(entries: readonly E[]): E[][] {
  const batches: E[][] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.MessageBody);
    const last = batches.at(-1);
    if (last && last.length < MOST_IN_A_BATCH && bytes + size <= BATCH_BYTES) {
      last.push(entry);
      bytes += size;
    } else {
      batches.push([entry]);
      bytes = size;
    }
  }
  return batches;
}
