import type { Exposure, Finding } from '#shared/domain/finding.ts';
import type { Task } from '#shared/domain/task.ts';
import type { Enrolment, Invitation, Subject } from '#shared/storage/subjects.ts';

/** Values of invented people that must not stand in any store in plain text. */
export const PRIVATE = [
  'Verzonnenlaan 41',
  '9999 XZ',
  '+31600000123',
  'fleur.verzonnen@post.example',
  'Fleur',
  'ZZ-999-Z',
] as const;

/** A finding of an invented subject. */
export function aFinding(changed: Partial<Finding> = {}): Finding {
  return {
    id: 'finding-1',
    subject: 'mayor',
    exposure: 'exposure-1',
    source: 'site',
    site: 'club.example',
    page: 'page-1',
    url: 'https://club.example/team',
    kind: 'address',
    fact: 'fact-1',
    about: 'subject',
    confidence: 0.9,
    severity: 'high',
    inputs: { kind: 4, context: 0, reach: 2, validity: 3, who: 0, threat: 0 },
    because: [{ code: 'name-full' }],
    status: 'new',
    firstSeen: '2026-02-01T10:00:00.000Z',
    lastSeen: '2026-02-01T10:00:00.000Z',
    lastLooked: '2026-02-01T10:00:00.000Z',
    reappearances: 0,
    history: [],
    ...changed,
  };
}

/** An exposure of an invented subject. */
export function anExposure(changed: Partial<Exposure> = {}): Exposure {
  return {
    id: 'exposure-1',
    subject: 'mayor',
    site: 'club.example',
    kinds: ['address'],
    severity: 'high',
    findings: 1,
    gone: 0,
    shared: false,
    firstSeen: '2026-02-01T10:00:00.000Z',
    lastSeen: '2026-02-01T10:00:00.000Z',
    ...changed,
  };
}

/** A task of an invented subject. */
export function aTask(changed: Partial<Task> = {}): Task {
  return {
    id: 'task-1',
    subject: 'mayor',
    exposure: 'exposure-1',
    site: 'club.example',
    kinds: ['address'],
    severity: 'high',
    route: 'publisher',
    state: 'open',
    reappearances: 0,
    history: [],
    ...changed,
  };
}

/** What may be read of an invented subject. */
export function aSubject(changed: Partial<Subject> = {}): Subject {
  return {
    id: 'mayor',
    names: [{ given: 'Ilse', prefix: 'van', family: 'Nergens' }],
    offices: [{ title: 'burgemeester', organisation: 'Gemeente Nergenshuizen' }],
    country: 'NL',
    language: 'nl',
    threat: 'none',
    consent: {
      text: 'consent-1',
      given: '2026-01-01T00:00:00.000Z',
      until: '2027-01-01T00:00:00.000Z',
      how: 'paper',
    },
    facts: [
      { id: 'fact-1', kind: 'address' },
      { id: 'fact-2', kind: 'phone' },
    ],
    publicKey: new Uint8Array(32).fill(3),
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    ...changed,
  };
}

/** An invitation of an invented subject. */
export function anInvitation(changed: Partial<Invitation> = {}): Invitation {
  return {
    id: 'mayor',
    tokenHash: 'hash-of-token',
    expires: '2026-07-01T00:00:00.000Z',
    invitedBy: 'team:sam',
    createdAt: '2026-06-01T00:00:00.000Z',
    ...changed,
  };
}

/** An enrolment whose sealed parts are a few bytes, for where nobody opens them. */
export function anEnrolment(changed: Partial<Enrolment> = {}): Enrolment {
  return {
    subject: aSubject(),
    vault: { profile: new Uint8Array([1, 2, 3]), wrappedKey: new Uint8Array([4, 5, 6]) },
    blind: new Uint8Array([7, 8, 9]),
    ...changed,
  };
}
