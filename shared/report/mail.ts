/** A mail, ready to be sent: one recipient, no attachments, nothing that is fetched when it is opened. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'nl' | 'en';
}

/** What a mail says, without its dress. */
export interface MailParts {
  readonly language: 'nl' | 'en';
  readonly subject: string;
  readonly opening: string;
  /** Paragraphs before the list. */
  readonly lead: readonly string[];
  readonly list?: { readonly heading: string; readonly items: readonly string[] };
  /** Lists with headings of their own, after the main one. */
  readonly notes?: readonly { readonly heading: string; readonly items: readonly string[] }[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly closing: readonly string[];
}

/** One mail in two dresses that say the same. */
export function dress(parts: MailParts): Mail {
  return {
    subject: parts.subject,
    language: parts.language,
    text: asText(parts),
    html: asHtml(parts),
  };
}

function lists({ list, notes = [] }: MailParts) {
  return [...(list ? [list] : []), ...notes].filter(({ items }) => items.length > 0);
}

function asText(parts: MailParts): string {
  const { opening, lead, button, closing } = parts;
  return `${[
    opening,
    ...lead,
    ...lists(parts).map(({ heading, items }) =>
      [`${heading}:`, ...items.map((item) => `- ${item}`)].join('\n'),
    ),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...closing,
  ].join('\n\n')}\n`;
}

function asHtml(parts: MailParts): string {
  const { language, subject, opening, lead, button, closing } = parts;
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  const body = [
    paragraph(opening),
    ...lead.map(paragraph),
    ...lists(parts).map(
      ({ heading, items }) =>
        `<h2 style="font-size:18px;margin:24px 0 8px">${escaped(heading)}</h2><ul style="margin:0 0 16px;padding-left:20px">${items
          .map((item) => `<li style="margin:0 0 6px">${escaped(item)}</li>`)
          .join('')}</ul>`,
    ),
    ...(button
      ? [
          `<p style="margin:24px 0"><a href="${escaped(button.url)}" style="background:#154273;color:#ffffff;padding:12px 20px;text-decoration:none;display:inline-block">${escaped(button.label)}</a></p>`,
        ]
      : []),
    ...closing.map(paragraph),
  ].join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#f3f3f3;color:#1a1a1a;font:16px/1.5 Arial,Helvetica,sans-serif">
<div role="article" aria-roledescription="email" lang="${language}" style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff">
${body}
</div>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
