import type { PersonName } from './person.ts';

/** One thing about a subject that should not be published together with them. Values are private: never print them. */
export type Fact =
  | AddressFact
  | PhoneFact
  | EmailFact
  | RelativeFact
  | PlateFact
  | BirthdateFact
  | BsnFact
  | IbanFact
  | UsernameFact
  | PlaceFact
  | RoutineFact;

export type FactKind = Fact['kind'];

/** Every kind, in the order in which reports name them. */
export const FACT_KINDS = [
  'address',
  'place',
  'routine',
  'relative',
  'phone',
  'email',
  'plate',
  'birthdate',
  'username',
  'iban',
  'bsn',
] as const satisfies readonly FactKind[];

/** May lack parts: a town alone, a postcode and number alone. */
export interface AddressFact {
  readonly kind: 'address';
  readonly street?: string | undefined;
  readonly number?: string | undefined;
  /** House letter or addition: "a", "2 hs", "II". */
  readonly addition?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  readonly country?: string | undefined;
}

/** `value` in E.164, or as written in the person's country. */
export interface PhoneFact {
  readonly kind: 'phone';
  readonly value: string;
}

export interface EmailFact {
  readonly kind: 'email';
  readonly value: string;
}

/** `relation`: partner, child, parent, sibling, other, or a free word. */
export interface RelativeFact {
  readonly kind: 'relative';
  readonly relation: string;
  readonly name: PersonName;
}

export interface PlateFact {
  readonly kind: 'plate';
  readonly value: string;
  readonly country?: string | undefined;
}

/** `value`: YYYY-MM-DD, YYYY-MM or YYYY, as `precision` says. */
export interface BirthdateFact {
  readonly kind: 'birthdate';
  readonly value: string;
  readonly precision?: 'day' | 'month' | 'year' | undefined;
}

/** Citizen service number: nine digits that pass the eleven-test. */
export interface BsnFact {
  readonly kind: 'bsn';
  readonly value: string;
}

export interface IbanFact {
  readonly kind: 'iban';
  readonly value: string;
}

export interface UsernameFact {
  readonly kind: 'username';
  readonly value: string;
}

/** A place seen in photos and maps; `radius` in metres, degrees in WGS 84. */
export interface PlaceFact {
  readonly kind: 'place';
  readonly lat: number;
  readonly lon: number;
  readonly radius: number;
}

export type Weekday =
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday';

/** Something done every week; times as HH:MM, local. */
export interface RoutineFact {
  readonly kind: 'routine';
  readonly what?: string | undefined;
  readonly place?: string | undefined;
  readonly weekday?: Weekday | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
