import { GiveUp } from '#shared/domain/errors.ts';
import type { Task } from '#shared/domain/task.ts';
import type { MailArrived } from '#shared/pipeline/messages.ts';
import type { Answer } from '#shared/storage/answers.ts';
import { answerPurpose } from '#shared/storage/answers.ts';
import type { Case } from '#shared/storage/cases.ts';

/** A mail that arrived, as far as an answer needs it. */
export interface ArrivedMail {
  readonly subject: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Domain of its sender. */
  readonly from: string;
  readonly automatic: boolean;
  readonly attachments: number;
  readonly text: string;
}

/** What reply needs of the world. */
export interface Needs {
  readonly mail: (key: string) => Promise<ArrivedMail | undefined>;
  readonly caseNumberIn: (text: string) => string | undefined;
  readonly find: (caseNumber: string) => Promise<Case | undefined>;
  /** Seals to the team, and that to the subject; base64. */
  readonly seal: (
    keys: NonNullable<Case['sealTo']>,
    text: string,
    purpose: string,
  ) => Promise<string>;
  readonly answers: { record(answer: Answer): Promise<void> };
  readonly tasks: {
    get(subject: string, id: string): Promise<Task | undefined>;
    upsert(
      subject: string,
      id: string,
      merge: (existing: Task | undefined) => Task | undefined,
    ): Promise<unknown>;
  };
}

/**
 * Threads an answer to its removal request: its text is sealed for the team, and the task's history says that one arrived. What
 * it says, a person reads; nothing is concluded from it, since removed means seen to be gone.
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
    const { subject, task, sealTo } = found;
    if (!(await needs.tasks.get(subject, task)))
      throw new GiveUp(
        'an answer to a request that is still there was wanted; its person has left',
      );
    const { at, from, automatic, attachments, text } = mail;
    await needs.answers.record({
      subject,
      task,
      key,
      at,
      from,
      automatic,
      attachments,
      ...(sealTo && { sealed: await needs.seal(sealTo, text, answerPurpose(key)) }),
    });
    await needs.tasks.upsert(subject, task, (one) => {
      if (!one || one.history.some(({ what, why }) => what === 'answer arrived' && why === key))
        return undefined;
      return {
        ...one,
        history: [...one.history, { at, by: 'system', what: 'answer arrived', why: key }],
      };
    });
  };
