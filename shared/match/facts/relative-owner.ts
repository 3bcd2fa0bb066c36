import { isKnownGiven } from '../lexicon/nicknames.ts';
import { SENTENCE_WORDS, TITLES } from '../lexicon/titles.ts';
import { DIGITS } from '../words.ts';
import { spellAt } from './address-words.ts';
import {
  AMPERSAND,
  COLON_SPACE,
  COMMA_SPACE,
  GAP,
  HYPHEN,
  SPACE,
  SPACE_OPEN,
  SPACED_HYPHEN,
} from './gaps.ts';
import { isCapital, isClose } from './relative-reading.ts';
import { begins, type View } from './relative-view.ts';
import {
  ADDRESSED,
  AND,
  KIN,
  OF,
  OF_FAMILY,
  PLACED,
  PLURAL,
  POSSESSIVE,
  PREFIXES,
  SMALL,
  SPOKEN,
  THINGS,
} from './relative-words.ts';

/** Words of the names that a word of kinship belongs to, as forms have them; empty where nobody is named, so that it may be anybody's. */
export type Owners = readonly string[];

/** How far before a word of kinship its owner is looked for, in words. */
const BACK = 40;
const MOST_NAMES = 3;
const MOST_WORDS = 8;

/** A stretch of words with capitals, small parts of family names within. */
interface Run {
  readonly from: number;
  readonly end: number;
  readonly capitals: number;
}

/** The stretch that ends with word `last`, which has a capital. */
function runBefore(view: View, last: number): Run {
  const { segment, kinds, gaps } = view;
  let from = last;
  let capitals = 1;
  for (let j = last - 1; j >= 0 && last - j < 7; j--) {
    const gap = gaps[j + 1] ?? 0;
    if ((!isClose(gap) && (gap & GAP) !== HYPHEN) || begins(view, j + 1)) break;
    if (isCapital(segment, j)) {
      from = j;
      capitals++;
    } else if (((kinds[j] ?? 0) & PREFIXES) === 0) break;
  }
  return { from, end: last + 1, capitals };
}

/** The stretch that begins at `i`, past small parts of a family name. */
export function runFrom(view: View, i: number): Run | undefined {
  const { segment, kinds, gaps } = view;
  let capitals = 0;
  let end = i;
  for (let j = i; j < i + 7 && j < segment.words.length; j++) {
    const gap = gaps[j] ?? 0;
    if (j > i && ((!isClose(gap) && (gap & GAP) !== HYPHEN) || begins(view, j))) break;
    if (isCapital(segment, j)) {
      capitals++;
      end = j + 1;
    } else if (((kinds[j] ?? 0) & PREFIXES) === 0) break;
  }
  return capitals === 0 ? undefined : { from: i, end, capitals };
}

/** Whether a stretch names somebody, as far as its words tell. */
function isPerson(view: View, { from, end, capitals }: Run): boolean {
  const { segment, kinds } = view;
  const before = kinds[from - 1] ?? 0;
  // "Irenesingel 41" is a street.
  if (((segment.marks[end] ?? 0) & DIGITS) !== 0 && view.gaps[end] === SPACE) return false;
  if (((kinds[from] ?? 0) & ADDRESSED) !== 0 || (before & ADDRESSED) !== 0) return true;
  const first = segment.words[from] ?? '';
  if (capitals === 1) return isKnownGiven(first) && !SENTENCE_WORDS.has(first) && end === from + 1;
  // "Ihr Mann": German writes every noun with a capital.
  if ((((kinds[from] ?? 0) & THINGS) | ((kinds[end - 1] ?? 0) & KIN)) !== 0) return false;
  if ((before & PLACED) !== 0 && !isKnownGiven(first)) return false;
  // "Raadslid Oosterdrecht" is no name, "In Oosterdrecht" neither.
  if (capitals === 2 && (TITLES.has(first) || SENTENCE_WORDS.has(first)))
    return isKnownGiven(segment.words[end - 1] ?? '');
  return true;
}

function addWords({ segment }: View, { from, end }: Run, out: string[]): void {
  for (let j = from; j < end && out.length < MOST_WORDS; j++) {
    if (isCapital(segment, j)) out.push(spellAt(segment, j));
  }
}

/**
 * Whose a word of kinship is: the name nearest before it in its sentence, and the one that is joined to that. Names that
 * are family themselves ("zijn vrouw Sanne en hun zoon") are passed over.
 */
