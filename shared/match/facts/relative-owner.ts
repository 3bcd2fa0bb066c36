import { AMPERSAND, COLON_SPACE, COMMA_SPACE, GAP } from './gaps.ts';
import { addWords, isPerson, type Run, runBefore, runFrom } from './relative-people.ts';
import { isCapital } from './relative-reading.ts';
import { begins, type View } from './relative-view.ts';
import {
  AND,
  ARTICLE,
  ENDEARED,
  FIRST,
  OF,
  OF_FAMILY,
  PLURAL,
  POSSESSIVE,
  SPEAKER,
  SPEAKING,
  SPOKEN,
} from './relative-words.ts';

/** Words of the names that a word of kinship belongs to, as forms have them; empty where nobody is named, so that it may be anybody's. */
export type Owners = readonly string[];

/** How far before a word of kinship its owner is looked for, in words. */
const BACK = 40;
const MOST_NAMES = 3;

/**
 * Whose a word of kinship is: the name nearest before it in its sentence, and the one that is joined to that. Names that
 * are family themselves ("zijn vrouw Sanne en hun zoon") are passed over. Undefined where it is somebody's who is not named.
 */
export function ownersBefore(view: View, at: number): Owners | undefined {
  const by = ((view.kinds[at - 1] ?? 0) & FIRST) !== 0 || isSpoken(view, at - 1) ? at - 1 : at;
  return isSpeakers(view, by) ? speakers(view, by) : namedBefore(view, at);
}

/** "m'n" */
function isSpoken({ segment: { words } }: View, i: number): boolean {
  return words[i] === 'n' && words[i - 1] === 'm';
}

/** "Mijn", outside quotation marks, is of whoever writes. */
function isSpeakers(view: View, at: number): boolean {
  return (((view.kinds[at] ?? 0) & FIRST) !== 0 || isSpoken(view, at)) && !isQuoted(view, at);
}

/** As far back as a line is read for who speaks, in words, and for quotation marks, in characters. */
const LINE_BACK = 60;
const QUOTE_BACK = 500;

/** Who says "mijn": whoever says "ik ben" before it; nobody who is only spoken of (undefined); anybody where nobody is named. */
function speakers(view: View, at: number): Owners | undefined {
  const { segment, lines } = view;
  let isNamed = isNamedBehind(view, at);
  for (let j = at - 1; j >= 0 && j > at - LINE_BACK && lines[j + 1] !== 1;) {
    if (!isCapital(segment, j)) {
      j--;
      continue;
    }
    const run = runBefore(view, j);
    j = run.from - 1;
    if (run.capitals < 2 || !isPerson(view, run)) continue;
    if (saysWho(view, run)) {
      const out: string[] = [];
      addWords(view, run, out);
      return out;
    }
    isNamed = true;
  }
  return isNamed ? undefined : [];
}

/** As far behind "mijn" as somebody may be named who is spoken to or of. */
const NAMED_BEHIND = 24;

/** "Mijn dochter schreef wethouder Jan Bos": who is named is not who speaks. */
function isNamedBehind(view: View, at: number): boolean {
  for (let j = at + 1; j < at + NAMED_BEHIND && !begins(view, j); j++) {
    if (!isCapital(view.segment, j)) continue;
    const run = runFrom(view, j);
    if (run === undefined) continue;
    if (run.capitals > 1 && isPerson(view, run) && (view.kin[j] ?? -1) < 0) return true;
    j = run.end - 1;
  }
  return false;
}

/** "Ik ben Jan Bos", "wij zijn Ingrid en Jan Bos", "wij, Jan Bos en", "Jan Bos: …" */
function saysWho({ kinds, gaps, segment }: View, { from, end }: Run): boolean {
  if (gaps[end] === COLON_SPACE) return true;
  for (let j = from - 1; j > from - 6 && j >= 0; j--) {
    if (((kinds[j] ?? 0) & SPEAKER) !== 0 && j > from - 4) return true;
    const next = segment.words[j + 1];
    const isSpeaking = next === 'zijn' || next === 'are' || gaps[j + 1] === COMMA_SPACE;
    if (((kinds[j] ?? 0) & SPEAKING) !== 0 && isSpeaking) return true;
  }
  return false;
}

