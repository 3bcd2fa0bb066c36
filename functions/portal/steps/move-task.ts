import type { Route, Task, TaskState } from '#shared/domain/task.ts';
import { actBy, answerDue } from '#shared/remediation/clocks.ts';
import { moved } from '#shared/remediation/states.ts';

import type { Needs } from '../needs.ts';

/** A step that a member of the team takes. */
export interface TeamMove {
  readonly to: TaskState;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly why?: string | undefined;
  /** The receiver asked for more time, as the law lets them. */
  readonly extended?: boolean;
}

/** The task after the team's step, with the date that now counts. Throws BadInput for a way that is not allowed. */
export function movedByTeam(task: Task, { to, by, at, why, extended = false }: TeamMove): Task {
  const after = moved(task, { to, mover: 'person', by, at, ...(why !== undefined && { why }) });
  if (after === task) return task;
  const { due: _, ...rest } = after;
  const due = dueAfter(after, at, extended);
  return due === undefined ? rest : { ...rest, due };
}

function dueAfter(task: Task, at: string, extended: boolean): string | undefined {
  const { state, route, severity, sentAt, due } = task;
  switch (state) {
    case 'sent':
      return answerDue(at, route);
    case 'acknowledged':
      return answerDue(sentAt ?? at, route, extended);
    case 'refused':
    case 'escalated':
    case 'open':
      return actBy(at, severity) ?? due;
    case 'drafted':
    case 're-appeared':
      return due;
    case 'removed':
    case 'withdrawn':
      break;
  }
  return undefined;
}

/** Does the step; an escalation also opens the task of the next route, unless it is there. */
export async function moveTask(
  { tasks }: Pick<Needs, 'tasks'>,
  { subject, id }: Task,
  move: TeamMove,
): Promise<void> {
  const { after } = await tasks.upsert(subject, id, (task) => task && movedByTeam(task, move));
  if (after?.state !== 'escalated' || after.next === undefined) return;
  const next = opened(after, after.next, move);
  await tasks.upsert(subject, next.id, (existing) => existing ?? next);
}

function opened(from: Task, route: Route, { by, at }: TeamMove): Task {
  const { next: _, sentAt: __, ...task } = from;
  const due = actBy(at, task.severity);
  return {
    ...task,
    id: `${task.exposure}-${route}`,
    route,
    state: 'open',
    ...(due !== undefined && { due }),
    reappearances: 0,
    history: [{ at, by, what: 'open' }],
  };
}
