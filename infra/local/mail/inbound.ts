import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';

import type { Storage } from '../emulators/queues.ts';
import type { InboundPlan } from '../template/blueprint.ts';
import { isObject } from '../template/json.ts';
import type { Json, JsonObject } from '../template/json.ts';

/**
 * Mail for an address that the template receives for goes where SES would put it: into its bucket, and a message
 * to each queue that listens. Says nothing to the sender before both are kept. Its file then goes, so that it lies in one
 * place; unless it is for others too, or of our own sending, which the mailbox shows.
 */
export async function takeIn(
  mail: { readonly file: string; readonly from: string; readonly to: readonly string[] },
  plans: readonly InboundPlan[],
  storage: Pick<Storage, 'putObject' | 'send'>,
): Promise<void> {
  for (const { recipients, bucket, prefix, wakes } of plans) {
    if (!mail.to.some((address) => isFor(address, recipients))) continue;
    const key = prefix + randomUUID().replaceAll('-', '');
    storage.putObject(bucket, key, await readFile(mail.file));
    const event = { detail: { bucket: { name: bucket }, object: { key } } };
    for (const wake of wakes) storage.send(wake.queue, messageOf(wake, event));
  }
  const ours = plans.flatMap(({ recipients }) => recipients);
  if (mail.to.every((address) => isFor(address, ours)) && !isFor(mail.from, ours))
    await rm(mail.file);
}

/** SES receives for an address, for a domain, and for every subdomain of `.domain`. */
function isFor(address: string, recipients: readonly string[]): boolean {
  const wanted = address.toLowerCase();
  const domain = wanted.split('@').at(-1) ?? '';
  return recipients.some((recipient) =>
    recipient.startsWith('.') ? domain.endsWith(recipient) : [wanted, domain].includes(recipient),
  );
}

/** The event, or what the rule's template makes of it. */
function messageOf({ paths, template }: InboundPlan['wakes'][number], event: JsonObject): string {
  if (template === undefined) return JSON.stringify(event);
  return template.replaceAll(/<([\w-]+)>/gu, (_, name: string) =>
    JSON.stringify(at(event, paths[name] ?? '') ?? null),
  );
}

function at(event: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = event;
  for (const step of path.split('.').slice(1)) value = isObject(value) ? value[step] : undefined;
  return value;
}
