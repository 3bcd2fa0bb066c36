import {
  DROP,
  entryOf,
  entryOfPair,
  FOREIGN,
  LONG,
  LONG_LETTERS,
  lookalike,
  PAIR,
} from './fold.ts';
import { CAPITAL, CAPITALS, DIGITS, MENDED, Words } from './words.ts';

/**
 * Words with letters of another script become Latin where Latin letters stand among them, or where most of the text is
 * Latin and every letter of the word passes for one.
 */
export function mendForeign(out: Words, text: string): void {
  const { foreign: at, latin } = out;
  let others = 0;
  for (const index of at) others += out.words[index]?.length ?? 0;
  for (const index of at) {
    const mended = readAsLatin(text.slice(out.starts[index], out.ends[index]), latin > others);
    if (mended !== undefined) out.mend(index, mended);
  }
}

function readAsLatin(written: string, mostlyLatin: boolean): string | undefined {
  let out = '';
  let mixed = mostlyLatin;
  for (const char of written) {
    let entry = entryOf(char.charCodeAt(0));
    if (((entry >>> 16) & 7) === PAIR) entry = entryOfPair(char);
    const kind = (entry >>> 16) & 7;
    if (kind === DROP) continue;
    if ((entry & FOREIGN) === 0) {
      mixed = true;
      out += lettersOf(entry);
      continue;
    }
    const latin = lookalike(char.charCodeAt(0));
    if (latin === undefined) return undefined;
    out += lettersOf(entryOf(latin));
  }
  return mixed ? out : undefined;
}

function lettersOf(entry: number): string {
  const isLong = ((entry >>> 16) & 7) === LONG_LETTERS;
  return isLong ? (LONG[entry & 0xffff] ?? '') : String.fromCharCode(entry & 0xffff);
}

/** How many single letters in a row make a word, by the one sign between them. Dots also stand between initials, so they need more. */
const LEAST: ReadonlyMap<string, number> = new Map([
  [' ', 4],
  ['\u00A0', 4],
  ['-', 4],
  ['_', 4],
  ['*', 4],
  ['.', 6],
]);

/** Joins letters that were spaced out: "J a n s e n" is one word. The sign must be one and the same between each two. */
export function mendSpaced(words: Words, text: string): Words {
  let out: Words | undefined;
  for (let i = 0; i < words.count;) {
    const to = runOfSingles(words, i, text);
    if (to > i) {
      out ??= firstOf(words, i);
      const capitals = words.marks.subarray(i, to).every((one) => (one & CAPITAL) !== 0);
      const mark = (words.marks[i] ?? 0) | MENDED | (capitals ? CAPITALS : 0);
      out.push(
        words.words.slice(i, to).join(''),
        words.starts[i] ?? 0,
        words.ends[to - 1] ?? 0,
        mark,
      );
      i = to;
    } else {
      if (out) copy(words, i, out);
      i++;
    }
  }
  return out ?? words;
}

function firstOf(words: Words, count: number): Words {
  const out = new Words(words.count);
  out.isAscii = words.isAscii;
  for (let i = 0; i < count; i++) copy(words, i, out);
  return out;
}

function copy({ words, starts, ends, marks, kinds, hashes }: Words, i: number, out: Words): void {
  out.put(
    words[i] ?? '',
    starts[i] ?? 0,
    ends[i] ?? 0,
    marks[i] ?? 0,
    kinds[i] ?? 0,
    hashes[i] ?? 0,
  );
}

/** End of the run of single letters that begins at word `i` and is long enough to be a word; `i` where there is none. */
function runOfSingles(words: Words, i: number, text: string): number {
  if (!isSingle(words, i) || !isSingle(words, i + 1)) return i;
  const between = text.slice(words.ends[i], words.starts[i + 1]);
  const least = between.length === 1 ? LEAST.get(between) : undefined;
  if (least === undefined) return i;
  let to = i + 1;
  while (
    to < words.count &&
    isSingle(words, to) &&
    (words.starts[to] ?? 0) - (words.ends[to - 1] ?? 0) === 1 &&
    text[words.ends[to - 1] ?? 0] === between
  ) {
    to++;
  }
  return to - i >= least ? to : i;
}

function isSingle(words: Words, i: number): boolean {
  return i < words.count && words.words[i]?.length === 1 && ((words.marks[i] ?? 0) & DIGITS) === 0;
}
