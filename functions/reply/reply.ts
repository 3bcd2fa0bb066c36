import { GiveUp } from '#shared/domain/errors.ts';
import type { Task } from '#shared/domain/task.ts';
import type { MailArrived } from '#shared/pipeline/messages.ts';

/** What reply needs of the world. */
export interface Needs {
  /** Subject line and time of a mail that arrived; its text stays where it is. */
  readonly mail: (
    key: string,
  ) => Promise<{ readonly subject: string; readonly at: string } | undefined>;
  readonly caseNumberIn: (text: string) => string | undefined;
  readonly find: (
    caseNumber: string,
  ) => Promise<{ readonly subject: string; readonly task: string } | undefined>;
  readonly tasks: {
    upsert(
      subject: string,
      id: string,
      merge: (existing: Task | undefined) => Task | undefined,
    ): Promise<unknown>;
  };
}

/**
 * Threads an answer to its removal request: the task's history says that one arrived, and where it lies. What it says,
 * a person reads; nothing is concluded from it, since removed means seen to be gone.
 */
export const reply =
  (needs: Needs) =>
  async ({ key }: MailArrived): Promise<void> => {
    const mail = await needs.mail(key);
    const number = mail && needs.caseNumberIn(mail.subject);
    const found = number === undefined ? undefined : await needs.find(number);
    if (!mail || !found)
      throw new GiveUp(
        'a mail that names a case number in its subject line was wanted; a person must read this one',
      );
    await needs.tasks.upsert(found.subject, found.task, (task) => {
      if (!task || task.history.some(({ what, why }) => what === 'answer arrived' && why === key))
        return undefined;
      return {
        ...task,
        history: [...task.history, { at: mail.at, by: 'system', what: 'answer arrived', why: key }],
      };
    });
  };
