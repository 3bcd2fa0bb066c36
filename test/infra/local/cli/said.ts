import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { run } from '#infra/local/cli/run.ts';

/** What one command line says and how it ends, in this process. */
export async function said(args: readonly string[], stdin = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = Promise.all([text(stdout), text(stderr)]);
  const status = await run(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await texts;
  return { status, out, err };
}
