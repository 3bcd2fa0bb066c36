import { BadInput } from '#shared/domain/errors.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';

import type { BlindPerson, Meaning } from './blind.ts';
import { isSalted, WORDS_PER_FORM } from './blind.ts';
import { placeWords } from './evidence.ts';
import { familyWords, givenLetters, hashWord, shortHash } from './names/index-words.ts';
import { writeSections } from './watchlist-file.ts';

/** Forms to a bucket, on average; bits of the gate to a form. Measured: fewer of the first or more of the second buys no speed. */
const FORMS_PER_BUCKET = 4;
const GATE_BITS_PER_FORM = 4;
const NAME_GATE_BITS = 8;
/** The reference from a form to its fact has 24 bits. */
const MOST_FACTS = 1 << 24;

/** A growing list of 32-bit numbers would be a JavaScript array of 8 bytes each and more: sizes are counted first. */
interface Sizes {
  readonly people: number;
  readonly facts: number;
  readonly forms: number;
}

/**
 * Everyone's blind entries as one artefact that `loadWatchlist` opens. Order of people is kept. Needs no key: whoever
 * assembles learns nothing. About 1 µs a form.
 */
export function assembleWatchlist(
  people: readonly BlindPerson[],
  key: Uint8Array = new Uint8Array(8),
): Uint8Array {
  const sizes = count(people);
  const meanings: Meaning[] = [];
  const forms = placeForms(people, sizes, meanings);
  const salted = saltedForms(people, meanings);
  const factStart = new Uint32Array(sizes.people + 1);
  const factInfo = new Uint8Array(sizes.facts);
  let fact = 0;
  people.forEach((one, i) => {
    for (const { kind, who } of one.facts) factInfo[fact++] = FACT_KINDS.indexOf(kind) | (who << 4);
    factStart[i + 1] = fact;
  });
  const [publicStart, publicText] = texts(people, (one) => JSON.stringify(one.person));
  const [recordStart, recordText] = texts(people, (one) =>
    JSON.stringify([
      one.threat,
      Buffer.from(one.sealingKey).toString('base64'),
      ...one.facts.map(({ id }) => id),
    ]),
  );
  return writeSections({
    key,
    meanings,
    factStart,
    factInfo,
    ...forms,
    ...salted,
    publicStart,
    publicText,
    recordStart,
    recordText,
    ...nameIndex(people),
  });
}

function count(people: readonly BlindPerson[]): Sizes {
  let facts = 0;
  let forms = 0;
  for (const one of people) {
    facts += one.facts.length;
    for (const { salted } of formsOf(one)) if (!salted) forms++;
  }
  if (facts > MOST_FACTS)
    throw new BadInput(`at most ${MOST_FACTS} facts fit in one watchlist, got ${facts}: split it`);
  return { people: people.length, facts, forms };
}

interface OneForm {
  readonly hi: number;
  readonly lo: number;
  readonly tag: number;
  /** Number of the fact among the person's. */
  readonly fact: number;
  /** Number of the meaning among the person's. */
  readonly meaning: number;
  readonly salted: boolean;
}

function* formsOf({ forms, meanings }: BlindPerson): Generator<OneForm> {
  const salted = meanings.map(isSalted);
  for (let i = 0; i < forms.length; i += WORDS_PER_FORM) {
    const ref = forms[i + 3] ?? 0;
    const meaning = ref & 0xff;
    yield {
      hi: forms[i] ?? 0,
      lo: forms[i + 1] ?? 0,
      tag: forms[i + 2] ?? 0,
      fact: ref >>> 8,
      meaning,
      salted: salted[meaning] ?? false,
    };
  }
}

/** Salted forms, person by person, in runs of one fact and meaning. */
function saltedForms(people: readonly BlindPerson[], meanings: Meaning[]) {
  const saltStart = new Uint32Array(people.length + 1);
  const runStart = new Uint32Array(people.length + 1);
  const salted: number[] = [];
  const runs: number[] = [];
  people.forEach((one, person) => {
    const meaning = one.meanings.map((each) => meaningOf(meanings, each));
    const mine = Array.from(formsOf(one)).filter((form) => form.salted);
    for (const [key, list] of Map.groupBy(
      mine,
      (form) => (form.fact << 8) | (meaning[form.meaning] ?? 0),
    )) {
      for (let i = 0; i < list.length; i += 0xff)
        runs.push(key >>> 8, key & 0xff, Math.min(0xff, list.length - i));
      for (const { lo, tag } of list) salted.push(((lo & 0xffff) << 16) | (tag >>> 16));
    }
    saltStart[person + 1] = salted.length;
    runStart[person + 1] = runs.length;
  });
  return { saltStart, salted: Uint32Array.from(salted), runStart, runs: Uint8Array.from(runs) };
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, least))));
}

