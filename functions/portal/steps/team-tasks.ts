import { z } from 'zod';

import type { Exposure } from '#shared/domain/finding.ts';
import { SEVERITIES } from '#shared/domain/severity.ts';
import type { Route, Task, TaskState } from '#shared/domain/task.ts';
import { CLOCKS, urgency } from '#shared/remediation/clocks.ts';
import type { Urgency } from '#shared/remediation/clocks.ts';
import { isTaskState, isUnfinished } from '#shared/remediation/states.ts';

import type { Needs } from '../needs.ts';

const WEEK_MS = 7 * 86_400_000;

/** What the team chooses in its list; an unknown word is no choice. */
export const choice = z.object({
  state: z.string().catch(''),
  route: z.string().catch(''),
  severity: z.enum(['', ...SEVERITIES]).catch(''),
  due: z.enum(['', 'overdue', 'week']).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type Choice = z.infer<typeof choice>;

/** Every route, in the order of the clocks' table. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has one row per route.
export const ROUTES = Object.keys(CLOCKS) as readonly Route[];

/** Tasks of what is shared with the team, as chosen, soonest due first. */
export async function chosenTasks(
  { exposures, tasks, organisation, now }: Needs,
  { state, route, severity, due }: Choice,
): Promise<readonly Task[]> {
  const shared = await exposures.sharedWith(organisation);
  const at = now().toISOString();
  const until = new Date(now().getTime() + WEEK_MS).toISOString();
  const found = await tasks.ofTeam(new Set(shared.map(({ id }) => id)), {
    ...(isTaskState(state) && { states: [state] }),
    ...(isRoute(route) && { routes: [route] }),
    ...(severity !== '' && { severities: [severity] }),
    ...(due !== '' && { dueBy: due === 'overdue' ? at : until }),
  });
  return found.filter((task) => state === 'all' || isTaskState(state) || isUnfinished(task));
}

function isRoute(word: string): word is Route {
  return Object.hasOwn(CLOCKS, word);
}

/** One task of the team, with its exposure; undefined where it is not there or not shared with this team. */
export async function teamTask(
  { exposures, tasks, organisation }: Pick<Needs, 'exposures' | 'tasks' | 'organisation'>,
  exposure: string,
  route: string,
): Promise<{ readonly task: Task; readonly exposure: Exposure } | undefined> {
  const listed = (await exposures.sharedWith(organisation)).find(({ id }) => id === exposure);
  // The index may lag behind: the record itself says whether it is still shared.
  const kept = listed && (await exposures.get(listed.subject, listed.id));
  if (!kept?.shared || kept.organisation !== organisation) return undefined;
  const task = (await tasks.ofSubject(kept.subject)).find(
    (one) => one.exposure === exposure && one.route === route,
  );
  return task && { task, exposure: kept };
}

/** How near a task's date is. */
export function urgencyOf(task: Task, now: string): Urgency | undefined {
  if (task.due === undefined || !isUnfinished(task)) return undefined;
  const shared = task.history.findLast(({ what }) => what === 'shared')?.at;
  return urgency(task.sentAt ?? shared ?? task.history[0]?.at ?? task.due, task.due, now);
}

/** States in the order of the work. */
export const STATES: readonly TaskState[] = [
  'open',
  're-appeared',
  'drafted',
  'sent',
  'acknowledged',
  'refused',
  'escalated',
  'removed',
  'withdrawn',
];
