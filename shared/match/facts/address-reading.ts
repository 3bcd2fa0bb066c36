import type { Candidate, MayBe } from '../kind.ts';
import type { Segment } from '../segment.ts';
import { ADDRESS } from './address-forms.ts';
import { Allowance } from './allowance.ts';

/** Forms a word that addresses may take up; a list of nothing else takes some two. */
const MOST_FORMS = 3;
/** Streets and postcodes a word that are asked for at a gate: a list of nothing but addresses asks for half a one. */
const MOST_KEYS = 0.6;

/** A segment whose addresses are being read, and what was found so far. */
export interface Reading {
  readonly segment: Segment;
  readonly out: Candidate[];
  readonly gate: Gate;
  readonly allowance: Allowance;
  /** The word that ends the street last named, or -1. */
  street: number;
}

export function readingOf(segment: Segment, mayBe: MayBe | undefined): Reading {
  const out: Candidate[] = [];
  // Behind a gate, what is asked there counts, so that what is found of one person does not depend on who else is enrolled.
  const allowance =
    mayBe === undefined ? new Allowance(out, MOST_FORMS) : new Allowance([], MOST_KEYS);
  return { segment, out, gate: new Gate(mayBe, allowance), allowance, street: -1 };
}

/** A power of two. */
const SLOTS = 64;

/**
 * Whether anybody may live in a street or at a postcode. Every address is enrolled under its street and its postcode alone as well,
 * so one look-up spares all those of its numbers and towns.
 */
class Gate {
  readonly #mayBe: MayBe | undefined;
  readonly #allowance: Allowance;
  /** Keys asked lately, and what was answered: who fills a page with one street makes it no dearer. */
  readonly #asked: string[] = [];
  readonly #answers = new Uint8Array(SLOTS);

  constructor(mayBe: MayBe | undefined, allowance: Allowance) {
    this.#mayBe = mayBe;
    this.#allowance = allowance;
  }

  /** `key` as forms begin with it: the street's, or the postcode. */
  mayBe(key: string): boolean {
    if (this.#mayBe === undefined) return true;
    this.#allowance.add(1);
    const ends = (key.charCodeAt(0) << 3) ^ key.charCodeAt(key.length - 1);
    const slot = (ends ^ (key.length << 1)) & (SLOTS - 1);
    if (this.#asked[slot] === key) return this.#answers[slot] === 1;
    const answer = this.#mayBe(`${ADDRESS}${key}`);
    this.#asked[slot] = key;
    this.#answers[slot] = answer ? 1 : 0;
    return answer;
  }
}
