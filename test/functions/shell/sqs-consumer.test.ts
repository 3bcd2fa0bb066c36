import type { Context, SQSRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { sqsConsumer } from '#functions/shell/sqs-consumer.ts';
import type { Postpone } from '#functions/shell/sqs-consumer.ts';
import { GiveUp, TryLater } from '#shared/domain/errors.ts';

const SCHEMA = z.strictObject({ does: z.string() });

const record = (messageId: string, body: string): SQSRecord => ({
  messageId,
  receiptHandle: `receipt of ${messageId}`,
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: '',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:Work',
  awsRegion: 'eu-central-1',
});

/** Runs one batch; each message does what its body says. Gives the ids that come back, and what was postponed. */
async function run(
  deeds: Readonly<Record<string, () => void>>,
  bodies: readonly string[],
  fails = false,
) {
  const postponed: [string, number][] = [];
  const postpone: Postpone = async ({ messageId }, seconds) => {
    if (fails) throw new Error('no queue');
    postponed.push([messageId, seconds]);
  };
  const lines: string[] = [];
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  const handler = sqsConsumer(SCHEMA, async ({ does }) => deeds[does]?.(), postpone);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the handler asks for the time alone.
  const context = { getRemainingTimeInMillis: () => 30_000 } as unknown as Context;
  const Records = bodies.map((body, index) => record(`m${index}`, body));
  const { batchItemFailures } = await handler({ Records }, context);
  written.mockRestore();
  return { back: batchItemFailures.map((one) => one.itemIdentifier), postponed, lines };
}

const later = (seconds?: number) => () => {
  throw new TryLater('busy', seconds === undefined ? {} : { after: Date.now() + seconds * 1000 });
};
const does = (word: string) => JSON.stringify({ does: word });

describe('a worker of a queue', () => {
  it('gives back only what failed', async () => {
    const fail = () => {
      throw new Error('broken');
    };
    const { back } = await run({ fail }, [does('well'), does('fail'), does('well')]);
    expect(back).toEqual(['m1']);
  });

  it('is done with what it gives up', async () => {
    const giveUp = () => {
      throw new GiveUp('hopeless');
    };
    expect((await run({ giveUp }, [does('giveUp')])).back).toEqual([]);
  });

  it('puts off what wants a later moment until then, an hour at most', async () => {
    const { back, postponed } = await run({ soon: later(40), far: later(90_000), some: later() }, [
      does('soon'),
      does('far'),
      does('some'),
    ]);
    expect(back).toEqual(['m0', 'm1', 'm2']);
    expect(postponed).toEqual([
      ['m0', 40],
      ['m1', 3600],
    ]);
  });

  it('gives back what could not be put off', async () => {
    const { back, lines } = await run({ soon: later(40) }, [does('soon')], true);
    expect(back).toEqual(['m0']);
    expect(lines.join('')).toContain('not postponed');
  });

  it('says nothing of a message that it cannot read but its id', async () => {
    const { back, lines } = await run({}, ['{"does":"x","secret":"Lisdoddelaan 12"}', 'no json']);
    expect(back).toEqual(['m0', 'm1']);
    expect(lines.join('')).not.toContain('Lisdoddelaan');
    expect(lines.join('')).toContain('"message":"m0"');
  });
});
