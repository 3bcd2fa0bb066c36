import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { Severity } from '#shared/domain/severity.ts';
import type { Route, Task, TaskState } from '#shared/domain/task.ts';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import type { Merge, Merged } from './merge.ts';

/** What the team looks for in its list; what is absent does not filter. */
export interface TaskFilter {
  readonly states?: readonly TaskState[];
  readonly routes?: readonly Route[];
  readonly severities?: readonly Severity[];
  readonly site?: string;
  /** ISO 8601: due then or before. */
  readonly dueBy?: string;
}

/** Remediation tasks, each under its subject; also found by exposure, and by state in the order in which they are due. */
export interface Tasks {
  get(subject: string, id: string): Promise<Task | undefined>;
  /** TryLater where too many write the same one. */
  upsert(subject: string, id: string, merge: Merge<Task>): Promise<Merged<Task>>;
  ofSubject(subject: string): Promise<readonly Task[]>;
  /** Eventually consistent. */
  ofExposure(exposure: string): Promise<readonly Task[]>;
  /** In one state, soonest due first, those without a date last; with `dueBy` only what is due then. Eventually consistent. */
  inState(state: TaskState, dueBy?: string): Promise<readonly Task[]>;
  /** Due at `now` in whatever state, soonest first; withdrawn tasks never are. Eventually consistent. */
  due(now: string): Promise<readonly Task[]>;
  /** The team's list: only of exposures that subjects share. Soonest due first. Eventually consistent. */
  ofTeam(shared: ReadonlySet<string>, filter?: TaskFilter): Promise<readonly Task[]>;
}

/** Every state in which something may still be due. */
const WATCHED = [
  'open',
  'drafted',
  'sent',
  'acknowledged',
  'refused',
  'escalated',
  'removed',
  're-appeared',
] as const satisfies readonly TaskState[];

/** Sorts after every date. */
const NEVER = '~';

/** Tasks in the FINDINGS table. */
export function tasksIn(client: DynamoDBClient, table: string): Tasks {
  const tasks = documentsIn<Task>(client, table, {
    name: 'task',
    owner: 'subject',
    first: ({ state, due, id }) =>
      state === 'withdrawn'
        ? undefined
        : { group: `state#${state}`, order: `${due ?? NEVER}#${id}` },
    second: ({ exposure, id }) => ({ group: `exposure#${exposure}#tasks`, order: id }),
  });

  const inState = (state: TaskState, dueBy?: string) =>
    // The order goes on after the date with "#" and the id, which all sort before "$".
    tasks.inFirst(`state#${state}`, dueBy === undefined ? undefined : `${dueBy}$`);

  async function inStates(states: readonly TaskState[], dueBy?: string): Promise<Task[]> {
    const found = await Promise.all(states.map((state) => inState(state, dueBy)));
    return found.flat().toSorted((one, other) => (byDue(one) < byDue(other) ? -1 : 1));
  }

  return plainly('tasks', {
    get: tasks.get,
    upsert: tasks.upsert,
    ofSubject: tasks.ofOwner,
    ofExposure: (exposure: string) => tasks.inSecond(`exposure#${exposure}#tasks`),
    inState,
    due: (now: string) => inStates(WATCHED, now),
    async ofTeam(shared: ReadonlySet<string>, filter: TaskFilter = {}) {
      const found = await inStates(filter.states ?? WATCHED, filter.dueBy);
      return found.filter((task) => shared.has(task.exposure) && passes(task, filter));
    },
  });
}

function byDue({ due, id }: Task): string {
  return `${due ?? NEVER}#${id}`;
}

function passes(task: Task, { routes, severities, site }: TaskFilter): boolean {
  return (
    (!routes || routes.includes(task.route)) &&
    (!severities || severities.includes(task.severity)) &&
    (site === undefined || site === task.site)
  );
}
