import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { Language } from '#shared/domain/person.ts';

import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';

/** That a letter was written for a task: never its text. */
export interface Letter {
  readonly subject: string;
  readonly task: string;
  readonly language: Language;
  /** Template and its version: "art17-nl@3". */
  readonly template: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** Where it goes; absent where that is a form, or was not chosen yet. */
  readonly to?: string;
}

/** Which letters were written, by subject. */
export interface Letters {
  /** The same letter at the same moment is kept once. */
  record(letter: Letter): Promise<void>;
  ofTask(subject: string, task: string): Promise<readonly Letter[]>;
}

/** Letters in the FINDINGS table. */
export function lettersIn(client: DynamoDBClient, table: string): Letters {
  const letters = documentsIn<Letter>(client, table, { name: 'letter', owner: 'subject' });
  return plainly('letters', {
    async record(letter: Letter) {
      await letters.put(letter.subject, `${letter.task}#${letter.at}`, letter);
    },
    async ofTask(subject: string, task: string) {
      return (await letters.ofOwner(subject)).filter((letter) => letter.task === task);
    },
  });
}
