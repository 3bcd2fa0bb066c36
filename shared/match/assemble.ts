import { BadInput } from '#shared/domain/errors.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';

import type { BlindPerson, Meaning } from './blind.ts';
import { isSalted, WORDS_PER_FORM } from './blind.ts';
import { placeWords } from './evidence.ts';
import { familyWords, givenLetters, shortHash } from './names/index-words.ts';
import { writeRecord } from './records.ts';
import { NO_PAIR, refShape, writeSections } from './watchlist-file.ts';
import { hashWord } from './word-hash.ts';

/** Forms to a bucket at most, on average; bits of the gate to a form at least. Measured: fewer of the first or more of the second buys no speed. */
const FORMS_PER_BUCKET = 16;
const GATE_BITS_PER_FORM = 2;
const NAME_GATE_BITS = 8;
/** The reference from a form to its fact has 24 bits. */
const MOST_FACTS = 1 << 24;

/** A growing list of 32-bit numbers would be a JavaScript array of 8 bytes each and more: sizes are counted first. */
interface Sizes {
  readonly people: number;
  readonly facts: number;
  /** Forms that count by themselves, and those looked for beside their person. */
  readonly forms: number;
  readonly salted: number;
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
  const salted = saltedForms(people, meanings, sizes.salted);
  const factStart = new Uint32Array(sizes.people + 1);
  const factInfo = new Uint8Array(sizes.facts);
  let fact = 0;
  people.forEach((one, i) => {
    for (const { kind, who } of one.facts) factInfo[fact++] = FACT_KINDS.indexOf(kind) | (who << 4);
    factStart[i + 1] = fact;
  });
  const encoder = new TextEncoder();
  const [publicStart, publicText] = texts(people, (one) =>
    encoder.encode(JSON.stringify(one.person)),
  );
  const [recordStart, records] = texts(people, ({ threat, sealingKey, facts }) =>
    writeRecord({ threat, sealingKey, ids: facts.map(({ id }) => id) }),
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
    records,
    ...nameIndex(people),
  });
}

function count(people: readonly BlindPerson[]): Sizes {
  let facts = 0;
  let forms = 0;
  let all = 0;
  for (const one of people) {
    facts += one.facts.length;
    all += one.forms.length / WORDS_PER_FORM;
    const salted = one.meanings.map(isSalted);
    for (let i = 3; i < one.forms.length; i += WORDS_PER_FORM)
      if (salted[(one.forms[i] ?? 0) & 0xff] !== true) forms++;
  }
  if (facts > MOST_FACTS)
    throw new BadInput(`at most ${MOST_FACTS} facts fit in one watchlist, got ${facts}: split it`);
  return { people: people.length, facts, forms, salted: all - forms };
}

/** Number of every meaning of a person in the watchlist's own list, and whether its forms are salted. */
function meaningsOf({ meanings }: BlindPerson, all: Meaning[]) {
  return { numbers: meanings.map((each) => meaningOf(all, each)), salted: meanings.map(isSalted) };
}

/** Salted forms, person by person, in runs of one fact and meaning. */
function saltedForms(people: readonly BlindPerson[], meanings: Meaning[], size: number) {
  const saltStart = new Uint32Array(people.length + 1);
  const runStart = new Uint32Array(people.length + 1);
  const salted = new Uint16Array(size);
  const saltTags = new Uint8Array(((size * 3) >> 1) + 2);
  const pairs: number[] = [];
  const numberOf = new Map<number, number>();
  const runs: number[] = [];
  let at = 0;
  people.forEach((one, person) => {
    const { forms } = one;
    const { numbers, salted: isSaltedAt } = meaningsOf(one, meanings);
    const byPair = new Map<number, number[]>();
    for (let i = 0; i < forms.length; i += WORDS_PER_FORM) {
      const ref = forms[i + 3] ?? 0;
      if (isSaltedAt[ref & 0xff] !== true) continue;
      const pair = (ref & ~0xff) | (numbers[ref & 0xff] ?? 0);
      const list = byPair.get(pair);
      if (list) list.push(i);
      else byPair.set(pair, [i]);
    }
    for (const [pair, list] of byPair) {
      let number = numberOf.get(pair);
      if (number === undefined && pairs.length < NO_PAIR) {
        number = pairs.push(pair) - 1;
        numberOf.set(pair, number);
      }
      for (let i = 0; i < list.length; i += 0xff) {
        if (number === undefined) runs.push(NO_PAIR, pair >>> 8, pair & 0xff);
        else runs.push(number);
        runs.push(Math.min(0xff, list.length - i));
      }
      for (const i of list) {
        salted[at] = (forms[i + 1] ?? 0) & 0xffff;
        putTwelveBits(saltTags, at, (forms[i + 2] ?? 0) >>> 20);
        at++;
      }
    }
    saltStart[person + 1] = at;
    runStart[person + 1] = runs.length;
  });
  return {
    saltStart,
    salted,
    saltTags,
    runStart,
    pairs: Uint16Array.from(pairs),
    runs: Uint8Array.from(runs),
  };
}

