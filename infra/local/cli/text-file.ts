import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';

import { BadInput } from '#shared/domain/errors.ts';

/** A file of settings or people is written by hand; a larger one is another file. Bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file in UTF-8, without its mark. Throws BadInput where it cannot be read, and where a byte is no UTF-8:
 * a name that lost a letter would be looked for in vain. `what` is the option that named it.
 */
export async function textFile(path: string, what?: string): Promise<string> {
  const says = what === undefined ? '' : `${what}: `;
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (size > MOST_BYTES)
    throw new BadInput(`${says}wanted a file of at most 64 MB; got "${path}", which is larger`);
  const bytes = await readFile(path).catch(() => {
    throw new BadInput(`${says}wanted a file to read; got "${path}", which cannot be read`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${path}:${wrongLine(bytes)}: wanted text in UTF-8; got other bytes`);
  }
}

/** Number of the first line that is no UTF-8, from 1. */
function wrongLine(bytes: Uint8Array): number {
  const whole = new TextDecoder().decode(bytes);
  return whole.slice(0, Math.max(0, whole.indexOf('\uFFFD'))).split('\n').length;
}

/** The lines of a file, however long it is; numbered from 1. Throws BadInput where it cannot be read. */
export async function* linesOf(path: string): AsyncGenerator<readonly [number, string]> {
  const input = createReadStream(path, 'utf8');
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity }))
      yield [++number, number === 1 ? line.replace(/^\uFEFF/, '') : line];
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new BadInput(`wanted a file to read; got "${path}", which cannot be read`);
  } finally {
    input.destroy();
  }
}

/** A country as two letters. Throws BadInput for anything else: numbers are read by it. */
export function countryCode(given: string): string {
  if (!/^[a-z]{2}$/i.test(given))
    throw new BadInput(`--country: wanted two letters, such as NL; got "${given}"`);
  return given.toUpperCase();
}
