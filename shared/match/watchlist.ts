import type { FactKind } from '#shared/domain/fact.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import type { PublicPerson } from '#shared/domain/person.ts';
import type { SeverityInputs } from '#shared/domain/severity.ts';

import type { BlindFact, Meaning } from './blind.ts';
import type { PersonRecord } from './records.ts';
import { publicPersonSchema, readRecord, whoOf } from './records.ts';
import type { RefShape, Sections } from './watchlist-file.ts';
import { NO_PAIR, readSections, refShape } from './watchlist-file.ts';

/** A form that is only looked for beside its person. */
export interface Salted {
  readonly fact: number;
  readonly kind: FactKind;
  readonly meaning: Meaning;
  /** First 12 bits of the confirming tag. */
  readonly tag: number;
}

/** All forms of a person that are only looked for beside them. */
export interface SaltedForms {
  readonly kinds: ReadonlySet<FactKind>;
  /** By the low 16 bits of their fingerprints. */
  readonly byLow: ReadonlyMap<number, readonly Salted[]>;
}

/**
 * Everyone's fingerprints, ready to be looked up. Made by `loadWatchlist`; it holds views on the artefact's bytes and
 * opens a person's record only when that person is seen.
 */
export class Watchlist {
  readonly people: number;
  readonly facts: number;
  readonly forms: number;
  /** Id of the key that it was made with (`Prf.id`). */
  readonly key: Uint8Array;
  readonly #s: Sections;
  readonly #bucketShift: number;
  readonly #gateShift: number;
  readonly #nameMask: number;
  readonly #nameShift: number;
  readonly #ref: RefShape;
  /** People seen lately, opened: who is in the news today is so on many pages. */
  readonly #opened = new Map<number, PublicPerson>();
  readonly #salted = new Map<number, SaltedForms>();

  constructor(sections: Sections) {
    this.#s = sections;
    this.people = sections.factStart.length - 1;
    this.facts = sections.factInfo.length;
    this.forms = sections.checks.length;
    this.key = sections.key;
    this.#bucketShift = 32 - Math.log2(sections.buckets.length - 1);
    this.#gateShift = 32 - Math.log2(sections.gate.length * 32);
    this.#nameMask = sections.nameBuckets.length - 2;
    this.#nameShift = 32 - Math.log2(sections.nameGate.length * 32);
    this.#ref = refShape(this.facts, sections.meanings.length);
  }

