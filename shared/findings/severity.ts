import type { FactKind } from '#shared/domain/fact.ts';
import type { FactMatch } from '#shared/domain/match.ts';
import type { Severity, SeverityInputs } from '#shared/domain/severity.ts';
import { SEVERITIES } from '#shared/domain/severity.ts';

/** One rule that can be said in a sentence; the first that holds gives the band. */
interface Rule {
  readonly band: Severity;
  readonly says: string;
  readonly holds: (i: SeverityInputs) => boolean;
}

const HOME = 4;
const CHILD = 3;

/** Bands from rules, not from a sum, so that each can be explained. Order matters. */
export const RULES: readonly Rule[] = [
  { band: 'critical', says: 'somebody calls for action or a visit', holds: (i) => i.context === 4 },
  {
    band: 'critical',
    says: 'home or routine stands among hostile words',
    holds: (i) => i.kind === HOME && i.context >= 3,
  },
  {
    band: 'critical',
    says: 'a child is named among angry words',
    holds: (i) => i.who === CHILD && i.kind >= 3 && i.context >= 2,
  },
  {
    band: 'critical',
    says: 'it says where the person is now',
    holds: (i) => i.validity === 4 && i.kind === HOME,
  },
  {
    band: 'critical',
    says: 'home is easy to find while there is a concrete threat',
    holds: (i) => i.threat >= 3 && i.kind === HOME && i.reach >= 2,
  },
  {
    band: 'high',
    says: 'home or routine stands on a page about the person',
    holds: (i) => i.kind === HOME && i.reach >= 3,
  },
  {
    band: 'high',
    says: 'phone, family or plate is exposed while there is a concrete threat',
    holds: (i) => i.kind >= 3 && i.threat >= 3,
  },
  {
    band: 'high',
    says: 'it says where a child is to be found',
    holds: (i) => i.who === CHILD && i.kind === HOME,
  },
  { band: 'medium', says: 'home or routine is exposed', holds: (i) => i.kind === HOME },
  {
    band: 'medium',
    says: 'phone, family or plate stands openly beside the name',
    holds: (i) => i.kind === 3 && i.reach >= 2,
  },
  { band: 'medium', says: 'it stands among hostile words', holds: (i) => i.context === 3 },
  { band: 'low', says: 'e-mail, birth date or user name is exposed', holds: (i) => i.kind === 2 },
  {
    band: 'low',
    says: 'phone, family or plate stands where the name does not',
    holds: (i) => i.kind === 3,
  },
  { band: 'low', says: 'it is out of date', holds: (i) => i.validity === 0 },
  { band: 'info', says: 'it is public by office, or says little', holds: () => true },
];

/** The band of one finding. Out of date never goes above medium: someone else may live there now, so it still matters. A hint is never more than low. */
export function severityOf(inputs: SeverityInputs, hint = false): Severity {
  const band = RULES.find((rule) => rule.holds(inputs))?.band ?? 'info';
  const cap: Severity = hint ? 'low' : inputs.validity === 0 ? 'medium' : 'critical';
  return lesser(band, cap);
}

/** The rule that gave the band, in a sentence. */
export function severityRule(inputs: SeverityInputs): string {
  return RULES.find((rule) => rule.holds(inputs))?.says ?? '';
}

type Judged = Pick<FactMatch, 'kind' | 'inputs' | 'hint' | 'about'>;

/**
 * Bands of all findings about one person on one page, in the order given. Two medium findings that together give home
 * and routine, or home and family, are high: putting them together is what a doxer does.
 */
export function severitiesTogether(found: readonly Judged[]): Severity[] {
  const alone = found.map((one) => severityOf(one.inputs, one.hint));
  const theirs = found.map((one, index) =>
    one.about !== 'someone-else' && alone[index] === 'medium' ? one : undefined,
  );
  const has = (...kinds: FactKind[]) => theirs.some((one) => one && kinds.includes(one.kind));
  const home = has('address', 'place');
  const together = new Set<FactKind>();
  if (home && has('routine'))
    for (const kind of ['address', 'place', 'routine'] as const) together.add(kind);
  if (home && has('relative'))
    for (const kind of ['address', 'place', 'relative'] as const) together.add(kind);
  return alone.map((band, index) => {
    const one = theirs[index];
    return one && together.has(one.kind) && one.inputs.validity > 0 ? 'high' : band;
  });
}

/** The worse of several bands; `info` for none. */
export function worst(bands: readonly Severity[]): Severity {
  return SEVERITIES.find((band) => bands.includes(band)) ?? 'info';
}

function lesser(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}
