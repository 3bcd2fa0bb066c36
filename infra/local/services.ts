import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { createTables, startDynamoDb } from './emulators/dynamodb.ts';
import { startKms } from './emulators/kms.ts';
import { lambdaEmulator } from './emulators/lambda.ts';
import { startStorage } from './emulators/queues.ts';
import type { Storage } from './emulators/queues.ts';
import { repairIndexes } from './emulators/repair-indexes.ts';
import { startSecrets } from './emulators/secrets.ts';
import type { Secrets } from './emulators/secrets.ts';
import { makeCredentials } from './environment.ts';
import type { Credentials } from './environment.ts';
import { prepareFunctions } from './functions.ts';
import type { Functions } from './functions.ts';
import { gateway } from './gateway.ts';
import type { Caller } from './gateway.ts';
import { judgeBy } from './iam/guard.ts';
import type { Judge } from './iam/guard.ts';
import { NOBODY, launchIdentity } from './identity/identity.ts';
import type { Identity } from './identity/identity.ts';
import type { Ladder } from './ladder.ts';
import { LOOPBACK } from './loopback.ts';
import type { MachineOptions } from './machine.ts';
import { takeIn } from './mail/inbound.ts';
import { startSmtp } from './mail/smtp.ts';
import type { Memory } from './memory.ts';
import type { Doors } from './ports.ts';
import { openLog } from './runtime/log.ts';
import { ROOT } from './synthesise.ts';
import type { Blueprint } from './template/blueprint.ts';
import { asText, parseObject } from './template/json.ts';
import type { Place } from './template/resource.ts';

const MOST_REFUSALS = 50;

export interface ServicesParts {
  readonly plan: Blueprint;
  readonly place: Place;
  readonly data: string;
  readonly ports: Doors;
  readonly memory: Memory;
  readonly now: () => number;
  readonly options: MachineOptions;
  /** The last process on this folder did not stop in order. */
  readonly afterCrash: boolean;
}

/** What stands in for AWS, mail and sign-in, and the functions that use them. */
export interface Services {
  readonly storage: Storage;
  readonly secrets: Secrets;
  readonly identity: Identity;
  readonly functions: Functions;
  readonly judge: Judge;
  readonly root: Credentials;
  readonly refusals: readonly string[];
}

/** Starts them in the order in which they need each other. */
export async function startServices(parts: ServicesParts, steps: Ladder): Promise<Services> {
  const { plan, place, data, ports, memory, now, options } = parts;
  const logFolder = join(data, 'log');
  await mkdir(logFolder, { recursive: true });
  const log = openLog(join(logFolder, 'machine.jsonl'));
  steps.onDown(() => log.close());

  if (parts.afterCrash) {
    const mended = await repairIndexes(join(data, 'tables'), plan.tables);
    log.write({ level: 'INFO', message: 'after a crash', indexEntriesMended: mended });
  }
  const working = options.work ?? true;
  const provider = working ? launchIdentity(memory.clockOffset, log) : undefined;
  steps.onDown(() => provider?.stop());

  const [database, storage, kms, secrets] = await Promise.all([
    startDynamoDb(join(data, 'tables')),
    startStorage(join(data, 'queues'), plan, place.region),
    startKms(join(data, 'keys', 'kms.json'), plan.keys),
    startSecrets(join(data, 'keys', 'secrets.json'), plan.secrets),
  ]);
  steps.onDown(() => database.stop());
  steps.onDown(() => storage.stop());
  const smtp = await startSmtp({
    folder: join(data, 'mail'),
    port: memory.ports.mail,
    now,
    delivered: (mail) => takeIn(mail, plan.inbound, storage),
  });
  steps.onDown(() => smtp.stop());

  const identity =
    (await provider?.listen({
      port: memory.ports.identity,
      portalUrl: place.portalUrl,
      people: options.people ?? [],
      ...oidcClient(plan, secrets),
    })) ?? NOBODY;
  Object.assign(memory.ports, {
    gateway: ports.gateway.port,
    portal: ports.portal.port,
    desk: ports.desk.port,
    mail: smtp.port,
    ...(working && { identity: identity.port }),
  });

  const root = makeCredentials();
  const callers = new Map<string, Caller>([[root.accessKeyId, { kind: 'root' }]]);
  const functions = prepareFunctions({
    plan,
    place,
    logFolder,
    compileCache: join(ROOT, 'node_modules', '.cache', 'luwte', 'compiled'),
    clockOffset: memory.clockOffset,
    callers,
    addresses: {
      PORTAL_URL: place.portalUrl,
      CONTACT_URL: `${place.portalUrl}/about-our-visits`,
      MAIL_URL: `smtp://${LOOPBACK}:${smtp.port}`,
      OIDC_ISSUER: identity.issuer,
      ALLOW_HOSTS: (options.allowHosts ?? []).join(','),
    },
  });
  steps.onDown(() => functions.stop());

  const judge = judgeBy(plan, place.account);
  const refusals: string[] = [];
  ports.gateway.answer(
    gateway({
      judge,
      callers,
      directory: {
        account: place.account,
        region: place.region,
        keyArn: (name) => kms.keyArn(name),
        keyOfCiphertext: (blob) => kms.keyOfCiphertext(blob),
        secretArn: (name) => secrets.arn(name),
      },
      emulators: {
        dynamodb: database.answer,
        sqs: storage.answer.sqs,
        s3: storage.answer.s3,
        kms: kms.answer,
        secretsmanager: secrets.answer,
        lambda: lambdaEmulator((name, event) => functions.invoke(name, event)),
      },
      hasObject: (bucket, key) => storage.hasObject(bucket, key),
      refused: (message) => {
        log.write({ level: 'ERROR', refused: message });
        if (refusals.push(message) > MOST_REFUSALS) refusals.shift();
      },
    }),
  );

  const client = new DynamoDBClient({
    endpoint: place.endpoint,
    region: place.region,
    credentials: root,
  });
  await createTables(plan.tables, client);
  client.destroy();
  return { storage, secrets, identity, functions, judge, root, refusals };
}

/** The portal's client at the provider, from the secret that the portal reads. */
function oidcClient(
  plan: Blueprint,
  secrets: Secrets,
): { readonly clientId: string; readonly clientSecret: string } {
  const name = plan.functions.map((one) => one.environment['OIDC_SECRET']).find(Boolean);
  const value = parseObject(secrets.value(name ?? '') ?? '{}', 'the OIDC secret');
  return {
    clientId: asText(value['clientId'], 'luwte'),
    clientSecret: asText(value['clientSecret'], 'unused'),
  };
}
