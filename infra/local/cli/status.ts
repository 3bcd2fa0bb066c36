import type { Withdrawn } from '#shared/storage/subjects.ts';

import { summarise, summaryForPeople } from '../summary.ts';
import { stateOptions, withState } from './read-state.ts';
import type { Command } from './run.ts';
import { writeLine } from './terminal.ts';

const HELP = `luwte status [--data DIR] [--format table|jsonl]

Where everything stands: people, sources, pages, findings, tasks and mails, over all runs on DIR; and who has left without
being erased to the end yet, which goes on by itself.
`;

export const status: Command = {
  summary: 'where everything stands',
  help: HELP,
  async run(args, terminal) {
    const { data, lines } = stateOptions(args);
    const began = performance.now();
    const { summary, leaving } = await withState(data, async (state) => ({
      summary: await summarise(state, 0),
      leaving: await state.subjects.leaving(),
    }));
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    if (lines) await writeLine(terminal.stdout, { ...summary, leaving: leaving.length, seconds });
    else
      terminal.stdout.write(
        `${summaryForPeople({ ...summary, seconds })}${leavingForPeople(leaving)}`,
      );
    return 0;
  },
};

function leavingForPeople(leaving: readonly Withdrawn[]): string {
  const [first] = leaving;
  if (!first) return '';
  return `\n${leaving.length} left and not erased to the end yet, the first at ${first.withdrawnAt}\n`;
}
