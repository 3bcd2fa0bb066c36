import type { Letter } from '#shared/remediation/letter.ts';

/** Base64 in lines that every mail program reads (RFC 2045). */
const LINE = /.{1,76}/g;

/**
 * A letter as an unsent mail, for the mail program of whoever sends it: nobody is written to by Luwte itself. Answers go to
 * `replyTo`, which threads them to their request.
 */
export function unsentMail(
  { subject, body }: Letter,
  { to, replyTo }: { readonly to: string; readonly replyTo: string },
): string {
  const encoded = Buffer.from(body.replaceAll(/\r?\n/g, '\r\n'), 'utf8').toString('base64');
  return [
    `To: ${onOneLine(to)}`,
    `Reply-To: ${onOneLine(replyTo)}`,
    `Subject: =?UTF-8?B?${Buffer.from(onOneLine(subject), 'utf8').toString('base64')}?=`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(LINE) ?? []),
    '',
  ].join('\r\n');
}

/** A line break would begin a header of its own. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}
