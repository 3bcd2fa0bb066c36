import { areKin } from '../lexicon/nicknames.ts';

/** How two given names or two words of family names agree. */
export type Likeness = 'same' | 'kin' | 'typo' | 'initial' | 'other';

/** Whether two words differ by one letter: put in, left out, changed, or two neighbours swapped. Linear. */
export function isOneApart(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return (
    short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
  );
}

/** Spellings that a name crosses between languages and centuries, each written one way. Folded letters in, fewer letters out. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sch(?=[^aeiouy]|$)/g, 's'],
  [/ij|ey|ei|ay|ai/g, 'y'],
  [/ck|c(?=[aou]|[^aeiouhy]|$)|q(?:u)?/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dt|d$/g, 't'],
  [/kh|gh/g, 'g'],
  [/ae/g, 'a'],
  [/oe|ou|ue/g, 'u'],
  [/ie|ee|i$|y$/g, 'i'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w|v/g, 'v'],
  [/sj|sh|tsj/g, 's'],
  [/j/g, 'y'],
  [/(.)\1+/g, '$1'],
];

/** Words whose sound was asked for lately: on a page it is the same few names, held against many people's. */
const sounds = new Map<string, string>();
const MOST_SOUNDS = 4096;

/** One spelling for all that sound alike. */
export function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  let out = word;
  for (const [pattern, to] of SPELLINGS) out = out.replaceAll(pattern, to);
  if (sounds.size >= MOST_SOUNDS) sounds.clear();
  sounds.set(word, out);
  return out;
}

/** How a given name on a page agrees with one of a person's. */
export function likenessOfGiven(seen: string, own: string): Likeness {
  if (seen === own) return 'same';
  if (seen.length === 1 || own.length === 1) return seen[0] === own[0] ? 'initial' : 'other';
  if (areKin(seen, own)) return 'kin';
  const short = Math.min(seen.length, own.length);
  if (short >= 3 && soundOf(seen) === soundOf(own)) return 'kin';
  if (short >= 6 && isOneApart(seen, own) && !changesSex(seen, own)) return 'typo';
  return 'other';
}

/** Jan and Jana, Wilhelm and Wilhelma: one letter at the end makes another person of it. */
function changesSex(one: string, other: string): boolean {
  const ends = [one, other].map((word) => /[ae]$/.exec(word)?.[0] ?? '');
  return ends[0] !== ends[1];
}

/** First letters that may begin the same sound: words that begin otherwise are not compared by sound. */
const FIRST: Readonly<Record<string, string>> = {
  c: 'k',
  q: 'k',
  x: 'k',
  p: 'f',
  v: 'f',
  w: 'f',
  z: 's',
  t: 's',
  i: 'y',
  j: 'y',
  e: 'y',
  o: 'u',
  d: 's',
  g: 'h',
};

function beginsAlike(one: string, other: string): boolean {
  const [a = '', b = ''] = [one[0], other[0]];
  return a === b || (FIRST[a] ?? a) === (FIRST[b] ?? b);
}

/** How a word of a family name agrees: long words may have a letter wrong. */
export function likenessOfFamily(seen: string, own: string): Likeness {
  if (seen === own) return 'same';
  const short = Math.min(seen.length, own.length);
  if (short < 4 || Math.abs(seen.length - own.length) > 3) return 'other';
  if (beginsAlike(seen, own) && soundOf(seen) === soundOf(own)) return 'kin';
  return short >= 6 && isOneApart(seen, own) ? 'typo' : 'other';
}
