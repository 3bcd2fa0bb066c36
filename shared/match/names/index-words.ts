import type { PersonName } from '#shared/domain/person.ts';

import { kinOf } from '../lexicon/nicknames.ts';
import { SUFFIXES } from '../lexicon/titles.ts';
import { hashWord } from '../word-hash.ts';
import { syllablesOf } from './east-asian.ts';
import { modelOf } from './model.ts';
import { isVowelless, latinOf } from './scripts.ts';
import { coarseKey } from './sounds.ts';
import { partsOfName } from './tokens.ts';

/** Shortest family word that is looked for with one letter wrong. */
export const TYPO_FROM = 6;
/** And the longest: no family name is longer, and each letter costs a look-up. */
export const TYPO_TO = 24;

/** Whether a word is of a length at which one letter wrong is looked for. */
export function hasTypos(word: string): boolean {
  return word.length >= TYPO_FROM && word.length <= TYPO_TO;
}

/** Every spelling of a word with one letter left out, and the word itself: two words a letter apart share one. */
export function deletions(word: string): string[] {
  const out = new Set([word]);
  for (let i = 0; i < word.length; i++) out.add(word.slice(0, i) + word.slice(i + 1));
  return [...out];
}

/** The key under which a word is found by its sound; only asked for pages that are nothing but a name. */
export function soundKey(word: string): string {
  return `~${coarseKey(latinOf(word), isVowelless(word))}`;
}

/** All words under which a person is found on a page: words of family names, and those run together with their particles. */
export function familyWords(names: readonly PersonName[]): string[] {
  const out = new Set<string>();
  const add = (word: string) => {
    for (const key of hasTypos(word) ? deletions(word) : [word]) out.add(key);
    out.add(soundKey(word));
    out.add(`~${coarseKey(latinOf(word), true)}`);
  };
  for (const name of names) {
    const model = modelOf(name);
    for (const { parts } of model.families) {
      for (const { particles, word } of parts) {
        add(word);
        if (particles.length > 0) out.add([...particles, word].join(''));
      }
    }
    for (const word of model.guess ? wholeWords(model.guess) : []) {
      // A letter wrong is looked for in the words themselves, not in what they make together.
      if (model.guess?.includes(word)) add(word);
      else for (const key of [word, soundKey(word)]) out.add(key);
    }
  }
  return [...out];
}

/** Of a whole name every word, what its words make run together, and their consonants as scripts without vowels write them. */
function wholeWords(guess: readonly string[]): string[] {
  const whole = guess.filter((word) => word.length > 1 && !SUFFIXES.has(word));
  const out = [
    ...whole.filter((word) => word.length > 2),
    ...syllablesOf(whole),
    ...partsOfName(guess),
  ];
  if (whole.length > 4) return out;
  for (const one of whole) for (const other of whole) if (one !== other) out.push(`${one}${other}`);
  const turned = [...whole.slice(1), ...whole.slice(0, 1)];
  const back = [...whole.slice(-1), ...whole.slice(0, -1)];
  return [...out, ...[whole, turned, back].map((words) => words.join(''))];
}

const ALL_LETTERS = 0xffff_ffff;

function letterBit(word: string): number {
  const letter = word.charCodeAt(0) - 0x61;
  return letter >= 0 && letter < 26 ? (1 << letter) >>> 0 : 0x8000_0000;
}

/** Letters that words begin with, a bit each; the last bit for letters beyond the alphabet. */
export function lettersOf(words: readonly string[]): number {
  return words.reduce((all, word) => (all | letterBit(word)) >>> 0, 0);
}

/** First letters that a person's given names, call names and their kin may begin with; every letter where none is known. */
export function givenLetters(names: readonly PersonName[]): number {
  let all = 0;
  for (const name of names) {
    const { given, calls, initials, guess } = modelOf(name);
    const words = [...given, ...calls].flatMap((word) => [word, ...kinOf(word)]);
    if (guess || words.length + initials.length === 0) return ALL_LETTERS;
    all = (all | lettersOf([...words, ...initials])) >>> 0;
  }
  return all;
}

/** Sixteen bits of a word's hash: for a page's set of words, one bit each. */
export function shortHash(word: string): number {
  return hashWord(word) & 0xffff;
}
