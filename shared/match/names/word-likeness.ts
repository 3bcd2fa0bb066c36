import { areDistinctFamilies } from '../lexicon/family-names.ts';
import {
  areDistinctGiven,
  areEquivalent,
  areOfTwoSexes,
  isGivenName,
} from '../lexicon/given-names.ts';
import { areKin } from '../lexicon/nicknames.ts';
import { soundOf } from './alike.ts';
import { beginAlike, soundsApart } from './sounds.ts';
import type { Token } from './tokens.ts';

/** What a likeness below which two words are two names. */
export const LEAST = 0.5;

/** How alike two words of names are, 0 to 1. From 0.9 they are spellings of one name; from 0.75 one may be a slip for the other. */
export function wordLikeness(one: Token, other: Token): number {
  const [a, b] = [one.word, other.word];
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.7 : 0;
  if (areOfTwoSexes(a, b)) return 0.5;
  if (areKin(a, b)) return 0.92;
  const [x, y] = [a.split('.'), b.split('.')];
  if (x.length > 1 || y.length > 1) return inParts(x, y, one, other);
  const isBare = one.isVowelless || other.isVowelless;
  return areEquivalent(a, b) ? Math.max(0.82, spelling(a, b, isBare)) : spelling(a, b, isBare);
}

/** Names in two parts: each must agree. Run together on one side only, they are one word. */
function inParts(x: readonly string[], y: readonly string[], one: Token, other: Token): number {
  const isBare = one.isVowelless || other.isVowelless;
  if (x.length !== y.length) return spelling(x.join(''), y.join(''), isBare);
  const parts = x.map((word, i) =>
    word === y[i] ? 1 : wordLikeness({ ...one, word }, { ...other, word: y[i] ?? '' }),
  );
  const least = Math.min(...parts);
  // What tells "Abdelaziz" from "Abdelkarim" is the second part: no slip is allowed in it.
  return least >= 0.85 ? least : 0;
}

function spelling(a: string, b: string, isBare: boolean): number {
  const short = Math.min(a.length, b.length);
  const sound = soundLikeness(a, b, isBare);
  if (sound >= 0.97 || (short >= 3 && soundOf(a) === soundOf(b))) {
    if (changesSex(a, b)) return 0.5;
    return areDistinctFamilies(a, b) ? 0.8 : 0.92;
  }
  if (isWomans(a, b) || isWomans(b, a)) return 0.86;
  if (areDistinctGiven(a, b) || areDistinctFamilies(a, b)) return 0;
  if (changesSex(a, b)) return 0.5;
  if (isBaltic(a, b) || isBaltic(b, a)) return 0.86;
  return Math.max(sound, isBare ? 0 : slip(a, b));
}

function soundLikeness(a: string, b: string, isBare: boolean): number {
  const { cost, size } = soundsApart(a, b, isBare);
  if (size < 2) return cost === 0 && isBare ? 0.8 : 0;
  if (!beginAlike(a, b) && !isBare) return 0;
  // A vowel or two that languages take for each other, the fewer the shorter the word.
  if (cost <= 0.026 * size) return isBare && size < 3 ? 0.88 : 0.97;
  const share = cost / size;
  if (share <= 0.07 && cost <= 0.3) return 0.92;
  if (share <= 0.12) return 0.86;
  if (share <= 0.17) return 0.78;
  return share <= 0.22 ? 0.64 : 0;
}

/** A Slavic family name as a woman bears it: Petrova, Zelinska, Nováčková of Petrov, Zelinski, Nováček. */
function isWomans(word: string, other: string): boolean {
  if (other.endsWith('a') || isGivenName(word)) return false;
  const name = /^(.{3,}?(?:[oe]v|in|[sc]k))(?:a|aya|aia|aja)$/.exec(word)?.[1];
  if (name === undefined) return false;
  if (name.endsWith('k')) return /^(?:i|y|iy|ij|yy|yi|ii)$/.test(other.replace(name, ''));
  // A vowel before the last letter goes: Havránek, Havránková.
  const stem = name.replace(/ov$/, '');
  return (
    other === name ||
    (stem.length >= 4 && stem[0] === other[0] && withoutVowels(stem) === withoutVowels(other))
  );
}

function withoutVowels(word: string): string {
  return word.replaceAll(/[aeiou]/g, '');
}

/** "Petrovs" is Petrov in Latvia, "Viktoras" Viktor in Lithuania. */
function isBaltic(word: string, other: string): boolean {
  const stem = /^(.{4,}?)(?:as|is|us|s)$/.exec(word)?.[1];
  return (
    stem !== undefined && !/[aeious]$/.test(other) && soundLikeness(stem, other, false) >= 0.92
  );
}

/** Ends that so many names of a country have that they say nothing of which name it is. */
const COMMON_END =
  /(?:s?dottir|s?son|sen|[oe]vich|[oe]vna|oglu|zadeh?|shvili|enko|escu|[oe]v|[oe]va|sk[iy]|skaya|stein|berg|burg|man|mann|ini|elli|ova|quist|qvist|strom|gren)$/;

/** A slip of the pen: letters left out, put in, changed or swapped. The longer what tells the name from others, the likelier. */
function slip(a: string, b: string): number {
  const apart = distance(a, b);
  const isSameStart = a[0] === b[0];
  const end = COMMON_END.exec(a)?.[0] ?? '';
  const short = Math.min(a.length, b.length) - (b.endsWith(end) ? end.length : 0);
  if (apart === 1) {
    if (short >= 5) return isSameStart ? (short >= 7 ? 0.86 : 0.8) : 0.72;
    return short === 4 && isSameStart ? 0.76 : short >= 3 ? 0.6 : 0;
  }
  if (short >= 5 && isShuffled(a, b)) return 0.62;
  if (!isSameStart) return 0;
  if (apart === 2) return short >= 8 ? 0.78 : short >= 6 ? 0.62 : 0;
  return apart === 3 && short >= 10 ? 0.6 : 0;
}

/** Whether one word might be the other badly written, were all else of the name the same. */
export function mayBeSlip(one: Token, other: Token): boolean {
  const [a, b] = [one.word, other.word];
  if (areDistinctGiven(a, b) || areDistinctFamilies(a, b) || changesSex(a, b)) return false;
  return Math.min(a.length, b.length) >= 4 && distance(a, b) <= 2;
}

/** The same letters in another order. */
function isShuffled(a: string, b: string): boolean {
  return (
    a.length === b.length && Array.from(a).toSorted().join('') === Array.from(b).toSorted().join('')
  );
}

/** Mario and Maria, Gabriel and Gabriela: the end makes another person of it, where one of them is a given name that is known. */
export function changesSex(a: string, b: string): boolean {
  if (!isGivenName(a) && !isGivenName(b)) return false;
  const [x, y] = [stems(a), stems(b)];
  return x.some((stem) => y.includes(stem)) && /a$|e$/.test(a) !== /a$|e$/.test(b);
}

function stems(word: string): string[] {
  const out = [word];
  for (const end of ['a', 'ia', 'ina', 'e', 'ette', 'elle', 'le', 'ne', 'o', 'os', 'us', 'i', 'is'])
    if (word.length - end.length >= 3 && word.endsWith(end)) out.push(word.slice(0, -end.length));
  return out;
}

/** Edits between two words, neighbours swapped counting as one; words of names are short. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 9;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 9) + 1, (row[j - 1] ?? 9) + 1, (last[j - 1] ?? 9) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 9) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 9;
}
