import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** An answer to a removal request. Its text is sealed before it comes here. */
export interface Answer {
  readonly subject: string;
  readonly task: string;
  /** Name of the mail in the inbound bucket, as long as it lies there. */
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Domain of who sent it; empty where the mail names nobody. */
  readonly from: string;
  /** Sent by a machine: an acknowledgement, or that somebody is away. */
  readonly automatic: boolean;
  /** Files that came with it and could not be read; they are not kept. */
  readonly attachments: number;
  /** The text, sealed to the team and that to the subject; absent where no key was known. Base64. */
  readonly sealed?: string;
}

/** Answers, by subject: they go with whoever leaves. */
export interface Answers {
  /** The same mail is kept once. */
  record(answer: Answer): Promise<void>;
  /** Oldest first. */
  ofTask(subject: string, task: string): Promise<readonly Answer[]>;
}

/** What the text of an answer is sealed for: that of another mail does not open in its place. */
export function answerPurpose(key: string): string {
  return `answer ${key}`;
}

/** Answers in the FINDINGS table. */
export function answersIn(client: DynamoDBClient, table: string): Answers {
  const answers = documentsIn<Answer>(client, table, { name: 'answer', owner: 'subject' });
  return plainly('answers', {
    async record(answer: Answer) {
      await answers.put(answer.subject, `${answer.task}#${answer.key}`, answer);
    },
    async ofTask(subject: string, task: string) {
      const all = await answers.ofOwner(subject);
      return all
        .filter((answer) => answer.task === task)
        .toSorted((one, other) => one.at.localeCompare(other.at));
    },
  });
}
