import { hkdfSync } from 'node:crypto';

/** What a sub-key is for; each purpose has its own, so that one that leaks says nothing about the others. */
export interface FingerprintKeys {
  /** Keyed pseudo-random function over canonical forms. */
  readonly prf: Uint8Array;
  /** HMAC that confirms a hit. */
  readonly confirm: Uint8Array;
  /** Hash of a page's URL: names a page in the tables without its address. */
  readonly page: Uint8Array;
  /** Ids of findings and sign-in handles. */
  readonly ids: Uint8Array;
}

const KEY_BYTES = 32;
const LEAST_BYTES = 32;

/** Sub-keys by purpose (HKDF-SHA256, RFC 5869) from the one fingerprint secret: at least 32 bytes, or that many characters. */
export function deriveKeys(secret: Uint8Array | string): FingerprintKeys {
  const material = typeof secret === 'string' ? new TextEncoder().encode(secret.trim()) : secret;
  if (material.length < LEAST_BYTES) {
    throw new RangeError(
      `fingerprint secret of at least ${LEAST_BYTES} bytes wanted, got ${material.length}`,
    );
  }
  const key = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', material, '', `luwte v1 ${purpose}`, KEY_BYTES));
  return { prf: key('prf'), confirm: key('confirm'), page: key('page'), ids: key('ids') };
}
