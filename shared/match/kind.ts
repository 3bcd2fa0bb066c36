import type { Fact, FactKind } from '#shared/domain/fact.ts';
import type { PageText, Span } from '#shared/domain/page.ts';
import type { Person } from '#shared/domain/person.ts';
import type { ReasonCode } from '#shared/domain/reason.ts';

import type { Segment } from './segment.ts';

/**
 * How much a form says when it is seen.
 * `exact`: this is the fact (whole address, phone number, IBAN). `strong`: the fact, less one part (street and number
 * without town). `weak`: needs the person's name near (first name of a child, age, weekday and hour). `hint`: a part
 * only (the street without its number); never more than low severity.
 */
export type Strength = 'exact' | 'strong' | 'weak' | 'hint';

/** One canonical form under which a fact is enrolled. Only its keyed fingerprint is kept. */
export interface EnrolledForm {
  readonly form: string;
  readonly strength: Strength;
  /** What to say when this form was seen: "street, number and town agree". */
  readonly because: ReasonCode;
}

/** A stretch of a segment that may be a fact, and the canonical forms it may have been enrolled under, best first. */
export interface Candidate {
  readonly kind: FactKind;
  readonly span: Span;
  readonly forms: readonly string[];
  /** Whether all of its forms are of those that nobody enrols as counting by themselves, so that they are looked up beside a person only. */
  readonly isBeside?: boolean;
}

/** Whether anybody may have enrolled a form as counting by itself. */
export type MayBe = (form: string) => boolean;

/**
 * One kind of fact: its canonical forms, and how it is recognised in text. Both sides must write the same form for the
 * same thing; nothing else connects them, since the scanner never sees a fact. Pure.
 */
export interface KindOfFact<F extends Fact = Fact> {
  readonly kind: F['kind'];
  /** Every form worth recognising, at most a few dozen. Throws BadInput for a value that cannot be (an IBAN that fails its check). */
  enrol(fact: F, person: Pick<Person, 'names' | 'country'>): readonly EnrolledForm[];
  /**
   * Candidates in one segment, in text order. Linear in the segment's length, whatever the text. With `mayBe`, those that it rules
   * out may be left out, which spares building them.
   */
  recognise(segment: Segment, mayBe?: MayBe): readonly Candidate[];
  /** Whether `recognise` asks `mayBe` at all. */
  readonly asks?: boolean;
  /** Candidates from what the markup says outright: coordinates, calendars. Spans point into the page's text. */
  recognisePage?(page: PageText, country: string): readonly Candidate[];
}
