/** What one look counts for: in the summary of a run, in the report, for the circuit breaker and the canary. */
export interface Counted {
  readonly outcome: 'read' | 'unchanged' | 'hits' | 'nothing' | 'gone' | 'refused' | 'unreadable';
  readonly why?: string;
  /** Short code of a refusal: `robots`, `captcha`, `leak`. */
  readonly code?: string;
  /** The page showed a fact of somebody enrolled, so a finding was kept of it. */
  readonly kept?: boolean;
  readonly hits?: boolean;
}
