import { hearsayOf } from './hearsay.ts';
import { GATHER, HAS_BEEN, OUTING, PROTEST, WHEN } from './lexicon/gathering-words.ts';
import type { Segment } from './segment.ts';

/** How far from the place it is said what people should come for and when, in words. */
const NEAR = 30;

/**
 * Whether people are called together at the home at word `at`: a protest there with its day or hour, or a meeting point on a page of
 * protest. Not where it is told of what has been, nor where neighbours and clubs meet. Such a call needs no hostile word.
 */
export function isGatheringAt(main: Segment, at: number, sentence: readonly string[]): boolean {
  const { words } = main;
  const near = words.slice(Math.max(0, at - NEAR), at + NEAR);
  if (!has(near, WHEN) || has(near, OUTING) || has(sentence, HAS_BEEN)) return false;
  const isCalled = has(near, PROTEST) || (has(near, GATHER) && has(words, PROTEST));
  return isCalled && hearsayOf(main)[at] === 0;
}

function has(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word));
}
