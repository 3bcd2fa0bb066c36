import { resolve } from 'node:path';

import { BadInput } from '#shared/domain/errors.ts';

import { startMachine } from './machine.ts';
import { remember } from './memory.ts';
import { readNote } from './visit-note.ts';
import type { Visit } from './visit-note.ts';

export type { Visit } from './visit-note.ts';

/**
 * Does `work` on what a data folder keeps: through the machine that runs there, or, where none does, through one that
 * is started for it and works on nothing. Throws BadInput when the folder is in use by something that cannot be reached.
 */
export async function visit<T>(
  options: { readonly data: string; readonly assembly?: string },
  work: (state: Visit) => Promise<T>,
): Promise<T> {
  const data = resolve(options.data);
  const machine = await startMachine({ ...options, work: false }).catch(async (error: unknown) => {
    if (!(error instanceof BadInput)) throw error;
    const { clockOffset } = await remember(data);
    const running = await readNote(data, clockOffset);
    if (!running) throw error;
    return { ...running, stop: async () => undefined };
  });
  try {
    return await work(machine);
  } finally {
    await machine.stop();
  }
}
