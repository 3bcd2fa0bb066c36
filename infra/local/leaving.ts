import type { Machine } from './machine.ts';
import type { State } from './state.ts';

/**
 * Takes up what a leaving left undone, as the schedule does every hour: a machine that runs for minutes would never come to it.
 * What fails again is said, and stands in the way of nothing else.
 */
export async function finishLeaving(
  machine: Machine,
  state: Pick<State, 'subjects'>,
  say: (line: string) => void,
): Promise<void> {
  if ((await state.subjects.leaving()).length === 0) return;
  const answer = await machine.invoke('portal', {});
  if (!answer.ok) say(`erasing who left did not go through: ${answer.error.errorMessage}`);
}
