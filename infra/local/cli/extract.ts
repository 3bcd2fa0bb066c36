import { parseArgs } from 'node:util';

import { BadInput } from '#shared/domain/errors.ts';
import type { PageText, Unreadable } from '#shared/domain/page.ts';

import { contactsOf } from './contacts-in-text.ts';
import { readInput, readInputs } from './inputs.ts';
import type { Command } from './run.ts';
import { progress, writeLine } from './terminal.ts';
import { countryCode } from './text-file.ts';

const HELP = `luwte extract [--country NL] [--format text|jsonl] PATH...

Shows what Luwte sees on a page: its text, and what the markup says outright.

  PATH             files, folders, web archives (.warc, .warc.gz), or - for standard input
  --country XX     region of phones and addresses where the page does not say; NL unless given
  --format FORM    text (for people, the default) or jsonl (one object a file)

Nothing is sent anywhere and nothing is kept.
`;

export const extractCommand: Command = {
  summary: 'what does Luwte see on this page?',
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        country: { type: 'string', default: 'NL' },
        format: { type: 'string', default: 'text' },
      },
    });
    if (positionals.length === 0)
      throw new BadInput('wanted at least one PATH; got none; see luwte extract --help');
    if (values.format !== 'text' && values.format !== 'jsonl')
      throw new BadInput(`--format: wanted text or jsonl; got "${values.format}"`);
    const country = countryCode(values.country);
    const tell = progress(terminal, 'pages');
    let done = 0;
    for await (const input of readInputs(positionals, terminal.stdin)) {
      const read = await readInput(input, country);
      const page =
        read.outcome === 'read' ? { ...read, contacts: contactsOf(read, country) } : read;
      if (values.format === 'jsonl') await writeLine(terminal.stdout, row(input.id, page));
      else terminal.stdout.write(`${forPeople(input.id, page)}\n`);
      tell(++done);
    }
    return 0;
  },
};

function row(path: string, page: PageText | Unreadable) {
  if (page.outcome === 'unreadable')
    return { path, contentType: page.contentType, outcome: page.outcome, why: page.why };
  const { contentType, charset, language, title, text, contacts, geo, outcome } = page;
  return { path, contentType, charset, language, title, text, contacts, geo, outcome };
}

function forPeople(path: string, page: PageText | Unreadable): string {
  if (page.outcome === 'unreadable')
    return `== ${path}\n   not readable (${page.contentType}): ${page.why}\n`;
  const head = [page.contentType, page.charset, page.language].filter(Boolean).join(', ');
  const contacts = page.contacts.map(
    ({ kind, value, source }) => `   ${kind} (${source}): ${value}`,
  );
  const places = page.geo.map(({ lat, lon, source }) => `   place (${source}): ${lat}, ${lon}`);
  return [
    `== ${path}`,
    `   ${head}`,
    ...(page.title ? [`   title: ${page.title}`] : []),
    ...contacts,
    ...places,
    '',
    page.text,
    '',
  ].join('\n');
}
