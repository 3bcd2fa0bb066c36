import { newKeyPair, openText } from '#shared/keys/seal.ts';
import type { Wrapper } from '#shared/keys/wrap.ts';
import type { TeamKeyring } from '#shared/storage/team-keys.ts';

import type { TeamVault } from './needs.ts';

/** The team's sealing keys, made when the first words are shared; the private half leaves memory only wrapped. */
export function teamVault(keyring: TeamKeyring, wrapper: Wrapper, organisation: string): TeamVault {
  const context = { subject: `team ${organisation}` };

  async function keys() {
    const there = await keyring.get(organisation);
    if (there) return there;
    const { publicKey, privateKey } = await newKeyPair();
    const wrappedKey = await wrapper.wrap(privateKey, context);
    privateKey.fill(0);
    return keyring.keep({ organisation, publicKey, wrappedKey });
  }

  return {
    publicKey: async () => (await keys()).publicKey,
    async open(sealed, purpose) {
      const privateKey = await wrapper.unwrap((await keys()).wrappedKey, context);
      return openText(privateKey, sealed, purpose);
    },
  };
}
