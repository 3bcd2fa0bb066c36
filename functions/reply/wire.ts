import { dynamo, s3 } from '#functions/shell/clients.ts';
import { settings } from '#functions/shell/settings.ts';
import { toBase64 } from '#shared/keys/base64.ts';
import { caseNumbersIn } from '#shared/keys/ids.ts';
import { sealTo } from '#shared/keys/seal.ts';
import { answersIn } from '#shared/storage/answers.ts';
import { casesIn } from '#shared/storage/cases.ts';
import { objectsIn } from '#shared/storage/objects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';

import { readArrived } from './read-mail.ts';
import type { Needs } from './reply.ts';

/** Reply with the inbound bucket, the tasks and their answers. It holds no key that opens anything. */
export function wire(): Needs {
  const env = settings(['FINDINGS_TABLE', 'INBOUND_BUCKET']);
  const inbound = objectsIn(s3(), env.INBOUND_BUCKET);
  return {
    async mail(key) {
      const stored = await inbound.get(key);
      return stored && readArrived(stored.bytes, new Date());
    },
    remove: (key) => inbound.remove(key),
    caseNumbersIn,
    find: (number) => casesIn(dynamo(), env.FINDINGS_TABLE).find(number),
    async seal({ team, subject }, text, purpose) {
      const forTeam = toBase64(await sealTo(team, text, purpose));
      return toBase64(await sealTo(subject, forTeam, purpose));
    },
    answers: answersIn(dynamo(), env.FINDINGS_TABLE),
    tasks: tasksIn(dynamo(), env.FINDINGS_TABLE),
  };
}
