import { z } from 'zod';

import type { Fact } from '#shared/domain/fact.ts';
import { Sensitive } from '#shared/domain/sensitive.ts';
import { factSchema } from '#shared/enrolment/person-schema.ts';
import { openText, sealTo } from '#shared/keys/seal.ts';
import type { WrapContext } from '#shared/keys/wrap.ts';
import type { Vault } from '#shared/storage/subjects.ts';

/** What is sealed of a subject: their facts, and where reports go. */
export interface Profile {
  readonly email?: string | undefined;
  readonly facts: readonly { readonly id: string; readonly fact: Fact }[];
}

const profileSchema: z.ZodType<Profile> = z.strictObject({
  email: z.string().optional(),
  facts: z.array(z.strictObject({ id: z.string(), fact: factSchema })),
});

const purpose = (subject: string) => `profile of ${subject}`;

/** Seals a profile to the subject's key. */
export function sealProfile(
  subject: string,
  publicKey: Uint8Array,
  profile: Profile,
): Promise<Uint8Array<ArrayBuffer>> {
  return sealTo(publicKey, JSON.stringify(profile), purpose(subject));
}

/** Opens what was sealed for a subject, with their key as KMS unwraps it. */
export function opener(unwrap: (wrapped: Uint8Array, context: WrapContext) => Promise<Uint8Array>) {
  return async (subject: string, { profile, wrappedKey }: Vault) => {
    const privateKey = await unwrap(wrappedKey, { subject });
    return {
      profile: new Sensitive(
        profileSchema.parse(JSON.parse(await openText(privateKey, profile, purpose(subject)))),
      ),
      /** Opens the words around a finding, sealed under the finding's own id. */
      openFinding: async (finding: string, sealed: Uint8Array) =>
        new Sensitive(await openText(privateKey, sealed, finding)),
    };
  };
}