  /** First place at or after `from` with this fingerprint, or -1. Begin with `from` = -1. */
  find(hi: number, lo: number, from: number): number {
    const s = this.#s;
    if (from < 0) {
      const bit = lo >>> this.#gateShift;
      if ((((s.gate[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return -1;
    }
    const bucket = this.#bucketShift === 32 ? 0 : hi >>> this.#bucketShift;
    const end = s.buckets[bucket + 1] ?? 0;
    const half = lo & 0xffff;
    for (let at = from < 0 ? (s.buckets[bucket] ?? 0) : from; at < end; at++) {
      if ((s.checks[at] ?? 0) >>> 16 === half) return at;
    }
    return -1;
  }

  /** Whether the form at a place has a confirming tag with these first 32 bits, as far as it keeps them: 16 to 32. */
  agrees(place: number, tag: number): boolean {
    const { meaning, fact, tag: more } = this.#ref;
    const rest = more === 0 ? 0 : (this.#s.refs[place] ?? 0) >>> (meaning + fact);
    return (
      ((this.#s.checks[place] ?? 0) & 0xffff) === tag >>> 16 &&
      rest === (tag & 0xffff) >>> (16 - more)
    );
  }

  /** Fact of the form at a place, counted over all people. */
  factAt(place: number): number {
    const { meaning, fact } = this.#ref;
    return ((this.#s.refs[place] ?? 0) >>> meaning) & (2 ** fact - 1);
  }

  meaningAt(place: number): Meaning {
    return this.#meaning((this.#s.refs[place] ?? 0) & (2 ** this.#ref.meaning - 1));
  }

  #meaning(number: number): Meaning {
    const meaning = this.#s.meanings[number];
    if (!meaning)
      throw new Error('the watchlist points at a meaning that it does not have: compile it again');
    return meaning;
  }

  /** Forms of a person that are only looked for beside them. */
  saltedOf(person: number): SaltedForms {
    return kept(this.#salted, person, () => this.#readSalted(person));
  }

  #readSalted(person: number): SaltedForms {
    const s = this.#s;
    const byLow = new Map<number, Salted[]>();
    const kinds = new Set<FactKind>();
    let at = s.saltStart[person] ?? 0;
    const end = s.runStart[person + 1] ?? 0;
    for (let i = s.runStart[person] ?? 0; i < end; i += 2) {
      const number = s.runs[i] ?? 0;
      let pair = s.pairs[number] ?? 0;
      if (number === NO_PAIR) {
        pair = ((s.runs[i + 1] ?? 0) << 8) | (s.runs[i + 2] ?? 0);
        i += 2;
      }
      const fact = this.firstFact(person) + (pair >>> 8);
      const about = { fact, kind: this.kindOf(fact), meaning: this.#meaning(pair & 0xff) };
      kinds.add(about.kind);
      for (let n = s.runs[i + 1] ?? 0; n > 0; n--, at++) {
        const low = s.salted[at] ?? 0;
        const one = { ...about, tag: twelveBits(s.saltTags, at) };
        const known = byLow.get(low);
        if (known) known.push(one);
        else byLow.set(low, [one]);
      }
    }
    return { kinds, byLow };
  }

  /** Person whose fact this is; facts are counted over all people. */
  personOf(fact: number): number {
    const starts = this.#s.factStart;
    let low = 0;
    let high = starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= fact) low = middle;
      else high = middle;
    }
    return low;
  }

  /** First fact of a person; the next person's first is where theirs end. */
  firstFact(person: number): number {
    return this.#s.factStart[person] ?? 0;
  }

  kindOf(fact: number): FactKind {
    return FACT_KINDS[(this.#s.factInfo[fact] ?? 0) & 15] ?? 'address';
  }

  whoOf(fact: number): SeverityInputs['who'] {
    return whoOf((this.#s.factInfo[fact] ?? 0) >> 4);
  }

  /** What is public of a person. Opened on first sight, and kept for as long as few others are seen. */
  publicOf(person: number): PublicPerson {
    return kept(this.#opened, person, () => this.#readPublic(person));
  }

  #readPublic(person: number): PublicPerson {
    const { publicText: text, publicStart: starts } = this.#s;
    const json = decoder.decode(text.subarray(starts[person], starts[person + 1]));
    return publicPersonSchema.parse(JSON.parse(json));
  }

  threatOf(person: number): SeverityInputs['threat'] {
    return this.#record(person).threat;
  }

  sealingKeyOf(person: number): Uint8Array {
    return this.#record(person).sealingKey;
  }

  /** Facts of a person as the enrolment names them, in order. */
  factsOf(person: number): BlindFact[] {
    const { ids } = this.#record(person);
    const first = this.firstFact(person);
    return ids.map((id, i) => ({ id, kind: this.kindOf(first + i), who: this.whoOf(first + i) }));
  }

  /** The kinds of a person's facts. */
  kindsOf(person: number): ReadonlySet<FactKind> {
    const out = new Set<FactKind>();
    for (let fact = this.firstFact(person); fact < this.firstFact(person + 1); fact++)
      out.add(this.kindOf(fact));
    return out;
  }

  /** Whether anybody may have this word in a family name. */
  hasFamilyWord(hash: number): boolean {
    const bit = hash >>> this.#nameShift;
    return (((this.#s.nameGate[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /** People with a word of this hash in a family name; may tell of one whose word only hashes alike. */
  withFamilyWord(hash: number, visit: (person: number) => void): void {
    const s = this.#s;
    const bucket = hash & this.#nameMask;
    const end = s.nameBuckets[bucket + 1] ?? 0;
    for (let at = s.nameBuckets[bucket] ?? 0; at < end; at++) {
      if (s.nameHashes[at] === hash) visit(s.namePeople[at] ?? 0);
    }
  }

  /** Letters that a person's given names may begin with, a bit each (`lettersOf`). */
  lettersOf(person: number): number {
    return this.#s.letters[person] ?? 0;
  }

  /** Short hashes of two words of a person's organisations, 0 where there is none. */
  placesOf(person: number): readonly [number, number] {
    const both = this.#s.places[person] ?? 0;
    return [both >>> 16, both & 0xffff];
  }

  /** Index of a person by id, or -1. Opens records one by one: for a look at one person, not for a page. */
  indexOf(id: string): number {
    for (let person = 0; person < this.people; person++)
      if (this.#readPublic(person).id === id) return person;
    return -1;
  }

  #record(person: number): PersonRecord {
    const { records, recordStart } = this.#s;
    return readRecord(records.subarray(recordStart[person], recordStart[person + 1]));
  }
}

const decoder = new TextDecoder();

/** How many people are kept open: some megabytes of memory. */
const MOST_KEPT = 2000;

/** The value of a key, made once and kept until as many others were made. */
function kept<T>(known: Map<number, T>, key: number, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) {
    const [oldest] = known.keys();
    if (oldest !== undefined) known.delete(oldest);
  }
  const made = make();
  known.set(key, made);
  return made;
}

/** The number at a place of a table of 12 bits each. */
function twelveBits(table: Uint8Array, place: number): number {
  const at = (place * 3) >> 1;
  const both = (table[at] ?? 0) | ((table[at + 1] ?? 0) << 8);
  return (place & 1) === 0 ? both & 0xfff : both >> 4;
}

/** Opens an artefact. Throws `BadInput` where bytes are missing, changed or of another version. About 50 ms for 100,000 people, nearly all of it the checksum. */
export function loadWatchlist(bytes: Uint8Array): Watchlist {
  return new Watchlist(readSections(bytes));
}
