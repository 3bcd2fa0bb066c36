import type { FactKind } from '#shared/domain/fact.ts';

/** A field of a form for one kind of fact. */
export interface FieldWords {
  readonly label: string;
  readonly help?: string;
}

/** What a form for a kind of fact says: why, its fields, and what is wanted where something is wrong. */
interface KindWords {
  readonly help: string;
  readonly wrong: string;
}

export interface FactsWords {
  readonly title: string;
  readonly lead: string;
  readonly hidden: string;
  readonly shown: string;
  readonly showAll: string;
  readonly hideAll: string;
  readonly none: string;
  readonly addTitle: string;
  readonly addThis: (kind: string) => string;
  readonly changeThis: (kind: string) => string;
  readonly removeTitle: string;
  readonly removeText: string;
  readonly removeGo: string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly same: string;
  readonly tooMany: string;
  readonly number: (n: number) => string;
  readonly kinds: Readonly<Record<FactKind, KindWords>>;
  readonly field: Readonly<Record<FieldName, FieldWords>>;
  readonly fieldWrong: Readonly<Partial<Record<FieldName, string>>>;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly weekday: Readonly<Record<string, string>>;
  readonly radius: (metres: number) => string;
}

export const RELATIONS = ['partner', 'child', 'parent', 'sibling', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

export type FieldName =
  | 'street'
  | 'number'
  | 'addition'
  | 'postcode'
  | 'city'
  | 'country'
  | 'phone'
  | 'email'
  | 'relation'
  | 'given'
  | 'prefix'
  | 'family'
  | 'plate'
  | 'day'
  | 'month'
  | 'year'
  | 'bsn'
  | 'iban'
  | 'username'
  | 'lat'
  | 'lon'
  | 'radius'
  | 'what'
  | 'place'
  | 'weekday'
  | 'from'
  | 'to';
