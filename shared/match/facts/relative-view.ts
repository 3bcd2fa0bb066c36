import { isGivenAt } from '../names/people.ts';
import type { Segment } from '../segment.ts';
import { learn, learnRule } from '../vocabulary.ts';
import { CAPITAL, DIGITS } from '../words.ts';
import { BEGINS_WITH_NEWLINE, ENDS_SENTENCE, GAP, gapBefore, OTHER, SPACE } from './gaps.ts';
import { SAYS_KIN } from './keywords.ts';
import { isCapital } from './relative-reading.ts';
import {
  ALONG,
  AND,
  BETWEEN,
  DWELLS,
  KIN,
  kindsAt,
  OWNED_KIN,
  POSSESSIVE,
  PREFIXES,
  SAMEN,
  SPOKEN,
} from './relative-words.ts';

/** Words back that a word of kinship may stand, with nothing but small words and other names between. */
const REACH = 8;
const RUNS_ON = BETWEEN | AND;
const SOMEBODYS = POSSESSIVE | SPOKEN;

/** A text as families are read from it: the kinds of its words, the gaps before them, and the word of kinship each is told by. */
export interface View {
  readonly segment: Segment;
  readonly kinds: Int32Array;
  readonly gaps: Uint8Array;
  /** Per word, 1 where a line begins with it. */
  readonly lines: Uint8Array;
  /** Per word, the word of kinship before it, with nothing but small words and names between; -1 for none. */
  readonly kin: Int32Array;
  /** Family names of those whom the text names in full. */
  readonly families: ReadonlySet<string>;
}

/** Reads a text once, word by word. */
export function viewOf(segment: Segment): View {
  const { words, marks, kinds: known } = segment;
  const count = words.length;
  const kinds = new Int32Array(count);
  const gaps = new Uint8Array(count);
  const lines = new Uint8Array(count);
  const kin = new Int32Array(count).fill(-1);
  let last = -1;
  let together = -9;
  for (let i = 0; i < count; i++) {
    const gap = gapBefore(segment, i);
    const own =
      ((known[i] ?? 0) & SAYS_KIN) === 0 ? 0 : meant(segment, i, kindsAt(segment, i), kinds);
    gaps[i] = gap;
    lines[i] = i === 0 || isNewLine(segment, i, gap) ? 1 : 0;
    if (i > 0 && (gap & ENDS_SENTENCE) !== 0 && words[i - 1] !== 'fam') {
      last = -1;
      together = -9;
    }
    kin[i] = last >= 0 && i - last < REACH ? last : -1;
    const isTogether = (own & ALONG) !== 0 && i - together <= 4;
    kinds[i] = isTogether ? own | KIN : own;
    // "Raadslid · samen met Jan", but not "werkt samen met Jan".
    const isAlone = (own & SAMEN) !== 0 && (i === 0 || (gap & GAP) !== SPACE);
    if ((own & DWELLS) !== 0 || isAlone) together = i;
    const mark = marks[i] ?? 0;
    if (isTogether || (own & KIN) !== 0) last = i;
    else if ((own & RUNS_ON) === 0 && (mark & (DIGITS | CAPITAL)) === 0) last = -1;
  }
  return { segment, kinds, gaps, lines, kin, families: familiesIn(segment, kinds, gaps) };
}

/** "Deelstra" may be told of Frank Deelstra when he was named once. */
function familiesIn(segment: Segment, kinds: Int32Array, gaps: Uint8Array): ReadonlySet<string> {
  const out = new Set<string>();
  const { words } = segment;
  for (let i = 0; i + 1 < words.length; i++) {
    if (!isCapital(segment, i) || !isGivenAt(segment, i)) continue;
    let j = i + 1;
    while (j < i + 4 && gaps[j] === SPACE && ((kinds[j] ?? 0) & PREFIXES) !== 0) j++;
    if (gaps[j] === SPACE && isCapital(segment, j)) out.add(words[j] ?? '');
  }
  return out;
}

/** As far as a gap is searched for the end of a line. */
const WIDEST = 12;

function isNewLine({ text, starts, ends }: Segment, i: number, gap: number): boolean {
  if ((gap & BEGINS_WITH_NEWLINE) !== 0) return true;
  if ((gap & GAP) !== OTHER) return false;
  const to = starts[i] ?? 0;
  for (let at = Math.max(ends[i - 1] ?? 0, to - WIDEST); at < to; at++) {
    if (text.charCodeAt(at) === 0x0a) return true;
  }
  return false;
}

/** What is kin beside a word before it, and of no kind by itself. */
learn(SAYS_KIN, ['n', 'r', 'law', 'old']);
learnRule(SAYS_KIN, isAged);

/** "Negenjarige". */
function isAged(word: string): boolean {
  return word.endsWith('jarige') || word.endsWith('jierrige');
}

/** The kinds of a word beside those before it: "z'n", "mother-in-law", "haar jongste", "their nine-year-old", "haar negenjarige". */
function meant({ words }: Segment, i: number, own: number, kinds: Int32Array): number {
  const word = words[i] ?? '';
  const before = kinds[i - 1] ?? 0;
  if (word.length === 1) {
    const last = words[i - 1];
    const isSpoken =
      (word === 'n' && (last === 'm' || last === 'z')) || (word === 'r' && last === 'd');
    return isSpoken ? own | SPOKEN : own;
  }
  if (word === 'law' && words[i - 1] === 'in') return own | KIN;
  if (word === 'old' && words[i - 1] === 'year')
    return ((kinds[i - 3] ?? 0) & SOMEBODYS) === 0 ? own : own | KIN;
  if (isAged(word)) return ((before | (kinds[i - 2] ?? 0)) & SOMEBODYS) === 0 ? own : own | KIN;
  return (own & OWNED_KIN) !== 0 && (before & SOMEBODYS) !== 0 ? own | KIN : own;
}

/** Whether word `i` begins a sentence or a line, or is beyond the text. */
export function begins({ segment, kinds, gaps, lines }: View, i: number): boolean {
  const gap = gaps[i] ?? 0;
  if (i <= 0 || i >= gaps.length || lines[i] === 1) return true;
  if ((gap & ENDS_SENTENCE) === 0) return false;
  // Behind an initial or "v.d." a stop ends nothing.
  const before = i - 1;
  return (segment.words[before]?.length ?? 0) > 2 && ((kinds[before] ?? 0) & PREFIXES) === 0;
}
