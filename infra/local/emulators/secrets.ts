import { randomInt } from 'node:crypto';

import { sendRefusal } from '../iam/refuse.ts';
import { readPrivate, writePrivate } from '../private-file.ts';
import type { SecretPlan } from '../template/blueprint.ts';
import { asNumber, asText, parseObject } from '../template/json.ts';
import type { JsonObject } from '../template/json.ts';
import { sendJson } from './emulator.ts';
import type { Emulator } from './emulator.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const PUNCTUATION = '!#$%&()*+,-./:;<=>?@[]^_{|}~';
const DEFAULT_LENGTH = 32;

export interface Secrets {
  readonly answer: Emulator;
  /** ARN by ARN or name; the name itself as ARN where it is not in the template. */
  arn(name: string): string;
  /** Value by ARN or name. */
  value(name: string): string | undefined;
  /** Sets a value, such as the key of a source; kept for the next start. */
  set(name: string, value: string): Promise<void>;
}

/** Secrets Manager on one machine: made once as the template says, and kept in `file`, which only this user can read. */
export async function startSecrets(file: string, plans: readonly SecretPlan[]): Promise<Secrets> {
  const values = await readPrivate(file);
  const missing = plans.filter((plan) => !values.has(plan.name));
  for (const plan of missing) values.set(plan.name, plan.value ?? generate(plan.generate ?? {}));
  if (missing.length > 0) await writePrivate(file, values);

  const planOf = (name: string): SecretPlan | undefined =>
    plans.find((plan) => plan.arn === name || plan.name === name);

  return {
    arn: (name) => planOf(name)?.arn ?? name,
    value: (name) => values.get(planOf(name)?.name ?? ''),
    async set(name, value) {
      const plan = planOf(name);
      if (!plan) throw new Error(`no secret ${name} in the template`);
      if (values.get(plan.name) === value) return;
      values.set(plan.name, value);
      await writePrivate(file, values);
    },
    answer: (request, response, body) => {
      const operation = asText(request.headers['x-amz-target']).split('.').at(-1);
      const plan = planOf(asText(parseObject(body.toString(), 'secret request')['SecretId']));
      const value = values.get(plan?.name ?? '');
      if (operation !== 'GetSecretValue' || !plan || value === undefined) {
        sendRefusal(response, 'secretsmanager', {
          status: 400,
          code: 'ResourceNotFoundException',
          message: `Secrets Manager can't find the specified secret.`,
        });
        return;
      }
      sendJson(response, {
        ARN: plan.arn,
        Name: plan.name,
        SecretString: value,
        VersionId: '00000000-0000-4000-8000-000000000000',
        VersionStages: ['AWSCURRENT'],
      });
    },
  };
}

function generate(how: JsonObject): string {
  const excluded = asText(how['ExcludeCharacters']);
  const signs = how['ExcludePunctuation'] === true ? LETTERS : LETTERS + PUNCTUATION;
  const usable = signs.split('').filter((sign) => !excluded.includes(sign));
  const length = asNumber(how['PasswordLength'], DEFAULT_LENGTH);
  const password = Array.from({ length }, () => usable[randomInt(usable.length)]).join('');
  const template = asText(how['SecretStringTemplate']);
  const key = asText(how['GenerateStringKey']);
  if (template === '' || key === '') return password;
  return JSON.stringify({ ...parseObject(template, 'SecretStringTemplate'), [key]: password });
}
