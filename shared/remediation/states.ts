import { BadInput } from '#shared/domain/errors.ts';
import type { Task, TaskState } from '#shared/domain/task.ts';

/** Who may make a move: a person, or a rescan that saw it. */
export type Mover = 'person' | 'rescan';

/** Every allowed way. `removed` is reached by a rescan alone: a promise is not a removal. */
const WAYS: Readonly<Record<TaskState, Readonly<Partial<Record<TaskState, Mover>>>>> = {
  open: { drafted: 'person', sent: 'person', removed: 'rescan', withdrawn: 'person' },
  drafted: { open: 'person', sent: 'person', removed: 'rescan', withdrawn: 'person' },
  sent: {
    acknowledged: 'person',
    refused: 'person',
    escalated: 'person',
    removed: 'rescan',
    withdrawn: 'person',
  },
  acknowledged: { refused: 'person', escalated: 'person', removed: 'rescan', withdrawn: 'person' },
  refused: { escalated: 'person', sent: 'person', removed: 'rescan', withdrawn: 'person' },
  escalated: {
    sent: 'person',
    acknowledged: 'person',
    refused: 'person',
    removed: 'rescan',
    withdrawn: 'person',
  },
  removed: { 're-appeared': 'rescan', withdrawn: 'person' },
  're-appeared': {
    drafted: 'person',
    sent: 'person',
    escalated: 'person',
    removed: 'rescan',
    withdrawn: 'person',
  },
  withdrawn: { open: 'person' },
};

/** The states that a mover can bring a task to from where it is. */
export function waysFrom(state: TaskState, mover: Mover): TaskState[] {
  return Object.entries(WAYS[state])
    .filter(([, who]) => who === mover)
    .map(([to]) => to)
    .filter(isTaskState);
}

export function isTaskState(word: string): word is TaskState {
  return Object.hasOwn(WAYS, word);
}

/** A step on a task's way: to where, who, when (ISO 8601), why. */
export interface Move {
  readonly to: TaskState;
  readonly mover: Mover;
  readonly by: string;
  readonly at: string;
  readonly why?: string;
}

/** The task after a move. Throws BadInput for a way that is not allowed; the same move twice changes nothing. */
export function moved(task: Task, { to, mover, by, at, why }: Move): Task {
  if (task.state === to) return task;
  if (WAYS[task.state][to] !== mover) {
    const ways = waysFrom(task.state, mover);
    throw new BadInput(
      `wanted a next state out of ${ways.join(', ') || 'none'}; got ${to}, from ${task.state}`,
    );
  }
  const step = { at, by, what: to, ...(why !== undefined && { why }) };
  return {
    ...task,
    state: to,
    ...(to === 'sent' && { sentAt: at }),
    reappearances: task.reappearances + (to === 're-appeared' ? 1 : 0),
    history: [...task.history, step],
  };
}

/** Why a task ended whose exposure cannot be removed: the person did what can be done. It opens again when there is more. */
export const MEASURES = 'measures taken';

/** Still asks something of somebody. */
export function isUnfinished({ state }: Pick<Task, 'state'>): boolean {
  return state !== 'removed' && state !== 'withdrawn';
}
