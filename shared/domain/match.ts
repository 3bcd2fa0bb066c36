import type { FactKind } from './fact.ts';
import type { Span } from './page.ts';
import type { Reason } from './reason.ts';
import type { SeverityInputs } from './severity.ts';

/** Whether something is about the enrolled person, perhaps, or about a namesake. */
export type About = 'subject' | 'unsure' | 'someone-else';

/** A place where the person's public name stands. */
export interface Mention {
  readonly span: Span;
  readonly about: About;
  /** Probability that it is this person, 0 to 1, calibrated. */
  readonly confidence: number;
  readonly because: readonly Reason[];
}

/** One enrolled fact seen on one page. */
export interface FactMatch {
  readonly kind: FactKind;
  /** Index in the person's enrolled facts. */
  readonly fact: number;
  /** In the extracted text; empty where the fact stands only outside it (an attribute, metadata). */
  readonly spans: readonly Span[];
  readonly about: About;
  readonly confidence: number;
  readonly because: readonly Reason[];
  readonly inputs: SeverityInputs;
  /** Only part of the fact stands there (a street without its number): a hint, severity at most low. */
  readonly hint?: boolean;
}

/** What one page says about one enrolled person. */
export interface PersonMatches {
  readonly person: string;
  readonly mentions: readonly Mention[];
  readonly facts: readonly FactMatch[];
}
