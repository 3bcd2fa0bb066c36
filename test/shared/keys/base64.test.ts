import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromBase64, toBase64 } from '#shared/keys/base64.ts';

describe('base64', () => {
  it('gives back what it was given, also from the middle of a buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64(toBase64(bytes.subarray(1)))).toEqual(bytes.slice(1));
      }),
    );
  });

  it('refuses another text without repeating it', () => {
    expect(() => fromBase64('Nergensstraat 1')).toThrow(/^base64 wanted, got 15 characters/);
  });
});
