import type { BreachConsent, Consent } from '#shared/domain/consent.ts';
import type { PersonName } from '#shared/domain/person.ts';

import type { Subject } from './subjects.ts';

/**
 * Only what may stand in plain text, field by field: a richer object, such as an enrolled person with their facts, has
 * the same type for the compiler.
 */
export function readable(subject: Subject): Subject {
  const { id, country, language, threat, publicKey, createdAt, changedAt } = subject;
  const { organisation, login, breachConsent } = subject;
  return {
    id,
    names: subject.names.map((name) => nameOnly(name)),
    offices: subject.offices.map(({ title, organisation: body }) => ({
      title,
      organisation: body,
    })),
    country,
    language,
    threat,
    consent: consentOnly(subject.consent),
    facts: subject.facts.map((fact) => ({ id: fact.id, kind: fact.kind })),
    publicKey,
    createdAt,
    changedAt,
    ...(organisation === undefined ? {} : { organisation }),
    ...(login === undefined ? {} : { login }),
    ...(breachConsent === undefined ? {} : { breachConsent: breachConsentOnly(breachConsent) }),
  };
}

function nameOnly({ given, initials, prefix, family, call, partner, use, full }: PersonName) {
  return { given, initials, prefix, family, call, partner, use, full };
}

function consentOnly({ text, given, until, how }: Consent): Consent {
  return { text, given, until, how };
}

function breachConsentOnly({ withdrawn, ...consent }: BreachConsent): BreachConsent {
  return { ...consentOnly(consent), ...(withdrawn === undefined ? {} : { withdrawn }) };
}
