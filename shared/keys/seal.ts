import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';

import { padded, unpadded } from './padding.ts';

/**
 * Sealing: whoever has a public key can lock something away, only the private key opens it again.
 *
 * HPKE (RFC 9180) in base mode with X25519, HKDF-SHA256 and AES-256-GCM. An envelope is one version byte,
 * the 32 bytes of the ephemeral key, and the ciphertext; the plaintext is padded first, so that the length of
 * an envelope does not tell a phone number from an address. Sealing takes about 2 ms.
 */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const VERSION = 1;
const EPHEMERAL_BYTES = 32;
const TAG_BYTES = 16;
const INFO = new TextEncoder().encode('luwte sealed v1');

/** An X25519 key pair; both halves are 32 raw bytes. */
export interface KeyPair {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: Uint8Array<ArrayBuffer>;
}

/** A fresh pair for one subject or team. The private half leaves memory only wrapped. */
export async function newKeyPair(): Promise<KeyPair> {
  const pair = await suite.kem.generateKeyPair();
  const [publicKey, privateKey] = await Promise.all([
    suite.kem.serializePublicKey(pair.publicKey),
    suite.kem.serializePrivateKey(pair.privateKey),
  ]);
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) };
}

/**
 * Seals bytes or text to a public key. `aad` says what the envelope is for ("finding ABC of subject X"): it is not
 * kept in it, and whoever opens it must say the same, so that an envelope cannot be moved to another place.
 */
export async function sealTo(
  publicKey: Uint8Array,
  plaintext: Uint8Array | string,
  aad: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(copy(publicKey));
  const sender = await suite.createSenderContext({ recipientPublicKey, info: INFO });
  const sealed = await sender.seal(padded(bytesOf(plaintext)), bytesOf(aad));
  const envelope = new Uint8Array(1 + EPHEMERAL_BYTES + sealed.byteLength);
  envelope[0] = VERSION;
  envelope.set(new Uint8Array(sender.enc), 1);
  envelope.set(new Uint8Array(sealed), 1 + EPHEMERAL_BYTES);
  return envelope;
}

/** What is in an envelope. Throws Error, without saying what, if the key, the `aad` or the bytes are not the right ones. */
export async function openWith(
  privateKey: Uint8Array,
  sealed: Uint8Array,
  aad: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (sealed[0] !== VERSION || sealed.length < 1 + EPHEMERAL_BYTES + TAG_BYTES) {
    throw new Error(
      `sealed envelope of version ${VERSION} wanted, got ${sealed.length} bytes of version ${sealed[0]}`,
    );
  }
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey: await suite.kem.deserializePrivateKey(copy(privateKey)),
      enc: copy(sealed.subarray(1, 1 + EPHEMERAL_BYTES)),
      info: INFO,
    });
    const opened = await recipient.open(copy(sealed.subarray(1 + EPHEMERAL_BYTES)), bytesOf(aad));
    return unpadded(new Uint8Array(opened));
  } catch (cause) {
    throw new Error('sealed envelope does not open: other key, other purpose or damaged', {
      cause,
    });
  }
}

/** The text in an envelope; see `openWith`. */
export async function openText(
  privateKey: Uint8Array,
  sealed: Uint8Array,
  aad: string,
): Promise<string> {
  return new TextDecoder().decode(await openWith(privateKey, sealed, aad));
}

function bytesOf(value: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return typeof value === 'string' ? new TextEncoder().encode(value) : copy(value);
}

/** Web Crypto takes whole buffers, not views of shared ones. */
function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}
