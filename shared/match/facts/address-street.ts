import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import { isName } from './address-place.ts';
import {
  endsAsStreetAt,
  firstStreetWord,
  isTitle,
  lastStreetWord,
  streetPart,
} from './address-words.ts';
import { isDigit } from './glyphs.ts';

/** Words in the longest street that is looked for, those left out not counted. */
export const LONGEST_STREET = 6;

/** Where a street may stand, and how its form is written. */
export interface Street {
  readonly from: number;
  readonly key: string;
  /** The key up to its last word, and that word, where a letter of it may be wrong. */
  readonly head: string;
  readonly tail: string;
}

/** The streets that may end with word `last`, shortest first. */
export function streetsBack(segment: Segment, last: number): Street[] {
  const { words, marks } = segment;
  const out: Street[] = [];
  if (isAllFigures(segment, last)) return out;
  const tail = lastStreetWord(words[last] ?? '');
  const small = !isName(segment, last) && ((marks[last] ?? 0) & DIGITS) === 0;
  let head = '';
  let used = 0;
  for (let j = last; j >= 0 && j > last - 9 && used < LONGEST_STREET; j--) {
    if (j < last && !runsOn(segment, j)) break;
    const word = words[j] ?? '';
    if (j < last) {
      const part = streetPart(words, j);
      if (part === '') {
        const previous = out.at(-1);
        if (
          previous !== undefined &&
          previous.from === j + 1 &&
          (isTitle(word) || isName(segment, j))
        )
          out[out.length - 1] = { ...previous, from: j };
        continue;
      }
      if (small && used >= 3) break;
      head = part + head;
      // "R. de la Gare": one letter is the kind of street only where it comes first.
      const first = firstStreetWord(word);
      if (first !== part && isName(segment, j))
        out.push({
          from: j,
          key: first + head.slice(part.length) + tail,
          head: first + head.slice(part.length),
          tail,
        });
    }
    used++;
    const starts =
      isName(segment, j) || ((marks[j] ?? 0) & DIGITS) !== 0 || small || endsAsStreetAt(segment, j);
    const key = head + tail;
    if (starts && key.length >= 2 && !isFigures(key)) out.push({ from: j, key, head, tail });
  }
  return out;
}

function isFigures(key: string): boolean {
  for (let i = 0; i < key.length; i++) if (!isDigit(key, i)) return false;
  return true;
}

/** Whether nothing but figures stands as far back as a street may reach: a table, and no street. */
function isAllFigures(segment: Segment, last: number): boolean {
  for (let j = last; j >= 0 && j > last - LONGEST_STREET; j--) {
    if (((segment.marks[j] ?? 0) & DIGITS) === 0) return false;
    if (j < last && !runsOn(segment, j)) return true;
  }
  return true;
}

/** Whether the sign between words `j` and `j + 1` lets one street run on over it. */
export function runsOn({ text, ends, starts, words }: Segment, j: number): boolean {
  const from = ends[j] ?? 0;
  const to = starts[j + 1] ?? from;
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return true;
  if (to - from === 1) return !'\n,;:()|\t"/'.includes(text[from] ?? ' ');
  if (to - from > 3) return false;
  const gap = text.slice(from, to);
  if (/[,;:()\n|\t"•>?!]| [-–] /.test(gap)) return false;
  return !gap.startsWith('. ') || (words[j]?.length ?? 0) <= 6;
}