export function ownersBefore(view: View, at: number): Owners {
  const { segment, kinds, gaps, kin } = view;
  const out: string[] = [];
  const isPlural = ((kinds[at - 1] ?? 0) & PLURAL) !== 0;
  let names = 0;
  for (let j = at - 1; j >= 0 && j > at - BACK && names < MOST_NAMES;) {
    if (begins(view, j + 1)) break;
    if (!isCapital(segment, j)) {
      j--;
      continue;
    }
    const run = runBefore(view, j);
    j = run.from - 1;
    if ((kin[run.from] ?? -1) >= 0 && !isOfKin(view, run.from)) continue;
    if (!isPerson(view, run)) continue;
    addWords(view, run, out);
    names++;
    const isJoined =
      ((kinds[j] ?? 0) & AND) !== 0 ||
      ((gaps[run.from] ?? 0) & GAP) === AMPERSAND ||
      (gaps[run.from] ?? 0) === COMMA_SPACE;
    if (!isJoined && !(isPlural && names < 2)) break;
  }
  return out;
}

/** "vader van Jan": Jan's, not a name of kin in passing. */
function isOfKin({ kinds }: View, i: number): boolean {
  return ((kinds[i - 1] ?? 0) & OF) !== 0;
}

/** Of a word for a whole family, the name behind it; what follows is of them: "familie De Groot: Elly, Jan". */
export function familyBehind(view: View, at: number, before: number): Owners | undefined {
  if (((view.kinds[at] ?? 0) & OF_FAMILY) === 0) return undefined;
  const run = runFrom(view, at + 1);
  if (run === undefined || run.end > before) return undefined;
  const out: string[] = [];
  addWords(view, run, out);
  return out;
}

/** What a word of kinship behind a name says: whose kin, or only that it is kin. */
export interface Behind {
  readonly owners: Owners | undefined;
}

const MOST_BEHIND = 3;

/** "Fem, dochter van Kim, kleindochter van Ger", "Koen (mijn man)", "Sanne (dochter)": kinship told behind a name that ends before `next`. */
export function kinBehind(view: View, next: number): Behind | undefined {
  const { kinds, gaps } = view;
  const words: string[] = [];
  let found: Behind | undefined;
  let j = next;
  for (let n = 0; n < MOST_BEHIND; n++) {
    const gap = gaps[j] ?? 0;
    if (!isOpening(gap, view, j)) break;
    let at = j;
    let isSomebodys = false;
    while (at < j + 4 && isSmall(view, at)) {
      isSomebodys ||= ((kinds[at] ?? 0) & (POSSESSIVE | SPOKEN)) !== 0;
      at++;
    }
    if (at >= kinds.length || ((kinds[at] ?? 0) & KIN) === 0 || begins(view, at)) break;
    const run = ((kinds[at + 1] ?? 0) & OF) === 0 ? undefined : runFrom(view, at + 2);
    if (run === undefined) {
      const isTold = isSomebodys || isClosed(view, at);
      const isNamed = isCapital(view.segment, at + 1) && !begins(view, at + 1);
      found ??= isTold && !isNamed ? { owners: undefined } : found;
      break;
    }
    addWords(view, run, words);
    let end = run.end;
    // "van Kim en Sjuul": of both.
    const second =
      ((kinds[end] ?? 0) & AND) !== 0
        ? runFrom(view, end + 1)
        : ((gaps[end] ?? 0) & GAP) === AMPERSAND
          ? runFrom(view, end)
          : undefined;
    if (second !== undefined) {
      addWords(view, second, words);
      end = second.end;
    }
    found = { owners: words };
    j = end;
  }
  return found;
}

function isSmall({ segment, kinds }: View, i: number): boolean {
  return (
    i < kinds.length &&
    ((kinds[i] ?? 0) & (SMALL | POSSESSIVE | SPOKEN)) !== 0 &&
    !isCapital(segment, i)
  );
}

/** A comma, a bracket, a dash; or a space before "is de" or the word of kinship itself. */
function isOpening(gap: number, { kinds, segment }: View, j: number): boolean {
  const sign = gap & GAP;
  if (sign === COMMA_SPACE || sign === SPACE_OPEN || sign === SPACED_HYPHEN || sign === COLON_SPACE)
    return true;
  const word = segment.words[j];
  return sign === SPACE && ((kinds[j] ?? 0) & SMALL) !== 0 && (word === 'is' || word === 'was');
}

function isClosed({ segment: { text, ends } }: View, i: number): boolean {
  const sign = text[ends[i] ?? 0];
  return sign === ')' || sign === undefined || sign === '\n';
}
