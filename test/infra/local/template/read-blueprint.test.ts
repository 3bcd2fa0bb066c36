import { basename } from 'node:path';

import { describe, expect, it } from 'vitest';

import { PLACE, tinyBlueprint } from '../fixtures/place.ts';

const plan = await tinyBlueprint();

describe('a blueprint', () => {
  it('gives a function exactly the variables of the template, resolved over stacks', () => {
    const worker = plan.functions.find((one) => one.alias === 'worker');
    expect(worker?.environment).toEqual({
      NOTES_TABLE: 'Notes',
      JOBS_QUEUE_URL: 'http://127.0.0.1:4000/000000000000/JobsQueue.fifo',
      PORTAL_URL: PLACE.portalUrl,
      STAGE: 'local',
    });
    expect(worker).toMatchObject({ handler: 'index.handler', timeoutMs: 1000, memoryMb: 256 });
    expect(basename(worker?.code ?? '')).toBe('asset.worker');
  });

  it('keeps of a table what the embedded database knows', () => {
    expect(Object.keys(plan.tables[0]?.create ?? {})).toEqual([
      'TableName',
      'BillingMode',
      'KeySchema',
      'AttributeDefinitions',
      'GlobalSecondaryIndexes',
    ]);
  });

  it('tells a queue from its dead letters', () => {
    expect(plan.queues.map(({ alias, deadLetters }) => [alias, deadLetters])).toEqual([
      ['jobs-dead-letters', true],
      ['jobs', false],
    ]);
    const redrive: unknown = JSON.parse(plan.queues[1]?.attributes['RedrivePolicy'] ?? '');
    expect(redrive).toEqual({ deadLetterTargetArn: plan.queues[0]?.arn, maxReceiveCount: 2 });
  });

  it('ties queue, function and limits together in a mapping', () => {
    expect(plan.mappings).toEqual([
      {
        queue: plan.queues[1]?.arn,
        function: plan.functions[0]?.arn,
        batchSize: 5,
        batchWindowMs: 0,
        concurrency: 2,
        partialFailures: true,
      },
    ]);
  });

  it('reads schedules with their input and their role', () => {
    expect(plan.schedules[0]).toMatchObject({
      alias: 'nightly',
      expression: 'cron(15 1 * * ? *)',
      timezone: 'Europe/Amsterdam',
      target: plan.functions[0]?.arn,
      input: '{"note":"nightly"}',
      retries: 0,
    });
    expect([...plan.roles.keys()]).toContain(plan.schedules[0]?.role);
  });

  it('finds the function behind the HTTP API', () => {
    expect(plan.http).toBe(plan.functions.find((one) => one.alias === 'front')?.arn);
  });

  it('gathers the policies of a role, those that stand in it and those attached to it', () => {
    const names = [...plan.roles.values()].map(({ name, policies }) => [name, policies.length]);
    expect(names).toEqual([
      ['WorkerRole', 1],
      ['FrontRole', 0],
      ['TimerRole', 1],
    ]);
  });
});
