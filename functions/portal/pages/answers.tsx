import type { Task } from '#shared/domain/task.ts';
import type { Answer } from '#shared/storage/answers.ts';

import type { View } from '../web/env.ts';
import { capital, moment } from '../web/say.ts';
import { Act } from './form.tsx';
import { Badge, H2, P, Pairs } from './parts.tsx';
import { taskPath } from './team.tsx';

/** An answer that a member of the team asked to read. */
export interface ReadAnswer {
  readonly key: string;
  /** Undefined where no text was kept. */
  readonly text: string | undefined;
}

/** What came back on a request. Reading one is written down, so its text is shown only when somebody asks. */
export function AnswerList({
  view,
  task,
  answers,
  read,
}: {
  view: View;
  task: Task;
  answers: readonly Answer[];
  read?: ReadAnswer | undefined;
}) {
  const { answers: say } = view.say;
  return (
    <>
      <H2 id="answers">{say.title}</H2>
      {answers.length === 0 ? (
        <P>{say.none}</P>
      ) : (
        <ul class="luwte-cards">
          {answers.map((answer) => (
            <li class="luwte-card">
              <Pairs
                of={[
                  [say.at, capital(moment(answer.at, view))],
                  [say.from, answer.from === '' ? view.say.common.unknown : answer.from],
                  [
                    say.kind,
                    answer.automatic ? <Badge>{say.automatic}</Badge> : <>{say.byPerson}</>,
                  ],
                  ...(answer.attachments > 0
                    ? [[say.attachments, say.attachmentsText(answer.attachments)] as const]
                    : []),
                ]}
              />
              {read?.key === answer.key ? (
                <AnswerText view={view} text={read.text} />
              ) : (
                <Act
                  view={view}
                  action={`${taskPath(task)}/answer#answers`}
                  fields={{ answer: answer.key }}
                >
                  {say.show}
                </Act>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function AnswerText({ view, text }: { view: View; text: string | undefined }) {
  const { answers: say } = view.say;
  if (text === undefined) return <P>{say.notKept}</P>;
  return (
    <>
      <P>{say.care}</P>
      <blockquote class="luwte-quote">{text === '' ? say.empty : text}</blockquote>
    </>
  );
}
