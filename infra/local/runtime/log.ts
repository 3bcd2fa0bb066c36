import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import { isObject } from '../template/json.ts';

/** A log file of JSON lines. */
export interface LineLog {
  /** Writes each line of a stream: a JSON object as it is, anything else as the message of one. */
  follow(stream: Readable): void;
  write(entry: Readonly<Record<string, unknown>>): void;
  close(): Promise<void>;
}

/** Opens a log to append to. */
export function openLog(file: string): LineLog {
  const out = createWriteStream(file, { flags: 'a', mode: 0o600 });
  const write = (entry: Readonly<Record<string, unknown>>): void => {
    out.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
  };
  return {
    write,
    follow(stream) {
      createInterface({ input: stream }).on('line', (line) => {
        if (line.trim() === '') return;
        if (isJsonObject(line)) out.write(`${line}\n`);
        else write({ level: 'INFO', message: line });
      });
    },
    close: () =>
      new Promise((resolve) => {
        out.end(resolve);
      }),
  };
}

function isJsonObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    return isObject(JSON.parse(line));
  } catch {
    return false;
  }
}
