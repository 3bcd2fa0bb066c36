import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { lockFolder } from '#infra/local/lock.ts';

import { makeFolder, testSteps } from './fixtures/place.ts';

describe('a data folder', () => {
  it('belongs to one at a time, and the other is told whose it is in one line', async () => {
    const folder = await makeFolder(testSteps());
    const lock = lockFolder(folder);
    expect(lock.afterCrash).toBe(false);
    expect(() => lockFolder(folder)).toThrow(
      `${folder} is in use by another Luwte (process ${process.pid}): stop it, or give another --data`,
    );
    lock.release();
    const again = lockFolder(folder);
    expect(again.afterCrash).toBe(false);
    again.release();
  });

  it('is free again when its process was killed, and says that it was', async () => {
    const steps = testSteps();
    const folder = await makeFolder(steps);
    const holder = fork(join(import.meta.dirname, 'fixtures', 'hold-lock.ts'), [folder], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    await once(holder, 'message');
    expect(() => lockFolder(folder)).toThrow('is in use');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = lockFolder(folder);
    expect(lock.afterCrash).toBe(true);
    lock.release();
  });
});
