const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A page is looked at again at most this often, and at least this often. */
const SHORTEST_MS = 6 * HOUR;
const LONGEST_MS = 30 * DAY;
/** A page that was never seen to change or stay: a day. */
const FIRST_MS = DAY;

/**
 * How long to wait before a page is looked at again: half as long after it changed, half as long again after it did not,
 * between six hours and thirty days. Milliseconds.
 */
export function nextInterval(lastMs: number | undefined, changed: boolean): number {
  if (lastMs === undefined) return FIRST_MS;
  return Math.min(
    LONGEST_MS,
    Math.max(SHORTEST_MS, Math.round(changed ? lastMs / 2 : lastMs * 1.5)),
  );
}
