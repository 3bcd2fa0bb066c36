import type { Severity } from '#shared/domain/severity.ts';
import type { Route } from '#shared/domain/task.ts';

const DAYS = 86_400_000;

/** How long an answer may take. A month is a calendar month, not 30 days. */
export type Term =
  | { readonly months: number }
  | { readonly weeks: number }
  | { readonly days: number }
  | { readonly workingDays: number };

/** A route's clock: the first term from delivery, its extension where notified, and whether law fixes it. */
export interface Clock {
  readonly first: Term;
  readonly extension?: Term;
  /** `law`: a term that the receiver must keep. `practice`: no term in law; we look again after this long. */
  readonly basis: 'law' | 'practice';
  /** Where the number comes from, in plain words. */
  readonly source: string;
}

const GDPR: Clock = {
  first: { months: 1 },
  extension: { months: 2 },
  basis: 'law',
  source: 'GDPR art. 12(3)',
};

/** One clock per route; numbers without a law are our own habit and say so. */
export const CLOCKS: Readonly<Record<Route, Clock>> = {
  publisher: GDPR,
  editor: GDPR,
  broker: GDPR,
  operator: GDPR,
  'bing-eu': GDPR,
  'host-dsa': {
    first: { workingDays: 7 },
    basis: 'practice',
    source:
      'DSA art. 16 has no number of days; Dutch notice-and-take-down pages name 7 working days',
  },
  platform: {
    first: { workingDays: 7 },
    basis: 'practice',
    source: 'DSA art. 16 has no number of days',
  },
  'google-pii': {
    first: { days: 7 },
    basis: 'practice',
    source: 'no term in law; answers within days are usual',
  },
  'google-outdated': { first: { days: 7 }, basis: 'practice', source: 'no term in law' },
  archive: {
    first: { workingDays: 10 },
    basis: 'practice',
    source: 'a few working days are usual; GDPR art. 12(3) as the outer limit',
  },
  'kvk-shielding': {
    first: { weeks: 6 },
    basis: 'practice',
    source: 'no term found; kept equal to the Kadaster covenant',
  },
  'kadaster-covenant': {
    first: { weeks: 6 },
    basis: 'practice',
    source: 'professional covenants with the Kadaster: at most 6 weeks',
  },
  'own-organisation': { first: { workingDays: 5 }, basis: 'practice', source: 'own habit' },
  'own-settings': { first: { days: 7 }, basis: 'practice', source: 'own habit' },
  police: {
    first: { workingDays: 1 },
    basis: 'practice',
    source: 'own habit: a decision on a report the same or next working day',
  },
};

/** Service targets: how soon somebody acts on an exposure that nobody has written about yet. */
const ACT_WITHIN: Readonly<Record<Severity, Term | undefined>> = {
  critical: { days: 0 },
  high: { workingDays: 1 },
  medium: { workingDays: 5 },
  low: { months: 1 },
  info: undefined,
};

/** ISO instant after a term. A month ends on the same day of a later month, or on that month's last day. */
export function after(from: string, term: Term): string {
  const date = new Date(from);
  if ('months' in term) {
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + term.months);
    date.setUTCDate(Math.min(day, daysInMonth(date)));
    return date.toISOString();
  }
  if ('workingDays' in term) return afterWorkingDays(date, term.workingDays).toISOString();
  const days = 'weeks' in term ? term.weeks * 7 : term.days;
  return new Date(date.getTime() + days * DAYS).toISOString();
}

/** When somebody should act on an exposure first seen at `from`; undefined when nobody needs to. */
export function actBy(from: string, severity: Severity): string | undefined {
  const term = ACT_WITHIN[severity];
  return term && after(from, term);
}

/** When an answer to a request delivered at `sentAt` is due; `extended` where the receiver said so within the first term. */
export function answerDue(sentAt: string, route: Route, extended = false): string {
  const { first, extension } = CLOCKS[route];
  const due = after(sentAt, first);
  return extended && extension ? after(due, extension) : due;
}

export type Urgency = 'in-time' | 'soon' | 'overdue';

/** `soon` from 70 % of the term on. */
export function urgency(start: string, due: string, now: string): Urgency {
  if (now >= due) return 'overdue';
  const from = Date.parse(start);
  const share = (Date.parse(now) - from) / Math.max(1, Date.parse(due) - from);
  return share >= 0.7 ? 'soon' : 'in-time';
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** Saturdays and Sundays do not count; public holidays are not known here, so a reminder may come a day early. */
function afterWorkingDays(date: Date, days: number): Date {
  const result = new Date(date);
  for (let left = days; left > 0;) {
    result.setUTCDate(result.getUTCDate() + 1);
    const weekday = result.getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return result;
}
