import { randomUUID } from 'node:crypto';

import { sealProfile } from '#functions/shell/profile.ts';
import type { Fact } from '#shared/domain/fact.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Prf } from '#shared/domain/prf.ts';
import { newKeyPair } from '#shared/keys/seal.ts';
import type { Wrapper } from '#shared/keys/wrap.ts';
import { fingerprintPerson, writeBlindPerson } from '#shared/match/blind.ts';
import type { ReportRequest, WatchlistChanged } from '#shared/pipeline/messages.ts';
import type {
  Consent,
  EnrolOutcome,
  Subject,
  Subjects,
  ThreatLevel,
} from '#shared/storage/subjects.ts';

/** What enrolling needs of the world. The one place where facts are in the clear, and only while it lasts. */
export interface EnrolNeeds {
  readonly subjects: Pick<Subjects, 'enrol' | 'get' | 'replaceFacts'>;
  readonly wrapper: Pick<Wrapper, 'wrap'>;
  readonly prf: Prf;
  readonly changed: (message: WatchlistChanged) => Promise<void>;
  readonly report: (request: ReportRequest) => Promise<void>;
  readonly now: () => Date;
}

/** What is agreed at enrolment, beside the person. */
export interface Agreement {
  readonly consent: Consent;
  readonly organisation: string;
  /** Hash of who they are at the identity provider. */
  readonly login?: string;
  readonly threat?: ThreatLevel;
}

const THREAT = { none: 0, likely: 1, concrete: 3, measures: 4 } as const;

/**
 * Enrols a person: seals the facts to a key of their own, turns them into fingerprints, and keeps neither in the clear.
 * Throws BadInput for a fact that cannot be. Doing it twice changes nothing.
 */
export async function enrol(
  needs: EnrolNeeds,
  person: Person,
  agreement: Agreement,
): Promise<EnrolOutcome> {
  const at = needs.now().toISOString();
  const facts = person.facts.map((fact) => ({ id: randomUUID(), fact }));
  const { publicKey, privateKey } = await newKeyPair();
  const { threat = 'none' } = agreement;
  const blind = blindOf(needs.prf, person, facts, { publicKey, threat });
  const { id, names, offices, country, language, email } = person;
  const subject: Subject = {
    ...agreement,
    id,
    names,
    offices,
    country,
    language,
    threat,
    facts: kindsOf(facts),
    publicKey,
    createdAt: at,
    changedAt: at,
  };
  const vault = {
    profile: await sealProfile(id, publicKey, { email, facts }),
    wrappedKey: await needs.wrapper.wrap(privateKey, { subject: id }),
  };
  privateKey.fill(0);
  const outcome = await needs.subjects.enrol({ subject, vault, blind });
  await needs.changed({ subject: id, at });
  // Also for who was enrolled already: the first time may have stopped here. The key makes it one mail.
  const kept = outcome === 'withdrawn' ? undefined : await needs.subjects.get(id);
  if (kept)
    await needs.report({ subject: id, kind: 'welcome', key: `welcome-${id}-${kept.createdAt}` });
  return outcome;
}

/** A fact with the id that findings know it by. */
export interface KeptFact {
  readonly id: string;
  readonly fact: Fact;
}

/** New facts of somebody who is enrolled; those that stay keep their ids, so that their findings do too. */
export async function replaceFacts(
  needs: EnrolNeeds,
  subject: Subject,
  { email, facts }: { readonly email?: string | undefined; readonly facts: readonly KeptFact[] },
): Promise<boolean> {
  const at = needs.now().toISOString();
  const person: Person = { ...subject, facts: facts.map(({ fact }) => fact) };
  const done = await needs.subjects.replaceFacts(subject.id, {
    facts: kindsOf(facts),
    changedAt: at,
    profile: await sealProfile(subject.id, subject.publicKey, { email, facts }),
    blind: blindOf(needs.prf, person, facts, subject),
  });
  await needs.changed({ subject: subject.id, at });
  return done;
}

function blindOf(
  prf: Prf,
  person: Person,
  facts: readonly KeptFact[],
  { publicKey, threat }: Pick<Subject, 'publicKey' | 'threat'>,
): Uint8Array {
  const options = {
    factIds: facts.map(({ id }) => id),
    sealingKey: publicKey,
    threat: THREAT[threat],
  };
  return writeBlindPerson(fingerprintPerson(person, prf, options));
}

function kindsOf(facts: readonly KeptFact[]) {
  return facts.map(({ id, fact }) => ({ id, kind: fact.kind }));
}
