/**
 * Every difference between stages, as data. Fill in `prod` before the first deployment: its addresses end in
 * `.example`, and synthesis warns until they are yours.
 */
export interface Stage {
  readonly name: string;
  /** An EU region: the data of office-holders stays there. */
  readonly region: string;
  /** True: tables, buckets, keys and secrets cannot be deleted by a deployment, and outlive their stack. */
  readonly keep: boolean;
  /** The employer, as letters and pages show it. */
  readonly organisation: string;
  /** Page that the User-Agent names, so that a site owner can reach us. */
  readonly contactUrl: string;
  readonly mail: {
    /** Domain that Amazon SES sends for; its DKIM records go into your DNS. */
    readonly domain: string;
    readonly from: string;
    /** Where the security team's digest goes. */
    readonly team: string;
    /** Domain whose mail SES receives, for answers to removal requests. */
    readonly replies: string;
    /** How mail travels: `ses:`, or `smtp://host:port`. */
    readonly url: string;
  };
  readonly oidc: {
    /** Issuer of your identity provider. */
    readonly issuer: string;
  };
  /** Where alarms go. */
  readonly operator: string;
  /** `host:port` that may be reached although private; only for one machine. */
  readonly allowHosts: readonly string[];
  /** EventBridge Scheduler expressions, in `timeZone`. */
  readonly schedules: {
    readonly plan: string;
    readonly remind: string;
    readonly report: string;
    /** How often erasing who left is taken up again, until all is gone. */
    readonly leaving: string;
  };
  readonly timeZone: string;
  /** How many copies of a worker may run at once; the least that SQS allows is 2. */
  readonly atOnce: { readonly look: number; readonly others: number };
  /** Days that function logs are kept; they hold no facts. One of the values CloudWatch knows. */
  readonly logDays: 14 | 90;
}

const european = {
  region: 'eu-central-1',
  timeZone: 'Europe/Amsterdam',
  allowHosts: [],
  /** Planned in the night, so that sites are asked when they are quiet; reports are there on Monday morning. */
  schedules: {
    plan: 'cron(15 1 * * ? *)',
    remind: 'cron(30 5 * * ? *)',
    report: 'cron(0 7 ? * MON *)',
    leaving: 'rate(1 hour)',
  },
} as const;

const prod: Stage = {
  ...european,
  name: 'prod',
  keep: true,
  organisation: 'Gemeente Voorbeeldstad',
  contactUrl: 'https://luwte.voorbeeldstad.example/about-our-visits',
  mail: {
    domain: 'luwte.voorbeeldstad.example',
    from: 'Luwte <luwte@luwte.voorbeeldstad.example>',
    team: 'veiligheid@voorbeeldstad.example',
    replies: 'antwoord.luwte.voorbeeldstad.example',
    url: 'ses:',
  },
  oidc: { issuer: 'https://login.voorbeeldstad.example/' },
  operator: 'beheer@voorbeeldstad.example',
  atOnce: { look: 20, others: 5 },
  logDays: 90,
};

const dev: Stage = {
  ...prod,
  name: 'dev',
  keep: false,
  schedules: { ...european.schedules, plan: 'rate(6 hours)' },
  atOnce: { look: 4, others: 2 },
  logDays: 14,
};

/** One machine: the schedules of prod, the limits of a laptop. `infra/local` sets the addresses it starts. */
const local: Stage = {
  ...prod,
  name: 'local',
  allowHosts: ['127.0.0.1:8080'],
  keep: false,
  organisation: 'Gemeente Zilverwierde',
  contactUrl: 'http://127.0.0.1/about-our-visits',
  mail: {
    domain: 'luwte.example',
    from: 'Luwte <luwte@luwte.example>',
    team: 'team@luwte.example',
    replies: 'antwoord.luwte.example',
    url: 'smtp://127.0.0.1:2525',
  },
  oidc: { issuer: 'http://127.0.0.1/oidc' },
  operator: 'operator@luwte.example',
  atOnce: { look: 4, others: 2 },
  logDays: 14,
};

/** All stages by name. */
export const STAGES: Readonly<Record<string, Stage>> = { prod, dev, local };

/** The stage of that name. Throws with the names that exist. */
export function stageNamed(name: string): Stage {
  const stage = STAGES[name];
  if (stage === undefined) {
    throw new Error(`stage wanted: one of ${Object.keys(STAGES).join(', ')}; got "${name}"`);
  }
  return stage;
}
