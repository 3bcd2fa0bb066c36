/** A schedule's expression, read: `rate(5 minutes)`, `cron(0 7 ? * MON *)` or `at(2030-01-01T00:00:00)`. */
export type Timing =
  | { readonly kind: 'rate'; readonly everyMs: number }
  | { readonly kind: 'cron'; readonly fields: readonly ((value: number) => boolean)[] }
  | { readonly kind: 'never' };

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = {
  minute: MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
};
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const DAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');

/** First and last value of each field: minute, hour, day of month, month, day of week, year. */
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [1, 7],
  [1970, 2199],
] as const;

/** Reads an expression of EventBridge. Throws an Error that shows it when it cannot be read. */
export function readExpression(expression: string): Timing {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/u.exec(expression);
  if (rate) return { kind: 'rate', everyMs: Number(rate[1]) * (UNITS[rate[2] ?? ''] ?? MINUTE) };
  const cron = /^cron\((.+)\)$/u.exec(expression)?.[1]?.trim().split(/\s+/u);
  if (cron?.length === RANGES.length) return { kind: 'cron', fields: cron.map(readField) };
  if (expression.startsWith('at(')) return { kind: 'never' };
  throw new Error(`schedule wanted as rate(…) or cron(…) with six fields, got ${expression}`);
}

function readField(text: string, index: number): (value: number) => boolean {
  if (text === '*' || text === '?') return () => true;
  const [first, last] = RANGES[index] ?? [0, 0];
  const parts = text.split(',').map((part) => {
    const [range = '', step] = part.split('/');
    const [from, to] =
      range === '*' ? [first, last] : range.split('-').map((word) => number(word, index));
    const start = from ?? first;
    const end = to ?? (step === undefined ? start : last);
    const every = Number(step ?? 1);
    return (value: number): boolean =>
      value >= start && value <= end && (value - start) % every === 0;
  });
  return (value) => parts.some((part) => part(value));
}

function number(word: string, index: number): number {
  const names = index === 3 ? MONTHS : DAYS;
  const at = names.indexOf(word.toUpperCase());
  return at === -1 ? Number(word) : at + 1;
}

/** Whether a schedule comes due after `from` and not after `to` (epoch milliseconds). `anchor` is when its rate began. */
export function isDue(
  timing: Timing,
  { from, to, anchor, timezone }: { from: number; to: number; anchor: number; timezone: string },
): boolean {
  switch (timing.kind) {
    case 'rate': {
      const turn = (at: number): number => Math.floor((at - anchor) / timing.everyMs);
      return turn(to) > turn(from);
    }
    case 'cron': {
      const wall = wallClock(timezone);
      for (let at = Math.floor(from / MINUTE) * MINUTE + MINUTE; at <= to; at += MINUTE) {
        const values = wall(at);
        if (timing.fields.every((matches, index) => matches(values[index] ?? 0))) return true;
      }
      return false;
    }
    case 'never':
      break;
  }
  return false;
}

/** Minute, hour, day, month, weekday (Sunday is 1) and year of a moment in a time zone. */
function wallClock(timeZone: string): (at: number) => readonly number[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    minute: 'numeric',
    hour: 'numeric',
    day: 'numeric',
    month: 'numeric',
    weekday: 'short',
    year: 'numeric',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const get = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const weekday = DAYS.indexOf((parts.get('weekday') ?? '').toUpperCase()) + 1;
    return [get('minute'), get('hour'), get('day'), get('month'), weekday, get('year')];
  };
}
