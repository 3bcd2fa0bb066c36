import type { Segment } from '../segment.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import {
  AMPERSAND,
  BEGINS_WITH_NEWLINE,
  COLON_SPACE,
  COMMA_SPACE,
  ENDS_SENTENCE,
  GAP,
  gapBefore,
  NEWLINE,
  SPACE,
  SPACE_OPEN,
} from './gaps.ts';
import { isCapital, isLetter } from './relative-reading.ts';
import {
  isAt,
  kindsAt,
  ADDRESSED,
  AND,
  BETWEEN,
  CLASS,
  KIN,
  POSSESSIVE,
  PREFIXES,
} from './relative-words.ts';

/** Words back that a word of kinship may stand, with nothing but small words and other names between. */
const REACH = 8;
const RUNS_ON = BETWEEN | AND;

/**
 * What stands around one capital after another, in one walk: the gaps and the kinds of the words beside it, and the word of
 * kinship before it. What was seen at one capital is not looked at again for the next.
 */
export class KinBefore {
  /** The word at hand, the gaps before and behind it, the kinds of the word before it. */
  at = -1;
  gap = 0;
  behind = 0;
  before = 0;
  #segment: Segment;
  #own = 0;
  #next = 0;
  /** The word of kinship that `at` is told by, and the one that a word behind it would be told by; -1 for none. */
  #kin = -1;
  #passed = -1;

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** Goes to the next word with a capital. */
  goTo(i: number): void {
    const segment = this.#segment;
    const isNext = i === this.at + 1 && i > 0;
    this.gap = isNext ? this.behind : gapBefore(segment, i);
    this.before = isNext ? this.#own : kindsAt(segment, i - 1);
    this.#own = isNext ? this.#next : kindsAt(segment, i);
    this.#kin =
      (this.before & KIN) !== 0 ? i - 1 : isNext ? this.#passed : this.#lookBack(i, this.at);
    this.at = i;
    this.#passed =
      (this.#own & KIN) !== 0 ? i : i > 0 && (this.gap & ENDS_SENTENCE) !== 0 ? -1 : this.#kin;
    this.behind = gapBefore(segment, i + 1);
    this.#next = kindsAt(segment, i + 1);
  }

  /** The word of kinship that reaches word `i`, which is not the word just before; `last` is the capital before. */
  #lookBack(i: number, last: number): number {
    const segment = this.#segment;
    let kinds = this.before;
    for (let j = i - 1; j >= 0 && j > i - REACH; kinds = kindsAt(segment, --j)) {
      if (j === last) return this.#passed;
      if ((kinds & KIN) !== 0) return j;
      if ((kinds & RUNS_ON) === 0 && ((segment.marks[j] ?? 0) & DIGITS) === 0) return -1;
      if ((gapBefore(segment, j) & ENDS_SENTENCE) !== 0) return -1;
    }
    return -1;
  }

  /** Whether what stands before the name says that it is family. */
  isNear(): boolean {
    const { at, gap, before } = this;
    const isStop = (gap & ENDS_SENTENCE) !== 0 && this.#segment.words[at - 1] !== 'fam';
    if (at === 0 || isStop) return false;
    return (
      (this.#kin >= 0 && this.#kin > at - REACH) || ((before & POSSESSIVE) !== 0 && gap === SPACE)
    );
  }

  /** Whether nothing stands around that could make a name of this word: so it is with most that begin a sentence or a line. */
  isDull(): boolean {
    const { at, gap, behind, before } = this;
    if (this.#next !== 0 || (before & DULL_BEFORE) !== 0) return false;
    const { marks } = this.#segment;
    const isOpen =
      behind === SPACE
        ? ((marks[at + 1] ?? 0) & CAPITAL) !== 0 || isLetter(this.#segment, at + 1)
        : (behind & GAP) !== NEWLINE;
    if (isOpen || (gap & GAP) === AMPERSAND) return false;
    return !this.isNear() && !isUnderCouple(this.#segment, at, gap);
  }
}

/** Kinds of a word before a name that alone may make it one. */
const DULL_BEFORE = KIN | POSSESSIVE | ADDRESSED | PREFIXES | AND;

/** Whether what stands behind a first name says that it is family: "Mirthes vader", a class, an age. */
export function isKinBehind(segment: Segment, next: number): boolean {
  const { text, ends } = segment;
  if (text.charCodeAt((ends[next - 1] ?? 1) - 1) === 0x73 && isAt(segment, next, KIN)) return true;
  return isChild(segment, next);
}

/** "Sem (groep 7)", "Sem (7)", "Defne, groep 4". */
function isChild(segment: Segment, next: number): boolean {
  const { words, marks } = segment;
  if (next >= words.length) return false;
  const gap = gapBefore(segment, next) & GAP;
  if (gap !== SPACE_OPEN && gap !== COMMA_SPACE && gap !== COLON_SPACE) return false;
  if (isAt(segment, next, CLASS)) return true;
  const isAge =
    ((marks[next] ?? 0) & DIGITS) !== 0 &&
    (words[next]?.length ?? 0) <= 2 &&
    Number(words[next]) < 19;
  // "(6b)" is a form at school.
  const isForm =
    isAge &&
    gap === SPACE_OPEN &&
    /^[a-d]\)/.test(segment.text.slice(segment.ends[next] ?? 0, (segment.ends[next] ?? 0) + 2));
  if (isForm) return true;
  return (
    isAge &&
    ((gap === SPACE_OPEN && segment.text[segment.ends[next] ?? 0] === ')') ||
      isAt(segment, next + 1, CLASS))
  );
}

export function isAddressed(segment: Segment, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 5; j--) {
    if (isAt(segment, j, ADDRESSED)) return true;
    if (!isAt(segment, j, PREFIXES)) return false;
  }
  return false;
}

/** The last of a list: "… en Daan". `gap` and `before` as above. */
export function isListed(segment: Segment, i: number, gap: number, before: number): boolean {
  if ((before & AND) !== 0 || (i > 0 && (gap & GAP) === AMPERSAND))
    return isCapital(segment, i - 2) || isCapital(segment, i - 1);
  return isUnderCouple(segment, i, gap);
}

/** A line with one first name, under a line that ends in a couple: their child. */
function isUnderCouple(segment: Segment, i: number, gap: number): boolean {
  if (i < 3 || (gap & BEGINS_WITH_NEWLINE) === 0) return false;
  const { text, ends } = segment;
  return (
    isCapital(segment, i - 1) &&
    text.charCodeAt(ends[i] ?? 0) === 0x0a &&
    isAt(segment, i - 2, AND) &&
    isCapital(segment, i - 3)
  );
}
