import { readdir } from 'node:fs/promises';

import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';

import { listMails, readMail } from '#infra/local/mail/mails.ts';
import { startSmtp } from '#infra/local/mail/smtp.ts';

import { makeFolder, testSteps } from '../fixtures/place.ts';

async function start() {
  const steps = testSteps();
  const folder = await makeFolder(steps);
  const delivered: (readonly string[])[] = [];
  let now = Date.parse('2030-05-01T08:00:00Z');
  const smtp = await startSmtp({
    folder,
    now: () => (now += 1000),
    delivered: async ({ to }) => {
      delivered.push(to);
    },
  });
  steps.onDown(() => smtp.stop());
  const transport = createTransport(`smtp://127.0.0.1:${smtp.port}`);
  const send = (subject: string, html?: string) =>
    transport.sendMail({
      from: 'Luwte <luwte@luwte.example>',
      to: 'iris@luwterveen.example',
      subject,
      text: `Tekst van ${subject}`,
      ...(html !== undefined && { html }),
    });
  return { folder, send, delivered };
}

describe('the mail server', () => {
  it('keeps every mail as a file, named after its time', async () => {
    const { folder, send, delivered } = await start();
    await send('één');
    await send('twee');
    const files = await readdir(folder);
    expect(files.toSorted()).toEqual([
      expect.stringMatching(/^2030-05-01T08-00-01\.000Z-[\da-f]{8}\.eml$/u),
      expect.stringMatching(/^2030-05-01T08-00-02\.000Z-[\da-f]{8}\.eml$/u),
    ]);
    expect(delivered).toEqual([['iris@luwterveen.example'], ['iris@luwterveen.example']]);
  });

  it('lists them newest first, and reads one', async () => {
    const { folder, send } = await start();
    await send('één', '<p>Opgemaakt</p>');
    await send('twee');
    const mails = await listMails(folder);
    expect(mails.map((mail) => mail.subject)).toEqual(['twee', 'één']);
    const mail = await readMail(folder, mails[1]?.id ?? '');
    expect(mail).toMatchObject({
      to: 'iris@luwterveen.example',
      text: expect.stringContaining('Tekst van één'),
      html: expect.stringContaining('<p>Opgemaakt</p>'),
    });
  });

  it.each(['../keys/kms', 'nothing', ''])('reads no file by the name of "%s"', async (id) => {
    const { folder } = await start();
    expect(await readMail(folder, id)).toBeUndefined();
  });
});
