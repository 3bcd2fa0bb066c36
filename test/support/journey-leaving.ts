import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';

import { opener } from '#functions/shell/profile.ts';
import type { Machine } from '#infra/local/machine.ts';
import { lookRequest } from '#shared/pipeline/messages.ts';
import { kmsWrapper } from '#shared/storage/kms-wrapper.ts';
import { queuesOver } from '#shared/storage/queues.ts';

/** The value, or an Error where there is none. */
export function wanted<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('wanted something, got nothing');
  return value;
}

/** Opens what is sealed for a subject, with the wrapping key of the machine. */
export function openerOf(machine: Machine): ReturnType<typeof opener> {
  const sealingKey = wanted(machine.environmentOf('portal')['SEALING_KEY']);
  const wrapper = kmsWrapper(new KMSClient(machine.aws), sealingKey);
  return opener((wrapped, context) => wrapper.unwrap(wrapped, context));
}

/** Puts a look on the queue that names whose it is, as a source that is asked for a person does. */
export async function askFor(machine: Machine, subject: string, url: string): Promise<void> {
  const queue = wanted(machine.environmentOf('look')['LOOK_QUEUE_URL']);
  await queuesOver(new SQSClient(machine.aws)).send(
    queue,
    lookRequest,
    { source: 'page', subject, run: 'journey', request: { url }, cause: 'scan', depth: 0 },
    { group: new URL(url).host, dedupe: url },
  );
}

/** Everything in a table that a function's setting names, as DynamoDB keeps it. */
export async function itemsOf(
  machine: Pick<Machine, 'aws' | 'environmentOf'>,
  setting: string,
): Promise<readonly object[]> {
  const client = new DynamoDBClient(machine.aws);
  const TableName = wanted(
    machine.environmentOf('portal')[setting] ?? machine.environmentOf('look')[setting],
  );
  const pages = paginateScan({ client }, { TableName });
  return (await Array.fromAsync(pages)).flatMap(({ Items = [] }) => Items);
}
