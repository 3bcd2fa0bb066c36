import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { simpleParser } from 'mailparser';
import type { AddressObject, ParsedMail } from 'mailparser';

/** What a list of mails shows. */
export interface MailLine {
  /** Name of the file, without its ending. */
  readonly id: string;
  readonly at: Date | undefined;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}

export interface Mail extends MailLine {
  readonly text: string;
  readonly html: string | undefined;
}

/** The mails in a folder, newest first. */
export async function listMails(folder: string): Promise<readonly MailLine[]> {
  const names = await readdir(folder).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -4));
  const mails = await Promise.all(
    ids
      .toSorted()
      .toReversed()
      .map((id) => readMail(folder, id)),
  );
  return mails.filter((mail) => mail !== undefined);
}

/** One mail; undefined when it is not there. */
export async function readMail(folder: string, id: string): Promise<Mail | undefined> {
  if (!/^[\w.-]+$/u.test(id)) return undefined;
  const source = await readFile(join(folder, `${id}.eml`)).catch(() => undefined);
  return source && toMail(id, await simpleParser(source, { skipImageLinks: true }));
}

function toMail(id: string, mail: ParsedMail): Mail {
  return {
    id,
    at: mail.date,
    from: mail.from?.text ?? '',
    to: addresses(mail.to),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html === false ? undefined : mail.html,
  };
}

function addresses(to: AddressObject | AddressObject[] | undefined): string {
  if (to === undefined) return '';
  return Array.isArray(to) ? to.map((one) => one.text).join(', ') : to.text;
}
