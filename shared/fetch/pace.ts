import type { Duties, PaceState } from './looked.ts';

const DAY = 86_400_000;
const SECOND = 1_000;
/** First wait after a refusal for load, doubled each time, and its longest. */
const BACK_OFF_MS = 30 * SECOND;
const BACK_OFF_MOST_MS = 6 * 3_600 * SECOND;
/** A host that asks for more than a day is asked again after a day. */
const HOLD_MOST_MS = DAY;
/** How often a host that is busy is looked at again. */
const POLL_LEAST_MS = 25;
const POLL_MOST_MS = 500;

/**
 * A host that stays busy for longer than a caller's patience is most likely held by one that died: its lease ends by
 * itself, and few tries, far apart, outlast it.
 */
const AGAIN_MS = 10 * SECOND;

/** What a request asks of its host. */
export interface Need {
  readonly everyMs: number;
  readonly perDay?: number | undefined;
  readonly now: number;
  /** How long the caller is willing to wait for its turn. */
  readonly patienceMs: number;
  /** How long the request may be in flight; after that another may go, whatever became of it. */
  readonly leaseMs: number;
}

/** Whether it is this request's turn: from `at` on, or not before `at`. */
export type Turn =
  | { readonly go: true; readonly at: number; readonly state: PaceState }
  | {
      readonly go: false;
      readonly at: number;
      readonly why: 'busy' | 'spacing' | 'held' | 'budget';
    };

const FRESH: PaceState = {
  version: 0,
  lastAt: 0,
  busyUntil: 0,
  heldUntil: 0,
  failures: 0,
  day: '',
  count: 0,
};

/** The next turn on a host. Pure: the state after taking it is handed back to be swapped in. */
export function nextTurn(kept: PaceState | undefined, need: Need): Turn {
  const state = kept ?? FRESH;
  const { now } = need;
  if (state.heldUntil > now) return { go: false, at: state.heldUntil, why: 'held' };
  if (state.busyUntil > now) {
    return {
      go: false,
      at: Math.min(state.busyUntil, now + Math.max(need.everyMs, AGAIN_MS)),
      why: 'busy',
    };
  }
  const at = Math.max(now, state.lastAt === 0 ? now : state.lastAt + need.everyMs);
  if (at - now > need.patienceMs) return { go: false, at, why: 'spacing' };
  const day = new Date(at).toISOString().slice(0, 10);
  const count = state.day === day ? state.count : 0;
  if (need.perDay !== undefined && count >= need.perDay) {
    return { go: false, at: Date.parse(`${day}T00:00:00Z`) + DAY, why: 'budget' };
  }
  return {
    go: true,
    at,
    state: {
      ...state,
      version: state.version + 1,
      busyUntil: at + need.leaseMs,
      day,
      count: count + 1,
    },
  };
}

/** Takes the next turn on a host, waiting for it when it is near. Nobody else sends to the host until `endTurn`. */
export async function takeTurn(
  host: string,
  need: Omit<Need, 'now'>,
  duties: Pick<Duties, 'pace' | 'now' | 'sleep'>,
): Promise<Turn> {
  const start = duties.now();
  for (;;) {
    const now = duties.now();
    // oxlint-disable-next-line no-await-in-loop -- each round depends on what the last one found.
    const kept = await duties.pace.get(host);
    const turn = nextTurn(kept, { ...need, now });
    if (!turn.go) {
      if (turn.why !== 'busy' || now - start >= need.patienceMs) return turn;
      // oxlint-disable-next-line no-await-in-loop
      await duties.sleep(Math.min(POLL_MOST_MS, Math.max(POLL_LEAST_MS, need.everyMs / 2)));
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop
    if (await duties.pace.swap(host, kept?.version ?? 0, turn.state)) {
      // oxlint-disable-next-line no-await-in-loop
      if (turn.at > now) await duties.sleep(turn.at - now);
      return turn;
    }
  }
}

/** How a turn ended: the host was well, or asked for less (429, 503), perhaps saying until when. */
export type TurnEnd =
  | { readonly well: true }
  | { readonly well: false; readonly retryAt?: number | undefined };

/** Gives the turn back and notes how it went. Returns until when the host is to be left alone, and the refusals in a row. */
export async function endTurn(
  host: string,
  end: TurnEnd,
  duties: Pick<Duties, 'pace' | 'now'>,
  random: () => number = Math.random,
): Promise<{ readonly heldUntil: number; readonly failures: number }> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each round depends on what the last one found.
    const kept = (await duties.pace.get(host)) ?? FRESH;
    const next = afterTurn(kept, end, duties.now(), random());
    // oxlint-disable-next-line no-await-in-loop
    if (await duties.pace.swap(host, kept.version, next)) return next;
  }
}

/** The state of a host after a request. `luck` in [0, 1) spreads the back-off over half its length. Pure. */
export function afterTurn(state: PaceState, end: TurnEnd, now: number, luck: number): PaceState {
  const ended = { ...state, version: state.version + 1, lastAt: now, busyUntil: 0 };
  if (end.well) return { ...ended, heldUntil: 0, failures: 0 };
  const failures = state.failures + 1;
  const backOff = Math.min(BACK_OFF_MOST_MS, BACK_OFF_MS * 2 ** (failures - 1));
  const spread = backOff * (0.5 + luck / 2);
  const asked = end.retryAt === undefined ? 0 : Math.min(end.retryAt, now + HOLD_MOST_MS);
  return { ...ended, heldUntil: Math.round(Math.max(asked, now + spread)), failures };
}

/** Retry-After in either form (RFC 9110, 10.2.3) as epoch milliseconds; undefined where it says nothing usable. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * SECOND;
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(now, date);
}
