import { summarise, summaryForPeople } from '../summary.ts';
import { stateOptions, withState } from './read-state.ts';
import type { Command } from './run.ts';
import { writeLine } from './terminal.ts';

const HELP = `luwte status [--data DIR] [--format table|jsonl]

Where everything stands: people, sources, pages, findings, tasks and mails, over all runs on DIR.
`;

export const status: Command = {
  summary: 'where everything stands',
  help: HELP,
  async run(args, terminal) {
    const { data, lines } = stateOptions(args);
    const began = performance.now();
    const summary = await withState(data, (state) => summarise(state, 0));
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    if (lines) await writeLine(terminal.stdout, { ...summary, seconds });
    else terminal.stdout.write(summaryForPeople({ ...summary, seconds }));
    return 0;
  },
};
