import type { Duties, RobotsKept, RobotsRules } from './looked.ts';
import { readRobots, ROBOTS_BYTES } from './robots.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** RFC 9309, 2.4: no copy older than a day. */
const FRESH_MS = DAY;
/** A host that did not answer is asked for its rules again after this. */
const FRESH_UNREACHABLE_MS = HOUR;
/** RFC 9309, 2.3.1.4: after a long outage (its example: 30 days) the rules may be taken as not there. */
const LONG_OUTAGE_MS = 30 * DAY;

/** Our product token; robots.txt addresses us by it. */
export const TOKEN = 'LuwteBot';

const NO_RULES: RobotsRules = { rules: [], sitemaps: [] };

/** An answer to a request for robots.txt, redirects followed; `later` when it is not our turn. */
export type RobotsAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Uint8Array }
  | { readonly kind: 'none'; readonly why: string }
  /** The name leads inside: nothing about the site can be said, and nothing is kept. */
  | { readonly kind: 'address'; readonly why: string }
  | { readonly kind: 'later'; readonly at: number; readonly why: string; readonly attempt: number };

/** The rules of an origin: kept ones while they are fresh, otherwise asked for with `ask`. */
export async function robotsOf(
  origin: string,
  duties: Pick<Duties, 'robots' | 'now'>,
  ask: () => Promise<RobotsAnswer>,
): Promise<RobotsKept | Extract<RobotsAnswer, { kind: 'later' | 'address' }>> {
  const kept = await duties.robots.get(origin);
  const now = duties.now();
  if (kept && isFresh(kept, now)) return kept;
  const answer = await ask();
  if (answer.kind === 'later' || answer.kind === 'address') return answer;
  const next = keptFrom(answer, kept, duties.now());
  await duties.robots.put(origin, next);
  return next;
}

export function isFresh(kept: RobotsKept, now: number): boolean {
  return now - kept.at < (kept.status === 'unreachable' ? FRESH_UNREACHABLE_MS : FRESH_MS);
}

/**
 * What to keep of an answer (RFC 9309, 2.3.1): 2xx gives rules; any other 4xx means none are kept there, so all is
 * allowed; 429, 5xx, too many redirects and silence mean that nothing is allowed. Pure.
 */
export function keptFrom(
  answer: Exclude<RobotsAnswer, { kind: 'later' | 'address' }>,
  before: RobotsKept | undefined,
  now: number,
): RobotsKept {
  if (answer.kind === 'answer' && answer.status >= 200 && answer.status < 300) {
    const text = new TextDecoder().decode(answer.body.subarray(0, ROBOTS_BYTES));
    return { at: now, status: 'rules', robots: readRobots(text, TOKEN) };
  }
  if (
    answer.kind === 'answer' &&
    answer.status >= 400 &&
    answer.status < 500 &&
    answer.status !== 429
  ) {
    return { at: now, status: 'unavailable', robots: NO_RULES };
  }
  const since = before?.unreachableSince ?? now;
  const status = now - since > LONG_OUTAGE_MS ? 'unavailable' : 'unreachable';
  const why = answer.kind === 'none' ? answer.why : `status ${answer.status}`;
  return { at: now, status, robots: before?.robots ?? NO_RULES, why, unreachableSince: since };
}

/** Sitemaps that robots.txt names, absolute, http and https only. */
export function sitemapsOf(robots: RobotsRules, origin: string): readonly string[] {
  return robots.sitemaps.flatMap((written) => {
    if (!URL.canParse(written, origin)) return [];
    const { href, protocol } = new URL(written, origin);
    return protocol === 'http:' || protocol === 'https:' ? [href] : [];
  });
}

/** Least wait between two requests: the source's own pace or the site's crawl-delay, whichever is longer; at most an hour. */
export function spacingOf(everyMs: number, robots: RobotsRules | undefined): number {
  return Math.max(everyMs, Math.min((robots?.crawlDelay ?? 0) * 1_000, HOUR));
}
