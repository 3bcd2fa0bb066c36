import type { Candidate } from '../kind.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { spellAt } from './address-words.ts';
import { COLON_SPACE, SPACE } from './gaps.ts';
import { familyKey, fullForm } from './relative-names.ts';
import { begins, type View } from './relative-view.ts';
import { push } from './relative-whole.ts';
import { AND, CALLED, KIN, PREFIXES, VERBS } from './relative-words.ts';

/** A word in small letters that may be a name. */
function isSmallName({ segment: { marks, words }, kinds }: View, i: number): boolean {
  return (
    i < words.length &&
    ((marks[i] ?? 0) & (CAPITAL | DIGITS)) === 0 &&
    (words[i]?.length ?? 0) > 2 &&
    ((kinds[i] ?? 0) & (VERBS | PREFIXES | KIN)) === 0
  );
}

/** The names in small letters behind the word of kinship at `k`: "zn vrouw sanne", "dochter heet fenna", "kids stan en lotte". */
export function smallNamesBehind(view: View, k: number): number[] {
  const { kinds, gaps } = view;
  const at = ((kinds[k + 1] ?? 0) & CALLED) !== 0 ? k + 2 : k + 1;
  const gap = gaps[at] ?? 0;
  if ((gap !== SPACE && gap !== COLON_SPACE) || !isSmallName(view, at)) return [];
  const isPair = ((kinds[at + 1] ?? 0) & AND) !== 0 && isSmallName(view, at + 2);
  return isPair ? [at, at + 2] : [at];
}

/** Whole names in a sentence that begins small, as people type in a hurry: "mees van gruijsdijk zit op voetbal". Gives the word after it. */
export function smallSentence(view: View, from: number, out: Candidate[]): number {
  const { segment, kinds, gaps } = view;
  let i = from;
  do {
    if (isSmallName(view, i) && gaps[i + 1] === SPACE) {
      let j = i + 1;
      while (j < i + 4 && ((kinds[j] ?? 0) & PREFIXES) !== 0 && gaps[j + 1] === SPACE) j++;
      if (isSmallName(view, j)) {
        const family = familyKey([segment.words[j] ?? ''], j > i + 1);
        push(segment, i, j + 1, [fullForm(spellAt(segment, i), family)], out);
      }
    }
    i++;
  } while (i < segment.words.length && !begins(view, i));
  return i;
}
