import { silentSources } from '#functions/shell/not-checked.ts';
import { standsOpen } from '#shared/domain/finding.ts';
import { isOpen } from '#shared/findings/lifecycle.ts';
import type { DayOutcome } from '#shared/storage/outcomes.ts';

import type { State } from './state.ts';

/** What one source gave, over the whole life of the data folder. */
export interface SourceSummary {
  readonly id: string;
  readonly outcome: 'hits' | 'nothing' | 'refused' | 'unreadable';
  readonly requests: number;
  readonly pages: number;
  readonly refused: number;
  readonly unreadable: number;
}

/** The summary of contract.md: what stands in the data folder now. Counts of a second run are added to those of the first; findings are not. */
export interface Summary {
  readonly people: number;
  readonly sources: readonly SourceSummary[];
  readonly pages: { readonly read: number; readonly kept: number };
  readonly findings: number;
  readonly exposures: number;
  readonly tasks: number;
  readonly mails: number;
  readonly seconds: number;
}

const BEGINNING = '2000-01-01';
const END = '9999-12-31';

/** What was found, from the state of a machine. */
export async function summarise(state: State, seconds: number): Promise<Summary> {
  const subjects = await Array.fromAsync(state.subjects.active(new Date(0).toISOString()));
  const silent = new Set(await silentSources(state.sources));
  const looked: DayOutcome[] = [...(await state.outcomes.ofEverybody(BEGINNING, END))];
  let [findings, exposures, tasks] = [0, 0, 0];
  for (const { id } of subjects) {
    const [found, exposed, work, own] = await Promise.all([
      state.findings.ofSubject(id),
      state.exposures.ofSubject(id),
      state.tasks.ofSubject(id),
      state.outcomes.ofSubject(id, BEGINNING, END),
    ]);
    findings += found.filter(isOpen).length;
    exposures += exposed.filter(standsOpen).length;
    tasks += work.filter((task) => task.state !== 'removed' && task.state !== 'withdrawn').length;
    looked.push(...own);
  }
  return {
    people: subjects.length,
    sources: [...Map.groupBy(looked, ({ source }) => source)].map(([id, all]) =>
      sourceOf(id, all, silent.has(id)),
    ),
    pages: { read: sum(looked, 'pagesRead'), kept: sum(looked, 'pagesKept') },
    findings,
    exposures,
    tasks,
    mails: await state.mails(),
    seconds,
  };
}

function sourceOf(id: string, all: readonly DayOutcome[], isSilent: boolean): SourceSummary {
  const [pages, refused, unreadable] = [
    sum(all, 'pagesRead'),
    sum(all, 'refused'),
    sum(all, 'unreadable'),
  ];
  return {
    id,
    // Of a source whose test question failed, silence says nothing.
    outcome: outcomeOf(all) === 'nothing' && isSilent ? 'unreadable' : outcomeOf(all),
    requests: sum(all, 'requests'),
    pages,
    refused,
    unreadable,
  };
}

/** Only what could be looked at may be called nothing. */
function outcomeOf(all: readonly DayOutcome[]): SourceSummary['outcome'] {
  if (sum(all, 'hits') > 0) return 'hits';
  if (sum(all, 'pagesRead') + sum(all, 'nothing') > 0) return 'nothing';
  return sum(all, 'refused') >= sum(all, 'unreadable') ? 'refused' : 'unreadable';
}

function sum(
  all: readonly DayOutcome[],
  count: 'requests' | 'pagesRead' | 'pagesKept' | 'hits' | 'nothing' | 'refused' | 'unreadable',
): number {
  return all.reduce((total, one) => total + one[count], 0);
}

/** The summary as a person reads it. */
export function summaryForPeople({
  people,
  sources,
  pages,
  findings,
  exposures,
  tasks,
  mails,
  seconds,
}: Summary): string {
  const width = Math.max(6, ...sources.map(({ id }) => id.length));
  const rows = sources.map(
    (one) =>
      `  ${one.id.padEnd(width)}  ${one.outcome.padEnd(10)} ${String(one.requests).padStart(8)} ${String(one.pages).padStart(6)} ${String(one.refused).padStart(8)} ${String(one.unreadable).padStart(11)}`,
  );
  return `${people} people; ${pages.read} pages read, ${pages.kept} kept; ${findings} findings in ${exposures} exposures, ${tasks} tasks, ${mails} mails; ${seconds} s

  ${'source'.padEnd(width)}  ${'outcome'.padEnd(10)} requests  pages  refused  unreadable
${rows.join('\n')}
`;
}
