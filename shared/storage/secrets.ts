import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

import { plainly } from './failures.ts';

/** Secrets by name or ARN. */
export interface Secrets {
  /** The text of a secret. Errors name the secret, never its value. */
  text(name: string): Promise<string>;
  /** A secret that is a JSON object of texts, such as the keys of sources by name. */
  record(name: string): Promise<Readonly<Record<string, string>>>;
}

const FRESH_MS = 5 * 60_000;

/** Secrets from Secrets Manager, remembered for five minutes. `clock` in epoch milliseconds. */
export function secretsFrom(client: SecretsManagerClient, clock: () => number = Date.now): Secrets {
  const known = new Map<string, { readonly value: string; readonly until: number }>();

  async function text(name: string): Promise<string> {
    const there = known.get(name);
    if (there && there.until > clock()) return there.value;
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    if (SecretString === undefined) throw new Error(`secret ${name}: text wanted, got binary`);
    known.set(name, { value: SecretString, until: clock() + FRESH_MS });
    return SecretString;
  }

  return plainly('secrets', {
    text,
    async record(name: string) {
      const value = parsed(await text(name));
      if (typeof value !== 'object' || value === null) {
        throw new Error(`secret ${name}: a JSON object wanted`);
      }
      const texts = Object.entries(value).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return Object.fromEntries(texts);
    },
  });
}

/** JSON.parse names what it read in its errors, and this is secret. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
