import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the process: results to stdout, progress and logs to stderr. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

const QUIET_FOR_MS = 2000;
const EVERY_MS = 1000;

/** Says on stderr how far long work is, from two seconds on and at most once a second. */
export function progress(terminal: Terminal, what: string): (done: number, of?: number) => void {
  const started = performance.now();
  let last = started + QUIET_FOR_MS - EVERY_MS;
  return (done, of) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    terminal.stderr.write(
      `${what}: ${done}${of === undefined ? '' : ` of ${of}`}, ${Math.round((now - started) / 1000)} s\n`,
    );
  };
}

/** One JSON object a line, waiting for a slow reader. */
export async function writeLine(out: Writable, value: unknown): Promise<void> {
  if (out.write(`${JSON.stringify(value)}\n`)) return;
  await new Promise((resolve) => {
    out.once('drain', resolve);
  });
}