function putTwelveBits(table: Uint8Array, place: number, value: number): void {
  const at = (place * 3) >> 1;
  const both = (place & 1) === 0 ? value : value << 4;
  table[at] = (table[at] ?? 0) | (both & 0xff);
  table[at + 1] = (table[at + 1] ?? 0) | (both >>> 8);
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, least))));
}

/** Forms put in their buckets by counting: one pass to count, one to place. */
function placeForms(people: readonly BlindPerson[], { facts, forms }: Sizes, meanings: Meaning[]) {
  for (const one of people) meaningsOf(one, meanings);
  const shape = refShape(facts, meanings.length);
  const bucketCount = powerOfTwo(forms / FORMS_PER_BUCKET);
  const shift = 32 - Math.log2(bucketCount);
  const bucketOf = (hi: number) => (shift === 32 ? 0 : hi >>> shift);
  const buckets = new Uint32Array(bucketCount + 1);
  for (const one of people) {
    const { salted } = meaningsOf(one, meanings);
    for (let i = 0; i < one.forms.length; i += WORDS_PER_FORM) {
      if (salted[(one.forms[i + 3] ?? 0) & 0xff] === true) continue;
      const next = bucketOf(one.forms[i] ?? 0) + 1;
      buckets[next] = (buckets[next] ?? 0) + 1;
    }
  }
  for (let i = 1; i <= bucketCount; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  const next = buckets.slice(0, bucketCount);
  const gate = new Uint32Array(powerOfTwo(Math.max(64, forms * GATE_BITS_PER_FORM)) / 32);
  const gateShift = 32 - Math.log2(gate.length * 32);
  const checks = new Uint32Array(forms);
  const refs = new Uint32Array(forms);
  let firstFact = 0;
  for (const one of people) {
    const { numbers, salted } = meaningsOf(one, meanings);
    for (let i = 0; i < one.forms.length; i += WORDS_PER_FORM) {
      const ref = one.forms[i + 3] ?? 0;
      if (salted[ref & 0xff] === true) continue;
      const [lo, tag] = [one.forms[i + 1] ?? 0, one.forms[i + 2] ?? 0];
      const bucket = bucketOf(one.forms[i] ?? 0);
      const at = next[bucket] ?? 0;
      next[bucket] = at + 1;
      checks[at] = ((lo & 0xffff) << 16) | (tag >>> 16);
      const more = (tag & 0xffff) >>> (16 - shape.tag);
      const fact = firstFact + (ref >>> 8);
      refs[at] = (more * 2 ** shape.fact + fact) * 2 ** shape.meaning + (numbers[ref & 0xff] ?? 0);
      const bit = lo >>> gateShift;
      gate[bit >>> 5] = (gate[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    firstFact += one.facts.length;
  }
  return { gate, buckets, checks, refs };
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
  bytesOf: (one: BlindPerson) => Uint8Array,
): [Uint32Array, Uint8Array] {
  const starts = new Uint32Array(people.length + 1);
  const parts = people.map((one, i) => {
    const part = bytesOf(one);
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
