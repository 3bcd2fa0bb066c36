import { createServer } from 'node:http';

import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';

import { failuresOf, startEventSource } from '#infra/local/drive/event-sources.ts';
import type { Queues } from '#infra/local/emulators/queues.ts';
import { startStorage } from '#infra/local/emulators/queues.ts';
import { makeCredentials } from '#infra/local/environment.ts';
import { gateway } from '#infra/local/gateway.ts';
import { close, listen } from '#infra/local/loopback.ts';
import type { Answer } from '#infra/local/runtime/protocol.ts';

import { PLACE, makeFolder, testSteps, tinyBlueprint } from '../fixtures/place.ts';

type Work = (records: readonly SQSRecord[]) => Promise<Answer>;

/** The jobs queue of the fixture (FIFO, given up after two tries) on disk, and an event source that does `work`. */
async function startJobs(work: Work) {
  const steps = testSteps();
  const server = createServer();
  const endpoint = `http://127.0.0.1:${await listen(server, undefined)}`;
  steps.onDown(() => close(server));
  const plan = await tinyBlueprint({ ...PLACE, endpoint });
  const folder = await makeFolder(steps);
  const storage = await startStorage(folder, plan, PLACE.region);
  steps.onDown(() => storage.stop());
  const credentials = makeCredentials();
  const directory = {
    ...PLACE,
    keyArn: () => undefined,
    keyOfCiphertext: () => undefined,
    secretArn: (name: string) => name,
  };
  server.on(
    'request',
    gateway({
      judge: async () => ({ allowed: true }),
      callers: new Map([[credentials.accessKeyId, { kind: 'root' }]]),
      directory,
      emulators: { sqs: storage.answer.sqs },
    }),
  );
  const [dead, jobs] = plan.queues;
  const [mapping] = plan.mappings;
  if (!dead || !jobs || !mapping) throw new Error('the fixture has changed');
  const source = startEventSource({
    mapping,
    queues: storage.queues,
    atOnce: 2,
    visibilityMs: 50,
    mostTries: 2,
    invoke: ({ Records }) => work(Records),
  });
  steps.onDown(() => {
    const stopped = source.stop();
    storage.queues.interrupt();
    return stopped;
  });
  const client = new SQSClient({ endpoint, region: PLACE.region, credentials });
  const send = (MessageBody: string, MessageGroupId: string) =>
    client.send(new SendMessageCommand({ QueueUrl: jobs.url, MessageBody, MessageGroupId }));
  const depth = (arn: string) => storage.queues.depth(arn);
  return {
    send,
    queues: storage.queues,
    jobs: () => depth(jobs.arn),
    dead: () => depth(dead.arn),
    deadArn: dead.arn,
  };
}

const done: Answer = { ok: true, value: null };
const failing = (...ids: string[]): Answer => ({
  ok: true,
  value: { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) },
});

describe('an event source', () => {
  it('takes the messages of a group in order, one after the other, and groups beside each other', async () => {
    const seen: string[] = [];
    let together = 0;
    let most = 0;
    const { send, jobs } = await startJobs(async (records) => {
      together += 1;
      most = Math.max(most, together);
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(...records.map((record) => record.body));
      together -= 1;
      return done;
    });
    for (const body of ['a1', 'a2', 'a3']) await send(body, 'a');
    for (const body of ['b1', 'b2']) await send(body, 'b');
    await vi.waitFor(() => expect(seen).toHaveLength(5));
    expect(seen.filter((body) => body.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(seen.filter((body) => body.startsWith('b'))).toEqual(['b1', 'b2']);
    expect(most).toBeLessThanOrEqual(2);
    expect(jobs()).toMatchObject({ visible: 0, inFlight: 0 });
  });

  it('brings back only the message that failed, and gives it up as often as its queue says', async () => {
    const tries: string[] = [];
    const { send, jobs, dead, queues, deadArn } = await startJobs(async (records) => {
      tries.push(
        ...records.map((record) => `${record.body}${record.attributes.ApproximateReceiveCount}`),
      );
      return failing(
        ...records.filter(({ body }) => body === 'bad').map((record) => record.messageId),
      );
    });
    await send('bad', 'a');
    await send('good', 'b');
    await vi.waitFor(() => expect(dead().visible).toBe(1), { timeout: 5000 });
    expect(tries.toSorted()).toEqual(['bad1', 'bad2', 'good1']);
    expect(queues.peek(deadArn, 5).map(({ body }) => body)).toEqual(['bad']);
    expect(jobs()).toMatchObject({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('leaves a message hidden for as long as its function asked', async () => {
    const hidden: SQSRecord[] = [];
    const { send, jobs, queues } = await startJobs(async (records) => {
      hidden.push(...records);
      // What the function does over the gateway, done to the store: hide it for an hour, then fail it.
      for (const record of records) hide(record);
      return failing(...records.map((record) => record.messageId));
    });
    const hide = (record: SQSRecord): void => {
      queues.release(record.eventSourceARN, record.receiptHandle, 3_600_000);
    };
    await send('later', 'a');
    await vi.waitFor(() => expect(hidden).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(hidden).toHaveLength(1);
    expect((jobs().next ?? 0) - Date.now()).toBeGreaterThan(3_000_000);
    queues.travel(3_601_000);
    await vi.waitFor(() => expect(hidden).toHaveLength(2));
  });
});

it('of one batch removes what succeeded, and shows again only what failed, at once when that was its last try', async () => {
  const record = (messageId: string) =>
    ({
      messageId,
      receiptHandle: `handle ${messageId}`,
      attributes: { ApproximateReceiveCount: messageId },
    }) as SQSRecord;
  const batches = [[record('1'), record('2'), record('3'), record('4')]];
  const queues = {
    receive: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return batches.shift() ?? [];
    },
    remove: vi.fn<Queues['remove']>(),
    release: vi.fn<Queues['release']>(),
  };
  const mapping = (await tinyBlueprint()).mappings[0];
  if (!mapping) throw new Error('the fixture has changed');
  const source = startEventSource({
    mapping,
    queues: queues as unknown as Queues,
    atOnce: 1,
    visibilityMs: 900_000,
    mostTries: 4,
    invoke: async () => failing('2', '4'),
  });
  await vi.waitFor(() => expect(queues.remove).toHaveBeenCalledTimes(2));
  await source.stop();
  expect(queues.remove.mock.calls).toEqual([
    [mapping.queue, 'handle 1'],
    [mapping.queue, 'handle 3'],
  ]);
  expect(queues.release.mock.calls).toEqual([
    [mapping.queue, 'handle 2', 2000],
    [mapping.queue, 'handle 4', 0],
  ]);
});

describe('failures of a batch', () => {
  const records = [{ messageId: '1' }, { messageId: '2' }];

  it.each<[string, Answer, boolean, string[]]>([
    ['none when it says nothing', done, true, []],
    ['those it names', failing('2'), true, ['2']],
    ['all when it names one that was not there', failing('9'), true, ['1', '2']],
    ['all when it names none by name', failing(''), true, ['1', '2']],
    [
      'all when the function failed',
      { ok: false, error: { errorType: 'x', errorMessage: '' } },
      true,
      ['1', '2'],
    ],
    ['none when the mapping does not report them', failing('2'), false, []],
  ])('%s', (_, answer, partial, wanted) => {
    expect([...failuresOf(records, answer, partial)]).toEqual(wanted);
  });
});
