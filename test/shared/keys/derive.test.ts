import { describe, expect, it } from 'vitest';

import { deriveKeys } from '#shared/keys/derive.ts';

const SECRET = 'a secret of at least thirty-two characters';

describe('the sub-keys of the fingerprint secret', () => {
  it('are the same every time, and different by purpose and by secret', () => {
    const keys = deriveKeys(SECRET);
    expect(deriveKeys(SECRET)).toEqual(keys);
    const all = [...Object.values(keys), ...Object.values(deriveKeys(`${SECRET}!`))];
    expect(new Set(all.map((key) => Buffer.from(key).toString('hex'))).size).toBe(8);
    expect(all.every((key) => key.length === 32)).toBe(true);
  });

  it('take the secret as text, with or without the line end of a file, or as its bytes', () => {
    expect(deriveKeys(`${SECRET}\n`)).toEqual(deriveKeys(SECRET));
    expect(deriveKeys(new TextEncoder().encode(SECRET))).toEqual(deriveKeys(SECRET));
  });

  it('are refused from a secret that can be guessed', () => {
    expect(() => deriveKeys('short')).toThrow('at least 32 bytes wanted, got 5');
  });
});
