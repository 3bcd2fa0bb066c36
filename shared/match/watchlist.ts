import type { z } from 'zod';

import type { FactKind } from '#shared/domain/fact.ts';
import { FACT_KINDS } from '#shared/domain/fact.ts';
import type { PublicPerson } from '#shared/domain/person.ts';
import type { SeverityInputs } from '#shared/domain/severity.ts';

import type { BlindFact, Meaning } from './blind.ts';
import { publicPersonSchema, recordSchema, threatOf, whoOf } from './records.ts';
import type { Sections } from './watchlist-file.ts';
import { readSections } from './watchlist-file.ts';

/** A form that is only looked for beside its person. */
export interface Salted {
  readonly fact: number;
  readonly meaning: Meaning;
  /** First 16 bits of the confirming tag. */
  readonly tag: number;
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

  constructor(sections: Sections) {
    this.#s = sections;
    this.people = sections.factStart.length - 1;
    this.facts = sections.factInfo.length;
    this.forms = sections.lo.length;
    this.key = sections.key;
    this.#bucketShift = 32 - Math.log2(sections.buckets.length - 1);
    this.#gateShift = 32 - Math.log2(sections.gate.length * 32);
    this.#nameMask = sections.nameBuckets.length - 2;
    this.#nameShift = 32 - Math.log2(sections.nameGate.length * 32);
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
      if (s.lo[at] === half) return at;
    }
    return -1;
  }

  /** First 32 bits of the confirming tag of the form at a place. */
  tagAt(place: number): number {
    return this.#s.tags[place] ?? 0;
  }

  /** Fact of the form at a place, counted over all people. */
  factAt(place: number): number {
    return (this.#s.refs[place] ?? 0) >>> 8;
  }

  meaningAt(place: number): Meaning {
    const meaning = this.#s.meanings[(this.#s.refs[place] ?? 0) & 0xff];
    if (!meaning)
      throw new Error('the watchlist points at a meaning that it does not have: compile it again');
    return meaning;
  }

  /** Forms of a person that are only looked for beside them, by the low 16 bits of their fingerprints. */
  saltedOf(person: number): Map<number, Salted[]> {
    const s = this.#s;
    const out = new Map<number, Salted[]>();
    let at = s.saltStart[person] ?? 0;
    for (let i = s.runStart[person] ?? 0; i < (s.runStart[person + 1] ?? 0); i += 3) {
      const meaning = s.meanings[s.runs[i + 1] ?? 0];
      if (!meaning) throw new Error('the watchlist points at a meaning that it does not have');
      for (let n = s.runs[i + 2] ?? 0; n > 0; n--, at++) {
        const word = s.salted[at] ?? 0;
        const one = {
          fact: this.firstFact(person) + (s.runs[i] ?? 0),
          meaning,
          tag: word & 0xffff,
        };
        const known = out.get(word >>> 16);
        if (known) known.push(one);
        else out.set(word >>> 16, [one]);
      }
    }
    return out;
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

  publicOf(person: number): PublicPerson {
    return publicPersonSchema.parse(
      JSON.parse(textOf(this.#s.publicText, this.#s.publicStart, person)),
    );
  }

  threatOf(person: number): SeverityInputs['threat'] {
    return threatOf(this.#record(person)[0]);
  }

  sealingKeyOf(person: number): Uint8Array {
    return new Uint8Array(Buffer.from(this.#record(person)[1], 'base64'));
  }

  /** Facts of a person as the enrolment names them, in order. */
  factsOf(person: number): BlindFact[] {
    const [, , ...ids] = this.#record(person);
    const first = this.firstFact(person);
    return ids.map((id, i) => ({ id, kind: this.kindOf(first + i), who: this.whoOf(first + i) }));
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
      if (this.publicOf(person).id === id) return person;
    return -1;
  }

  #record(person: number): z.infer<typeof recordSchema> {
    return recordSchema.parse(JSON.parse(textOf(this.#s.recordText, this.#s.recordStart, person)));
  }
}

const decoder = new TextDecoder();

function textOf(text: Uint8Array, starts: Uint32Array, person: number): string {
  return decoder.decode(text.subarray(starts[person], starts[person + 1]));
}

/** Opens an artefact. Throws `BadInput` where bytes are missing, changed or of another version. About 10 ms for 100,000 people. */
export function loadWatchlist(bytes: Uint8Array): Watchlist {
  return new Watchlist(readSections(bytes));
}
