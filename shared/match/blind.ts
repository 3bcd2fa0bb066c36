import type { z } from 'zod';

import { BadInput } from '#shared/domain/errors.ts';
import type { Fact, FactKind } from '#shared/domain/fact.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import type { Person, PublicPerson } from '#shared/domain/person.ts';
import type { Prf } from '#shared/domain/prf.ts';
import type { ReasonCode } from '#shared/domain/reason.ts';
import type { SeverityInputs } from '#shared/domain/severity.ts';

import { KINDS } from './facts/registry.ts';
import type { EnrolledForm, Strength } from './kind.ts';
import { CHILD_WORDS } from './lexicon/kinship.ts';
import { blindHeaderSchema, threatOf, whoOf } from './records.ts';
import { townForm } from './towns.ts';

/** What may be known of a fact without knowing it: what sort of thing it is, and of whose. */
export interface BlindFact {
  /** The fact's id in the enrolment. */
  readonly id: string;
  readonly kind: FactKind;
  readonly who: SeverityInputs['who'];
}

/** A person as the scanner knows them: what is public in the clear, what is private as fingerprints. */
export interface BlindPerson {
  readonly person: PublicPerson;
  readonly facts: readonly BlindFact[];
  readonly threat: SeverityInputs['threat'];
  /** Public half of the subject's sealing key, as given. */
  readonly sealingKey: Uint8Array;
  /** Distinct pairs of strength and reason that `forms` points into. */
  readonly meanings: readonly Meaning[];
  /** Four numbers a form: fingerprint high and low, the first 32 bits of the confirming HMAC, index of the fact << 8 | index of the meaning. */
  readonly forms: Uint32Array;
}

/** How much a form says, and what to say when it is seen. */
export interface Meaning {
  readonly strength: Strength;
  readonly because: ReasonCode;
}

export const WORDS_PER_FORM = 4;
const MOST_FACTS = 0xff;
const MOST_MEANINGS = 0x100;

/** What an enrolment knows beside the person. */
export interface BlindOptions {
  /** Ids of the facts, by index; "0", "1", … unless given. */
  readonly factIds?: readonly string[];
  readonly sealingKey?: Uint8Array;
  readonly threat?: SeverityInputs['threat'];
  /** Forms of a fact besides those of its kind. */
  readonly also?: (fact: Fact) => readonly EnrolledForm[];
}

/**
 * Turns a person into fingerprints: the last place where a fact is in the clear. About 5 µs a form.
 * Throws `BadInput` for a fact that cannot be; the message names the fact by number, never by value.
 */
export function fingerprintPerson(
  person: Person,
  prf: Prf,
  options: BlindOptions = {},
): BlindPerson {
  if (person.facts.length > MOST_FACTS) {
    throw new BadInput(
      `at most ${MOST_FACTS} facts a person were wanted, got ${person.facts.length}`,
    );
  }
  const meanings: Meaning[] = [];
  const forms: number[] = [];
  person.facts.forEach((fact, index) => {
    const also = options.also?.(fact) ?? [];
    for (const one of [...enrolledForms(fact, person), ...also]) {
      const form = isSalted(one)
        ? saltedForm(person.id, fact.kind, one.form)
        : plainForm(fact.kind, one.form);
      prf.fingerprint(form);
      const tag = prf.tag(form);
      forms.push(prf.hi, prf.lo, firstWord(tag), (index << 8) | meaningOf(meanings, one));
    }
  });
  const { id, names, offices, country, language } = person;
  return {
    person: { id, names, offices, country, language },
    facts: person.facts.map((fact, index) => ({
      id: options.factIds?.[index] ?? String(index),
      kind: fact.kind,
      who: whose(fact),
    })),
    threat: options.threat ?? 0,
    sealingKey: options.sealingKey ?? new Uint8Array(0),
    meanings,
    forms: Uint32Array.from(forms),
  };
}

/** The strongest of each form that a fact may be seen under. */
function enrolledForms(fact: Fact, person: Person): Iterable<EnrolledForm> {
  const kind = KINDS[fact.kind];
  const best = new Map<string, EnrolledForm>();
  const town = fact.kind === 'address' ? townForm(fact) : undefined;
  const clues: EnrolledForm[] =
    town === undefined ? [] : [{ form: town, strength: 'weak', because: 'town-agrees' }];
  for (const given of [...kind.enrol(fact, person), ...clues]) {
    const one = isOnlyClue(fact, given) ? { ...given, strength: 'hint' as const } : given;
    const key = isSalted(one) ? `salted ${one.form}` : one.form;
    const before = best.get(key);
    if (!before || STRENGTHS.indexOf(one.strength) < STRENGTHS.indexOf(before.strength))
      best.set(key, one);
  }
  return best.values();
}

