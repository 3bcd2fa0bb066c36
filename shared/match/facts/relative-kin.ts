import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import {
  BEGINS_WITH_NEWLINE,
  COLON_SPACE,
  COMMA_SPACE,
  GAP,
  gapBefore,
  SPACE_OPEN,
} from './gaps.ts';
import { ADDRESSED, CLASS, isAt, KIN, PREFIXES } from './relative-words.ts';

/** Whether a word of kinship stands behind a first name with the s of possession: "Mirthes vader". */
export function isKinAfterS(segment: Segment, next: number): boolean {
  const { text, ends } = segment;
  return text.charCodeAt((ends[next - 1] ?? 1) - 1) === 0x73 && isAt(segment, next, KIN);
}

/** Whether a class or an age stands behind a first name: "Sem (groep 7)", "Sem (7)", "Defne, groep 4". */
export function isChildBehind(segment: Segment, next: number): boolean {
  const { words, marks } = segment;
  if (next >= words.length) return false;
  const gap = gapBefore(segment, next) & GAP;
  if (gap !== SPACE_OPEN && gap !== COMMA_SPACE && gap !== COLON_SPACE) return false;
  if (isAt(segment, next, CLASS)) return true;
  const isAge =
    ((marks[next] ?? 0) & DIGITS) !== 0 &&
    (words[next]?.length ?? 0) <= 2 &&
    Number(words[next]) < 19;
  // "(6b)" is a form at school.
  const isForm =
    isAge &&
    gap === SPACE_OPEN &&
    /^[a-d]\)/.test(segment.text.slice(segment.ends[next] ?? 0, (segment.ends[next] ?? 0) + 2));
  if (isForm) return true;
  return (
    isAge && ((gap === SPACE_OPEN && isClosedList(segment, next)) || isAt(segment, next + 1, CLASS))
  );
}

/** Whether an age's bracket closes an entry of a list; "Teun (12) uit groep 8 mocht" is anybody. */
function isClosedList({ text, ends }: Segment, i: number): boolean {
  return /^\)(?:$|[\n\t,;.:]| (?:en|and|und|&)(?![\p{L}]))/u.test(
    text.slice(ends[i], (ends[i] ?? 0) + 6),
  );
}

/** Whether a form of address stands before word `i`, small parts of a name between. */
export function isAddressed(segment: Segment, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 5; j--) {
    if (isAt(segment, j, ADDRESSED)) return true;
    if (!isAt(segment, j, PREFIXES)) return false;
  }
  return false;
}

/** First year of birth of people whose family somebody in office now may be. */
const LIVING_MEMORY = 1900;

/** Whether a year that nobody alive was born in stands behind a name: "(1801-1866)", "geb. 1815". */
export function isLongAgo(segment: Segment, next: number): boolean {
  const { words, marks } = segment;
  const gap = gapBefore(segment, next) & GAP;
  if (gap !== SPACE_OPEN && gap !== COMMA_SPACE) return false;
  for (let i = next; i < next + 3 && i < words.length; i++) {
    if (i > next && (gapBefore(segment, i) & BEGINS_WITH_NEWLINE) !== 0) return false;
    if (((marks[i] ?? 0) & DIGITS) !== 0)
      return words[i]?.length === 4 && Number(words[i]) > 1400 && Number(words[i]) < LIVING_MEMORY;
  }
  return false;
}
