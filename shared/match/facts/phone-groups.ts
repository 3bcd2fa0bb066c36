import { isDigit, isLetter, type Glyphs } from './glyphs.ts';

/** A run of digits, letters that stand for digits read along. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Runs of digits with nothing but signs of a phone number between them, and what they are in. */
export type Chain = readonly Group[];

/** The longest stretch of signs between two groups: ") - (" with spaces. */
const GAP = 6;
/** Most letters in a row that are read as digits. */
const LETTERS_MOST = 8;
const SEPARATORS = new Set(" -./()[]\t\n|_*'~=");

/** Fewest digits of a chain worth reading. */
const LEAST = 7;

/** Every chain of digit groups of a text that has the digits for a number, in order. */
export function chainsOf({ text, digits }: Glyphs): readonly Chain[] {
  const chains: Chain[] = [];
  // Bounds of the groups under way, in pairs, and how many signs they hold.
  let bounds: number[] = [];
  let held = 0;
  let last = -1;
  const close = (): void => {
    if (held >= LEAST) chains.push(groupsOf(text, bounds));
    if (bounds.length > 0) bounds = [];
    held = 0;
  };
  for (let i = 0; i + 1 < digits.length; i += 2) {
    const run = digits[i] ?? 0;
    if (run < last) continue;
    const start = extendLeft(text, run, last);
    const end = extendRight(text, digits[i + 1] ?? 0);
    const letters = last < 0 ? last : letterGroup(text, last);
    if (letters > last && letters <= start) {
      bounds.push(text.slice(last, letters).search(/[Oo]/) + last, letters);
      held += 2;
      last = letters;
    }
    if (last >= 0 && !isGap(text, last, start)) close();
    bounds.push(start, end);
    held += end - start;
    last = end;
  }
  close();
  return chains;
}

function groupsOf(text: string, bounds: readonly number[]): Chain {
  const groups: Group[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 2) {
    const start = bounds[i] ?? 0;
    const end = bounds[i + 1] ?? 0;
    groups.push({ start, end, digits: readDigits(text, start, end) });
  }
  return groups;
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from > GAP) return false;
  let lines = 0;
  for (let i = from; i < to; i++) {
    const sign = text[i] ?? '';
    if (!SEPARATORS.has(sign)) return false;
    if (sign === '\n') lines++;
  }
  return lines < 2;
}

/** Letters for digits before a run, where no other letter stands: "O6", "OOOO63". */
function extendLeft(text: string, start: number, floor: number): number {
  let at = start;
  while (at > Math.max(0, floor) && start - at < LETTERS_MOST && isDigitLike(text, at - 1)) at--;
  return at === start || isLetter(text, at - 1) || isDigit(text, at - 1) ? start : at;
}

/** A group of nothing but such letters right behind a gap: the "OOOO" of "06 OOOO 39O5". Gives its end, or `from`. */
function letterGroup(text: string, from: number): number {
  let start = from;
  while (start - from < 3 && SEPARATORS.has(text[start] ?? '')) start++;
  let end = start;
  while (end - start < LETTERS_MOST && (text[end] === 'O' || text[end] === 'o')) end++;
  return end - start < 2 || isLetter(text, end) ? from : end;
}

/** Letters for digits inside or after a run: "06l2", "061O", then digits again. */
function extendRight(text: string, from: number): number {
  let end = from;
  while (isDigitLike(text, end)) {
    const after = end + 1;
    if (isLetter(text, after) && !isDigitLike(text, after)) break;
    end = after;
    while (isDigit(text, end)) end++;
  }
  return isLetter(text, end) ? from : end;
}

function isDigitLike(text: string, at: number): boolean {
  const sign = text[at];
  return sign === 'O' || sign === 'o' || sign === 'l' || sign === 'I';
}

function readDigits(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  return /\D/.test(written) ? written.replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1') : written;
}