/** Where the day of birth is known, an age or a year beside the name tells namesakes apart, and exposes nothing. */
function isOnlyClue(fact: Fact, { because }: EnrolledForm): boolean {
  const isDay =
    fact.kind === 'birthdate' && fact.value.length > 7 && (fact.precision ?? 'day') === 'day';
  return isDay && (because === 'birthdate-age' || because === 'birthdate-year');
}

/** From most telling to least. */
export const STRENGTHS = ['exact', 'strong', 'weak', 'hint'] as const satisfies readonly Strength[];

function meaningOf(meanings: Meaning[], { strength, because }: EnrolledForm): number {
  const known = meanings.findIndex((one) => one.strength === strength && one.because === because);
  if (known >= 0) return known;
  if (meanings.length === MOST_MEANINGS)
    throw new BadInput('more than 256 kinds of forms for one person');
  return meanings.push({ strength, because }) - 1;
}

const BESIDE: ReadonlySet<ReasonCode> = new Set([
  'address-letter',
  'birthdate-age',
  'birthdate-year',
]);

/**
 * Whether a form is only looked for once its person is known to be on the page, by name or by another fact: what counts
 * beside the name only, and the many spellings of a street with a letter wrong.
 */
export function isSalted({ strength, because }: Meaning): boolean {
  return strength === 'weak' || BESIDE.has(because);
}

/** What is fingerprinted for a form that counts by itself. The kind keeps equal strings of two kinds apart. */
export function plainForm(kind: FactKind, form: string): string {
  return `${plainStart(kind)}${form}`;
}

/**
 * What is fingerprinted for a form that is only looked for beside its person. The person's id is part of it, so that
 * nobody sees in the artefact that two people have a child of the same name, and a common name costs no more to look up.
 */
export function saltedForm(person: string, kind: FactKind, form: string): string {
  return `${saltedStart(person, kind)}${form}`;
}

/** Made once: that two strings are one object is seen at a glance. */
const PLAIN_STARTS = new Map(FACT_KINDS.map((kind) => [kind, `${kind}:`]));

/** What every plain form of a kind begins with, and every salted one of a person. */
export function plainStart(kind: FactKind): string {
  return PLAIN_STARTS.get(kind) ?? `${kind}:`;
}

export function saltedStart(person: string, kind: FactKind): string {
  return `${person}\n${kind}:`;
}

/** First 32 bits of a tag. */
export function firstWord(tag: Uint8Array): number {
  return (
    (((tag[0] ?? 0) << 24) | ((tag[1] ?? 0) << 16) | ((tag[2] ?? 0) << 8) | (tag[3] ?? 0)) >>> 0
  );
}

function whose(fact: Fact): SeverityInputs['who'] {
  if (fact.kind !== 'relative') return 0;
  return CHILD_WORDS.has(fact.relation.toLowerCase().trim()) ? 3 : 1;
}

/** One blind person as bytes, for a table or a file. `readBlindPerson` gives it back. */
export function writeBlindPerson(blind: BlindPerson): Uint8Array {
  const header = {
    v: 2,
    person: blind.person,
    facts: blind.facts.map(({ id, kind, who }) => [id, FACT_KINDS.indexOf(kind), who]),
    threat: blind.threat,
    key: Buffer.from(blind.sealingKey).toString('base64'),
    meanings: blind.meanings,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const out = new Uint8Array(4 + text.length + blind.forms.length * 4);
  const view = new DataView(out.buffer);
  view.setUint32(0, text.length, true);
  out.set(text, 4);
  blind.forms.forEach((word, i) => view.setUint32(4 + text.length + i * 4, word, true));
  return out;
}

/** What `writeBlindPerson` wrote. Throws where the bytes are something else, without showing them. */
export function readBlindPerson(bytes: Uint8Array): BlindPerson {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 4 ? 0 : view.getUint32(0, true);
  const rest = bytes.length - 4 - length;
  const header = parseHeader(bytes.subarray(4, 4 + length));
  if (!header || rest < 0 || rest % (4 * WORDS_PER_FORM) !== 0) {
    throw new BadInput(
      'a blind person as Luwte writes them was wanted, other bytes were given: enrol again',
    );
  }
  const forms = Uint32Array.from({ length: rest / 4 }, (_, i) =>
    view.getUint32(4 + length + i * 4, true),
  );
  return {
    person: header.person,
    facts: header.facts.map(([id, kind, who]) => ({
      id,
      kind: FACT_KINDS[kind] ?? 'address',
      who: whoOf(who),
    })),
    threat: threatOf(header.threat),
    sealingKey: new Uint8Array(Buffer.from(header.key, 'base64')),
    meanings: header.meanings,
    forms,
  };
}

function parseHeader(bytes: Uint8Array): z.infer<typeof blindHeaderSchema> | undefined {
  try {
    return blindHeaderSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
