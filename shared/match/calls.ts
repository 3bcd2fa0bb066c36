import {
  AT_ONCE,
  BEFORE_DOORS,
  BRINGING,
  CROWD,
  DOORS,
  GOING,
  IN_NUMBERS,
  KIND_OCCASION,
  PAST_IT,
  RINGING,
  SOON,
  SPOKEN_OF,
  VISITING,
} from './lexicon/call-words.ts';
import { REPORTING } from './lexicon/hostile.ts';
import type { Segment } from './segment.ts';

/** How far from ringing it is said that many should, in words. */
const NUMBERS = 6;
/** Longest sentence that is read as one, in words. */
const LONGEST = 45;
/** Sentences through which it holds that somebody is at home now. */
const HOME_REACH = 4;
/** How far the halves of a verb stand apart. */
const APART = 12;

/** A sentence that calls: the number of its first word, and whether it reports or denies what others call for. */
export interface Call {
  readonly word: number;
  readonly isSaid: boolean;
}

/**
 * Sentences that call people to somebody's door or telephone, as they stand. A sentence calls when
 * it says to go to somebody who is spoken of, and with whom, when or with what; or to ring in numbers; or, beside a
 * sentence that says that somebody is at home now, to come at all. Beside a kind occasion nothing counts.
 */
export function callsIn(segment: Segment): Call[] {
  const out: Call[] = [];
  let atHome = -1;
  let number = 0;
  for (const [from, to] of sentencesOf(segment)) {
    number++;
    const list = segment.words.slice(from, to);
    const has = (set: ReadonlySet<string>) => list.some((word) => set.has(word));
    if (isAtHomeNow(list)) atHome = number;
    const go = isGoing(list);
    const door = isAtDoor(list);
    const bring = isBringing(list);
    const crowd = has(CROWD) || isBand(list);
    const calls =
      ((go || door) && isSpokenOf(list) && (crowd || bring || has(SOON))) ||
      (door && crowd) ||
      (isRinging(list) && (has(SPOKEN_OF) || has(AT_ONCE))) ||
      (atHome > 0 && number - atHome <= HOME_REACH && (go || bring || isComing(list)) && crowd);
    if (calls && !isKind(segment, from, to)) out.push({ word: from, isSaid: has(REPORTING) });
  }
  return out;
}

/** How far around a call the occasion is said, in words. */
const OCCASION = 40;

/** Whether people are asked in kindness: to a party, a concert, a sickbed. */
function isKind({ words }: Segment, from: number, to: number): boolean {
  return words
    .slice(Math.max(0, from - OCCASION), to + OCCASION)
    .some((word) => KIND_OCCASION.has(word));
}

function* sentencesOf({ text, words, starts, ends }: Segment): Generator<[number, number]> {
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    const isEnd = i === words.length || /[.!?\n:;]/.test(text.slice(ends[i - 1], starts[i]));
    if (!isEnd && i - from < LONGEST) continue;
    yield [from, i];
    from = i;
  }
}

/** "Ga ... langs", "rijd er ... heen", "go round"; or one word for it. */
function isGoing(list: readonly string[]): boolean {
  return list.some((word, i) => {
    if (VISITING.has(word)) return true;
    if (!GOING.has(word))
      return PAST_IT.has(word) && list.slice(i + 1, i + 4).some((next) => GOING.has(next));
    return list.slice(i + 1, i + APART).some((next) => PAST_IT.has(next));
  });
}

/** Somebody is spoken of within a few words of the verb or the door. */
function isSpokenOf(list: readonly string[]): boolean {
  return list.some(
    (word, i) =>
      (VISITING.has(word) || GOING.has(word) || PAST_IT.has(word) || DOORS.has(word)) &&
      list.slice(Math.max(0, i - NUMBERS), i + NUMBERS).some((near) => SPOKEN_OF.has(near)),
  );
}

/** "Kom allemaal", "come, everybody": beside a sentence that says where. */
function isComing(list: readonly string[]): boolean {
  return list.some(
    (word) => word === 'kom' || word === 'komt' || word === 'come' || word === 'kommt',
  );
}

/** "Voor zijn deur", "at her house": a door of somebody who is spoken of. */
function isAtDoor(list: readonly string[]): boolean {
  return list.some(
    (word, i) =>
      DOORS.has(word) &&
      list.slice(Math.max(0, i - 3), i).some((before) => BEFORE_DOORS.has(before)) &&
      list.slice(Math.max(0, i - 2), i).some((before) => SPOKEN_OF.has(before)),
  );
}

/** "Bel hem allemaal", "ring him all night": the two stand close together. */
function isRinging(list: readonly string[]): boolean {
  return list.some(
    (word, i) =>
      RINGING.has(word) &&
      list.slice(Math.max(0, i - NUMBERS), i + NUMBERS).some((near) => IN_NUMBERS.has(near)),
  );
}

/** "Neem ... mee"; other languages need no second half. */
function isBringing(list: readonly string[]): boolean {
  return list.some((word, i) => {
    if (!BRINGING.has(word)) return false;
    return (
      /^(?:bring|grab|nehmt|bringt)/.test(word) || list.slice(i + 1, i + APART).includes('mee')
    );
  });
}

/** "Met z'n tienen", "een man of tien", "laten we". */
function isBand(list: readonly string[]): boolean {
  return list.some((word, i) => {
    const next = list[i + 1] ?? '';
    if ((word === 'laten' || word === 'let') && /^(?:we|us|s)$/.test(next)) return true;
    if (word === 'man' && next === 'of') return true;
    return (
      (word === 'z' || word === 'zijn' || word === 'n') &&
      /(?:en|allen)$/.test(next) &&
      next.length > 4
    );
  });
}

/** "Is nu thuis", "is home right now". */
function isAtHomeNow(list: readonly string[]): boolean {
  const isHome = list.includes('thuis') || list.includes('home') || list.includes('hause');
  return isHome && list.some((word) => /^(?:nu|momenteel|net|now|right|jetzt|gerade)$/.test(word));
}
