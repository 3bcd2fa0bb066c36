import { simpleParser } from 'mailparser';
import type { AddressObject } from 'mailparser';

import type { PageText } from '#shared/domain/page.ts';

import { append } from './append.ts';
import { readHtml } from './html.ts';
import { addContact, finish, newSheet, writeBlock } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readText } from './text.ts';

/** A mail as its reader sees it: subject, who wrote to whom, the body. Attachments are named, not opened. */
export async function readMail(
  bytes: Uint8Array,
  about: { contentType: string },
): Promise<PageText> {
  const sheet = newSheet();
  const mail = await simpleParser(Buffer.from(bytes), {
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipHtmlToText: true,
  });
  const title = mail.subject?.trim();
  if (title !== undefined) writeBlock(sheet, title, { kind: 'title' });
  for (const addresses of [mail.from, mail.to, mail.cc, mail.replyTo])
    for (const one of [addresses ?? []].flat()) writeAddresses(sheet, one);
  const body =
    typeof mail.html === 'string'
      ? readHtml(mail.html, { contentType: 'text/html' })
      : readText(mail.text ?? '', { contentType: 'text/plain' });
  append(sheet, body, { kind: 'paragraph' });
  for (const { filename } of mail.attachments)
    if (filename !== undefined) writeBlock(sheet, filename, { kind: 'caption' });
  return finish(sheet, {
    ...about,
    ...(title === undefined || title === '' ? {} : { title }),
    ...(body.language === undefined ? {} : { language: body.language }),
  });
}

function writeAddresses(sheet: Sheet, { value, text }: AddressObject): void {
  writeBlock(sheet, text, { kind: 'label' });
  for (const { name, address } of value) {
    addContact(sheet, 'name', name, 'metadata');
    addContact(sheet, 'email', address ?? '', 'metadata');
  }
}
