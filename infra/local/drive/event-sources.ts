import type { SQSRecord } from 'aws-lambda';

import type { Queues } from '../emulators/queues.ts';
import type { Answer } from '../runtime/protocol.ts';
import type { MappingPlan } from '../template/blueprint.ts';
import { asObjects, asText, isObject } from '../template/json.ts';

/** Longest wait of one poll, as Lambda polls. */
const POLL_MS = 20_000;
/**
 * A message that failed comes back after one second, then two, four and so on, and never later than its queue says. AWS
 * waits the whole visibility timeout each time; the order, the counts and the dead letters are the same.
 */
const FIRST_RETRY_MS = 1000;

export interface EventSourceParts {
  readonly mapping: MappingPlan;
  readonly queues: Queues;
  /** Batches worked on beside each other. */
  readonly atOnce: number;
  /** Milliseconds that the queue hides a message. */
  readonly visibilityMs: number;
  /** Receives after which the queue gives a message up; Infinity where it never does. */
  readonly mostTries: number;
  readonly invoke: (event: { Records: readonly SQSRecord[] }) => Promise<Answer>;
  readonly failed?: (count: number) => void;
}

/** A running event source mapping. */
export interface EventSource {
  /** Batches being worked on. */
  readonly busy: number;
  /** Takes no more messages; resolves when what was taken is done. */
  stop(): Promise<void>;
}

/** Takes batches from a queue and gives them to a function, as Lambda's event source mapping does. */
export function startEventSource(parts: EventSourceParts): EventSource {
  const { mapping, queues, atOnce } = parts;
  let busy = 0;
  const stopping = new AbortController();

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      const records = await queues.receive(mapping.queue, mapping.batchSize, POLL_MS);
      if (records.length === 0) continue;
      busy += 1;
      try {
        settle(records, await parts.invoke({ Records: records }));
      } finally {
        busy -= 1;
      }
    }
  }

  function settle(records: readonly SQSRecord[], answer: Answer): void {
    const failures = failuresOf(records, answer, mapping.partialFailures);
    for (const record of records) {
      if (failures.has(record.messageId)) {
        queues.release(mapping.queue, record.receiptHandle, retryAfter(record));
      } else {
        queues.remove(mapping.queue, record.receiptHandle);
      }
    }
    if (failures.size > 0) parts.failed?.(failures.size);
  }

  function retryAfter({ attributes }: SQSRecord): number {
    const tries = Number(attributes.ApproximateReceiveCount);
    // The next receive would only move it to the dead letters.
    if (tries >= parts.mostTries) return 0;
    return Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), parts.visibilityMs);
  }

  const pollers = Array.from({ length: atOnce }, poll);
  return {
    get busy() {
      return busy;
    },
    async stop() {
      stopping.abort();
      await Promise.all(pollers);
    },
  };
}

/** Ids of the messages that failed: those the function names, or all when it failed or named one that is not there. */
export function failuresOf(
  records: readonly { readonly messageId: string }[],
  answer: Answer,
  partial: boolean,
): ReadonlySet<string> {
  const all = new Set(records.map((record) => record.messageId));
  if (!answer.ok) return all;
  if (!partial || !isObject(answer.value)) return new Set();
  const named = asObjects(answer.value['batchItemFailures']).map((failure) =>
    asText(failure['itemIdentifier']),
  );
  return named.every((id) => all.has(id)) ? new Set(named) : all;
}
