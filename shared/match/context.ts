import type { FactKind } from '#shared/domain/fact.ts';
import type { SeverityInputs } from '#shared/domain/severity.ts';

import type { FactHit } from './hits.ts';
import type { JudgedName, Stage } from './stage.ts';

/** What severity is judged from, for one fact on one page. */
export function severityInputs(
  stage: Stage,
  hits: readonly FactHit[],
  names: readonly JudgedName[],
): SeverityInputs {
  const fact = hits[0]?.fact ?? 0;
  const who = stage.watchlist.whoOf(fact);
  return {
    kind: kindOf(hits),
    context: 0,
    reach: names.length > 0 ? 2 : 1,
    validity: 2,
    who,
    threat: stage.watchlist.threatOf(stage.one.index),
  };
}

/** How bad each kind is by itself (severity proposal, "Kind"). */
const KIND_LEVEL: Readonly<Record<FactKind, SeverityInputs['kind']>> = {
  address: 4,
  place: 4,
  bsn: 4,
  routine: 4,
  relative: 3,
  phone: 3,
  plate: 3,
  iban: 3,
  email: 2,
  birthdate: 2,
  username: 2,
};

function kindOf(hits: readonly FactHit[]): SeverityInputs['kind'] {
  const kind = hits[0]?.candidate.kind ?? 'email';
  const isClubOnly =
    kind === 'routine' && hits.every(({ meaning }) => meaning.because === 'routine-place');
  return isClubOnly ? 1 : KIND_LEVEL[kind];
}
