import { Hono } from 'hono';

import { TasksPage } from '../pages/team.tsx';
import { noteLook } from '../steps/note-look.ts';
import { choice, chosenTasks } from '../steps/team-tasks.ts';
import type { Ctx, Env } from '../web/env.ts';
import { nameOf } from '../web/say.ts';
import { show } from '../web/show.ts';

/** Each page of the list writes a line in the log of everybody who stands on it. */
const ON_A_PAGE = 25;

/** What the log calls the member of the team who is signed in. */
export function byTeam(c: Ctx): string {
  return c.var.view.who?.by.team ?? 'team:';
}

/** The team's list of removal requests. */
export const team = new Hono<Env>().get('/', async (c) => {
  const { needs, view } = c.var;
  const chosen = choice.parse(c.req.query());
  const all = await chosenTasks(needs, chosen);
  const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const page = Math.min(chosen.page, pages);
  const tasks = all.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const subjects = new Set(tasks.map(({ subject }) => subject));
  const named = await Promise.all(
    [...subjects].map(async (subject) => {
      await noteLook(needs, subject, byTeam(c), 'task list');
      return [subject, nameOf((await needs.subjects.get(subject))?.names ?? [])] as const;
    }),
  );
  const nothing =
    all.length === 0 && (await needs.exposures.sharedWith(needs.organisation)).length === 0;
  return show(
    c,
    <TasksPage
      view={view}
      choice={{ ...chosen, page }}
      tasks={tasks}
      names={new Map(named)}
      all={all.length}
      pages={pages}
      nothing={nothing}
    />,
  );
});
