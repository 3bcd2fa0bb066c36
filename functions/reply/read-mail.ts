import { simpleParser } from 'mailparser';

import { readHtml } from '#shared/extract/html.ts';

import type { ArrivedMail } from './reply.ts';

/** An answer is read by a person; what is longer than this is a newsletter or an attack. */
const MOST_CHARACTERS = 20_000;

/** Headers that machines set on what they answer by themselves (RFC 3834, and what came before it); mailparser puts those of a list together. */
const BY_MACHINE = ['auto-submitted', 'x-autoreply', 'x-autorespond', 'list'] as const;

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
  return {
    subject: mail.subject ?? '',
    at: sent.toISOString(),
    from: address.slice(address.lastIndexOf('@') + 1).toLowerCase(),
    automatic: BY_MACHINE.some((name) => isSet(mail.headers.get(name))),
    attachments: mail.attachments.length,
    text: text.trim().slice(0, MOST_CHARACTERS),
  };
}

function isSet(header: unknown): boolean {
  return header !== undefined && !(typeof header === 'string' && /^\s*no\b/i.test(header));
}
