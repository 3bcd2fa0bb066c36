import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';

import { startMachine } from '#infra/local/machine.ts';
import { visit } from '#infra/local/visit.ts';
import type { Visit } from '#infra/local/visit.ts';

import { ASSEMBLY, makeFolder, testSteps } from './fixtures/place.ts';

const notes = async ({ aws, environmentOf }: Visit): Promise<string[]> => {
  const TableName = environmentOf('worker')['NOTES_TABLE'];
  const { Items = [] } = await new DynamoDBClient(aws).send(new ScanCommand({ TableName }));
  return Items.map((item) => item['pk']?.S ?? '');
};

describe('a visit to a data folder', () => {
  it('goes through the machine that runs there, and to the folder itself when none does', async () => {
    const steps = testSteps();
    const data = await makeFolder(steps);
    const machine = await startMachine({ data, assembly: ASSEMBLY, timers: false });
    steps.onDown(() => machine.stop());
    await machine.invoke('worker', { note: 'kept' });
    await machine.travel(3_600_000);
    const seen = await visit({ data, assembly: ASSEMBLY }, async (state) => ({
      notes: await notes(state),
      ahead: Math.round((state.now() - Date.now()) / 60_000),
    }));
    expect(seen).toEqual({ notes: ['kept'], ahead: 60 });
    const { mode } = await stat(join(data, 'keys', 'visit.json'));
    expect(mode & 0o777).toBe(0o600);
    await machine.stop();
    await expect(stat(join(data, 'keys', 'visit.json'))).rejects.toThrow('ENOENT');
    expect(await visit({ data, assembly: ASSEMBLY }, notes)).toEqual(['kept']);
  });

  it('works on nothing that waits', async () => {
    const data = await makeFolder(testSteps());
    const waits = await visit({ data, assembly: ASSEMBLY }, async ({ aws, environmentOf }) => {
      const QueueUrl = environmentOf('worker')['JOBS_QUEUE_URL'];
      const message = { MessageBody: '{"note":"done"}', MessageGroupId: 'g' };
      await new SQSClient(aws).send(new SendMessageCommand({ QueueUrl, ...message }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return notes({ aws, environmentOf } as Visit);
    });
    expect(waits).toEqual([]);
  });
});
