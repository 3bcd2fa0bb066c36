import { randomBytes } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { localWrapper } from '#shared/keys/wrap.ts';

describe('a wrapped key', () => {
  const privateKey = randomBytes(32);

  it('unwraps for the subject it was wrapped for', async () => {
    const wrapper = localWrapper(randomBytes(32));
    const wrapped = await wrapper.wrap(privateKey, { subject: 'mayor' });
    expect(await wrapper.unwrap(wrapped, { subject: 'mayor' })).toEqual(
      Uint8Array.from(privateKey),
    );
    expect(Buffer.from(wrapped).includes(privateKey)).toBe(false);
  });

  it('does not unwrap in the record of somebody else, under another key, or damaged', async () => {
    const wrapper = localWrapper(randomBytes(32));
    const wrapped = await wrapper.wrap(privateKey, { subject: 'mayor' });
    const damaged = wrapped.map((byte, index) => (index === wrapped.length - 1 ? byte ^ 1 : byte));
    await expect(wrapper.unwrap(wrapped, { subject: 'judge' })).rejects.toThrow(/does not unwrap/);
    await expect(wrapper.unwrap(damaged, { subject: 'mayor' })).rejects.toThrow(/does not unwrap/);
    await expect(
      localWrapper(randomBytes(32)).unwrap(wrapped, { subject: 'mayor' }),
    ).rejects.toThrow(/does not unwrap/);
  });

  it('wants a wrapping key of 32 bytes', () => {
    expect(() => localWrapper(randomBytes(16))).toThrow('32 bytes wanted, got 16');
  });
});
