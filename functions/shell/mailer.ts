import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';

import type { Mail } from '#shared/report/mail.ts';

/** Sends one mail to one address. The same mail goes by Amazon SES or by SMTP, as `url` says (`ses:` or `smtp://host:port`). */
export type Send = (to: string, mail: Mail) => Promise<void>;

/** A mailer with one fixed sender. Mails carry no attachments, no second recipient and nothing that reports back. */
export function mailerOver(url: string, from: string): Send {
  const transport = url.startsWith('ses:')
    ? createTransport({ SES: { sesClient: new SESv2Client({}), SendEmailCommand } })
    : createTransport(url);
  return async (to, { subject, text, html, language }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
