import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { spell } from './address-words.ts';
import {
  activity,
  GENERIC,
  isArticle,
  LONG_DAY,
  mayTell,
  ROUTINE,
  saysAt,
} from './routine-words.ts';

/**
 * Marks behind a form. `dated`: said of one date, not of every week. `office`: a public meeting of the office, which is
 * nobody's routine and gives no form.
 */
export const MARK = { weekly: '', dated: ' #', office: ' %' } as const;
export type Mark = (typeof MARK)[keyof typeof MARK];

/** Weekday (0 is Monday) and hour. */
export const dayHour = (day: number, hour: string, mark: Mark = ''): string =>
  `${ROUTINE}${day} ${hour}${mark}`;
/** Weekday, hour and a word for place or activity. */
export const dayHourWhere = (day: number, hour: string, key: string, mark: Mark = ''): string =>
  `${ROUTINE}${day} ${hour} @${key}${mark}`;
/** Weekday and a word for place or activity, where another hour of the same part of the day may stand. */
export const dayOtherWhere = (day: number, key: string, hour: string): string =>
  `${ROUTINE}${day} @${key} !${hour < '12' ? 'a' : hour < '17' ? 'b' : 'c'}`;
/** Weekday and a word for place or activity. */
export const dayWhere = (day: number, key: string, mark: Mark = ''): string =>
  `${ROUTINE}${day} @${key}${mark}`;
/** Hour and a word for place or activity; only where no weekday stands near. */
export const hourWhere = (hour: string, key: string): string => `${ROUTINE}${hour} @${key}`;

/** A word for place or activity in a sentence that says "every week". */
export const weeklyWhere = (key: string): string => `${ROUTINE}week @${key}`;

/** One word of a place or an activity, as forms have it. */
export function wordKey(word: string): string {
  return activity(word);
}

/** Words of a place together, articles left out. */
export function placeKey(words: readonly string[]): string {
  return words
    .filter((word) => !isArticle(word))
    .map(spell)
    .join('');
}

const MOST_KEYS = 12;

/**
 * What words `from` to `to` may say of place and activity, nearest to word `near` first: each telling word, and pairs
 * that may be a name ("dorpshuis De Griend", "De Wickets").
 */
export function keysAround(segment: Segment, from: number, to: number, near: number): string[] {
  const out: string[] = [];
  for (let off = 0; off < 40 && out.length < MOST_KEYS; off++) {
    if (near + off >= from && near + off < to) addKeys(segment, near + off, to, out);
    if (off > 0 && near - off >= from && near - off < to) addKeys(segment, near - off, to, out);
  }
  return out;
}

function addKeys(segment: Segment, i: number, to: number, out: string[]): void {
  const { words, marks } = segment;
  const word = words[i] ?? '';
  if (((marks[i] ?? 0) & DIGITS) !== 0 || saysAt(segment, i, LONG_DAY)) return;
  if (
    isArticle(word) &&
    i + 1 < to &&
    ((marks[i + 1] ?? 0) & CAPITAL) !== 0 &&
    mayTell(words[i + 1] ?? '')
  )
    out.push(spell(word) + spell(words[i + 1] ?? ''));
  if (!mayTell(word) && !GENERIC.has(word)) return;
  if (mayTell(word) && !GENERIC.has(word)) out.push(wordKey(word));
  let j = i + 1;
  while (j < i + 3 && isArticle(words[j] ?? '')) j++;
  if (
    j < to &&
    ((marks[j] ?? 0) & CAPITAL) !== 0 &&
    (((marks[i] ?? 0) & CAPITAL) !== 0 || GENERIC.has(word)) &&
    mayTell(words[j] ?? '')
  )
    out.push(spell(word) + spell(words[j] ?? ''));
}
