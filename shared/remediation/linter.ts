import type { FactKind } from '#shared/domain/fact.ts';

import type { Letter } from './letter.ts';

/** Why a text may not go out. */
export interface Fault {
  readonly where: 'subject' | 'body';
  /** Kinds of the private facts that stand in it; never the facts. */
  readonly kinds: readonly FactKind[];
}

/**
 * Refuses a letter or mail that holds a private fact of anybody enrolled. `holds` looks a text up by fingerprint, so
 * the linter does not know the facts either.
 */
export function lint(
  { subject, body }: Letter,
  holds: (text: string) => readonly FactKind[],
): Fault[] {
  const parts = [
    { where: 'subject', kinds: holds(subject) },
    { where: 'body', kinds: holds(body) },
  ] as const;
  return parts.filter(({ kinds }) => kinds.length > 0);
}
