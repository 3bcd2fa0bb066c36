import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import {
  ABOUT,
  AT,
  BEFORE,
  CLOCK,
  COUNTED,
  HALF,
  HOURS,
  MINUTES,
  OCLOCK,
  PAST,
} from './routine-clock.ts';
import { dayPart, type DayPart, MONTHS, PART_OF_DAY, saysAt } from './routine-words.ts';

/** A time of day as the text tells it: one reading, or two where the text does not say morning or evening. */
export interface TimeOfDay {
  /** HH:MM. */
  readonly readings: readonly string[];
  /** First word, and the word after the last. */
  readonly from: number;
  readonly end: number;
}

/** Signs without width that may stand between figures. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

const two = (n: number): string => String(n).padStart(2, '0');

/** Times of day among words `from` to `to`; at most six. `said` is the part of the day that the weekday's own word tells. */
export function readTimes(
  segment: Segment,
  from: number,
  to: number,
  said: DayPart | undefined,
): TimeOfDay[] {
  const out: TimeOfDay[] = [];
  for (let i = from; i < to && out.length < 6;) {
    const mayBegin = isDigits(segment, i) || CLOCK.at(segment, i) !== 0;
    const time = mayBegin ? readTime(segment, i, to, said) : undefined;
    if (time === undefined) i++;
    else {
      out.push(time);
      i = time.end;
    }
  }
  return out;
}

/** "7.30 pm" is quoted whole. */
function withPart({ words }: Segment, end: number): number {
  return words[end] === 'pm' || words[end] === 'am' ? end + 1 : end;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
  /** Written so that it can only be the 24-hour clock: "08:00", "19.30". */
  readonly exact: boolean;
}

function readTime(
  segment: Segment,
  i: number,
  to: number,
  said: DayPart | undefined,
): TimeOfDay | undefined {
  const clock = readClock(segment, i);
  if (clock === undefined || clock.end > to + 1) return undefined;
  const { hour, minute } = clock;
  if (hour > 24 || minute > 59) return undefined;
  const told = toldAfter(segment, clock.end) ?? toldBefore(segment, i) ?? said;
  return {
    readings: readings(hour % 24, minute, told, clock.exact),
    from: i,
    end: withPart(segment, clock.end),
  };
}

function readings(
  hour: number,
  minute: number,
  part: DayPart | undefined,
  exact: boolean,
): string[] {
  const plain = `${two(hour)}:${two(minute)}`;
  if (hour > 12 || hour === 0) return [plain];
  const later = `${two((hour % 12) + 12)}:${two(minute)}`;
  const early = `${two(hour % 12)}:${two(minute)}`;
  if (exact && part === undefined) return [plain];
  if (part === 'morning') return hour === 12 ? [plain] : [early];
  if (part === 'night') return hour >= 9 && hour < 12 ? [later] : [early];
  if (part === 'afternoon') return hour === 11 || hour === 12 ? [plain] : [later];
  if (part === 'evening')
    return hour < 12 ? (hour === 11 || hour >= 4 ? [later] : [plain]) : [plain];
  return hour === 12 ? [plain] : [plain, later];
}

function toldAfter({ words }: Segment, end: number): DayPart | undefined {
  const next = words[end] ?? '';
  if (next === 'a' && words[end + 1] === 'm') return 'morning';
  if (next === 'p' && words[end + 1] === 'm') return 'afternoon';
  const direct = dayPart(next);
  if (direct !== undefined) return direct;
  if (next === 's' || next === 'in' || next === 'du' || next === 'am') {
    return (
      dayPart(words[end + 1] ?? '') ??
      (words[end + 1] === 'de' || words[end + 1] === 'the'
        ? dayPart(words[end + 2] ?? '')
        : undefined)
    );
  }
  return undefined;
}

function toldBefore(segment: Segment, i: number): DayPart | undefined {
  for (let j = i - 1; j >= 0 && j > i - 4; j--) {
    if (saysAt(segment, j, PART_OF_DAY)) return dayPart(segment.words[j] ?? '');
  }
  return undefined;
}

function gap({ text, starts, ends }: Segment, i: number): string {
  const from = ends[i] ?? 0;
  const between = text.slice(from, Math.min(from + 4, starts[i + 1] ?? from));
  return between.length > 1 ? between.replaceAll(INVISIBLE, '') : between;
}

function numberAt({ words, marks }: Segment, i: number): number | undefined {
  const word = words[i];
  if (word === undefined) return undefined;
  if (((marks[i] ?? 0) & DIGITS) !== 0) return word.length <= 2 ? Number(word) : undefined;
  return HOURS.get(word);
}

function isDigits({ marks }: Segment, i: number): boolean {
  return ((marks[i] ?? 0) & DIGITS) !== 0;
}

function readClock(segment: Segment, i: number): Clock | undefined {
  return (
    figures(segment, i) ??
    fourFigures(segment, i) ??
    inWords(segment, i) ??
    (isDigits(segment, i) || HOURS.has(segment.words[i] ?? '') ? wholeHour(segment, i) : undefined)
  );
}

