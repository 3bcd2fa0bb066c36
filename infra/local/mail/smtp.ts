import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import { SMTPServer } from 'smtp-server';

import { LOOPBACK, listen } from '../loopback.ts';

const MOST_BYTES = 20 * 1024 * 1024;

export interface SmtpOptions {
  /** Folder of the mails; made when it is not there. */
  readonly folder: string;
  readonly port?: number | undefined;
  /** Milliseconds since the epoch, by the clock of the functions: mails are named after it. */
  readonly now: () => number;
  /** Told of each mail once it is on disk; the sender waits for it. */
  readonly delivered?: (mail: {
    readonly file: string;
    /** As the envelope has them. */
    readonly from: string;
    readonly to: readonly string[];
  }) => Promise<void>;
}

/** A mail server on loopback that delivers everything to one folder, as `*.eml`. It sends nothing on. */
export async function startSmtp(
  options: SmtpOptions,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  await mkdir(options.folder, { recursive: true });
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    name: LOOPBACK,
    size: MOST_BYTES,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map((recipient) => recipient.address);
      const { mailFrom } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      void (async () => {
        done(await keep(stream, options, { from, to }));
      })();
    },
  });
  smtp.on('error', () => undefined);
  const port = await listen(smtp.server, options.port);
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        smtp.close(() => {
          resolve();
        });
      }),
  };
}

/** The sender hears "accepted" only when the whole mail is on disk under its own name; otherwise the error. */
async function keep(
  stream: Readable,
  { folder, now, delivered }: SmtpOptions,
  envelope: { readonly from: string; readonly to: readonly string[] },
): Promise<Error | undefined> {
  try {
    const file = await store(stream, folder, now());
    await delivered?.({ file, ...envelope });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('the mail could not be kept');
  }
}

async function store(stream: Readable, folder: string, now: number): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) if (Buffer.isBuffer(part)) parts.push(part);
  const at = new Date(now).toISOString().replaceAll(':', '-');
  const file = join(folder, `${at}-${randomUUID().slice(0, 8)}.eml`);
  await writeFile(`${file}.part`, Buffer.concat(parts), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return file;
}
