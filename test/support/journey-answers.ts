import { S3Client } from '@aws-sdk/client-s3';
import { createTransport } from 'nodemailer';

import type { Machine } from '#infra/local/machine.ts';
import { caseNumber } from '#shared/keys/ids.ts';
import { objectsIn } from '#shared/storage/objects.ts';

import { wanted } from './journey-leaving.ts';

/** Sends an answer to a task's letter, as its recipient would, by the mail server of the machine. */
export async function answerByMail(machine: Machine, task: string, text: string): Promise<void> {
  const replies = wanted(machine.environmentOf('portal')['REPLIES_DOMAIN']);
  const transport = createTransport(wanted(machine.environmentOf('report')['MAIL_URL']));
  await transport.sendMail({
    from: 'webredactie@gids.example',
    to: `dossier@${replies}`,
    subject: `Re: Verzoek om verwijdering, dossier ${caseNumber(task)}`,
    text,
  });
  transport.close();
  await machine.idle();
}

/** Raw mails that lie in the inbound bucket. */
export async function rawMailsOf(machine: Machine): Promise<readonly string[]> {
  const objects = objectsIn(
    new S3Client({ ...machine.aws, forcePathStyle: true }),
    wanted(machine.environmentOf('reply')['INBOUND_BUCKET']),
  );
  const mails = await Promise.all((await objects.names('')).map((name) => objects.get(name)));
  return mails.map((mail) => new TextDecoder().decode(mail?.bytes));
}
