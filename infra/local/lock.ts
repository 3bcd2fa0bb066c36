import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { BadInput } from '#shared/domain/errors.ts';

/** That a data folder is this process's alone. */
export interface Lock {
  /** The last process that had it did not stop in order. */
  readonly afterCrash: boolean;
  release(): void;
}

/**
 * Takes a data folder. The operating system holds the lock (through SQLite) and lets go when the process ends,
 * `kill -9` included, so that no stale file has to be removed by hand. Throws BadInput with one line when taken.
 */
export function lockFolder(folder: string): Lock {
  const mark = join(folder, 'running');
  const database = new DatabaseSync(join(folder, 'lock.db'));
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch {
    database.close();
    const owner = existsSync(mark) ? ` (process ${readFileSync(mark, 'utf8').trim()})` : '';
    throw new BadInput(
      `${folder} is in use by another Luwte${owner}: stop it, or give another --data`,
    );
  }
  const afterCrash = existsSync(mark);
  writeFileSync(mark, `${process.pid}\n`);
  return {
    afterCrash,
    release: () => {
      rmSync(mark, { force: true });
      database.close();
    },
  };
}
