import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Whose key it is. Wrapping binds to it: a wrapped key put in another subject's record does not unwrap. */
export interface WrapContext {
  readonly subject: string;
}

/** Locks a private key away under a key that this program does not hold (KMS), or holds in a file (one machine). */
export interface Wrapper {
  wrap(privateKey: Uint8Array, context: WrapContext): Promise<Uint8Array>;
  /** Throws where the wrapping key, the context or the bytes are not the right ones. */
  unwrap(wrapped: Uint8Array, context: WrapContext): Promise<Uint8Array>;
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Wraps under a 32-byte key with AES-256-GCM: version byte, nonce, tag, ciphertext. For `prefix-lock.ts`, tools and tests. */
export function localWrapper(key: Uint8Array): Wrapper {
  if (key.length !== 32) throw new RangeError(`wrapping key of 32 bytes wanted, got ${key.length}`);
  return {
    async wrap(privateKey, { subject }) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(subject));
      const body = Buffer.concat([cipher.update(privateKey), cipher.final()]);
      return Uint8Array.from([VERSION, ...nonce, ...cipher.getAuthTag(), ...body]);
    },
    async unwrap(wrapped, { subject }) {
      const bodyAt = 1 + NONCE_BYTES + TAG_BYTES;
      if (wrapped[0] !== VERSION || wrapped.length < bodyAt) {
        throw new Error(`wrapped key of version ${VERSION} wanted, got version ${wrapped[0]}`);
      }
      const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(1, 1 + NONCE_BYTES))
        .setAAD(Buffer.from(subject))
        .setAuthTag(wrapped.subarray(1 + NONCE_BYTES, bodyAt));
      try {
        const body = [decipher.update(wrapped.subarray(bodyAt)), decipher.final()];
        return Uint8Array.from(Buffer.concat(body));
      } catch (cause) {
        throw new Error('wrapped key does not unwrap: other key, other subject or damaged', {
          cause,
        });
      }
    },
  };
}
