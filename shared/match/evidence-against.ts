import type { Span } from '#shared/domain/page.ts';

import { isFullTime, livesIn, saidOfNamesakes, tradesOf } from './against.ts';
import { LIVED, PAST_YEAR } from './ages.ts';
import type { AddClue, CluePage } from './evidence.ts';
import { indicesOf, IS_TOWN, learn } from './facts/keywords.ts';
import type { FactHit } from './hits.ts';
import { KNOWN_TOWNS } from './lexicon/known-towns.ts';
import type { Known } from './mentions.ts';
import type { Scene } from './scene.ts';
import { lastAtMost, overlaps } from './scene.ts';
import { CAPITAL } from './words.ts';

/** Ages, years of birth, lives that are over and addresses that are not the person's. */
export function otherClues(
  page: CluePage,
  hits: readonly FactHit[],
  own: readonly Span[],
  add: AddClue,
): void {
  const { scene } = page;
  const seen = new Set(hits.map(({ at, candidate }) => `${candidate.kind} ${at[0]}`));
  for (const { candidate, at, inText } of page.found) {
    if (!inText) continue;
    const mayCount =
      candidate.kind === 'birthdate' ||
      (candidate.kind === 'address' && page.has.address && isWholeAddress(candidate.forms));
    if (!mayCount || seen.has(`${candidate.kind} ${at[0]}`)) continue;
    if (candidate.kind === 'birthdate') {
      if (candidate.forms[0] === PAST_YEAR) add('long-ago', at);
      const isDead = candidate.forms[0] === LIVED;
      if (!isDead && !page.has.birth) continue;
      const kind = isDead
        ? 'lived'
        : isBirth(candidate.forms)
          ? 'other-age'
          : isBirthDate(scene, at, candidate.forms)
            ? 'other-birth'
            : undefined;
      if (kind && isOwnAge(page, at, own)) add(kind, at);
    } else add('other-address', at);
  }
}

/** How far behind "not to be confused with" the names stand that are meant, in characters. */
const CONFUSED_REACH = 300;

/** What is said outright: a trade, a life that is over, somebody of the same name. */
export function saidAgainst(
  page: CluePage,
  { person }: Known,
  own: readonly Span[],
  add: AddClue,
): void {
  const { scene } = page;
  if (isFullTime(person.offices)) {
    const others = page.people().filter((span) => !own.some((mine) => overlaps(mine, span)));
    for (const at of tradesOf(scene, own, others)) add('other-trade', at);
  }
  for (const at of livesIn(scene.main.text)) if (isOwnAge(page, at, own)) add('lived', at);
  for (const { at, isBefore } of saidOfNamesakes(scene.main)) {
    add('namesake', at);
    if (!isBefore) continue;
    for (const name of own)
      if (name[0] >= at[1] && name[0] - at[1] < CONFUSED_REACH) add('namesake', name);
  }
}

/** How far before an age its owner is looked for, in characters. */
const OWNER_REACH = 250;

/** An age belongs to the name before it; where that is somebody else's, it says nothing of the person. */
export function isOwnAge({ people, layout }: CluePage, at: Span, own: readonly Span[]): boolean {
  const profile = layout.profileAt(at[0]);
  // A profile is its head's, whatever other names it goes under.
  if (profile)
    return isIn(at[0], profile.own) && own.some(([start]) => isIn(start, [profile.head]));
  const nearest = (spans: readonly Span[]) =>
    spans.reduce(
      (best, [start, end]) =>
        end <= at[0] && at[0] - end <= OWNER_REACH ? Math.max(best, start) : best,
      -1,
    );
  const mine = nearest(own);
  const others = people().filter((span) => !own.some((one) => overlaps(one, span)));
  return nearest(others) <= mine || mine < 0;
}

function isIn(offset: number, parts: readonly Span[]): boolean {
  return parts.some(([start, end]) => offset >= start && offset < end);
}

/** Said of a birth or an age, not any date. */
function isBirth(forms: readonly string[]): boolean {
  return forms.some((form) => /^birthdate:(?:aged|born):/.test(form));
}

/** What stands before a date that somebody was born on. */
const BORN =
  /(?:\bgeb(?:oren)?\.?(?: te \p{Lu}\p{L}+,?| op)?|\bgeboortedatum:?|\bborn(?: on)?|\bdate of birth:?|[*])\s{0,3}$/iu;

/** A whole date that the page calls one of birth. */
function isBirthDate({ main }: Scene, [start]: Span, forms: readonly string[]): boolean {
  return (
    forms.some((form) => /^birthdate:\d{4}-\d\d-\d\d$/.test(form)) &&
    BORN.test(main.text.slice(Math.max(0, start - 40), start))
  );
}

/** A street that says that it is one, or one with its town. */
const STREET =
  /^address:[^|]*(?:str|straat|laan|weg|plein|kade|dijk|pad|singel|gracht|hof|dreef|steeg|park|plantsoen|ring|veld|akker|street|road|avenue|lane|drive|strasse|allee|platz)\|\d/;

function isWholeAddress(forms: readonly string[]): boolean {
  return forms.some((form) => STREET.test(form));
}

/** "EDE - The council …": where a report was written, not where anybody lives. */
function isDateline(text: string, [start, end]: Span): boolean {
  return (
    (start === 0 || text[start - 1] === '\n') &&
    /^ ?(?:[-–—]|\([A-Z]{2,4}\)) /.test(text.slice(end, end + 8))
  );
}

learn(IS_TOWN, KNOWN_TOWNS);

/** Towns that are not the person's: known ones, and what stands in a column of towns. */
export function otherTowns({ scene, layout, people }: CluePage, mine: ReadonlySet<string>): Span[] {
  const { words, starts, ends, marks } = scene.main;
  const out: Span[] = [];
  // Families bear names of towns.
  const isName = (at: Span) => people().some((span) => overlaps(span, at));
  for (const i of indicesOf(scene.main, IS_TOWN)) {
    if (((marks[i] ?? 0) & CAPITAL) === 0) continue;
    const word = words[i] ?? '';
    const at: Span = [starts[i] ?? 0, ends[i] ?? 0];
    if (
      !mine.has(word) &&
      !mine.has(String(starts[i])) &&
      !isName(at) &&
      !isDateline(scene.main.text, at)
    )
      out.push(at);
  }
  for (const block of layout.townCells()) {
    const first = lastAtMost(starts, block.start);
    const isMine = Array.from({ length: 4 }, (_, n) => first + n).some(
      (i) =>
        (starts[i] ?? block.end) < block.end &&
        (mine.has(words[i] ?? '') || mine.has(String(starts[i]))),
    );
    if (!isMine) out.push([block.start, block.end]);
  }
  return out;
}
