import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { asText, parseObject } from './template/json.ts';

/**
 * A small JSON file of strings that only this user can read (mode 0600): keys and secrets of one machine. It is
 * replaced whole, so that the end of the process at any moment leaves the old one or the new one.
 */
export async function readPrivate(file: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return new Map(
    Object.entries(parseObject(text, file)).map(([key, value]) => [key, asText(value)]),
  );
}

export async function writePrivate(
  file: string,
  values: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const next = `${file}.${randomUUID()}`;
  await writeFile(next, `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`, {
    mode: 0o600,
  });
  await rename(next, file);
}
