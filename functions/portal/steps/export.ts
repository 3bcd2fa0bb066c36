import { fromBase64 } from '#shared/keys/base64.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { Needs } from '../needs.ts';
import { wordsOf } from './words-of.ts';

/** Everything that is kept of a subject, as one object for JSON, what was sealed opened. */
export async function exportOf(
  needs: Pick<Needs, 'open' | 'findings' | 'exposures' | 'tasks' | 'answers' | 'looks' | 'now'>,
  subject: Subject,
) {
  const { id } = subject;
  const [opened, findings, exposures, tasks, looks] = await Promise.all([
    needs.open(id),
    needs.findings.ofSubject(id),
    needs.exposures.ofSubject(id),
    needs.tasks.ofSubject(id),
    needs.looks.ofSubject(id),
  ]);
  const profile = opened?.profile.reveal();
  const { publicKey: _, login: __, facts: ___, ...readable } = subject;
  return {
    madeAt: needs.now().toISOString(),
    person: { ...readable, email: profile?.email },
    facts: profile?.facts.map(({ id: fact, fact: what }) => ({ id: fact, ...what })) ?? [],
    exposures,
    findings: await Promise.all(
      findings.map(async ({ sealed, forTeam, ...finding }) => ({
        ...finding,
        wordsShared: forTeam !== undefined,
        words:
          opened && sealed !== undefined
            ? await opened
                .openFinding(finding.id, fromBase64(sealed))
                .then((text) => wordsOf(text.reveal()))
                .catch(() => undefined)
            : undefined,
      })),
    ),
    tasks: await Promise.all(
      tasks.map(async (task) => ({
        ...task,
        // What an answer says is sealed to the team; that it came is the subject's to know.
        answers: (await needs.answers.ofTask(id, task.id)).map(({ at, from, automatic }) => ({
          at,
          from,
          automatic,
        })),
      })),
    ),
    whoLooked: looks.map(({ at, by, what, place }) => ({ place, at, by, what })),
  };
}
