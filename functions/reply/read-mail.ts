import { type Attachment, type Headers, simpleParser } from 'mailparser';

import { extract } from '#shared/extract/extract.ts';
import { readHtml } from '#shared/extract/html.ts';

import type { ArrivedMail } from './reply.ts';

/** An answer is read by a person; what is longer than this is a newsletter or an attack. The files with it may be as long again. */
const MOST_CHARACTERS = 20_000;

/** Headers that machines set on what they answer by themselves (RFC 3834, and what came before it); mailparser puts those of a list together. */
const BY_MACHINE = ['auto-submitted', 'x-autoreply', 'x-autorespond', 'list'] as const;

/** What Amazon SES writes on a mail that it takes for spam, or that carries a virus. */
const VERDICTS = ['x-ses-spam-verdict', 'x-ses-virus-verdict'] as const;
/** Files of one mail that are read. */
const MOST_FILES = 10;

/** What is kept of a raw mail. Its date is the sender's own, unless that lies ahead of `now`. */
export async function readArrived(bytes: Uint8Array, now: Date): Promise<ArrivedMail> {
  const mail = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  const sent = mail.date !== undefined && mail.date < now ? mail.date : now;
  const address = mail.from?.value[0]?.address ?? '';
  const { text: plain = '', html } = mail;
  const text =
    plain === '' && typeof html === 'string'
      ? readHtml(html, { contentType: 'text/html' }).text
      : plain;
  const files = await textsOf(mail.attachments);
  return {
    subject: mail.subject ?? '',
    at: sent.toISOString(),
    from: address.slice(address.lastIndexOf('@') + 1).toLowerCase(),
    automatic: BY_MACHINE.some((name) => isSet(mail.headers.get(name))) || isReport(mail.headers),
    unwanted: VERDICTS.some((name) => isFail(mail.headers.get(name))),
    attachments: mail.attachments.length - files.length,
    text: [text.trim(), files.join('\n\n')]
      .filter(Boolean)
      .map((part) => part.slice(0, MOST_CHARACTERS))
      .join('\n\n'),
  };
}

/** What stands in the files that came along, each under its name; those that cannot be read are left out. */
async function textsOf(attachments: readonly Attachment[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { content, contentType, filename = '' } of attachments.slice(0, MOST_FILES)) {
    const read = await extract(content, { contentType });
    if (read.outcome === 'read' && read.text.trim() !== '')
      texts.push(`[${filename || contentType}]\n${read.text.trim()}`);
  }
  return texts;
}

function isFail(header: unknown): boolean {
  return typeof header === 'string' && /^\s*fail/i.test(header);
}

/** That a mail could not be delivered, as mail servers say it (RFC 3462). */
function isReport(headers: Headers): boolean {
  const type = headers.get('content-type');
  return typeof type === 'object' && 'value' in type && type.value === 'multipart/report';
}

function isSet(header: unknown): boolean {
  return header !== undefined && !(typeof header === 'string' && /^\s*no\b/i.test(header));
}
