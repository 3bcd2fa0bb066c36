import type { Candidate } from '../kind.ts';
import { SENTENCE_WORDS, TITLES } from '../lexicon/titles.ts';
import type { Segment } from '../segment.ts';
import { spellAt } from './address-words.ts';
import {
  AMPERSAND,
  BEGINS_WITH_NEWLINE,
  CLOSE_SPACE,
  COMMA_SPACE,
  GAP,
  gapBefore,
  HYPHEN,
  NEWLINE,
  OTHER,
  SPACE,
  STOP_SPACE,
} from './gaps.ts';
import { pairForm } from './relative-names.ts';
import {
  familyAt,
  givenAt,
  isCapital,
  isClose,
  isLetter,
  isStop,
  type Family,
  type GivenName,
} from './relative-reading.ts';
import { begins, type View } from './relative-view.ts';
import { pushBeside, pushFamily } from './relative-whole.ts';
import { AND, HEADS, isAt, KIN, PREFIXES } from './relative-words.ts';

/** Names said in one breath: "Jan en Ingrid van den Berg", "Jan, Ingrid en Daan". True where `i` is one of a list that is joined. */
export function together(
  segment: Segment,
  i: number,
  given: GivenName,
  own: Family | undefined,
  out: Candidate[],
): boolean {
  let at = own?.end ?? given.end;
  let joined = false;
  for (let n = 0; n < 4; n++) {
    const gap = gapBefore(segment, at);
    const isAmp = (gap & GAP) === AMPERSAND;
    const isAnd = !isAmp && mayJoin(gap) && isAt(segment, at, AND);
    if (!isAnd && !isAmp && gap !== COMMA_SPACE) break;
    const to = isAnd ? at + 1 : at;
    if (!isCapital(segment, to) || isLetter(segment, to)) break;
    if (isAnd && !isClose(gapBefore(segment, to))) break;
    const next = givenAt(segment, to);
    const behind = gapBefore(segment, next.end);
    const family =
      isClose(behind) && !isStop(segment, next.end, behind)
        ? familyAt(segment, next.end)
        : undefined;
    // Two whole names are told by themselves.
    if (family === undefined || (own === undefined && !isFamilyHere(segment, i)))
      pushBeside(segment, i, next.end, [pairForm(given.key, next.key)], out);
    if (own === undefined && family !== undefined)
      pushFamily(segment, i, given.end, given.key, family.keys, out);
    if (own !== undefined && family === undefined)
      pushFamily(segment, to, next.end, next.key, own.keys, out);
    // "Jan en Ingrid Bos": then Jan has that name too, and is not just anybody's.
    if (isAnd || isAmp) joined = family === undefined;
    if (family !== undefined || joined) break;
    at = next.end;
  }
  return joined;
}

/** Whether a first name stands just before, so that this is the family name. */
function isFamilyHere(segment: Segment, i: number): boolean {
  const isBehind = isCapital(segment, i - 1) || isAt(segment, i - 1, PREFIXES);
  return isBehind && isClose(gapBefore(segment, i));
}

/** What may stand before the "and" of a couple or a list. */
function mayJoin(gap: number): boolean {
  return (
    gap === SPACE ||
    gap === COMMA_SPACE ||
    (gap & GAP) === STOP_SPACE ||
    gap === CLOSE_SPACE ||
    (gap & GAP) === NEWLINE
  );
}

