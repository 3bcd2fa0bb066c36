import { join } from 'node:path';

import type { Machine } from './machine.ts';
import { readPrivate, writePrivate } from './private-file.ts';
import { asObject, asText, parseObject } from './template/json.ts';

/** In the data folder of a running machine: how another program of the same user reaches what it keeps. */
export const VISIT_FILE = join('keys', 'visit.json');

/** What a visitor gets: enough to read and write what is kept, under the machine's own rights. */
export type Visit = Pick<Machine, 'aws' | 'environmentOf' | 'now' | 'data'>;

/** Leaves the note, readable to this user alone. It is of no use once the machine has stopped. */
export async function leaveNote(
  file: string,
  machine: Visit,
  functions: readonly string[],
): Promise<void> {
  const { endpoint, region, credentials } = machine.aws;
  const environments = functions.map((name) => [name, machine.environmentOf(name)] as const);
  await writePrivate(
    file,
    new Map([
      ['endpoint', endpoint],
      ['region', region],
      ['accessKeyId', credentials.accessKeyId],
      ['secretAccessKey', credentials.secretAccessKey],
      ['environments', JSON.stringify(Object.fromEntries(environments))],
    ]),
  );
}

/** Reads the note; undefined when no machine runs there. `offset` is how far its clock is ahead, in milliseconds. */
export async function readNote(data: string, offset: number): Promise<Visit | undefined> {
  const note = await readPrivate(join(data, VISIT_FILE));
  const endpoint = note.get('endpoint');
  if (endpoint === undefined) return undefined;
  const environments = parseObject(note.get('environments') ?? '{}', 'the note of the machine');
  return {
    data,
    now: () => Date.now() + offset,
    aws: {
      endpoint,
      region: note.get('region') ?? '',
      credentials: {
        accessKeyId: note.get('accessKeyId') ?? '',
        secretAccessKey: note.get('secretAccessKey') ?? '',
      },
    },
    environmentOf(name) {
      const found = environments[name];
      if (found === undefined) throw new Error(`no function ${name} in the template`);
      const entries = Object.entries(asObject(found));
      return Object.fromEntries(entries.map(([key, value]) => [key, asText(value)]));
    },
  };
}
