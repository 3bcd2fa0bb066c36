import { dynamo, sqs } from '#functions/shell/clients.ts';
import { settings } from '#functions/shell/settings.ts';
import { exposureId, findingId } from '#shared/keys/ids.ts';
import { captureRequest, reportRequest } from '#shared/pipeline/messages.ts';
import { siteTypeOf } from '#shared/remediation/recipients.ts';
import { exposuresIn } from '#shared/storage/exposures.ts';
import { findingsIn } from '#shared/storage/findings.ts';
import { queuesOver } from '#shared/storage/queues.ts';
import { subjectsIn } from '#shared/storage/subjects.ts';
import { tasksIn } from '#shared/storage/tasks.ts';

import type { Needs } from './triage.ts';

const THREAT = { none: 0, likely: 1, concrete: 3, measures: 4 } as const;

/** Triage with its tables and queues. */
export function wire(): Needs {
  const env = settings([
    'FINDINGS_TABLE',
    'SUBJECTS_TABLE',
    'REPORT_QUEUE_URL',
    'CAPTURE_QUEUE_URL',
  ]);
  const subjects = subjectsIn(dynamo(), env.SUBJECTS_TABLE);
  const queues = queuesOver(sqs());
  return {
    findings: findingsIn(dynamo(), env.FINDINGS_TABLE),
    exposures: exposuresIn(dynamo(), env.FINDINGS_TABLE),
    tasks: tasksIn(dynamo(), env.FINDINGS_TABLE),
    async subject(id) {
      const subject = await subjects.get(id);
      return subject && { threat: THREAT[subject.threat] };
    },
    siteType: siteTypeOf,
    ids: { finding: findingId, exposure: exposureId },
    report: (request) => queues.send(env.REPORT_QUEUE_URL, reportRequest, request),
    capture: (request) => queues.send(env.CAPTURE_QUEUE_URL, captureRequest, request),
  };
}
