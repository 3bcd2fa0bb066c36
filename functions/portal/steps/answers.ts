import type { Task } from '#shared/domain/task.ts';
import { fromBase64 } from '#shared/keys/base64.ts';
import type { Answer } from '#shared/storage/answers.ts';
import { answerPurpose } from '#shared/storage/answers.ts';

import type { Needs } from '../needs.ts';

/** The text of an answer, with the key of its subject and that of the team; undefined where it was not kept. */
export async function openAnswer(
  needs: Pick<Needs, 'open' | 'team'>,
  { subject, key, sealed }: Answer,
): Promise<string | undefined> {
  if (sealed === undefined) return undefined;
  const opened = await needs.open(subject);
  const forTeam = await opened?.openFinding(answerPurpose(key), fromBase64(sealed));
  return forTeam && needs.team.open(fromBase64(forTeam.reveal()), answerPurpose(key));
}

/** An answer came after the last step that a person took: somebody should read it. */
export function answerWaits({ history }: Pick<Task, 'history'>): boolean {
  const last = (of: (step: Task['history'][number]) => boolean) => history.findLastIndex(of);
  return last(({ what }) => what === 'answer arrived') > last(({ by }) => by !== 'system');
}
