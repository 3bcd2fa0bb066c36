import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { padded, unpadded } from '#shared/keys/padding.ts';

describe('padding', () => {
  it('fills up to steps of 128 bytes and is taken off again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(padded(bytes).length % 128).toBe(0);
        expect(unpadded(padded(bytes))).toEqual(bytes);
      }),
    );
  });

  it('refuses a length that cannot be', () => {
    const bytes = padded(new Uint8Array(3)).fill(255, 0, 4);
    expect(() => unpadded(bytes)).toThrow(RangeError);
  });
});
