/** How bad an exposure is if it is about the person. Never mixed with confidence. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** From worst to least. */
export const SEVERITIES = [
  'critical',
  'high',
  'medium',
  'low',
  'info',
] as const satisfies readonly Severity[];

/** What severity is judged from; each 0 to 4. */
export interface SeverityInputs {
  /** Kind: 4 home, live location, child's school; 3 phone, family, plate; 2 e-mail, birth date; 1 old job, club; 0 public office data. */
  readonly kind: 0 | 1 | 2 | 3 | 4;
  /** Context: 0 neutral register, 1 neutral article, 2 angry, 3 hostile or threat nearby, 4 a call to act or visit. */
  readonly context: 0 | 1 | 2 | 3 | 4;
  /** Reach: 0 deep or paid, 1 name not on the page, 2 name and fact on an open page, 3 the page is about the person, 4 spread in a hostile channel. */
  readonly reach: 0 | 1 | 2 | 3 | 4;
  /** Validity: 0 proven out of date, 1 old or unknown, 2 one to five years, 3 current, 4 says where the person is now. */
  readonly validity: 0 | 1 | 2 | 3 | 4;
  /** Who: 0 self, 1 adult family, 3 child. */
  readonly who: 0 | 1 | 3;
  /** The person's own threat context, set by the person or employer, never inferred: 0 none, 1 likely, 3 concrete, 4 measures running. */
  readonly threat: 0 | 1 | 3 | 4;
}