/** The last of a list: "… en Daan". `gap` and `before` as above. */
export function isListed({ segment, kinds, gaps }: View, i: number): boolean {
  const gap = gaps[i] ?? 0;
  if (((kinds[i - 1] ?? 0) & AND) !== 0 || (i > 0 && (gap & GAP) === AMPERSAND))
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

/** Most words of the names that a list is of. */
const MOST_OWNERS = 8;
/** How far before a list its owner may be named, in words. */
const WINDOW = 14;
/** First names joined by commas from which a list is no longer read as one family. */
const LONG = 4;
/** Longest line that heads a list of family, in words, and most lines below it. */
const LONGEST_HEAD = 22;
const MOST_LINES = 10;

/** Names before word `to`, as forms have them: those of whoever a list may belong to. */
function namesIn({ segment, kinds }: View, from: number, to: number): string[] {
  const out: string[] = [];
  for (let j = to - 1; j >= from && out.length < MOST_OWNERS; j--) {
    const isWord =
      ((kinds[j] ?? 0) & (HEADS | KIN)) !== 0 || SENTENCE_WORDS.has(segment.words[j] ?? '');
    if (isCapital(segment, j) && !isLetter(segment, j) && !isWord) out.push(spellAt(segment, j));
  }
  return out;
}

/**
 * First names in lists that no word joins, along a text: "Team: Sanne, Roos, Inge", hearts between, and lines under the
 * name of a family or under a couple. They are somebody's only beside the names that head the list.
 */
export class FamilyLists {
  readonly #view: View;
  #end = 0;
  #owners: readonly string[] = [];
  #isLong = false;
  #line = 0;
  #left = 0;
  #heads: readonly string[] | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  /** The names that head the list which the first name from `i` to before `next` stands in; empty for nobody's, undefined outside lists. */
  headsOf(i: number, next: number): readonly string[] | undefined {
    if (i >= this.#end) this.#lookAhead(i);
    if (i < this.#end) return this.#owners.length > 0 ? this.#owners : undefined;
    const { gaps, segment, lines } = this.#view;
    if (isCell(this.#view, i, next)) return this.#inRow(i);
    // "jhr. Maurits": a title at the head of the line.
    const isTitled = lines[i - 1] === 1 && TITLES.has(segment.words[i - 1] ?? '');
    // "Femke, Wout" on a line below their parents; three are a list by themselves.
    const isSecond = gaps[i] === COMMA_SPACE && isCapital(segment, i - 1);
    const first = isTitled || isSecond ? i - 1 : i;
    if (lines[first] === 0) return undefined;
    this.#goToLine(first);
    if (this.#left === 0) return undefined;
    const sign = segment.text[segment.ends[next - 1] ?? 0];
    return sign === undefined || '\n,(:'.includes(sign) || (gaps[next] ?? 0) !== SPACE
      ? this.#heads
      : undefined;
  }

  /** Whether the first name at `i` is one of a list longer than a family. */
  isLongAt(i: number): boolean {
    return this.#isLong && i <= this.#end + 1;
  }

  /** Whether three first names or more stand from here, nothing but signs between. */
  #lookAhead(i: number): void {
    const { segment, gaps } = this.#view;
    let count = 0;
    let at = i;
    while (count < 40 && isCapital(segment, at) && !isLetter(segment, at)) {
      let end = at + 1;
      while (isCapital(segment, end) && ((gaps[end] ?? 0) & GAP) === HYPHEN) end++;
      const gap = gaps[end] ?? 0;
      if (isClose(gap) && isCapital(segment, end) && !begins(this.#view, end)) break;
      count++;
      this.#end = end;
      if (gap !== COMMA_SPACE && !isPicture(this.#view, end)) break;
      at = end;
    }
    // "Sem, Pien, Yara, Luuk en Noor": the last is of the list as well.
    this.#isLong = count >= LONG;
    if (count < 3) this.#end = Math.min(this.#end, i);
    else this.#owners = namesIn(this.#view, Math.max(0, i - WINDOW), i);
  }

  /** The names in the other cells of the row that a first name stands in. */
  #inRow(i: number): readonly string[] | undefined {
    const { lines } = this.#view;
    let from = i;
    while (from > 0 && from > i - ROW_REACH && lines[from] !== 1) from--;
    let end = i + 1;
    while (end < lines.length && end < i + ROW_REACH && lines[end] !== 1) end++;
    const names = namesIn(this.#view, from, end);
    return names.length > 1 ? names : undefined;
  }

  /** Reads the lines before the one that begins at `i`, from where it stopped. */
  #goToLine(i: number): void {
    const { lines } = this.#view;
    while (this.#line < i) {
      let end = this.#line + 1;
      while (end < i && lines[end] === 0) end++;
      this.#readLine(this.#line, end);
      this.#line = end;
    }
  }

  #readLine(from: number, end: number): void {
    const view = this.#view;
    const { segment, kinds } = view;
    let isHead = false;
    if (end - from <= LONGEST_HEAD) {
      for (let j = from; j < end && !isHead; j++) {
        const own = kinds[j] ?? 0;
        isHead =
          (own & HEADS) !== 0 ||
          ((own & AND) !== 0 && j > from && isCapital(segment, j - 1) && isCapital(segment, j + 1));
      }
    }
    if (isHead) {
      this.#left = MOST_LINES;
      this.#heads = namesIn(view, from, end);
    } else if (this.#left > 0)
      this.#left =
        isCapital(segment, from) || TITLES.has(segment.words[from] ?? '') ? this.#left - 1 : 0;
  }
}

/** How far the row of a cell is read to each side, in words. */
const ROW_REACH = 16;

/** Whether a first name is all that a cell of a table holds: a tab before or behind it, and nothing else in between. */
function isCell(
  { segment: { text, starts, ends }, lines }: View,
  i: number,
  next: number,
): boolean {
  const before = text[(starts[i] ?? 0) - 1];
  const behind = text[ends[next - 1] ?? 0];
  const isOpen = lines[i] === 1 || before === '\t';
  const isClosed = behind === '\t' || behind === '\n' || behind === undefined;
  return isOpen && isClosed && (before === '\t' || behind === '\t');
}

/** A heart or another picture between two names. */
function isPicture({ segment: { text, starts, ends }, gaps }: View, i: number): boolean {
  if (((gaps[i] ?? 0) & GAP) !== OTHER || i <= 0 || i >= starts.length) return false;
  const from = ends[i - 1] ?? 0;
  const to = starts[i] ?? 0;
  if (to - from > 10) return false;
  let isSeen = false;
  for (let at = from; at < to; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x0a) return false;
    isSeen ||= sign >= 0x2190;
  }
  return isSeen;
}
