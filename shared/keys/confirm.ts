import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA-256, cut to `bytes` (16 unless told: 128 bits, no two canonical forms collide in practice). */
export function hmac(key: Uint8Array, message: Uint8Array | string, bytes = 16): Uint8Array {
  return Uint8Array.from(createHmac('sha256', key).update(message).digest().subarray(0, bytes));
}

/** Whether `tag` is the HMAC of `message`, in constant time. */
export function confirms(key: Uint8Array, message: Uint8Array | string, tag: Uint8Array): boolean {
  return tag.length > 0 && timingSafeEqual(hmac(key, message, tag.length), tag);
}
