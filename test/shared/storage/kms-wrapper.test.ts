import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import { describe, expect, expectTypeOf, it } from 'vitest';

import type { Wrapper } from '#shared/keys/wrap.ts';
import { type KmsWrapper, kmsWrapper } from '#shared/storage/kms-wrapper.ts';

/** Ciphertext that remembers its context, as KMS binds it. */
function kms(): KMSClient {
  const send = async (command: unknown) => {
    if (command instanceof EncryptCommand) {
      const { EncryptionContext, Plaintext } = command.input;
      const bound = { context: EncryptionContext, bytes: [...Plaintext!] };
      return { CiphertextBlob: new TextEncoder().encode(JSON.stringify(bound)) };
    }
    const { CiphertextBlob, EncryptionContext } = (command as DecryptCommand).input;
    const bound = JSON.parse(new TextDecoder().decode(CiphertextBlob)) as {
      context: unknown;
      bytes: number[];
    };
    if (JSON.stringify(bound.context) !== JSON.stringify(EncryptionContext)) {
      throw Object.assign(new Error('no'), { name: 'InvalidCiphertextException' });
    }
    return { Plaintext: Uint8Array.from(bound.bytes) };
  };
  return { send } as unknown as KMSClient;
}

describe('the KMS wrapper', () => {
  it('is what keys want of a wrapper', () => {
    expectTypeOf<KmsWrapper>().toExtend<Wrapper>();
  });

  it('binds a key to its subject', async () => {
    const wrapper = kmsWrapper(kms(), 'key-id');
    const wrapped = await wrapper.wrap(new Uint8Array([1, 2]), { subject: 'mayor' });
    expect(await wrapper.unwrap(wrapped, { subject: 'mayor' })).toEqual(new Uint8Array([1, 2]));
    await expect(wrapper.unwrap(wrapped, { subject: 'judge' })).rejects.toThrow('no');
  });
});
