import { randomUUID } from 'node:crypto';

import { sealProfile } from '#functions/shell/profile.ts';
import type { BreachConsent, Consent } from '#shared/domain/consent.ts';
import type { Fact } from '#shared/domain/fact.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Prf } from '#shared/domain/prf.ts';
import { breachHash, breachPrefix } from '#shared/keys/breach-hash.ts';
import type { PrefixLock } from '#shared/keys/prefix-lock.ts';
import { newKeyPair } from '#shared/keys/seal.ts';
import type { Wrapper } from '#shared/keys/wrap.ts';
import { fingerprintPerson, writeBlindPerson } from '#shared/match/blind.ts';
import { breachForms } from '#shared/match/breach.ts';
import type { ReportRequest, WatchlistChanged } from '#shared/pipeline/messages.ts';
import type { EnrolOutcome, Subject, Subjects, ThreatLevel } from '#shared/storage/subjects.ts';

/** What enrolling needs of the world. The one place where facts are in the clear, and only while it lasts. */
export interface EnrolNeeds {
  readonly subjects: Pick<Subjects, 'enrol' | 'get' | 'replaceFacts'>;
  readonly wrapper: Pick<Wrapper, 'wrap'>;
  readonly prf: Prf;
  readonly prefixes: Pick<PrefixLock, 'lock'>;
  readonly changed: (message: WatchlistChanged) => Promise<void>;
  readonly report: (request: ReportRequest) => Promise<void>;
  readonly now: () => Date;
}

/** What is agreed at enrolment, beside the person. */
export interface Agreement {
  readonly consent: Consent;
  /** Its own, for data breaches; without it no hash of an address is made. */
  readonly breachConsent?: BreachConsent;
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
  const { id } = person;
  const facts = person.facts.map((fact) => ({ id: randomUUID(), fact }));
  const { publicKey, privateKey } = await newKeyPair();
  const { threat = 'none', breachConsent } = agreement;
  const blind = blindOf(needs.prf, person, facts, { publicKey, threat, breachConsent });
  const prefixes = await prefixesOf(needs, id, facts, breachConsent);
  const { names, offices, country, language, email } = person;
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
  const outcome = await needs.subjects.enrol({ subject, vault, blind, prefixes });
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

/**
 * New facts of somebody who is enrolled; those that stay keep their ids, so that their findings do too. A consent for breaches
 * that is given along is recorded with them, at once.
 */
export async function replaceFacts(
  needs: EnrolNeeds,
  subject: Subject,
  { email, facts }: { readonly email?: string | undefined; readonly facts: readonly KeptFact[] },
  given?: BreachConsent,
): Promise<boolean> {
  const at = needs.now().toISOString();
  const person: Person = { ...subject, facts: facts.map(({ fact }) => fact) };
  const breachConsent = given ?? subject.breachConsent;
  const done = await needs.subjects.replaceFacts(subject.id, {
    ...(given && { breachConsent: given }),
    facts: kindsOf(facts),
    changedAt: at,
    profile: await sealProfile(subject.id, subject.publicKey, { email, facts }),
    blind: blindOf(needs.prf, person, facts, { ...subject, breachConsent }),
    prefixes: await prefixesOf(needs, subject.id, facts, breachConsent),
  });
  await needs.changed({ subject: subject.id, at });
  return done;
}

function blindOf(
  prf: Prf,
  person: Person,
  facts: readonly KeptFact[],
  {
    publicKey,
    threat,
    breachConsent,
  }: Pick<Subject, 'publicKey' | 'threat'> & {
    readonly breachConsent?: BreachConsent | undefined;
  },
): Uint8Array {
  const options = {
    factIds: facts.map(({ id }) => id),
    sealingKey: publicKey,
    threat: THREAT[threat],
    ...(agrees(breachConsent) && { also: formsForBreaches }),
  };
  return writeBlindPerson(fingerprintPerson(person, prf, options));
}

/** Locked prefixes of the hashes of e-mail addresses, where their owner agreed to it. */
async function prefixesOf(
  { prefixes }: Pick<EnrolNeeds, 'prefixes'>,
  subject: string,
  facts: readonly KeptFact[],
  consent: BreachConsent | undefined,
): Promise<Uint8Array | undefined> {
  const hashes = facts.flatMap(({ fact }) => hashesOf(fact));
  if (!agrees(consent) || hashes.length === 0) return undefined;
  return prefixes.lock([...new Set(hashes.map(breachPrefix))], subject);
}

function formsForBreaches(fact: Fact) {
  return hashesOf(fact).flatMap((hash) => breachForms(hash, breachPrefix(hash)));
}

function hashesOf(fact: Fact): readonly string[] {
  return fact.kind === 'email' ? [breachHash(fact.value)] : [];
}

function agrees(consent: BreachConsent | undefined): boolean {
  return consent !== undefined && consent.withdrawn === undefined;
}

function kindsOf(facts: readonly KeptFact[]) {
  return facts.map(({ id, fact }) => ({ id, kind: fact.kind }));
}
