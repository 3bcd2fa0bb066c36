import { SEVERITIES } from '#shared/domain/severity.ts';
import type { Task } from '#shared/domain/task.ts';
import { BAND } from '#shared/report/words.ts';

import { answerWaits } from '../steps/answers.ts';
import type { Choice } from '../steps/team-tasks.ts';
import { ROUTES, STATES, urgencyOf } from '../steps/team-tasks.ts';
import type { View } from '../web/env.ts';
import { dayOf, kindsIn } from '../web/say.ts';
import { Select } from './fields.tsx';
import { Page } from './layout.tsx';
import { A, Alert, Badge, Band, P, Table } from './parts.tsx';

interface TasksProps {
  readonly view: View;
  readonly choice: Choice;
  readonly tasks: readonly Task[];
  /** Public names, by subject. */
  readonly names: ReadonlyMap<string, string>;
  readonly all: number;
  readonly pages: number;
  /** Nothing is shared at all. */
  readonly nothing: boolean;
}

/** The team's list. */
export function TasksPage({ view, choice, tasks, names, all, pages, nothing }: TasksProps) {
  const { team, codes } = view.say;
  return (
    <Page view={view} title={team.title} at="/team">
      <P lead>{team.lead}</P>
      {nothing ? (
        <Alert kind="ok" title={team.empty}>
          <p>{team.emptyText}</p>
        </Alert>
      ) : (
        <>
          <Filter view={view} choice={choice} />
          {all === 0 ? (
            <P>{team.emptyFilter}</P>
          ) : (
            <Table
              caption={team.count(all)}
              columns={[
                team.site,
                team.forWhom,
                team.kinds,
                team.severity,
                team.route,
                team.state,
                team.due,
              ]}
              rows={tasks.map((task) => [
                <A href={taskPath(task)}>
                  {task.site}
                  <span class="luwte-hidden">, {codes.route[task.route]}</span>
                </A>,
                names.get(task.subject) ?? '',
                kindsIn(task.kinds, view),
                <Band view={view} severity={task.severity} />,
                codes.route[task.route],
                <>
                  {codes.state[task.state]}
                  {answerWaits(task) && (
                    <>
                      {' '}
                      <Badge look="medium">{view.say.answers.waits}</Badge>
                    </>
                  )}
                </>,
                <Due view={view} task={task} />,
              ])}
            />
          )}
          {pages > 1 && <Paging view={view} choice={choice} pages={pages} />}
        </>
      )}
    </Page>
  );
}

export function taskPath({ exposure, route }: Pick<Task, 'exposure' | 'route'>): string {
  return `/team/tasks/${encodeURIComponent(exposure)}/${route}`;
}

/** A task's date, and in words how near it is. */
export function Due({ view, task }: { view: View; task: Task }) {
  const { team, codes } = view.say;
  const how = urgencyOf(task, view.now);
  if (task.due === undefined || how === undefined) return <>{team.noDue}</>;
  const look = { overdue: 'high', soon: 'medium', 'in-time': 'neutral' } as const;
  return (
    <>
      {dayOf(task.due, view)} <Badge look={look[how]}>{codes.urgency[how]}</Badge>
    </>
  );
}

function Filter({ view, choice }: { view: View; choice: Choice }) {
  const { team, codes } = view.say;
  return (
    <form class="luwte-filter" method="get" action="/team" aria-label={team.filterTitle}>
      <div class="luwte-row">
        <Select
          view={view}
          name="state"
          label={team.state}
          value={choice.state}
          options={[
            ['', team.unfinished],
            ['all', team.all],
            ...STATES.map((state) => [state, codes.state[state]] as const),
          ]}
        />
        <Select
          view={view}
          name="route"
          label={team.route}
          value={choice.route}
          options={[['', team.all], ...ROUTES.map((route) => [route, codes.route[route]] as const)]}
        />
        <Select
          view={view}
          name="severity"
          label={team.severity}
          value={choice.severity}
          options={[
            ['', team.all],
            ...SEVERITIES.map((band) => [band, BAND[view.language][band]] as const),
          ]}
        />
        <Select
          view={view}
          name="due"
          label={team.due}
          value={choice.due}
          options={[
            ['', team.dueAll],
            ['overdue', team.dueOverdue],
            ['week', team.dueWeek],
          ]}
        />
      </div>
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {team.filterGo}
      </button>
    </form>
  );
}

function Paging({ view, choice, pages }: { view: View; choice: Choice; pages: number }) {
  const { team } = view.say;
  const to = (page: number) =>
    `/team?${new URLSearchParams({ ...choice, page: String(page) }).toString()}`;
  return (
    <nav class="luwte-actions" aria-label={team.pageOf(choice.page, pages)}>
      {choice.page > 1 && <A href={to(choice.page - 1)}>{team.previous}</A>}
      <span>{team.pageOf(choice.page, pages)}</span>
      {choice.page < pages && <A href={to(choice.page + 1)}>{team.next}</A>}
    </nav>
  );
}
