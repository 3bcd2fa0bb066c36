import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';

import type { Ladder } from '#infra/local/ladder.ts';
import { startMachine } from '#infra/local/machine.ts';
import type { Machine } from '#infra/local/machine.ts';

import { ASSEMBLY, makeFolder, testSteps } from './fixtures/place.ts';

async function start(steps: Ladder, data: string): Promise<Machine> {
  const machine = await startMachine({ data, assembly: ASSEMBLY, timers: false });
  steps.onDown(() => machine.stop());
  return machine;
}

async function notes(machine: Machine): Promise<string[]> {
  const client = new DynamoDBClient(machine.aws);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'Notes' }));
  return Items.map((item) => item['pk']?.S ?? '').toSorted();
}

const sendJobs = async (machine: Machine, jobs: readonly object[]): Promise<void> => {
  const client = new SQSClient(machine.aws);
  const { JOBS_QUEUE_URL: QueueUrl } = machine.environmentOf('worker');
  for (const [index, job] of jobs.entries()) {
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: JSON.stringify(job),
        MessageGroupId: `g${index % 3}`,
      }),
    );
  }
};

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `note ${String(index).padStart(2, '0')}`);

describe('one machine', () => {
  it('works a queue with a function under its own role, until all is quiet', async () => {
    const steps = testSteps();
    const machine = await start(steps, await makeFolder(steps));
    await sendJobs(machine, [...numbered(10).map((note) => ({ note })), { fail: true }]);
    expect(await machine.idle()).toEqual({ parked: 0 });
    expect(await notes(machine)).toEqual(numbered(10));
    const { queues, functions, refusals } = machine.status();
    expect(queues['jobs-dead-letters']).toMatchObject({ visible: 1, deadLetters: true });
    expect(queues['jobs']).toMatchObject({ visible: 0, inFlight: 0 });
    expect(functions['worker']?.invocations).toBeGreaterThan(2);
    expect(refusals).toEqual([]);
  });

  it('refuses what the role of a function does not allow, and shows it', async () => {
    const steps = testSteps();
    const machine = await start(steps, await makeFolder(steps));
    expect(await machine.invoke('worker', { scan: true })).toMatchObject({
      ok: false,
      error: { errorType: 'AccessDeniedException' },
    });
    expect(machine.status().refusals).toEqual([expect.stringContaining('dynamodb:Scan')]);
  });

  it('fires a schedule by hand, and those that came due while the clock was moved', async () => {
    const steps = testSteps();
    const data = await makeFolder(steps);
    const machine = await start(steps, data);
    await machine.fire('nightly');
    expect(await notes(machine)).toEqual(['nightly']);
    const before = machine.status().functions['worker']?.invocations ?? 0;
    await machine.travel(25 * 3_600_000);
    expect(machine.status().functions['worker']?.invocations).toBe(before);
    await machine.travel(25 * 3_600_000, { fireDue: true });
    expect(machine.status().functions['worker']?.invocations).toBe(before + 1);
    await expect(machine.fire('never')).rejects.toThrow('no schedule never; there are: nightly');
  });

  it('moves the clock of functions that are running', async () => {
    const steps = testSteps();
    const machine = await start(steps, await makeFolder(steps));
    const hoursAhead = async (): Promise<number> => {
      const answer = await machine.invoke('worker', {});
      const { now } = (answer.ok ? answer.value : {}) as { now: string };
      return Math.round((Date.parse(now) - Date.now()) / 3_600_000);
    };
    expect(Math.abs(await hoursAhead())).toBe(0);
    await machine.travel(48 * 3_600_000);
    expect(await hoursAhead()).toBe(48);
  });

  it('does not start when a function may not read its queue, and says which', async () => {
    const steps = testSteps();
    const assembly = await assemblyWithout(steps, '"sqs:ReceiveMessage",');
    const started = startMachine({ data: await makeFolder(steps), assembly, timers: false });
    await expect(started).rejects.toThrow(
      /^worker cannot work its queue: is not authorized to perform: sqs:ReceiveMessage on resource: \S+JobsQueue\.fifo/u,
    );
  });

  it('fires no schedule that may not call its function', async () => {
    const steps = testSteps();
    const assembly = await assemblyWithout(
      steps,
      '"lambda:InvokeFunction"',
      '"lambda:GetFunction"',
    );
    const machine = await startMachine({ data: await makeFolder(steps), assembly, timers: false });
    steps.onDown(() => machine.stop());
    await expect(machine.fire('nightly')).rejects.toThrow('AccessDeniedException');
    expect(machine.status().functions['worker']?.invocations).toBe(0);
  });

  it('takes a right away when asked, and says so when there is none to take', async () => {
    const steps = testSteps();
    const options = { data: await makeFolder(steps), assembly: ASSEMBLY, timers: false };
    const put = { function: 'worker', action: 'dynamodb:PutItem' };
    const machine = await startMachine({ ...options, withoutGrants: [put] });
    steps.onDown(() => machine.stop());
    expect(await machine.invoke('worker', { note: 'x' })).toMatchObject({
      error: {
        errorMessage: expect.stringContaining('not authorized to perform: dynamodb:PutItem'),
      },
    });
    await machine.stop();
    const nothing = startMachine({
      ...options,
      withoutGrants: [{ ...put, action: 's3:ListBucket' }],
    });
    await expect(nothing).rejects.toThrow('worker has no grant of s3:ListBucket in the template');
  });

  it('delivers every message twice when asked', async () => {
    const steps = testSteps();
    const data = await makeFolder(steps);
    const options = { data, assembly: ASSEMBLY, timers: false, deliverTwice: true };
    const machine = await startMachine(options);
    steps.onDown(() => machine.stop());
    await sendJobs(machine, [{ note: 'once' }]);
    await machine.idle();
    expect(machine.status().functions['worker']?.invocations).toBe(2);
    expect(await notes(machine)).toEqual(['once']);
  });

  it('answers people at the portal with the function behind the HTTP API', async () => {
    const steps = testSteps();
    const machine = await start(steps, await makeFolder(steps));
    const answer = await fetch(`${machine.portalUrl}/hello?a=1`);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ rawPath: '/hello', rawQueryString: 'a=1' });
    const broken = await fetch(`${machine.portalUrl}/broken`);
    expect(broken.status).toBe(500);
  });

  it('goes on after a stop with the same addresses, the same clock and everything that it kept', async () => {
    const steps = testSteps();
    const data = await makeFolder(steps);
    const first = await start(steps, data);
    await first.invoke('worker', { note: 'kept' });
    await first.travel(86_400_000);
    const { portalUrl, mailboxUrl, issuer } = first;
    await first.stop();
    const second = await start(steps, data);
    expect([second.portalUrl, second.mailboxUrl, second.issuer]).toEqual([
      portalUrl,
      mailboxUrl,
      issuer,
    ]);
    expect(await notes(second)).toEqual(['kept']);
    expect(Math.round((second.now() - Date.now()) / 3_600_000)).toBe(24);
  });

  it('runs beside another with its own folder, and not twice on one', async () => {
    const steps = testSteps();
    const [one, other] = [await makeFolder(steps), await makeFolder(steps)];
    const machines = [await start(steps, one), await start(steps, other)];
    expect(new Set(machines.map((machine) => machine.portalUrl)).size).toBe(2);
    await expect(start(steps, one)).rejects.toThrow('is in use by another Luwte');
    await machines[0]?.invoke('worker', { note: 'here alone' });
    expect(await Promise.all(machines.map(notes))).toEqual([['here alone'], []]);
  });

  it('loses nothing to a kill at any moment, takes its functions with it, and goes on', async () => {
    const steps = testSteps();
    const data = await makeFolder(steps);
    const wanted = numbered(40);
    const runner = join(import.meta.dirname, 'fixtures', 'run-machine.ts');
    for (const [index, ms] of [60, 350].entries()) {
      const args = [data, ASSEMBLY, index === 0 ? JSON.stringify(wanted) : '[]'];
      const child = fork(runner, args, { execArgv: ['--disable-warning=ExperimentalWarning'] });
      await once(child, 'message');
      await new Promise((resolve) => setTimeout(resolve, ms));
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const machine = await start(steps, data);
    await machine.idle();
    expect(await notes(machine)).toEqual(wanted);
    expect(machine.status().queues['jobs-dead-letters']?.visible).toBe(0);
    expect(await processesOf(data)).toEqual([]);
  }, 60_000);
});

/** The fixture's assembly with some text of its template taken away. */
async function assemblyWithout(steps: Ladder, text: string, instead = ''): Promise<string> {
  const folder = await makeFolder(steps);
  await cp(ASSEMBLY, folder, { recursive: true });
  const file = join(folder, 'tiny.template.json');
  const template = await readFile(file, 'utf8');
  if (!template.includes(text)) throw new Error(`the fixture has no ${text}`);
  await writeFile(file, template.replace(text, instead));
  return folder;
}

/** Functions' processes that outlived the killed runners of a data folder. Only where there is a /proc. */
async function processesOf(data: string): Promise<string[]> {
  const pids = await readFile(join(data, 'pids'), 'utf8').catch(() => '');
  const states = await Promise.all(
    [...new Set(pids.split('\n'))].filter(Boolean).map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
      return { pid, ended: stat.includes(') Z') };
    }),
  );
  return states.filter(({ ended }) => !ended).map(({ pid }) => pid);
}