/** Whether a word stands between quotation marks, as far as its line tells. */
function isQuoted({ segment: { text, starts } }: View, i: number): boolean {
  const at = starts[i] ?? 0;
  const before = text.slice(Math.max(0, at - QUOTE_BACK), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  let isOpen = false;
  for (const sign of line) {
    if (sign === '"') isOpen = !isOpen;
    else if (sign === '“' || sign === '„' || sign === '«') isOpen = true;
    else if (sign === '”' || sign === '»') isOpen = false;
  }
  return isOpen || /[‘'] ?$/.test(line);
}

/** The words of the names before a word of kinship, in its sentence. */
function namedBefore(view: View, at: number): string[] {
  const { segment, kinds, gaps, kin } = view;
  const out: string[] = [];
  const said = kinds[at - 1] ?? 0;
  const isPlural = (said & PLURAL) !== 0;
  // "Jan Bos met Kees Bruin en zijn zoon": his who was named last.
  const isOnes = !isPlural && (said & (POSSESSIVE | SPOKEN)) !== 0;
  let names = 0;
  for (let j = at - 1; j >= 0 && j > at - BACK && names < MOST_NAMES;) {
    if (begins(view, j + 1)) break;
    if (!isCapital(segment, j)) {
      j--;
      continue;
    }
    const run = runBefore(view, j);
    j = run.from - 1;
    if ((kin[run.from] ?? -1) >= 0 && !isOfKin(view, run.from)) continue;
    if (!isPerson(view, run)) continue;
    addWords(view, run, out);
    names++;
    const isJoined =
      ((kinds[j] ?? 0) & AND) !== 0 ||
      ((gaps[run.from] ?? 0) & GAP) === AMPERSAND ||
      (gaps[run.from] ?? 0) === COMMA_SPACE;
    if (isOnes || (!isJoined && !(isPlural && names < 2))) break;
  }
  return out;
}

/** "vader van Jan", "gezin Bos": whose kin, not a name of kin in passing. */
function isOfKin({ kinds }: View, i: number): boolean {
  return ((kinds[i - 1] ?? 0) & (OF | OF_FAMILY)) !== 0;
}

/**
 * "De vrouw van Jan sprak" tells of her, not of whose kin Jan is; "de moeder van Sem en Pien, Ingrid Bos," names her
 * behind. `at` is the word of kinship, `end` what follows the name; undefined where this is no such phrase.
 */
export function articled(view: View, at: number, end: number): Owners | undefined {
  const { kinds, gaps, segment } = view;
  if (((kinds[at + 1] ?? 0) & OF) === 0 || ((kinds[at - 1] ?? 0) & ARTICLE) === 0) return undefined;
  if (/^(?:is|was|als|as|met|with|aan|door|by)$/.test(segment.words[at - 2] ?? ''))
    return undefined;
  const out: string[] = [];
  for (let j = end; j < end + 6 && j < kinds.length && !begins(view, j); j++) {
    const run = gaps[j] === COMMA_SPACE ? runFrom(view, j) : undefined;
    if (run !== undefined && run.capitals > 1) {
      addWords(view, run, out);
      return out;
    }
  }
  return NOBODY;
}

/** Owners whom no name is. */
const NOBODY: Owners = [''];

/** Of a word for a whole family, the name behind it; what follows is of them: "familie De Groot: Elly, Jan". */
export function familyBehind(view: View, at: number, before: number): Owners | undefined {
  if (((view.kinds[at] ?? 0) & OF_FAMILY) === 0) return undefined;
  const run = runFrom(view, at + 1);
  if (run === undefined || run.end > before) return undefined;
  const out: string[] = [];
  addWords(view, run, out);
  return out;
}

/** "Haar Joost en kleine Fien", where a sentence begins so: whose the first is, the second is too, and not his. `i` is the second. */
export function isSecondOf(view: View, i: number): boolean {
  const { kinds, segment } = view;
  return (
    ((kinds[i - 1] ?? 0) & ENDEARED) !== 0 &&
    ((kinds[i - 2] ?? 0) & AND) !== 0 &&
    isCapital(segment, i - 3) &&
    ((kinds[i - 4] ?? 0) & POSSESSIVE) !== 0 &&
    begins(view, i - 4)
  );
}
