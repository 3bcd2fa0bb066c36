import type { Language } from '#shared/domain/person.ts';

import { answers } from './answers.ts';
import { breaches } from './breaches.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { contact } from './contact.ts';
import { enrolment } from './enrolment.ts';
import { facts } from './facts.ts';
import { kept } from './kept.ts';
import { mine } from './mine.ts';
import { office } from './office.ts';
import { outside } from './outside.ts';
import { safety } from './safety.ts';
import { task } from './task.ts';
import { team } from './team.ts';

/** Every word of the portal in one language. Both languages have the same keys; the compiler sees to it. */
function sayIn<L extends Language>(language: L) {
  return {
    answers: answers[language],
    breaches: breaches[language],
    common: common[language],
    codes: codes[language],
    consent: consent[language],
    contact: contact[language],
    office: office[language],
    outside: outside[language],
    enrolment: enrolment[language],
    facts: facts[language],
    kept: kept[language],
    mine: mine[language],
    safety: safety[language],
    team: team[language],
    task: task[language],
  };
}

export const SAY = { nl: sayIn('nl'), en: sayIn('en') };
export type Say = (typeof SAY)['nl'];
