import { z } from 'zod';

import { BadInput } from '#shared/domain/errors.ts';

/**
 * Every environment variable that a function may read, with its schema and a sentence. The README table is
 * generated from this and checked by a test. A function takes the few it needs with `settings('FINDINGS_TABLE', …)`
 * at cold start, and stops there with one line if one is missing.
 */
export const SETTINGS = {
  SUBJECTS_TABLE: z
    .string()
    .min(1)
    .describe('Table of subjects: public names, sealed facts, wrapped keys, consent.'),
  KEYS_TABLE: z
    .string()
    .min(1)
    .describe(
      "Table of the subjects' wrapped private keys; no backup of it exists, so a key that is destroyed stays so.",
    ),
  FINDINGS_TABLE: z.string().min(1).describe('Table of findings, exposures and remediation tasks.'),
  LOOKS_TABLE: z
    .string()
    .min(1)
    .describe(
      'Table of what was looked at: pages, pace, robots.txt, outcomes, watched sites, terms.',
    ),
  LEDGER_TABLE: z
    .string()
    .min(1)
    .describe('Append-only table: who looked at whose data, and which mails were sent.'),
  WATCHLIST_BUCKET: z.string().min(1).describe('Bucket of the compiled watchlist.'),
  EVIDENCE_BUCKET: z.string().min(1).describe('Bucket of sealed evidence.'),
  INBOUND_BUCKET: z
    .string()
    .min(1)
    .describe('Bucket where answers to removal requests arrive as raw mail.'),
  LOOK_QUEUE_URL: z.url().describe('look.fifo: requests to make, one message group per host.'),
  RENDER_FUNCTION: z
    .string()
    .min(1)
    .describe('Name of the render function: opens one page in a browser and gives its HTML back.'),
  FINDINGS_QUEUE_URL: z.url().describe('Findings queue: what a look at a page gave.'),
  CAPTURE_QUEUE_URL: z.url().describe('Capture queue: evidence to keep.'),
  REPORT_QUEUE_URL: z.url().describe('Report queue: mails to write.'),
  COMPILE_QUEUE_URL: z.url().describe('Compile queue: subjects that changed.'),
  FINGERPRINT_SECRET: z
    .string()
    .min(1)
    .describe('Secret (name or ARN) that holds the fingerprint key.'),
  PREFIX_SECRET: z
    .string()
    .min(1)
    .describe('Secret that locks the hash prefixes of who agreed to ask about data breaches.'),
  SESSION_SECRET: z.string().min(1).describe("Secret that signs the portal's cookies."),
  OIDC_SECRET: z
    .string()
    .min(1)
    .describe("Secret with the portal's client id and client secret at the identity provider."),
  SOURCES_SECRET: z.string().min(1).describe('Secret with the keys of sources, as JSON by name.'),
  SEALING_KEY: z.string().min(1).describe("KMS key that wraps the subjects' private keys."),
  OIDC_ISSUER: z.url().describe('Issuer URL of the identity provider.'),
  PORTAL_URL: z.url().describe('Public address of the portal, as mails name it.'),
  MAIL_URL: z
    .string()
    .min(1)
    .describe('How mail travels: `ses:` for Amazon SES, or an `smtp://host:port` address.'),
  MAIL_FROM: z.string().min(3).describe('Fixed sender of every mail.'),
  REPLIES_DOMAIN: z
    .string()
    .min(3)
    .describe('Domain whose mail is received: answers to removal requests go there.'),
  TEAM_EMAIL: z.string().min(3).describe("Where the security team's digest goes."),
  ORGANISATION: z.string().min(1).describe('Name of the employer, as letters and pages show it.'),
  CONTACT_URL: z.url().describe('Page that the User-Agent names, for site owners.'),
  ALLOW_HOSTS: z
    .string()
    .default('')
    .describe(
      'Comma-separated host:port that may be reached although private, and name=host:port that stands in for a source; only for one machine and tests.',
    ),
  STAGE: z.string().min(1).describe('Name of the stage, as logs and alarms show it.'),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings<N extends SettingName> = { readonly [K in N]: z.infer<(typeof SETTINGS)[K]> };

/** The named settings from the environment. Throws BadInput that names each missing or malformed one. */
export function settings<const N extends SettingName>(
  names: readonly N[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings<N> {
  const shape = Object.fromEntries(names.map((name) => [name, SETTINGS[name]]));
  const read = z.object(shape).safeParse(environment);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new BadInput(`settings wanted in the environment: ${wrong.join('; ')}`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape was built from these very names.
  return read.data as Settings<N>;
}
