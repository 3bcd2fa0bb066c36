import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { BreachConsent, Consent } from '#shared/domain/consent.ts';
import { breachStandOf } from '#shared/domain/consent.ts';
import type { FactKind } from '#shared/domain/fact.ts';
import type { Language, Office, PersonName } from '#shared/domain/person.ts';

import { blindEntriesIn } from './blind-entries.ts';
import { documentsIn } from './documents.ts';
import { plainly } from './failures.ts';
import { readable } from './readable.ts';
import { byDoor, byTime, isLeaving, LEAVING, withPrefixes, type Kept } from './subject-records.ts';
import { wrappedKeysIn } from './wrapped-keys.ts';

/** Set by the person or the employer, never inferred. */
export type ThreatLevel = 'none' | 'likely' | 'concrete' | 'measures';

/** What may be read of an enrolled person without a key. Of their facts only the kinds. */
export interface Subject {
  readonly id: string;
  readonly names: readonly PersonName[];
  readonly offices: readonly Office[];
  readonly country: string;
  readonly language: Language;
  /** Whose security team it may be shared with. */
  readonly organisation?: string;
  /** Hash of who they are at the identity provider. */
  readonly login?: string;
  readonly threat: ThreatLevel;
  readonly consent: Consent;
  /** Its own; absent where it was never given. */
  readonly breachConsent?: BreachConsent;
  readonly facts: readonly { readonly id: string; readonly kind: FactKind }[];
  readonly publicKey: Uint8Array;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** What opens only with the wrapping key: the profile sealed to the subject, and the subject's private key, wrapped. */
export interface Vault {
  /** Facts, and where reports go. */
  readonly profile: Uint8Array;
  readonly wrappedKey: Uint8Array;
}

export interface Invitation {
  readonly id: string;
  readonly tokenHash: string;
  /** ISO 8601, UTC. */
  readonly expires: string;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly organisation?: string;
  readonly language?: Language;
}

export interface Enrolment {
  readonly subject: Subject;
  readonly vault: Vault;
  /** Fingerprints of the facts, as the matcher reads them. */
  readonly blind: Uint8Array;
  /** Hash prefixes of e-mail addresses, locked; kept only beside a consent for them. */
  readonly prefixes?: Uint8Array | undefined;
}

export type EnrolOutcome = 'enrolled' | 'already' | 'withdrawn';

/** What is kept of somebody who left: that they did, so that an old list does not enrol them again. */
export interface Withdrawn {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string;
  /** ISO 8601: when the last of what was theirs was seen to be gone; absent as long as that is still to be done. */
  readonly erasedAt?: string;
}

/** Who is invited, enrolled, or has left. */
export interface Subjects {
  /** Also for who left and wants to come back; `false` where they are enrolled, or what was theirs is still being erased. */
  invite(invitation: Invitation): Promise<boolean>;
  /** The invitation of a token, unless it is used or was over at `now` (ISO 8601). */
  invited(tokenHash: string, now: string): Promise<Invitation | undefined>;
  /** Enrols once: `already` leaves what is there; `withdrawn` needs a new invitation first. */
  enrol(enrolment: Enrolment): Promise<EnrolOutcome>;
  get(id: string): Promise<Subject | undefined>;
  /** Sealed: opening it is for who may unwrap the key. */
  vault(id: string): Promise<Vault | undefined>;
  byLogin(login: string): Promise<Subject | undefined>;
  /** Everyone whose consent holds at `now` (ISO 8601). Eventually consistent. */
  active(now: string): AsyncGenerator<Subject>;
  /** Consent that ends by then, soonest first; what is over already included. */
  expiring(by: string): Promise<readonly Subject[]>;
  /** Fingerprints of one subject, whole; `undefined` for who is not enrolled. */
  blind(id: string): Promise<Uint8Array | undefined>;
  /** Changes the readable part; `undefined` back where nobody is enrolled under the id. */
  change(id: string, change: (subject: Subject) => Subject): Promise<Subject | undefined>;
  /**
   * New facts, or another consent for breaches: sealed profile, kinds, fingerprints and hash prefixes change together. `false` where
   * nobody is enrolled under the id.
   */
  replaceFacts(
    id: string,
    next: Pick<Subject, 'facts' | 'changedAt' | 'breachConsent'> &
      Pick<Vault, 'profile'> &
      Pick<Enrolment, 'blind' | 'prefixes'>,
  ): Promise<boolean>;
  /** Hash prefixes that may be asked for at `now` (ISO 8601), locked; `undefined` where there is no consent for it, or nothing to ask. */
  prefixes(id: string, now: string): Promise<Uint8Array | undefined>;
  /**
   * Writes down that they leave, then destroys key, profile and fingerprints: what was sealed for them does not open any more.
   * Whatever stops it half way, `leaving` names them, and it may be called again.
   */
  withdraw(id: string, at: string): Promise<void>;
  /** Who has left and is not erased to the end yet, longest ago first. Eventually consistent. */
  leaving(): Promise<readonly Withdrawn[]>;
  /** Nothing of theirs is left. */
  erased(id: string, at: string): Promise<void>;
  /** When they left, if they did. */
  withdrawn(id: string): Promise<Withdrawn | undefined>;
}

/** What can be done without the table of keys. */
export type KeylessSubjects = Omit<Subjects, 'enrol' | 'vault' | 'withdraw'>;

/**
 * Subjects in the SUBJECTS table, and their wrapped keys in one of their own. Who does not name that one cannot enrol, open
 * or withdraw anybody: a withdrawal that looked for the key in another table would destroy nothing.
 */
export function subjectsIn(client: DynamoDBClient, table: string): KeylessSubjects;
export function subjectsIn(client: DynamoDBClient, table: string, keyTable: string): Subjects;
export function subjectsIn(client: DynamoDBClient, table: string, keyTable = table): Subjects {
  const kept = documentsIn<Kept>(client, table, {
    name: 'subject',
    owner: 'subject',
    first: byTime,
    second: byDoor,
  });
  const blind = blindEntriesIn(client, table);
  const keys = wrappedKeysIn(client, keyTable);
  const one = (id: string) => kept.get(id, 'record');
  const activeOne = async (id: string) => {
    const found = await one(id);
    return found?.state === 'active' ? found : undefined;
  };

  return plainly('subjects', {
    async invite(invitation: Invitation) {
      const { after } = await kept.upsert(invitation.id, 'record', (existing) =>
        existing?.state === 'active' || isLeaving(existing)
          ? undefined
          : { state: 'invited', invitation },
      );
      return after?.state === 'invited';
    },
    async invited(tokenHash: string, now: string) {
      const [found] = await kept.inSecond(`invitation#${tokenHash}`);
      if (found?.state !== 'invited' || found.invitation.expires <= now) return undefined;
      return found.invitation;
    },
    async enrol({ subject, vault, blind: entries, prefixes }: Enrolment): Promise<EnrolOutcome> {
      const before = await one(subject.id);
      if (before?.state === 'active') return 'already';
      if (before?.state === 'withdrawn') return 'withdrawn';
      const edition = await blind.write(subject.id, entries);
      const key = await keys.write(subject.id, vault.wrappedKey);
      const { after } = await kept.upsert(subject.id, 'record', (existing) =>
        existing === undefined || existing.state === 'invited'
          ? withPrefixes(
              {
                state: 'active',
                subject: readable(subject),
                profile: vault.profile,
                key,
                blind: edition,
              },
              prefixes,
            )
          : undefined,
      );
      if (after?.state === 'active' && after.key === key) return 'enrolled';
      await blind.remove(subject.id, edition);
      await keys.remove(subject.id, key);
      return after?.state === 'active' ? 'already' : 'withdrawn';
    },
    get: async (id: string) => (await activeOne(id))?.subject,
    async vault(id: string) {
      const found = await activeOne(id);
      const wrappedKey = found && (await keys.read(id, found.key));
      return found && wrappedKey && { profile: found.profile, wrappedKey };
    },
    async byLogin(login: string) {
      const [found] = await kept.inSecond(`login#${login}`);
      return found?.state === 'active' ? found.subject : undefined;
    },
    async *active(now: string) {
      for await (const found of kept.eachInFirst('consent')) {
        if (found.state === 'active' && found.subject.consent.until > now) yield found.subject;
      }
    },
    async expiring(by: string) {
      const found = await kept.inFirst('consent', `${by}$`);
      return found.flatMap((record) => (record.state === 'active' ? [record.subject] : []));
    },
    blind: (id: string) => blind.current(id, async () => (await activeOne(id))?.blind),
    async change(id: string, change: (subject: Subject) => Subject) {
      const { after } = await kept.upsert(id, 'record', (existing) =>
        existing?.state === 'active'
          ? withPrefixes(
              { ...existing, subject: readable({ ...change(existing.subject), id }) },
              existing.prefixes,
            )
          : undefined,
      );
      return after?.state === 'active' ? after.subject : undefined;
    },
    async replaceFacts(id: string, next: Parameters<Subjects['replaceFacts']>[1]) {
      if (!(await activeOne(id))) return false;
      const { blind: entries, prefixes, profile, ...changed } = next;
      const edition = await blind.write(id, entries);
      const { after } = await kept.upsert(id, 'record', (existing) =>
        existing?.state === 'active'
          ? withPrefixes(
              {
                ...existing,
                subject: readable({ ...existing.subject, ...changed }),
                profile,
                blind: edition,
              },
              prefixes,
            )
          : undefined,
      );
      if (after?.state !== 'active') {
        await blind.removeAll(id);
        return false;
      }
      await blind.removeOthers(id, after.blind);
      return true;
    },
    async prefixes(id: string, now: string) {
      const found = await activeOne(id);
      return found && breachStandOf(found.subject, now) === 'holds' ? found.prefixes : undefined;
    },
    async withdraw(id: string, at: string) {
      // That they leave is written first: whatever stops this after it is taken up again by who asks for `leaving`. An
      // enrolment that runs at the same time loses to it, and takes its key back.
      await kept.upsert(id, 'record', (existing) =>
        existing?.state === 'withdrawn'
          ? undefined
          : { state: 'withdrawn', gone: { id, withdrawnAt: at } },
      );
      await keys.removeAll(id);
      await blind.removeAll(id);
    },
    async leaving() {
      const found = await kept.inFirst(LEAVING);
      return found.flatMap((record) => (record.state === 'withdrawn' ? [record.gone] : []));
    },
    async erased(id: string, at: string) {
      await kept.upsert(id, 'record', (existing) =>
        isLeaving(existing)
          ? { state: 'withdrawn', gone: { ...existing.gone, erasedAt: at } }
          : undefined,
      );
    },
    async withdrawn(id: string) {
      const found = await one(id);
      return found?.state === 'withdrawn' ? found.gone : undefined;
    },
  });
}
