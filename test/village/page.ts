/** What a site of the village answers on a path. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the answer begins. */
  readonly wait?: number;
}

/** One site: its pages by path, and its manners. */
export interface Site {
  /** Short name, also its entry in `PORTS` and logs. */
  readonly name: string;
  readonly title: string;
  /** robots.txt; absent: 404. */
  readonly robots?: string;
  readonly pages: Readonly<Record<string, Answer>>;
  /** Answers whatever is not a page; 404 when absent. */
  readonly otherwise?: (path: string) => Answer;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page in the dress of its site: navigation, main text, footer. */
export function page(
  site: string,
  title: string,
  main: string,
  links: Readonly<Record<string, string>> = {},
): Answer {
  const nav = Object.entries({ '/': 'Home', ...links })
    .map(([href, label]) => `<li><a href="${href}">${escape(label)}</a></li>`)
    .join('');
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${escape(title)} - ${escape(site)}</title></head>
<body><header><p>${escape(site)}</p><nav><ul>${nav}</ul></nav></header>
<main><h1>${escape(title)}</h1>
${main}
</main><footer><p>${escape(site)}, opgericht door vrijwilligers. Cookies gebruiken wij niet.</p></footer></body></html>`,
  };
}

/** A table with a heading row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

/** A PDF of one page with these lines, as a text editor would print it. */
export function pdf(lines: readonly string[]): Answer {
  const shown = lines
    .map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj 0 -16 Td`)
    .join('\n');
  const stream = `BT /F1 11 Tf 60 780 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`;
  return { type: 'application/pdf', body: Uint8Array.from(Buffer.from(body, 'latin1')) };
}