/** "19.30", "19:30", "19u30", "19 uur 30". */
function figures(segment: Segment, i: number): Clock | undefined {
  const { words } = segment;
  if (!isDigits(segment, i) || (words[i]?.length ?? 9) > 2) return undefined;
  const between = gap(segment, i);
  const exact = words[i]?.length === 2;
  if (
    (between === '.' || between === ':') &&
    isDigits(segment, i + 1) &&
    words[i + 1]?.length === 2
  ) {
    // "12.03.2024" is a date.
    const after = gap(segment, i + 1);
    if ((after === '.' || after === '-') && isDigits(segment, i + 2) && words[i + 2]?.length === 4)
      return undefined;
    const end = OCLOCK.has(words[i + 2] ?? '') ? i + 3 : i + 2;
    return {
      hour: Number(words[i]),
      minute: Number(words[i + 1]),
      end,
      exact: exact || between === ':',
    };
  }
  if (!OCLOCK.has(words[i + 1] ?? '')) return undefined;
  const isGlued = between === '' && gap(segment, i + 1) === '';
  if (
    isDigits(segment, i + 2) &&
    words[i + 2]?.length === 2 &&
    (isGlued || gap(segment, i + 1) === ' ')
  ) {
    return {
      hour: Number(words[i]),
      minute: Number(words[i + 2]),
      end: i + 3,
      exact: isGlued && exact,
    };
  }
  if (isDigits(segment, i + 2) && words[i + 2]?.length === 2 && gap(segment, i + 1) === '')
    return { hour: Number(words[i]), minute: Number(words[i + 2]), end: i + 3, exact };
  return undefined;
}

/** "1930 uur", "1930h". */
function fourFigures(segment: Segment, i: number): Clock | undefined {
  const word = segment.words[i] ?? '';
  if (word.length !== 4 || !isDigits(segment, i) || !OCLOCK.has(segment.words[i + 1] ?? ''))
    return undefined;
  return { hour: Number(word.slice(0, 2)), minute: Number(word.slice(2)), end: i + 2, exact: true };
}

/** "half acht", "kwart over 8", "tien voor half vier", "15 minuten voor 12". */
function inWords(segment: Segment, i: number): Clock | undefined {
  const { words } = segment;
  const half = halfHour(segment, i, 0);
  if (half !== undefined) return half;
  const word = words[i] ?? '';
  const minutes =
    MINUTES.get(word) ?? (isDigits(segment, i) && word.length <= 2 ? Number(word) : undefined);
  if (minutes === undefined || minutes > 29) return undefined;
  let j = i + 1;
  if (
    words[j] === 'minuten' ||
    words[j] === 'minuut' ||
    words[j] === 'minutes' ||
    words[j] === 'min'
  )
    j++;
  const before = BEFORE.has(words[j] ?? '');
  if (!before && !PAST.has(words[j] ?? '')) return undefined;
  const off = before ? -minutes : minutes;
  const near = halfHour(segment, j + 1, off);
  if (near !== undefined) return near;
  const hour = numberAt(segment, j + 1);
  if (hour === undefined || hour === 0) return undefined;
  const end = OCLOCK.has(words[j + 2] ?? '') ? j + 3 : j + 2;
  return at(hour * 60 + off, end);
}

function halfHour(segment: Segment, i: number, off: number): Clock | undefined {
  if (!HALF.has(segment.words[i] ?? '')) return undefined;
  const past = segment.words[i + 1] === 'past';
  const hour = numberAt(segment, past ? i + 2 : i + 1);
  if (hour === undefined || hour === 0 || hour > 12) return undefined;
  const last = past ? i + 3 : i + 2;
  return at(
    hour * 60 + (past ? 30 : -30) + off,
    OCLOCK.has(segment.words[last] ?? '') ? last + 1 : last,
  );
}

function at(minutes: number, end: number): Clock {
  const day = (minutes + 1440) % 1440;
  // "Half een" is half past twelve, never half past midnight, unless the night is named.
  const hour = Math.floor(day / 60);
  return { hour: hour === 0 ? 12 : hour, minute: day % 60, end, exact: false };
}

/** "acht uur", "8 pm", "om 8", "van acht tot tien". */
function wholeHour(segment: Segment, i: number): Clock | undefined {
  const { words } = segment;
  const hour = numberAt(segment, i);
  if (hour === undefined || hour > 24) return undefined;
  const next = words[i + 1] ?? '';
  if (words[i] === 'noon' || words[i] === 'midday')
    return { hour, minute: 0, end: i + 1, exact: true };
  if (OCLOCK.has(next)) return { hour, minute: 0, end: i + 2, exact: false };
  if (next === 'pm' || next === 'am' || ((next === 'p' || next === 'a') && words[i + 2] === 'm'))
    return { hour, minute: 0, end: i + 1, exact: false };
  const after = gap(segment, i);
  if (
    isDigits(segment, i) &&
    (after === '-' || after === '\u2013' || after === ' - ' || after === ' \u2013 ') &&
    isDigits(segment, i + 1)
  ) {
    const later = numberAt(segment, i + 1);
    return later !== undefined && later <= 24 && later > hour && OCLOCK.has(words[i + 2] ?? '')
      ? { hour, minute: 0, end: i + 1, exact: false }
      : undefined;
  }
  if (!AT.has(words[i - 1] ?? '')) return undefined;
  const isMonth = MONTHS.has(next) && !ABOUT.has(words[i] ?? '');
  const isEnd = !isDigits(segment, i + 1) && !isMonth && !COUNTED.has(next);
  return isEnd &&
    !/^[.,:/-]\d/.test(segment.text.slice(segment.ends[i] ?? 0, (segment.ends[i] ?? 0) + 2))
    ? { hour, minute: 0, end: i + 1, exact: false }
    : undefined;
}
