import { hashIn, kindsIn, LONGEST_KEPT, slotOf, textIn } from './vocabulary.ts';
import { readWord, word } from './word.ts';
import { CAPITAL, CAPITALS, DIGITS, type Words } from './words.ts';

/** What a unit is at a glance. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const BEYOND_ASCII = 3;
const GLANCE = Uint8Array.from({ length: 1 << 16 }, (_, unit) => {
  if (unit >= 128) return BEYOND_ASCII;
  const letter = (unit | 0x20) - 0x61;
  if (letter >= 0 && letter < 26) return LETTER;
  return unit >= 0x30 && unit <= 0x39 ? DIGIT : OTHER;
});

/**
 * Cuts a text into words: the inner loop of a page. Words of plain ASCII are read here, any other by `readWord`. `units` are those
 * of the text with a zero behind them: reading them there takes two thirds of the time.
 */
export function cut(text: string, units: Uint16Array, out: Words): void {
  const { length } = text;
  const glance = GLANCE;
  for (let i = 0; i < length;) {
    let unit = units[i] ?? 0;
    const kind = glance[unit] ?? OTHER;
    if (kind === OTHER) {
      i++;
      continue;
    }
    const start = i;
    let low = 0;
    let high = 0;
    let capitals = 0;
    if (kind !== BEYOND_ASCII) {
      do {
        // The code of a word, as `slotOf` has it.
        high = (high << 5) | (low >>> 25);
        low = ((low << 5) & 0x3fff_ffff) | (unit & 31);
        capitals += ((unit >> 5) & 1) ^ 1;
        unit = units[++i] ?? 0;
      } while (glance[unit] === kind);
    }
    if (glance[unit] === BEYOND_ASCII || (kind === LETTER && mayBeLeet(unit))) {
      if (!mayBeLeet(unit)) out.isAscii = false;
      i = readWord(text, start);
      if (i < 0) return;
      out.letters(word.letters, word.foreign);
      out.push(word.text, word.start, word.end, word.marks);
      continue;
    }
    const size = i - start;
    let mark = DIGITS;
    if (kind === DIGIT) high |= 1 << 30;
    else {
      out.letters(size, 0);
      mark = capitals === 0 ? 0 : marksOf(units[start] ?? 0, capitals, size);
    }
    if (size > LONGEST_KEPT) {
      out.push(text.slice(start, i).toLowerCase(), start, i, mark);
    } else {
      const slot = slotOf(low, high, units, start, size);
      out.put(textIn[slot] ?? '', start, i, mark, kindsIn(slot), hashIn(slot));
    }
  }
}

/** A digit or sign against a letter may be leetspeak. */
function mayBeLeet(unit: number): boolean {
  return GLANCE[unit] === DIGIT || unit === 0x24 || unit === 0x21 || unit === 0x7c;
}

function marksOf(first: number, capitals: number, size: number): number {
  return ((first & 0x20) === 0 ? CAPITAL : 0) | (capitals > 1 && capitals === size ? CAPITALS : 0);
}
