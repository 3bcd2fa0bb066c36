import type { FactKind } from './fact.ts';
import type { About } from './match.ts';
import type { Reason } from './reason.ts';
import type { Severity, SeverityInputs } from './severity.ts';

/** OCSF `finding.status_id` 1 to 5, word for word. */
export type FindingStatus = 'new' | 'in-progress' | 'suppressed' | 'resolved' | 'archived';

/** One dated step in the life of a finding or a task: who did what, and why. */
export interface Step {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `system`, or the role and id of a person: "team:sam", "subject:mayor". */
  readonly by: string;
  readonly what: string;
  readonly why?: string;
}

/** One fact of one subject on one page. Holds no private value: the value stays on the page. */
export interface Finding {
  /** Fingerprint: same subject, page and fact give the same id for ever. */
  readonly id: string;
  readonly subject: string;
  readonly exposure: string;
  readonly source: string;
  /** Site: the registrable domain, or host and port of a loopback address. */
  readonly site: string;
  /** Keyed hash of the page's URL. */
  readonly page: string;
  /** Absent where the URL itself holds a fact; then only `sealed` has it. */
  readonly url?: string;
  readonly kind: FactKind;
  /** Id of the fact in the subject's enrolment. */
  readonly fact: string;
  readonly about: About;
  readonly confidence: number;
  readonly severity: Severity;
  readonly inputs: SeverityInputs;
  readonly because: readonly Reason[];
  /** Only a part of the fact stands there; severity at most low. */
  readonly hint?: boolean;
  readonly status: FindingStatus;
  /** The page's own words around it, sealed to the subject's key, base64. */
  readonly sealed?: string;
  /** The same words, where the subject shares them with the team: sealed to the team's key, and that to the subject's; base64. */
  readonly forTeam?: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** The latest look at its page that could tell, whether it was there or not. */
  readonly lastLooked: string;
  /** First time it was looked for and not there; cleared when it is seen again. */
  readonly goneSince?: string;
  /** How often a resolved finding came back. */
  readonly reappearances: number;
  readonly history: readonly Step[];
}

/** A subject's findings on one site, taken together. */
export interface Exposure {
  readonly id: string;
  readonly subject: string;
  readonly site: string;
  readonly kinds: readonly FactKind[];
  readonly severity: Severity;
  readonly findings: number;
  /** Of those, seen to be gone. */
  readonly gone: number;
  /** Of those, met with measures of the person's own, since nothing can be removed. Absent in what was kept before there were any. */
  readonly handled?: number;
  /** The subject lets the security team see it, and work on it. */
  readonly shared: boolean;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** Whether something of it stands open: not gone, and not met with measures. */
export function standsOpen({
  findings,
  gone,
  handled = 0,
}: Pick<Exposure, 'findings' | 'gone' | 'handled'>): boolean {
  return gone + handled < findings;
}

/** One look that saw a fact of a subject on a page, ready to be merged into its finding. */
export type Sighting = Pick<
  Finding,
  | 'id'
  | 'subject'
  | 'exposure'
  | 'source'
  | 'site'
  | 'page'
  | 'kind'
  | 'fact'
  | 'about'
  | 'confidence'
  | 'inputs'
  | 'because'
> &
  Partial<Pick<Finding, 'url' | 'sealed' | 'hint'>> & {
    /** ISO 8601, UTC: when it was seen. */
    readonly at: string;
  };
