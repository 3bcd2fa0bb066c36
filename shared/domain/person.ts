import type { ExtraConsent } from './consent.ts';
import type { Fact } from './fact.ts';

/** Languages that Luwte speaks to people in. */
export type Language = 'nl' | 'en';

/** How a person bears their own and their partner's name (BRP "aanduiding naamgebruik": E, P, V, N). */
export type NameUse = 'own' | 'partner' | 'partner-own' | 'own-partner';

/** A public name. Either the parts, or `full` where only one string is known. */
export interface PersonName {
  readonly given?: string | undefined;
  readonly initials?: string | undefined;
  /** Tussenvoegsel: "van den", "'t", "El". */
  readonly prefix?: string | undefined;
  readonly family?: string | undefined;
  /** Roepnaam: the first name in daily use. */
  readonly call?: string | undefined;
  readonly partner?: { readonly prefix?: string | undefined; readonly family: string } | undefined;
  readonly use?: NameUse | undefined;
  readonly full?: string | undefined;
}

export interface Office {
  readonly title: string;
  readonly organisation: string;
}

/** What is public about a subject, and all that a scanner may read in plain text. */
export interface PublicPerson {
  readonly id: string;
  /** The first is the main one; never empty. */
  readonly names: readonly PersonName[];
  readonly offices: readonly Office[];
  /** ISO 3166-1 alpha-2; default region for phones and addresses. */
  readonly country: string;
  readonly language: Language;
}

/** A person as enrolled: public part, where reports go, and the facts that should not be found. */
export interface Person extends PublicPerson {
  /** Where reports go; not watched for. */
  readonly email?: string | undefined;
  readonly facts: readonly Fact[];
  /** To what they agreed on paper besides being looked for (`luwte scan` only). */
  readonly consents?: readonly ExtraConsent[] | undefined;
}

/** A name as it is written in full: given name, prefix, family name by use, with the partner's name where it is borne. */
export function writtenName(name: PersonName): string {
  if (name.full) return name.full;
  const first = name.call ?? name.given ?? name.initials;
  const own = [name.prefix, name.family].filter(Boolean).join(' ');
  const partner = [name.partner?.prefix, name.partner?.family].filter(Boolean).join(' ');
  const family = {
    own,
    partner,
    'partner-own': `${partner}-${own}`,
    'own-partner': `${own}-${partner}`,
  }[partner ? (name.use ?? 'own') : 'own'];
  return [first, family].filter(Boolean).join(' ');
}
