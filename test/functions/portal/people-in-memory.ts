import type {
  Enrolment,
  EnrolOutcome,
  Invitation,
  Subject,
  Subjects,
} from '#shared/storage/subjects.ts';

/** Subjects as the tables keep them, in memory. */
export function peopleInMemory() {
  const invitations = new Map<string, Invitation>();
  const enrolled = new Map<string, Enrolment>();
  const gone = new Map<string, string>();
  const erased = new Set<string>();
  const people: Pick<
    Subjects,
    | 'invite'
    | 'invited'
    | 'enrol'
    | 'get'
    | 'vault'
    | 'byLogin'
    | 'change'
    | 'replaceFacts'
    | 'withdraw'
    | 'leaving'
    | 'erased'
  > = {
    async invite(invitation) {
      invitations.set(invitation.id, invitation);
      return true;
    },
    async invited(hash, now) {
      return [...invitations.values()].find(
        ({ tokenHash, expires }) => tokenHash === hash && expires > now,
      );
    },
    async enrol(enrolment): Promise<EnrolOutcome> {
      const { id } = enrolment.subject;
      if (gone.has(id)) return 'withdrawn';
      if (enrolled.has(id)) return 'already';
      invitations.delete(id);
      enrolled.set(id, enrolment);
      return 'enrolled';
    },
    get: async (id) => enrolled.get(id)?.subject,
    vault: async (id) => enrolled.get(id)?.vault,
    byLogin: async (login) =>
      [...enrolled.values()].find(({ subject }) => subject.login === login)?.subject,
    async change(id, change) {
      const there = enrolled.get(id);
      if (!there) return undefined;
      const subject = change(there.subject);
      enrolled.set(id, { ...there, subject });
      return subject;
    },
    async replaceFacts(id, { profile, blind, facts, changedAt }) {
      const there = enrolled.get(id);
      if (!there) return false;
      enrolled.set(id, {
        blind,
        vault: { ...there.vault, profile },
        subject: { ...there.subject, facts, changedAt },
      });
      return true;
    },
    async withdraw(id, at) {
      enrolled.delete(id);
      gone.set(id, gone.get(id) ?? at);
    },
    async leaving() {
      return [...gone].flatMap(([id, withdrawnAt]) => (erased.has(id) ? [] : { id, withdrawnAt }));
    },
    erased: async (id) => void erased.add(id),
  };
  return {
    ...people,
    invitations,
    enrolled,
    gone,
    subject(id: string): Subject {
      const there = enrolled.get(id);
      if (!there) throw new Error(`${id} is not enrolled`);
      return there.subject;
    },
  };
}
