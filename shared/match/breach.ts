import type { Prf } from '#shared/domain/prf.ts';

import { firstWord, plainForm, plainStart } from './blind.ts';
import type { EnrolledForm } from './kind.ts';
import type { Watchlist } from './watchlist.ts';

/** A fact of somebody enrolled, by the names that the enrolment gave. */
export interface EnrolledFact {
  readonly person: string;
  readonly fact: string;
}

/**
 * Forms of an e-mail address for lists of data breaches, from its hash: the hash itself, and the prefix that may be asked for.
 * No recogniser proposes either; they are only found by who asks for them outright. `hash` and `prefix` in capitals.
 */
export function breachForms(hash: string, prefix: string): readonly EnrolledForm[] {
  return [
    { form: hashForm(hash), strength: 'exact', because: 'breach-listed' },
    { form: prefixForm(prefix), strength: 'hint', because: 'breach-listed' },
  ];
}

/** E-mail addresses that somebody enrolled for breaches, by the whole hash that a list names. */
export function addressesOfHash(watchlist: Watchlist, prf: Prf, hash: string): EnrolledFact[] {
  return enrolledUnder(watchlist, prf, hashForm(hash.toUpperCase()));
}

/** E-mail addresses whose owner agreed that this prefix of their hash is asked for. */
export function addressesOfPrefix(watchlist: Watchlist, prf: Prf, prefix: string): EnrolledFact[] {
  return enrolledUnder(watchlist, prf, prefixForm(prefix.toUpperCase()));
}

const HASHES = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/gi;
const MOST_HASHES = 50;

/** Whether a text holds the whole hash of an enrolled address: it says as much as the address does. */
export function holdsHash(watchlist: Watchlist, prf: Prf, text: string): boolean {
  const found = new Set(text.match(HASHES)?.slice(0, MOST_HASHES));
  return [...found].some((hash) => addressesOfHash(watchlist, prf, hash).length > 0);
}

function hashForm(hash: string): string {
  return `sha1:${hash}`;
}

function prefixForm(prefix: string): string {
  return `sha1-prefix:${prefix}`;
}

function enrolledUnder(watchlist: Watchlist, prf: Prf, form: string): EnrolledFact[] {
  const out: EnrolledFact[] = [];
  prf.fingerprint(form, plainStart('email'));
  const { hi, lo } = prf;
  let tag: number | undefined;
  for (
    let place = watchlist.find(hi, lo, -1);
    place >= 0;
    place = watchlist.find(hi, lo, place + 1)
  ) {
    tag ??= firstWord(prf.tag(plainForm('email', form)));
    if (!watchlist.agrees(place, tag)) continue;
    const number = watchlist.factAt(place);
    const person = watchlist.personOf(number);
    const fact = watchlist.factsOf(person)[number - watchlist.firstFact(person)];
    if (fact) out.push({ person: watchlist.publicOf(person).id, fact: fact.id });
  }
  return out;
}
