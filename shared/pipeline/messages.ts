import { z } from 'zod';

import { FACT_KINDS } from '#shared/domain/fact.ts';
import type { Reason } from '#shared/domain/reason.ts';
import { isReasonCode } from '#shared/domain/reason.ts';

/**
 * What travels between functions, one schema per hop, imported by sender and receiver alike. A message carries
 * identifiers, public words and URLs that passed the leak guard; never a fact.
 */

const id = z.string().min(1).max(200);
const instant = z.iso.datetime();

const request = z.strictObject({
  url: z.url(),
  method: z.enum(['GET', 'POST']).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional(),
  step: z.string().optional(),
  data: z.record(z.string(), z.string()).optional(),
});

/** `look.fifo`: one request to make; the message group is the host. */
export const lookRequest = z.strictObject({
  /** Id of the connector that asks, or `page` for a page that a hit named. */
  source: id,
  /** Whose public name the request carries; absent for watched sites and pages. */
  subject: id.optional(),
  /** The plan run it belongs to: same run, same request, looked at once. */
  run: id,
  request,
  /** Why: part of a scan, a page that a hit named, a rescan that must see whether a page is gone, a canary. */
  cause: z.enum(['scan', 'hit', 'rescan', 'canary']),
  /** Link steps from where the watched site began. */
  depth: z.int().min(0).max(20),
  /** For a canary: what must come back. */
  expect: z.enum(['hits', 'nothing']).optional(),
});
export type LookRequest = z.infer<typeof lookRequest>;

const about = z.enum(['subject', 'unsure', 'someone-else']);
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const reason = z.custom<Reason>(
  (value) =>
    typeof value === 'object' && value !== null && 'code' in value && isReasonCode(value.code),
  'a reason with a known code',
);

const factSeen = z.strictObject({
  kind: z.enum(FACT_KINDS),
  /** Id of the fact in the subject's enrolment. */
  fact: id,
  about,
  confidence: z.number().min(0).max(1),
  because: z.array(reason),
  inputs: z.strictObject({
    kind: level,
    context: level,
    reach: level,
    validity: level,
    who: z.union([z.literal(0), z.literal(1), z.literal(3)]),
    threat: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(4)]),
  }),
  hint: z.boolean().optional(),
  /** The page's words around it, and the URL, sealed to the subject's key; base64. */
  sealed: z.string(),
});
export type FactSeen = z.infer<typeof factSeen>;

/** Findings queue: what one look at one page gave. Sent for a page with findings, and for every rescan. */
export const pageLooked = z.strictObject({
  source: id,
  site: id,
  /** Keyed hash of the page's URL. */
  page: id,
  /** Absent where the URL itself holds a fact. */
  url: z.url().optional(),
  /** `gone`: the site says that the page is not there (404, 410). Never said of a block or a failure. */
  outcome: z.enum(['read', 'gone', 'refused', 'unreadable']),
  why: z.string().optional(),
  at: instant,
  cause: z.enum(['scan', 'hit', 'rescan']),
  people: z.array(z.strictObject({ subject: id, facts: z.array(factSeen) })),
});
export type PageLooked = z.infer<typeof pageLooked>;

/** Capture queue: keep evidence of the findings on one page, of everybody it shows, before anyone asks for their removal. */
export const captureRequest = z.strictObject({
  url: z.url(),
  people: z.array(z.strictObject({ subject: id, findings: z.array(id).min(1) })).min(1),
});
export type CaptureRequest = z.infer<typeof captureRequest>;

/** Report queue: write to a subject now, or as the weekly schedule says. */
export const reportRequest = z.strictObject({
  subject: id,
  kind: z.enum(['urgent', 'weekly', 'welcome', 'consent']),
  /** Same key, same mail: it is sent once. */
  key: id,
});
export type ReportRequest = z.infer<typeof reportRequest>;

/** Compile queue: a subject was enrolled, changed or withdrawn. */
export const watchlistChanged = z.strictObject({ subject: id, at: instant });
export type WatchlistChanged = z.infer<typeof watchlistChanged>;

/** Reply queue: a mail arrived, an answer to a removal request perhaps; `key` names it in the inbound bucket. */
export const mailArrived = z.strictObject({ key: z.string().min(1).max(1024) });
export type MailArrived = z.infer<typeof mailArrived>;
