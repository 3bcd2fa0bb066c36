import { DIGITS } from '../words.ts';
import {
  AMPERSAND,
  COLON_SPACE,
  COMMA_SPACE,
  GAP,
  SPACE,
  SPACE_OPEN,
  SPACED_HYPHEN,
} from './gaps.ts';
import type { Owners } from './relative-owner.ts';
import { addWords, runFrom, type Run } from './relative-people.ts';
import { isCapital } from './relative-reading.ts';
import { begins, type View } from './relative-view.ts';
import { AND, CHILDREN, KIN, OF, POSSESSIVE, SMALL, SPOKEN } from './relative-words.ts';

/** What a word of kinship behind a name says: whose kin, or only that it is kin. */
export interface Behind {
  readonly owners: Owners | undefined;
}

const MOST_BEHIND = 3;

/** "Fem, dochter van Kim, kleindochter van Ger", "Koen (mijn man)", "Sanne (dochter)": kinship told behind a name that ends before `next`. */
export function kinBehind(view: View, next: number): Behind | undefined {
  const { kinds, gaps } = view;
  if (isWithChildren(view, next)) return { owners: undefined };
  const words: string[] = [];
  let found: Behind | undefined;
  let j = behindAge(view, next);
  let isOpen = j > next;
  for (let n = 0; n < MOST_BEHIND; n++) {
    if (!isOpen && !isOpening(view, j)) break;
    isOpen = false;
    let at = j;
    let isSomebodys = false;
    while (at < j + 4 && isSmall(view, at)) {
      isSomebodys ||= ((kinds[at] ?? 0) & (POSSESSIVE | SPOKEN)) !== 0;
      at++;
    }
    if (at >= kinds.length || ((kinds[at] ?? 0) & KIN) === 0 || begins(view, at)) break;
    const run = ((kinds[at + 1] ?? 0) & OF) === 0 ? undefined : nameOf(view, at + 2);
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

/** "Koen en de kinderen". */
function isWithChildren({ kinds, segment }: View, next: number): boolean {
  if (((kinds[next] ?? 0) & AND) === 0) return false;
  const at = ((kinds[next + 1] ?? 0) & (SMALL | POSSESSIVE)) === 0 ? next + 1 : next + 2;
  return (
    ((kinds[at] ?? 0) & CHILDREN) !== 0 &&
    ((kinds[at + 1] ?? 0) & OF) === 0 &&
    !isCapital(segment, at + 1)
  );
}

/** The word behind an age in brackets: "Eva (10), de dochter van". */
function behindAge({ segment: { marks, text, ends }, gaps }: View, next: number): number {
  const isAge =
    ((gaps[next] ?? 0) & GAP) === SPACE_OPEN &&
    ((marks[next] ?? 0) & DIGITS) !== 0 &&
    text[ends[next] ?? 0] === ')';
  return isAge ? next + 1 : next;
}

/** The name that begins at `i`, a word or two for what its bearer does before it: "van bakker Jan Bos". */
function nameOf(view: View, i: number): Run | undefined {
  for (let j = i; j < i + 3; j++) {
    if (j > i && (view.gaps[j] !== SPACE || begins(view, j))) return undefined;
    const run = runFrom(view, j);
    if (run !== undefined) return run;
  }
  return undefined;
}

function isSmall({ segment, kinds }: View, i: number): boolean {
  return (
    i < kinds.length &&
    ((kinds[i] ?? 0) & (SMALL | POSSESSIVE | SPOKEN)) !== 0 &&
    !isCapital(segment, i)
  );
}

/** A comma, a bracket, a dash; or a space before "is de" or the word of kinship itself. */
function isOpening({ kinds, segment, gaps }: View, j: number): boolean {
  const sign = (gaps[j] ?? 0) & GAP;
  if (sign === COMMA_SPACE || sign === SPACE_OPEN || sign === SPACED_HYPHEN || sign === COLON_SPACE)
    return true;
  const word = segment.words[j];
  return sign === SPACE && ((kinds[j] ?? 0) & SMALL) !== 0 && (word === 'is' || word === 'was');
}

function isClosed({ segment: { text, ends } }: View, i: number): boolean {
  const sign = text[ends[i] ?? 0];
  return sign === ')' || sign === undefined || sign === '\n';
}