/** Forms put in their buckets by counting: one pass to count, one to place. */
function placeForms(people: readonly BlindPerson[], { forms }: Sizes, meanings: Meaning[]) {
  const bucketCount = powerOfTwo(forms / FORMS_PER_BUCKET);
  const shift = 32 - Math.log2(bucketCount);
  const bucketOf = (hi: number) => (shift === 32 ? 0 : hi >>> shift);
  const buckets = new Uint32Array(bucketCount + 1);
  for (const one of people) {
    for (const { hi, salted } of formsOf(one)) {
      if (salted) continue;
      const next = bucketOf(hi) + 1;
      buckets[next] = (buckets[next] ?? 0) + 1;
    }
  }
  for (let i = 1; i <= bucketCount; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  const next = buckets.slice(0, bucketCount);
  const gate = new Uint32Array(powerOfTwo(Math.max(64, forms * GATE_BITS_PER_FORM)) / 32);
  const gateShift = 32 - Math.log2(gate.length * 32);
  const lo = new Uint16Array(forms);
  const tags = new Uint32Array(forms);
  const refs = new Uint32Array(forms);
  let firstFact = 0;
  for (const one of people) {
    const meaning = one.meanings.map((each) => meaningOf(meanings, each));
    for (const form of formsOf(one)) {
      if (form.salted) continue;
      const bucket = bucketOf(form.hi);
      const at = next[bucket] ?? 0;
      next[bucket] = at + 1;
      lo[at] = form.lo & 0xffff;
      tags[at] = form.tag;
      refs[at] = ((firstFact + form.fact) << 8) | (meaning[form.meaning] ?? 0);
      const bit = form.lo >>> gateShift;
      gate[bit >>> 5] = (gate[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    firstFact += one.facts.length;
  }
  return { gate, buckets, lo, tags, refs };
}

function meaningOf(meanings: Meaning[], { strength, because }: Meaning): number {
  const known = meanings.findIndex((one) => one.strength === strength && one.because === because);
  if (known >= 0) return known;
  if (meanings.length === 0x100)
    throw new BadInput('more than 256 kinds of forms in one watchlist');
  return meanings.push({ strength, because }) - 1;
}

function texts(
  people: readonly BlindPerson[],
  text: (one: BlindPerson) => string,
): [Uint32Array, Uint8Array] {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(people.length + 1);
  const parts = people.map((one, i) => {
    const part = encoder.encode(text(one));
    starts[i + 1] = (starts[i] ?? 0) + part.length;
    return part;
  });
  const all = new Uint8Array(starts[people.length] ?? 0);
  parts.forEach((part, i) => all.set(part, starts[i]));
  return [starts, all];
}

function nameIndex(people: readonly BlindPerson[]) {
  const words = people.map((one) => familyWords(one.person.names).map(hashWord));
  const total = words.reduce((sum, list) => sum + list.length, 0);
  const bucketCount = powerOfTwo(Math.max(2, total));
  const nameBuckets = new Uint32Array(bucketCount + 1);
  const mask = bucketCount - 1;
  for (const hash of words.flat())
    nameBuckets[(hash & mask) + 1] = (nameBuckets[(hash & mask) + 1] ?? 0) + 1;
  for (let i = 1; i <= bucketCount; i++)
    nameBuckets[i] = (nameBuckets[i] ?? 0) + (nameBuckets[i - 1] ?? 0);
  const next = nameBuckets.slice(0, bucketCount);
  const nameGate = new Uint32Array(powerOfTwo(Math.max(64, total * NAME_GATE_BITS)) / 32);
  const gateShift = 32 - Math.log2(nameGate.length * 32);
  const nameHashes = new Uint32Array(total);
  const namePeople = new Uint32Array(total);
  words.forEach((list, person) => {
    for (const hash of list) {
      const at = next[hash & mask] ?? 0;
      next[hash & mask] = at + 1;
      nameHashes[at] = hash;
      const bit = hash >>> gateShift;
      nameGate[bit >>> 5] = (nameGate[bit >>> 5] ?? 0) | (1 << (bit & 31));
      namePeople[at] = person;
    }
  });
  const letters = Uint32Array.from(people, (one) => givenLetters(one.person.names));
  const places = Uint32Array.from(people, (one) => {
    const [first, second] = placeWords(one.person).toSorted((a, b) => b.length - a.length);
    return (((first ? shortHash(first) : 0) << 16) | (second ? shortHash(second) : 0)) >>> 0;
  });
  return { nameGate, nameBuckets, nameHashes, namePeople, letters, places };
}
