import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { queuesOver } from '#shared/storage/queues.ts';
import {
  type QueuesAndBuckets,
  startQueuesAndBuckets,
} from '#test/support/aws-queues-and-buckets.ts';

const schema = z.strictObject({ page: z.string().max(900_000) });

describe('queues', () => {
  let aws: QueuesAndBuckets;
  beforeAll(async () => {
    aws = await startQueuesAndBuckets();
  });
  afterAll(() => aws.stop());

  it('carry a message as its schema has it', async () => {
    const queue = await aws.newQueue();
    await queuesOver(aws.sqs).send(queue, schema, { page: 'page-1' });
    expect((await aws.take(queue)).map(({ Body }) => Body)).toEqual(['{"page":"page-1"}']);
  });

  it('refuse a message that the receiver would refuse, without repeating it', async () => {
    const queue = await aws.newQueue();
    const wrong = { page: 'page-1', value: 'Verzonnenlaan 41' } as { page: string };
    await expect(queuesOver(aws.sqs).send(queue, schema, wrong)).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Verzonnenlaan') }),
    );
    expect(await aws.take(queue)).toEqual([]);
  });

  it('keep the order of a group, and drop the same message sent twice', async () => {
    const queue = await aws.newQueue('fifo');
    const queues = queuesOver(aws.sqs);
    const pages = Array.from({ length: 25 }, (_, n) => ({
      message: { page: `page-${n}` },
      group: n % 2 === 0 ? 'club.example' : 'news.example',
      dedupe: `page-${n}`,
    }));
    await queues.sendAll(queue, schema, pages);
    await queues.sendAll(queue, schema, pages);
    const seen = new Map<string, number[]>();
    for (;;) {
      const messages = await aws.take(queue);
      if (messages.length === 0) break;
      for (const { Body, Attributes } of messages) {
        const { page } = schema.parse(JSON.parse(Body!));
        const group = Attributes!.MessageGroupId!;
        seen.set(group, [...(seen.get(group) ?? []), Number(page.slice('page-'.length))]);
      }
    }
    const numbers = Array.from({ length: 25 }, (_, n) => n);
    expect(seen.get('club.example')).toEqual(numbers.filter((n) => n % 2 === 0));
    expect(seen.get('news.example')).toEqual(numbers.filter((n) => n % 2 === 1));
  });

  it('send batches that stay within what SQS takes', async () => {
    const queue = await aws.newQueue();
    const large = Array.from({ length: 3 }, () => ({ message: { page: 'x'.repeat(500_000) } }));
    await queuesOver(aws.sqs).sendAll(queue, schema, large);
    const got = [...(await aws.take(queue)), ...(await aws.take(queue))];
    expect(got.length).toBe(3);
  });

  it('take a host name of any length as a group, and say what is wrong with a long dedupe', async () => {
    const queue = await aws.newQueue('fifo');
    const queues = queuesOver(aws.sqs);
    const message = { page: 'page-1' };
    await queues.send(queue, schema, message, { group: `${'a'.repeat(200)}.example`, dedupe: 'd' });
    expect(await aws.take(queue)).toHaveLength(1);
    await expect(
      queues.send(queue, schema, message, { group: 'g', dedupe: 'd'.repeat(129) }),
    ).rejects.toThrow('at most 128 characters wanted, got 129');
  });
});
