import { describe, expect, it } from 'vitest';

import { breachHash, breachPrefix } from '#shared/keys/breach-hash.ts';
import { prefixLock } from '#shared/keys/prefix-lock.ts';

const lock = prefixLock('a secret that is long enough for this test');

describe('the lock of hash prefixes', () => {
  it('gives back what it locked, to the same subject and secret alone', async () => {
    const locked = await lock.lock(['A1B2C3', '0F0F0F'], 'mayor');
    expect(await lock.open(locked, 'mayor')).toEqual(['A1B2C3', '0F0F0F']);
    await expect(lock.open(locked, 'judge')).rejects.toThrow(/does not unwrap/);
    const other = prefixLock('another secret that is long enough here');
    await expect(other.open(locked, 'mayor')).rejects.toThrow(/does not unwrap/);
    expect(Buffer.from(locked).toString('latin1')).not.toContain('A1B2C3');
  });

  it('does not tell by its length how many there are', async () => {
    const [one, many] = [
      await lock.lock(['A1B2C3'], 'm'),
      await lock.lock(Array(9).fill('A1B2C3'), 'm'),
    ];
    expect(one?.length).toBe(many?.length);
  });
});

describe('the hash of an address', () => {
  it('is that of its small letters, and its prefix has six digits', () => {
    const hash = breachHash(' Account-Exists@HIBP-integration-tests.com ');
    expect(hash).toBe('ABB3D0431522C61929E9F5D3B13D2E4750BFA948');
    expect(breachPrefix(hash)).toBe('ABB3D0');
  });
});
