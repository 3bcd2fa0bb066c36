import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newKeyPair, openText, openWith, sealTo } from '#shared/keys/seal.ts';

describe('a sealed envelope', () => {
  it('opens with the private key and the same purpose', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    const sealed = await sealTo(publicKey, 'Nergensstraat 1, Nergenshuizen', 'profile of mayor');
    expect(await openText(privateKey, sealed, 'profile of mayor')).toBe(
      'Nergensstraat 1, Nergenshuizen',
    );
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('Nergens');
  });

  it('gives back any bytes', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 700 }), fc.string(), async (bytes, aad) => {
        expect(await openWith(privateKey, await sealTo(publicKey, bytes, aad), aad)).toEqual(bytes);
      }),
      { numRuns: 25 },
    );
  });

  it('holds a screenshot of megabytes, in a moment', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    const picture = Uint8Array.from(randomBytes(4_000_000));
    const sealed = await sealTo(publicKey, picture, 'screenshot');
    const opened = await openWith(privateKey, sealed, 'screenshot');
    expect(Buffer.compare(opened, picture)).toBe(0);
  }, 5_000);

  it('stays shut for another key, another purpose and after any change', async () => {
    const [one, other] = await Promise.all([newKeyPair(), newKeyPair()]);
    const sealed = await sealTo(one.publicKey, 'word', 'here');
    await expect(openWith(other.privateKey, sealed, 'here')).rejects.toThrow(/does not open/);
    await expect(openWith(one.privateKey, sealed, 'there')).rejects.toThrow(/does not open/);
    for (const at of [1, 20, 40, sealed.length - 1]) {
      const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      // oxlint-disable-next-line no-await-in-loop -- one after the other reads best.
      await expect(openWith(one.privateKey, changed, 'here')).rejects.toThrow(/does not open/);
    }
  });

  it('says which version it wanted when it gets another', async () => {
    const { publicKey, privateKey } = await newKeyPair();
    const sealed = await sealTo(publicKey, 'word', 'here');
    sealed[0] = 9;
    await expect(openWith(privateKey, sealed, 'here')).rejects.toThrow(/version 1 wanted.*9/);
    await expect(openWith(privateKey, new Uint8Array(), 'here')).rejects.toThrow(/0 bytes/);
  });

  it('is as long for a phone number as for an address', async () => {
    const { publicKey } = await newKeyPair();
    const phone = await sealTo(publicKey, '+31600000000', 'fact');
    const address = await sealTo(
      publicKey,
      'Lange Nergensstraat 1234, 9999 ZZ Nergenshuizen',
      'fact',
    );
    expect(phone.length).toBe(address.length);
  });

  it('is different every time', async () => {
    const { publicKey } = await newKeyPair();
    expect(await sealTo(publicKey, 'word', 'a')).not.toEqual(await sealTo(publicKey, 'word', 'a'));
  });
});
