import type { Token } from './tokens.ts';
import { LEAST, wordLikeness } from './word-likeness.ts';

/** Words of two names that stand for each other. */
export interface Pair {
  readonly seen: Token;
  readonly own: Token;
  readonly likeness: number;
  /** Words of a name that it stands for. */
  readonly size: number;
}

/** Two names beside each other: what pairs, and what is left over on either side. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  readonly leftSeen: readonly Token[];
  readonly leftOwn: readonly Token[];
}

/** Pairs words with their likeliest counterparts, best first; two words may stand for one that is run together. */
export function align(seen: readonly Token[], own: readonly Token[]): Alignment {
  const [left, right] = [[...seen], [...own]];
  const pairs: Pair[] = [];
  // As many words on both sides are hardly run together.
  if (seen.length !== own.length) {
    const add = (one: Token, other: Token, likeness: number) =>
      pairs.push({ seen: one, own: other, likeness, size: 2 });
    while (runTogether(left, right, add));
    while (runTogether(right, left, (apart, together, likeness) => add(together, apart, likeness)));
  }
  const all = left
    .flatMap((a, i) =>
      right.map((b, j) => ({ i, j, seen: a, own: b, likeness: wordLikeness(a, b), size: 1 })),
    )
    .filter((one) => one.likeness >= LEAST)
    // Where two are as likely, those in the same place of the name.
    .toSorted((x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  for (const one of all) {
    if (usedLeft.has(one.i) || usedRight.has(one.j)) continue;
    usedLeft.add(one.i);
    usedRight.add(one.j);
    pairs.push(one);
  }
  return {
    pairs,
    leftSeen: left.filter((_, i) => !usedLeft.has(i)),
    leftOwn: right.filter((_, j) => !usedRight.has(j)),
  };
}

/** "Mohan Lal" beside "Mohanlal": two words on one side, neighbours, are one on the other. */
function runTogether(
  apart: Token[],
  together: Token[],
  found: (apart: Token, together: Token, likeness: number) => void,
): boolean {
  for (let i = 0; i < apart.length; i++) {
    for (let j = 0; j < apart.length; j++) {
      const [a, b] = [apart[i], apart[j]];
      if (i === j || !a || !b || a.word.length + b.word.length < 5) continue;
      if (
        [a, b].some(({ word }) => word.length > 1 && together.some((other) => other.word === word))
      )
        continue;
      const joined = { ...a, word: `${a.word}${b.word}`, weight: 1 };
      // Far from each other, and from any spelling, it would be chance.
      const least = Math.abs(i - j) === 1 ? 0.86 : 1;
      const at = together.findIndex(
        (other) =>
          other.word.length > 4 &&
          Math.max(wordLikeness(a, other), wordLikeness(b, other)) < 0.86 &&
          wordLikeness(joined, other) >= least,
      );
      const other = together[at];
      if (!other) continue;
      found(joined, other, Math.min(0.96, wordLikeness(joined, other)));
      for (const k of [i, j].toSorted((x, y) => y - x)) apart.splice(k, 1);
      together.splice(at, 1);
      return true;
    }
  }
  return false;
}
