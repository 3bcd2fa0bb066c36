import { peopleIn, print, stateOptions, withState } from './read-state.ts';
import type { Command } from './run.ts';

const HELP = `luwte tasks [--person ID] [--data DIR] [--format table|jsonl]

Removal requests: for whom, at which site, by which route, how far, and when the next step is due.
`;

export const tasks: Command = {
  summary: 'removal requests and how far they are',
  help: HELP,
  async run(args, terminal) {
    const { data, person, lines } = stateOptions(args);
    const rows = await withState(data, async (state) => {
      const found = [];
      for (const id of await peopleIn(state, person))
        found.push(...(await state.tasks.ofSubject(id)));
      return found
        .toSorted((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1))
        .map((one) => ({
          id: one.id,
          person: one.subject,
          site: one.site,
          kinds: one.kinds,
          severity: one.severity,
          route: one.route,
          next: one.next,
          state: one.state,
          due: one.due,
          reappearances: one.reappearances,
          history: one.history,
        }));
    });
    await print(
      rows,
      ['person', 'site', 'kinds', 'severity', 'route', 'state', 'due'],
      lines,
      terminal,
    );
    return 0;
  },
};
