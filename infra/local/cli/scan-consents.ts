import { createInterface } from 'node:readline/promises';

import type { EnrolNeeds } from '#functions/portal/enrol.ts';
import { enrol, replaceFacts } from '#functions/portal/enrol.ts';
import type { BreachConsent, Consent } from '#shared/domain/consent.ts';
import { BadInput } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/person.ts';
import { writtenName } from '#shared/domain/person.ts';
import type { Subject } from '#shared/storage/subjects.ts';

import type { State } from '../state.ts';
import type { Terminal } from './terminal.ts';

/** Asks for the consents that a people file claims; gives the people with those that were confirmed. Throws BadInput for a general one that was not. */
export async function askConsents(
  people: readonly Person[],
  terminal: Terminal,
): Promise<readonly Person[]> {
  if (!terminal.stderr.isTTY)
    throw new BadInput(
      'wanted the consent of these people: say --consented when they have agreed on paper',
    );
  const asked = createInterface({ input: terminal.stdin, output: terminal.stderr });
  const yes = async (question: string, whom: readonly Person[]) =>
    /^(y|yes|j|ja)$/i.test((await asked.question(`${question} ${namesOf(whom)} [yes/no] `)).trim());
  try {
    const general =
      'Have these people agreed to be looked for, for one year, and can they withdraw at any time?';
    if (!(await yes(general, people)))
      throw new BadInput('wanted the consent of these people; got none, so nothing was done');
    const besides = people.filter((person) => agreesToBreaches(person));
    const breaches =
      'Have these people agreed, apart from that, that the first six digits of a hash of each of their e-mail addresses are sent to a list of data breaches?';
    if (besides.length === 0 || (await yes(breaches, besides))) return people;
    return people.map((person) => ({ ...person, consents: [] }));
  } finally {
    asked.close();
  }
}

/** Enrols a person for a year on paper; who is enrolled already stays as they are, but for what the file says of data breaches. */
export async function enrolOnPaper(
  person: Person,
  state: Pick<State, 'subjects' | 'openProfile' | 'organisation'>,
  needs: EnrolNeeds,
  say: (line: string) => void,
): Promise<void> {
  const given = needs.now();
  const until = new Date(given);
  until.setUTCFullYear(until.getUTCFullYear() + 1);
  const consent: Consent = {
    text: 'paper',
    given: given.toISOString(),
    until: until.toISOString(),
    how: 'paper',
  };
  const outcome = await enrol(needs, person, {
    consent,
    ...(agreesToBreaches(person) && { breachConsent: consent }),
    organisation: state.organisation,
  });
  const subject = outcome === 'already' ? await state.subjects.get(person.id) : undefined;
  if (!subject) return;
  const next = changeOnPaper(subject, agreesToBreaches(person), consent);
  if (next === 'withdrawn before')
    say(`${person.id}: took back the consent for data breaches; only they can give it again`);
  else if (next) {
    const profile = await state.openProfile(person.id);
    if (profile) await replaceFacts(needs, subject, profile, next);
  }
}

/**
 * What a people file changes for somebody who is enrolled already. A paper brings no consent back that was withdrawn; a consent
 * that is not in the file any more is withdrawn where it was given on paper.
 */
function changeOnPaper(
  { breachConsent: before }: Subject,
  agrees: boolean,
  consent: Consent,
): BreachConsent | 'withdrawn before' | undefined {
  if (agrees && before?.withdrawn !== undefined) return 'withdrawn before';
  if (agrees) return before === undefined || before.until <= consent.given ? consent : undefined;
  const isOnPaper = before?.how === 'paper' && before.withdrawn === undefined;
  return isOnPaper ? { ...before, withdrawn: consent.given } : undefined;
}

function agreesToBreaches({ consents = [] }: Person): boolean {
  return consents.includes('breaches');
}

function namesOf(people: readonly Person[]): string {
  return people.map(({ names: [first] }) => (first ? writtenName(first) : '')).join(', ');
}
