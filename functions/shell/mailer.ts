import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';

import { stableId } from '#shared/keys/ids.ts';
import type { Mail } from '#shared/report/mail.ts';

/**
 * Sends one mail to one address. The same mail goes by Amazon SES or by SMTP, as `url` says (`ses:` or `smtp://host:port`).
 * The same `key` gives the same Message-ID, so that a mail which a crash sends a second time is known as the same one;
 * Amazon SES puts an id of its own in its place.
 */
export type Send = (to: string, mail: Mail, key: string) => Promise<void>;

/** A mailer with one fixed sender. Mails carry no attachments, no second recipient and nothing that reports back. */
export function mailerOver(url: string, from: string): Send {
  const transport = url.startsWith('ses:')
    ? createTransport({ SES: { sesClient: new SESv2Client({}), SendEmailCommand } })
    : createTransport(url);
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'luwte.invalid';
  return async (to, { subject, text, html, language }, key) => {
    await transport.sendMail({
      from,
      to,
      messageId: `<${stableId([key])}@${domain}>`,
      subject,
      text,
      html,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
