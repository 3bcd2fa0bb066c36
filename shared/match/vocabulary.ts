import { hashWord } from './word-hash.ts';

/**
 * What is known of a folded word whatever page it stands on: a bit for each thing that a recogniser takes it for, and its hash.
 * Most words of a page were seen before, here or on the page before: each is worked out once, and then found in a table.
 */

/** Known words, and what they are. */
const known = new Map<string, number>();
/** What words are by how they are built. */
const rules: { readonly bit: number; readonly holds: (word: string) => boolean }[] = [];

/** Makes folded words known as being of a kind, a bit below 2^31. Once, when a file is loaded. */
export function learn(bit: number, words: Iterable<string>): void {
  for (const word of words) known.set(word, (known.get(word) ?? 0) | bit);
  forget();
}

/** The same of every word that a rule holds for. */
export function learnRule(bit: number, holds: (word: string) => boolean): void {
  rules.push({ bit, holds });
  forget();
}

/** The kinds of a word, worked out. */
export function kindsOf(word: string): number {
  let kinds = known.get(word) ?? 0;
  for (const { bit, holds } of rules) if (holds(word)) kinds |= bit;
  return kinds;
}

/** A power of two; of two words that want the same slot, the later has it. Half a megabyte in all. */
const SLOT_BITS = 13;
const SLOTS = 1 << SLOT_BITS;
/** Longer words have no slot. */
export const LONGEST_KEPT = 24;
/** Letters that are in a word's code: twelve times five bits in two numbers. */
const CODED = 12;

/** The words in the slots. */
export const textIn: string[] = Array.from({ length: SLOTS }, () => '');
/** Four numbers a slot, side by side in memory: the word's code in two, its kinds, its `hashWord`. */
const entries = new Int32Array(SLOTS * 4);
const signs = new Uint8Array(SLOTS * LONGEST_KEPT);
const bytes = Buffer.from(signs.buffer);

/** Kinds of the word in a slot. */
export function kindsIn(slot: number): number {
  return entries[slot * 4 + 2] ?? 0;
}

/** `hashWord` of the word in a slot. */
export function hashIn(slot: number): number {
  return (entries[slot * 4 + 3] ?? 0) >>> 0;
}

/**
 * Slot of the word of ASCII that stands in `units`, put there unless it is there already. `low` and `high` are its code: the low
 * five bits of its last twelve signs, one bit more where they are digits. A word of no more signs is the one of that code; of
 * a longer one each sign is compared, so that two words are never taken for one.
 */
export function slotOf(
  low: number,
  high: number,
  units: Uint16Array,
  start: number,
  length: number,
): number {
  const code = length > CODED ? high | LONG : high;
  const slot = Math.imul(low ^ Math.imul(code, 0x85eb_ca6b), 0x9e37_79b1) >>> (32 - SLOT_BITS);
  if (
    entries[slot * 4] !== low ||
    entries[slot * 4 + 1] !== code ||
    (length > CODED && !isIn(slot, units, start, length))
  )
    put(slot, units, start, length, low, code);
  return slot;
}

/** Set in the code of words that are longer than it. */
const LONG = 1 << 31;
/** Capitals and small letters differ in one bit, which digits have set. */
const SMALL = 0x20;

function isIn(slot: number, units: Uint16Array, start: number, length: number): boolean {
  if (textIn[slot]?.length !== length) return false;
  const at = slot * LONGEST_KEPT;
  for (let i = 0; i < length; i++)
    if (((units[start + i] ?? 0) | SMALL) !== signs[at + i]) return false;
  return true;
}

function put(
  slot: number,
  units: Uint16Array,
  start: number,
  length: number,
  low: number,
  code: number,
): void {
  const at = slot * LONGEST_KEPT;
  for (let i = 0; i < length; i++) signs[at + i] = (units[start + i] ?? 0) | SMALL;
  // A string of its own: a part of the page's text would keep all of it.
  const text = bytes.toString('latin1', at, at + length);
  textIn[slot] = text;
  entries.set([low, code, kindsOf(text), hashWord(text)], slot * 4);
}

/** What was worked out is of no use any more. */
function forget(): void {
  entries.fill(0);
}
