import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';

import { plainly } from './failures.ts';

/** The `Wrapper` of `shared/keys/wrap.ts`, over AWS KMS. */
export interface KmsWrapper {
  wrap(privateKey: Uint8Array, context: { readonly subject: string }): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, context: { readonly subject: string }): Promise<Uint8Array>;
}

/** Wraps under a KMS key, with the subject as encryption context: it stands in CloudTrail, and must be the same to unwrap. */
export function kmsWrapper(kms: KMSClient, keyId: string): KmsWrapper {
  return plainly('kms', {
    async wrap(privateKey: Uint8Array, { subject }: { readonly subject: string }) {
      const answer = await kms.send(
        new EncryptCommand({
          KeyId: keyId,
          Plaintext: privateKey,
          EncryptionContext: { subject },
        }),
      );
      return some(answer.CiphertextBlob);
    },
    async unwrap(wrapped: Uint8Array, { subject }: { readonly subject: string }) {
      const answer = await kms.send(
        new DecryptCommand({
          KeyId: keyId,
          CiphertextBlob: wrapped,
          EncryptionContext: { subject },
        }),
      );
      return some(answer.Plaintext);
    },
  });
}

function some(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw new Error('bytes wanted from KMS, got none');
  return Uint8Array.from(bytes);
}
