import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { startInstance } from '#infra/local/runtime/instance.ts';
import { openLog } from '#infra/local/runtime/log.ts';
import { createPool } from '#infra/local/runtime/pool.ts';

import { ASSEMBLY, makeFolder, testSteps } from '../fixtures/place.ts';

async function options({ timeoutMs = 2000, clockOffset = 0, handler = 'index.handler' } = {}) {
  const steps = testSteps();
  const file = join(await makeFolder(steps), 'worker.jsonl');
  const log = openLog(file);
  steps.onDown(() => log.close());
  const environment = {
    PATH: process.env['PATH'] ?? '',
    _HANDLER: handler,
    LAMBDA_TASK_ROOT: join(ASSEMBLY, 'asset.worker'),
    AWS_REGION: 'eu-central-1',
  };
  return {
    arn: 'arn:worker',
    environment,
    timeoutMs,
    memoryMb: 256,
    clockOffset,
    log,
    steps,
    file,
  };
}

async function instance(given = {}) {
  const made = await options(given);
  const started = startInstance(made);
  made.steps.onDown(() => {
    started.stop();
  });
  return { ...made, started };
}

describe('a function in its own process', () => {
  it('sees its own environment and nothing of ours', async () => {
    process.env['LUWTE_SECRET_OF_THE_RUNNER'] = 'x';
    const { started } = await instance();
    const answer = await started.invoke({});
    expect(answer).toMatchObject({
      ok: true,
      value: { environment: ['AWS_REGION', 'LAMBDA_TASK_ROOT', 'PATH', '_HANDLER'] },
    });
  });

  it('knows how much time it has, and is ended and counted when it takes more', async () => {
    const made = await options({ timeoutMs: 300 });
    const pool = createPool(made, 1);
    made.steps.onDown(() => {
      pool.stop();
    });
    const quick = await pool.invoke({});
    expect(quick).toMatchObject({ ok: true, value: { remaining: expect.any(Number) } });
    const slow = await pool.invoke({ sleep: 5000 });
    expect(slow).toMatchObject({ ok: false, error: { errorType: 'Sandbox.Timedout' } });
    expect(slow.ok ? '' : slow.error.errorMessage).toMatch(/Task timed out after 0\.30 seconds$/u);
    expect(await pool.invoke({})).toMatchObject({ ok: true });
    expect(pool.counts).toEqual({ invocations: 3, errors: 1, timeouts: 1 });
  });

  it('is started anew after it ended by itself', async () => {
    const made = await options();
    const pool = createPool(made, 1);
    made.steps.onDown(() => {
      pool.stop();
    });
    expect(await pool.invoke({ exit: true })).toMatchObject({
      ok: false,
      error: { errorType: 'Runtime.ExitError' },
    });
    expect(await pool.invoke({})).toMatchObject({ ok: true });
    await pool.invoke({ exitLater: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await pool.invoke({})).toMatchObject({ ok: true });
  });

  it('gives its error by name and message', async () => {
    const { started } = await instance();
    expect(await started.invoke({ fail: true })).toEqual({
      ok: false,
      error: { errorType: 'Error', errorMessage: 'told to fail' },
    });
  });

  it('says so when it cannot be loaded', async () => {
    const { started } = await instance({ handler: 'index.missing' });
    expect(await started.invoke({})).toMatchObject({
      ok: false,
      error: { errorType: 'Runtime.ExitError' },
    });
  });

  it('lives as far ahead as it is told, at once and from the start', async () => {
    const { started } = await instance({ clockOffset: 86_400_000 });
    const nowOf = async (): Promise<number> => {
      const answer = await started.invoke({});
      const value = answer.ok ? (answer.value as { now: string }) : { now: '' };
      return Date.parse(value.now) - Date.now();
    };
    expect(Math.round((await nowOf()) / 3_600_000)).toBe(24);
    started.setClock(0);
    expect(Math.abs(Math.round((await nowOf()) / 3_600_000))).toBe(0);
  });

  it('writes what it prints as JSON lines', async () => {
    const { started, file } = await instance();
    await started.invoke({});
    await vi.waitFor(async () => {
      const lines = (await readFile(file, 'utf8')).trim().split('\n');
      const messages = lines.map((line) => (JSON.parse(line) as { message: string }).message);
      expect(messages).toEqual(['a plain line', 'a JSON line']);
    });
  });

  it('runs as many beside each other as it may, and the others wait', async () => {
    const made = await options();
    const pool = createPool(made, 2);
    made.steps.onDown(() => {
      pool.stop();
    });
    await Promise.all([pool.invoke({}), pool.invoke({})]);
    const began = performance.now();
    await Promise.all([1, 2, 3, 4].map(() => pool.invoke({ sleep: 150 })));
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(290);
    expect(took).toBeLessThan(590);
  });
});
