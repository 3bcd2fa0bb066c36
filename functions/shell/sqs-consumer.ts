import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ZodType } from 'zod';

import { GiveUp, TryLater } from '#shared/domain/errors.ts';

import { sqs } from './clients.ts';
import { errorFields, log } from './log.ts';
import { postponeOver } from './postpone.ts';

/** Does the work for one message. Throwing sends the message back to the queue. */
export type Work<Message> = (message: Message, signal: AbortSignal) => Promise<void>;

/** Puts a message out of sight until it is its time, in seconds from now. */
export type Postpone = (record: SQSRecord, seconds: number) => Promise<void>;

/** A Lambda handler that reads each message of a batch with `schema` and gives it to `work`; only what failed comes back. */
export function sqsConsumer<Message>(
  schema: ZodType<Message>,
  work: Work<Message>,
  postpone: Postpone = postponeOver(sqs),
) {
  const one = async (record: SQSRecord, signal: AbortSignal): Promise<boolean> => {
    try {
      await work(schema.parse(JSON.parse(record.body)), signal);
      return true;
    } catch (error) {
      return settle(error, record, postpone);
    }
  };
  return middy<SQSEvent, SQSBatchResponse>({ timeoutEarlyInMillis: 500 }).handler(
    async (event, _context, { signal }) => {
      const failed: SQSBatchResponse['batchItemFailures'] = [];
      for (const record of event.Records) {
        // One after the other: a batch is small, and order matters in a message group.
        // oxlint-disable-next-line no-await-in-loop
        if (!(await one(record, signal))) failed.push({ itemIdentifier: record.messageId });
      }
      return { batchItemFailures: failed };
    },
  );
}

/** A Lambda handler that does one piece of work for a whole batch; the batch comes back whole where that failed. */
export function sqsBatch<Message>(
  schema: ZodType<Message>,
  work: (messages: readonly Message[]) => Promise<void>,
) {
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const [first] = Records;
    try {
      await work(Records.map(({ body }) => schema.parse(JSON.parse(body))));
      return { batchItemFailures: [] };
    } catch (error) {
      const done = first !== undefined && (await settle(error, first));
      return {
        batchItemFailures: done
          ? []
          : Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
      };
    }
  });
}

/** True when the message is done with, although it failed. */
async function settle(error: unknown, record: SQSRecord, postpone?: Postpone): Promise<boolean> {
  const fields = { message: record.messageId, ...errorFields(error) };
  if (error instanceof GiveUp) {
    log.warn('given up', fields);
    return true;
  }
  if (error instanceof TryLater) {
    log.info('later', fields);
    if (postpone && error.after !== undefined) await putOff(record, error.after, postpone);
    return false;
  }
  log.error('failed', fields);
  return false;
}

/** At most for an hour. Where that fails the queue's own timeout holds: later than wanted, not lost. */
async function putOff(record: SQSRecord, until: number, postpone: Postpone): Promise<void> {
  const seconds = Math.ceil((until - Date.now()) / 1000);
  try {
    await postpone(record, Math.min(Math.max(seconds, 0), 3600));
  } catch (error) {
    log.warn('not postponed', { message: record.messageId, ...errorFields(error) });
  }
}
