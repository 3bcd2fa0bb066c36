import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it, vi } from 'vitest';

import { secretsFrom } from '#shared/storage/secrets.ts';

function holding(value: string | undefined) {
  const send = vi.fn<() => Promise<object>>(async () => ({ SecretString: value }));
  return { send, client: { send } as unknown as SecretsManagerClient };
}

describe('secrets', () => {
  it('are asked for once in five minutes', async () => {
    let now = 0;
    const { client, send } = holding('word');
    const secrets = secretsFrom(client, () => now);
    expect(await secrets.text('name')).toBe('word');
    now = 299_999;
    expect(await secrets.text('name')).toBe('word');
    expect(send).toHaveBeenCalledTimes(1);
    now = 300_001;
    await secrets.text('name');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('are read as records of texts', async () => {
    const { client } = holding('{"brave":"k1","mojeek":"k2","odd":3}');
    expect(await secretsFrom(client).record('name')).toEqual({ brave: 'k1', mojeek: 'k2' });
  });

  it('are named in errors, and never shown', async () => {
    const { client } = holding('{"brave": k1-secret');
    const error: unknown = await secretsFrom(client)
      .record('sources')
      .catch((e: unknown) => e);
    expect((error as Error).message).toBe('secret sources: a JSON object wanted');
    await expect(secretsFrom(holding(undefined).client).text('bytes')).rejects.toThrow(
      'secret bytes: text wanted',
    );
  });
});
