import { hkdfSync } from 'node:crypto';

import { padded, unpadded } from './padding.ts';
import { localWrapper } from './wrap.ts';

/**
 * Locks the hash prefixes of one subject under a secret of their own, bound to that subject. In the clear beside a name they would
 * let anybody with a copy of the table test a guess at an address; so only who may read the secret (portal, plan) sees them.
 */
export interface PrefixLock {
  lock(prefixes: readonly string[], subject: string): Promise<Uint8Array>;
  /** Throws where the secret, the subject or the bytes are not the right ones. */
  open(locked: Uint8Array, subject: string): Promise<readonly string[]>;
  /** Makes names of prefixes in tables unguessable (`stableId`). */
  readonly ids: Uint8Array;
}

const KEY_BYTES = 32;
const DIGITS = 6;

/** The lock over a secret of at least 32 characters. Envelopes are padded, so that they do not tell how many prefixes there are. */
export function prefixLock(secret: string): PrefixLock {
  const material = new TextEncoder().encode(secret.trim());
  if (material.length < KEY_BYTES)
    throw new RangeError(
      `prefix secret of at least ${KEY_BYTES} characters wanted, got ${material.length}`,
    );
  const key = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', material, '', `luwte v1 prefix ${purpose}`, KEY_BYTES));
  const wrapper = localWrapper(key('lock'));
  return {
    lock: (prefixes, subject) =>
      wrapper.wrap(padded(new TextEncoder().encode(prefixes.join(''))), { subject }),
    async open(locked, subject) {
      const bytes = unpadded(Uint8Array.from(await wrapper.unwrap(locked, { subject })));
      return new TextDecoder().decode(bytes).match(new RegExp(`.{${DIGITS}}`, 'g')) ?? [];
    },
    ids: key('ids'),
  };
}
