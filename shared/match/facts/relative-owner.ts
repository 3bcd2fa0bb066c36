import { AMPERSAND, COMMA_SPACE, GAP } from './gaps.ts';
import { addWords, isPerson, runBefore, runFrom } from './relative-people.ts';
import { isCapital } from './relative-reading.ts';
import { begins, type View } from './relative-view.ts';
import { AND, FIRST, OF, OF_FAMILY, PLURAL, SPEAKER } from './relative-words.ts';

/** Words of the names that a word of kinship belongs to, as forms have them; empty where nobody is named, so that it may be anybody's. */
export type Owners = readonly string[];

/** How far before a word of kinship its owner is looked for, in words. */
const BACK = 40;
const MOST_NAMES = 3;

/**
 * Whose a word of kinship is: the name nearest before it in its sentence, and the one that is joined to that. Names that
 * are family themselves ("zijn vrouw Sanne en hun zoon") are passed over.
 */
export function ownersBefore(view: View, at: number): Owners | undefined {
  const out = namedBefore(view, at);
  if (out.length > 0) return out;
  const by = ((view.kinds[at - 1] ?? 0) & FIRST) !== 0 ? at - 1 : at;
  return isSpeakers(view, by) ? speakers(view, by) : out;
}

/** "Mijn", outside quotation marks, is of whoever writes. */
function isSpeakers(view: View, at: number): boolean {
  const { segment, kinds } = view;
  const isSpoken = segment.words[at] === 'n' && segment.words[at - 1] === 'm';
  return (((kinds[at] ?? 0) & FIRST) !== 0 || isSpoken) && !isQuoted(view, at);
}

/** As far back as a line is read for who speaks, in words, and for quotation marks, in characters. */
const LINE_BACK = 60;
const QUOTE_BACK = 500;

/** Who says "mijn": whoever says "ik ben" before it; nobody who is only spoken of (undefined); anybody where nobody is named. */
function speakers(view: View, at: number): Owners | undefined {
  const { segment, kinds, lines } = view;
  let isNamed = false;
  for (let j = at - 1; j >= 0 && j > at - LINE_BACK && lines[j + 1] !== 1;) {
    if (!isCapital(segment, j)) {
      j--;
      continue;
    }
    const run = runBefore(view, j);
    j = run.from - 1;
    if (run.capitals < 2 || !isPerson(view, run)) continue;
    const before = (kinds[j] ?? 0) | (kinds[j - 1] ?? 0) | (kinds[j - 2] ?? 0);
    if ((before & SPEAKER) !== 0) {
      const out: string[] = [];
      addWords(view, run, out);
      return out;
    }
    isNamed = true;
  }
  return isNamed ? undefined : [];
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
  const isPlural = ((kinds[at - 1] ?? 0) & PLURAL) !== 0;
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
    if (!isJoined && !(isPlural && names < 2)) break;
  }
  return out;
}

/** "vader van Jan": Jan's, not a name of kin in passing. */
function isOfKin({ kinds }: View, i: number): boolean {
  return ((kinds[i - 1] ?? 0) & OF) !== 0;
}

/** Of a word for a whole family, the name behind it; what follows is of them: "familie De Groot: Elly, Jan". */
export function familyBehind(view: View, at: number, before: number): Owners | undefined {
  if (((view.kinds[at] ?? 0) & OF_FAMILY) === 0) return undefined;
  const run = runFrom(view, at + 1);
  if (run === undefined || run.end > before) return undefined;
  const out: string[] = [];
  addWords(view, run, out);
  return out;
}
