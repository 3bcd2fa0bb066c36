import { log } from '#functions/shell/log.ts';
import { ForAPerson, GiveUp } from '#shared/domain/errors.ts';
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
  /** Sent by a machine: a newsletter, a bounce, that somebody is away. */
  readonly automatic: boolean;
  /** What receives our mail takes it for spam, or for worse. */
  readonly unwanted: boolean;
  /** Files that came along whose text could not be read. */
  readonly attachments: number;
  /** With that of the files that could be read. */
  readonly text: string;
}

/** What reply needs of the world. */
export interface Needs {
  readonly mail: (key: string) => Promise<ArrivedMail | undefined>;
  /** Removes the raw mail. */
  readonly remove: (key: string) => Promise<void>;
  readonly caseNumbersIn: (text: string) => readonly string[];
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

/** A mail may quote a whole conversation; of the numbers in it so many are tried. */
const MOST_NUMBERS = 20;

/**
 * Threads an answer to its removal request: its text is sealed for the team, and the task's history says that one arrived; then
 * the raw mail goes. What it says, a person reads; nothing is concluded from it, since removed means seen to be gone.
 */
export const reply =
  (needs: Needs) =>
  async ({ key }: MailArrived): Promise<void> => {
    const mail = await needs.mail(key);
    // Threaded when the same message came before.
    if (!mail) return log.info('mail not there', { message: key });
    const found = await caseOf(needs, mail);
    if (!found) throw unclaimed(mail);
    const { subject, task, sealTo } = found;
    if (!(await needs.tasks.get(subject, task))) {
      await needs.remove(key);
      throw new GiveUp(
        'an answer to a request that is still there was wanted; its person has left',
      );
    }
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
    // Last, so that nothing is lost where it stops before; a text that could not be sealed waits for the operator.
    if (sealTo) await needs.remove(key);
  };

/** The request that a mail answers: named in its subject line, or in what it quotes. */
async function caseOf(needs: Needs, { subject, text }: ArrivedMail): Promise<Case | undefined> {
  const numbers = new Set([...needs.caseNumbersIn(subject), ...needs.caseNumbersIn(text)]);
  for (const number of [...numbers].slice(0, MOST_NUMBERS)) {
    const found = await needs.find(number);
    if (found) return found;
  }
  return undefined;
}

/** A person has to read it, unless nobody wrote it to us. */
function unclaimed({ automatic, unwanted }: ArrivedMail): GiveUp | ForAPerson {
  if (automatic || unwanted)
    return new GiveUp('an answer was wanted; it is from a machine, and names no request of ours');
  return new ForAPerson(
    'a mail that names a case number was wanted; a person must read this one in the inbound bucket',
  );
}
