import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { confirms, hmac, hmacOf } from '#shared/keys/confirm.ts';

const key = new Uint8Array(32).fill(7);

describe('confirming a hit', () => {
  it('accepts the tag of the same form and no other', () => {
    const tag = hmac(key, 'nergensstraat|1');
    expect(tag).toHaveLength(16);
    expect(confirms(key, 'nergensstraat|1', tag)).toBe(true);
    expect(confirms(key, 'nergensstraat|2', tag)).toBe(false);
    expect(confirms(new Uint8Array(32), 'nergensstraat|1', tag)).toBe(false);
    expect(confirms(key, 'nergensstraat|1', new Uint8Array())).toBe(false);
  });

  it('is HMAC-SHA-256 as in RFC 4231, test case 2', () => {
    const tag = hmac(new TextEncoder().encode('Jefe'), 'what do ya want for nothing?', 32);
    expect(Buffer.from(tag).toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('gives many messages under one key the same tags', () => {
    const keys = fc.uint8Array({ minLength: 1, maxLength: 130 });
    fc.assert(
      fc.property(keys, fc.array(fc.string({ unit: 'binary' })), (own, messages) => {
        const tag = hmacOf(own, 32);
        for (const message of [...messages, 'é'.repeat(1024), 'é'.repeat(1025)])
          expect(tag(message)).toEqual(hmac(own, message, 32));
      }),
      { numRuns: 50 },
    );
  });
});
