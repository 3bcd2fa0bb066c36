import type { Span } from '#shared/domain/page.ts';

import { IS_ADDRESS_FORM, IS_GIVEN, isKind, learn } from '../facts/keywords.ts';
import { isKnownGiven } from '../lexicon/nicknames.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { SENTENCE_WORDS, TITLES } from '../lexicon/titles.ts';
import type { Segment } from '../segment.ts';
import { learnRule } from '../vocabulary.ts';
import { CAPITAL, DIGITS } from '../words.ts';

/** Forms of address that make a name of whatever follows. */
const ADDRESS_FORMS = new Set(
  'heer dhr mevrouw mevr mw mr mrs ms familie fam herr frau meneer juf meester'.split(' '),
);

learn(IS_ADDRESS_FORM, ADDRESS_FORMS);
learnRule(IS_GIVEN, isKnownGiven);

/** Whether the word at `i` is a given name that one meets. */
export function isGivenAt(segment: Segment, i: number): boolean {
  return isKind(segment, i, IS_GIVEN);
}

/**
 * Where names of people stand, whoever they are: a given name or initials with a family name, or a form of address with
 * one. Used to see whose row or sentence a fact is in; over- and undershoots, so it only ever speaks against.
 */
export function peopleIn(segment: Segment): Span[] {
  const out: Span[] = [];
  const { words, starts, ends } = segment;
  for (let i = 0; i < words.length; i++) {
    if (!isCapital(segment, i) && !isKind(segment, i, IS_ADDRESS_FORM)) continue;
    const end = personAt(segment, i);
    if (end === i) continue;
    out.push([starts[i] ?? 0, ends[end - 1] ?? 0]);
    i = end - 1;
  }
  return out;
}

const AND = new Set(['en', 'and', 'und', 'et', 'e']);

/** First names beside each other with "and" between and no family name, folded: "Gerrit en Dinie". */
export function pairedIn(segment: Segment): ReadonlySet<string> {
  const { words, marks } = segment;
  const out = new Set<string>();
  const isName = (i: number) => ((marks[i] ?? 0) & (CAPITAL | DIGITS)) === CAPITAL;
  for (let i = 1; i < words.length - 1; i++) {
    if (!AND.has(words[i] ?? '') || !isName(i - 1) || !isName(i + 1)) continue;
    out.add(words[i - 1] ?? '').add(words[i + 1] ?? '');
    if (i > 1 && gap(segment, i - 1) === '-') out.add(words[i - 2] ?? '');
  }
  return out;
}

function gap(segment: Segment, i: number): string {
  return segment.text.slice(segment.ends[i - 1], segment.starts[i]);
}

function isCapital(segment: Segment, i: number): boolean {
  return i < segment.words.length && ((segment.marks[i] ?? 0) & (CAPITAL | DIGITS)) === CAPITAL;
}

function isClose(segment: Segment, i: number): boolean {
  const width = (segment.starts[i] ?? 0) - (segment.ends[i - 1] ?? 0);
  return width > 0 && width < 3 && /^[. '’-]{1,2}$/.test(gap(segment, i));
}

/** End of the name that begins at word `i`, which has a capital or is a form of address, or `i`. */
function personAt(segment: Segment, i: number): number {
  const word = segment.words[i] ?? '';
  let at = i;
  if (ADDRESS_FORMS.has(word)) at = i + 1;
  else if (word.length === 1) {
    if (segment.text[segment.ends[i] ?? 0] !== '.') return i;
    while (
      at < segment.words.length &&
      segment.words[at]?.length === 1 &&
      isCapital(segment, at) &&
      (at === i || isClose(segment, at))
    )
      at++;
  } else if (isGivenAt(segment, i) && !SENTENCE_WORDS.has(word)) {
    at = i + 1;
    while (
      isClose(segment, at) &&
      isCapital(segment, at) &&
      (isGivenAt(segment, at) || segment.words[at]?.length === 1)
    )
      at++;
  } else return i;
  const from = at;
  while (isClose(segment, at) && PARTICLES.has(segment.words[at] ?? '')) at++;
  if (!isClose(segment, at) || !isCapital(segment, at))
    return at === from && from > i + 1 && word.length > 1 && !ADDRESS_FORMS.has(word) ? from : i;
  const family = segment.words[at] ?? '';
  return family.length < 2 || TITLES.has(family) ? i : at + 1;
}
