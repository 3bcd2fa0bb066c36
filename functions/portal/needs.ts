import type { Profile } from '#functions/shell/profile.ts';
import type { FactKind } from '#shared/domain/fact.ts';
import type { Language } from '#shared/domain/person.ts';
import type { Sensitive } from '#shared/domain/sensitive.ts';
import type { LookRequest, WatchlistChanged } from '#shared/pipeline/messages.ts';
import type { NotChecked } from '#shared/report/exposure-mail.ts';
import type { AccessLog } from '#shared/storage/access-log.ts';
import type { Answers } from '#shared/storage/answers.ts';
import type { Cases } from '#shared/storage/cases.ts';
import type { Contacts } from '#shared/storage/contacts.ts';
import type { EvidenceStore } from '#shared/storage/evidence.ts';
import type { Exposures } from '#shared/storage/exposures.ts';
import type { Findings } from '#shared/storage/findings.ts';
import type { Letters } from '#shared/storage/letters.ts';
import type { Offices } from '#shared/storage/offices.ts';
import type { Subjects } from '#shared/storage/subjects.ts';
import type { Tasks } from '#shared/storage/tasks.ts';
import type { WatchedSites } from '#shared/storage/watched-sites.ts';

import type { EnrolNeeds } from './enrol.ts';
import type { SignIn } from './sign-in.ts';

/** A subject's own data, opened with their key. */
export interface Opened {
  readonly profile: Sensitive<Profile>;
  /** The page's words around a finding, as they were sealed. */
  openFinding(finding: string, sealed: Uint8Array): Promise<Sensitive<string>>;
}

/** The security team's sealing keys: words that a subject shares are sealed to the team, and then to the subject. */
export interface TeamVault {
  publicKey(): Promise<Uint8Array>;
  open(sealed: Uint8Array, purpose: string): Promise<string>;
}

/** What the portal needs of the world. */
export interface Needs {
  readonly subjects: Pick<
    Subjects,
    'invite' | 'invited' | 'get' | 'byLogin' | 'change' | 'withdraw' | 'leaving' | 'erased'
  >;
  /** Undefined for who has left. */
  readonly open: (subject: string) => Promise<Opened | undefined>;
  readonly team: TeamVault;
  readonly enrolling: () => Promise<EnrolNeeds>;
  readonly findings: Pick<Findings, 'get' | 'upsert' | 'ofSubject'>;
  readonly exposures: Pick<Exposures, 'get' | 'upsert' | 'ofSubject' | 'sharedWith'>;
  readonly tasks: Pick<Tasks, 'get' | 'upsert' | 'ofSubject' | 'ofTeam'>;
  readonly letters: Letters;
  /** What came back on requests, sealed. */
  readonly answers: Pick<Answers, 'ofTask'>;
  /** Which request a case number stands for, so that an answer finds it. */
  readonly cases: Pick<Cases, 'open'>;
  /** Pages as they were served, sealed to their subject. */
  readonly evidence: Pick<EvidenceStore, 'get' | 'ofFinding'>;
  readonly sites: WatchedSites;
  /** Whom to write to at a site. */
  readonly contacts: Pick<Contacts, 'get' | 'asked' | 'confirm'>;
  /** Whether the organisation has lists of data breaches switched on. */
  readonly breachesOn: () => Promise<boolean>;
  /** Public offices, from the registers that are on. */
  readonly offices: Pick<Offices, 'of' | 'names'>;
  /** Who looked at whose data. */
  readonly looks: AccessLog;
  /** Kinds of private facts of anybody enrolled that stand in a text. */
  readonly holds: (text: string) => Promise<readonly FactKind[]>;
  /** What was looked at for a subject in the last week, and what could not be. */
  readonly looked: (
    subject: string,
    language: Language,
  ) => Promise<{ readonly pagesRead: number; readonly notChecked: readonly NotChecked[] }>;
  readonly ask: (requests: readonly LookRequest[]) => Promise<void>;
  readonly changed: (message: WatchlistChanged) => Promise<void>;
  /** Removes findings, exposures, tasks, letters, answers, outcomes and evidence of who leaves; gives how many. */
  readonly erase: (subject: string) => Promise<number>;
  readonly signIn: SignIn;
  /** Hash of who somebody is at the identity provider. */
  readonly loginOf: (sub: string) => Promise<string>;
  readonly cookieKey: () => Promise<Uint8Array>;
  readonly organisation: string;
  /** Where the security team is reached. */
  readonly teamEmail: string;
  /** Where answers to letters go, so that they find their request. */
  readonly replyTo: string;
  readonly contactUrl: string;
  readonly portalUrl: string;
  readonly now: () => Date;
}
