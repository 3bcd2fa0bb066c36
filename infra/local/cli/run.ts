import { BadInput } from '#shared/domain/errors.ts';

import { check } from './check.ts';
import { extractCommand } from './extract.ts';
import { findings } from './findings.ts';
import { scan } from './scan.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { tasks } from './tasks.ts';
import type { Terminal } from './terminal.ts';

/** One word after `luwte`: what it does in a line, its help, and the work. Resolves to the exit status. */
export interface Command {
  readonly summary: string;
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  extract: extractCommand,
  scan,
  findings,
  tasks,
  status,
  sources,
};

const DONE = 0;
const WRONG = 2;

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const rows = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return `luwte: finds where an office-holder's private facts stand open, and sees them through until they are gone

${rows.join('\n')}

luwte COMMAND --help tells more. Exit status: 0 done, 1 done and something was found, 2 called wrongly or bad input.
`;
}

/** Runs one command line; one-line errors with status 2 for whatever the caller can mend. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  // A reader that goes away (`luwte … | head`) is no error.
  terminal.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(DONE);
    throw error;
  });
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout.write(overview());
    return DONE;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    terminal.stderr.write(
      `luwte: wanted one of ${Object.keys(COMMANDS).join(', ')}; got ${name === undefined ? 'nothing' : `"${name}"`}; see luwte --help\n`,
    );
    return WRONG;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.stdout.write(command.help);
    return DONE;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!isCallersFault(error)) throw error;
    const see = error instanceof BadInput ? '' : `; see luwte ${name} --help`;
    terminal.stderr.write(`luwte ${name}: ${error.message.split('\n')[0]}${see}\n`);
    return WRONG;
  }
}

/** Bad input, and the argument parser's own complaints. */
function isCallersFault(error: unknown): error is Error {
  if (error instanceof BadInput) return true;
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
