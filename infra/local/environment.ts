import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';

import type { FunctionPlan } from './template/blueprint.ts';
import type { Place } from './template/resource.ts';

/** A key pair for the gateway. Only the id counts; it is random and lives as long as the process. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export function makeCredentials(): Credentials {
  return {
    accessKeyId: `LKIA${randomBytes(16).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(16).toString('hex'),
  };
}

/**
 * The environment of a function's process: what the template gives it, with the addresses that exist only here in
 * place of the stage's, and what Lambda itself adds. A variable that the template does not give is not added.
 */
export function environmentOf(
  plan: FunctionPlan,
  place: Place,
  credentials: Credentials,
  addresses: Readonly<Record<string, string>>,
  compileCache: string,
): Record<string, string> {
  const own = Object.entries(plan.environment).map(([name, value]) => [
    name,
    addresses[name] ?? value,
  ]);
  return {
    ...Object.fromEntries(own),
    PATH: process.env['PATH'] ?? '',
    TMPDIR: tmpdir(),
    HOME: tmpdir(),
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    NODE_COMPILE_CACHE: compileCache,
    _HANDLER: plan.handler,
    LAMBDA_TASK_ROOT: plan.code,
    AWS_LAMBDA_FUNCTION_NAME: plan.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_ENDPOINT_URL: place.endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    // Nothing of the person's own AWS set-up may be read, nor a metadata service asked.
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
}
