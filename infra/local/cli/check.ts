import { parseArgs } from 'node:util';

import { BadInput } from '#shared/domain/errors.ts';
import { readPeople } from '#shared/enrolment/people-file.ts';

import { blindJudge, checkFact } from './blind-judge.ts';
import { answerOf } from './check-answer.ts';
import { answerCase } from './check-cases.ts';
import { note } from './check-note.ts';
import { readInput, readInputs } from './inputs.ts';
import type { Command } from './run.ts';
import type { Terminal } from './terminal.ts';
import { progress, writeLine } from './terminal.ts';
import { countryCode, linesOf, textFile } from './text-file.ts';

const HELP = `luwte check --people people.yaml [--format table|jsonl] [--quote] PATH...
luwte check --cases cases.jsonl [--quote]

Are these people's facts on these pages? Nothing is sent anywhere and nothing is kept.

  PATH             files, folders, web archives (.warc, .warc.gz), or - for standard input
  --people FILE    people.yaml or .json: who, and what should not be found
  --cases FILE     independent pairs of one person and one page, one JSON object a line
  --format FORM    table (for people, the default) or jsonl (one object for each page and person)
  --quote          show the page's own words
  --country XX     region of pages that do not say; the person's own unless given

Exit status: 0 all was read and nothing found, 1 something found or a page not read, 2 called wrongly or bad input.
`;

/** Something was found, or a page could not be read: not having looked is never "nothing found". */
const NOT_CLEAN = 1;
const BAD = 2;

export const check: Command = {
  summary: "are these people's facts on these pages?",
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        people: { type: 'string' },
        cases: { type: 'string' },
        format: { type: 'string', default: 'table' },
        quote: { type: 'boolean', default: false },
        country: { type: 'string' },
      },
    });
    if (values.format !== 'table' && values.format !== 'jsonl')
      throw new BadInput(`--format: wanted table or jsonl; got "${values.format}"`);
    if (values.cases !== undefined && values.people === undefined)
      return checkCases(values.cases, values.quote, terminal);
    if (values.people === undefined || values.cases !== undefined)
      throw new BadInput('wanted either --people or --cases; see luwte check --help');
    if (positionals.length === 0)
      throw new BadInput('wanted at least one PATH; got none; see luwte check --help');
    return checkPages(
      {
        ...values,
        country: values.country === undefined ? undefined : countryCode(values.country),
        people: values.people,
        paths: positionals,
        lines: values.format === 'jsonl',
      },
      terminal,
    );
  },
};

interface Pages {
  readonly people: string;
  readonly paths: readonly string[];
  readonly lines: boolean;
  readonly quote: boolean;
  readonly country?: string | undefined;
}

async function checkPages(
  { people: file, paths, lines, quote, country }: Pages,
  terminal: Terminal,
): Promise<number> {
  const people = readPeople(await textFile(file, '--people'), file, checkFact);
  const judge = blindJudge(people);
  const tell = progress(terminal, 'pages');
  let done = 0;
  let isClean = true;
  for await (const input of readInputs(paths, terminal.stdin)) {
    const home = country ?? people[0]?.country ?? 'NL';
    const page = await readInput(input, home);
    if (page.outcome === 'unreadable') {
      isClean = false;
      const { outcome, why } = page;
      if (lines)
        for (const { id: person } of people)
          await writeLine(terminal.stdout, { id: input.id, person, outcome, why });
      else terminal.stdout.write(`${input.id}: not readable: ${why}\n`);
    } else {
      for (const matches of judge(page, { url: input.url, country: home })) {
        const answer = answerOf(input.id, page, matches, quote);
        isClean &&= answer.findings.every(({ about }) => about === 'someone-else');
        if (lines) await writeLine(terminal.stdout, answer);
        else if (answer.findings.length + answer.mentions.length > 0 || people.length === 1)
          terminal.stdout.write(note(answer));
      }
    }
    tell(++done);
  }
  if (done === 0) terminal.stderr.write('luwte check: no page was there to read\n');
  return isClean && done > 0 ? 0 : NOT_CLEAN;
}

async function checkCases(file: string, quote: boolean, terminal: Terminal): Promise<number> {
  const tell = progress(terminal, 'cases');
  const statuses = new Set<number>([0]);
  for await (const [number, line] of linesOf(file)) {
    if (line.trim() === '') continue;
    const answer = await answerCase(line, number, file, quote);
    if (answer.outcome === 'bad-input' || ('refused' in answer && answer.refused))
      statuses.add(BAD);
    if (answer.outcome === 'unreadable') statuses.add(NOT_CLEAN);
    if ('findings' in answer && Array.isArray(answer.findings) && answer.findings.length > 0)
      statuses.add(NOT_CLEAN);
    await writeLine(terminal.stdout, answer);
    tell(number);
  }
  return Math.max(...statuses);
}
