import { simpleParser } from 'mailparser';

import { dynamo, s3 } from '#functions/shell/clients.ts';
import { settings } from '#functions/shell/settings.ts';
import { caseNumberIn } from '#shared/keys/ids.ts';
import { casesIn } from '#shared/storage/cases.ts';
import { objectsIn } from '#shared/storage/objects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';

import type { Needs } from './reply.ts';

/** Reply with the inbound bucket and the tasks. */
export function wire(): Needs {
  const env = settings(['FINDINGS_TABLE', 'INBOUND_BUCKET']);
  const inbound = objectsIn(s3(), env.INBOUND_BUCKET);
  return {
    async mail(key) {
      const stored = await inbound.get(key);
      if (!stored) return undefined;
      const { subject = '', date = new Date() } = await simpleParser(Buffer.from(stored.bytes), {
        skipHtmlToText: true,
        skipTextToHtml: true,
        skipImageLinks: true,
      });
      return { subject, at: date.toISOString() };
    },
    caseNumberIn,
    find: (number) => casesIn(dynamo(), env.FINDINGS_TABLE).find(number),
    tasks: tasksIn(dynamo(), env.FINDINGS_TABLE),
  };
}
