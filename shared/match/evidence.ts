import type { Span } from '#shared/domain/page.ts';
import type { PublicPerson } from '#shared/domain/person.ts';

import { fromElsewhere, isFullTime, livesIn, saidOfNamesakes, tradesOf } from './against.ts';
import { LIVED, PAST_YEAR } from './ages.ts';
import type { FactHit, Found } from './hits.ts';
import type { Layout, Nearness, Place } from './layout.ts';
import { nearness } from './layout.ts';
import { KNOWN_TOWNS } from './lexicon/known-towns.ts';
import type { Known } from './mentions.ts';
import { nameWords } from './names/model.ts';
import type { Scene } from './scene.ts';
import { lastAtMost } from './scene.ts';
import { CAPITAL } from './words.ts';

/** What a page says beside a name that makes it this person's, or somebody else's. */
export type ClueKind =
  | 'office'
  | 'place'
  | 'fact'
  /** A whole date of birth. */
  | 'birth'
  /** An age or a year of birth, which one in sixty has by chance. */
  | 'age'
  | 'town'
  | 'weak-fact'
  | 'other-age'
  /** Another date of birth. */
  | 'other-birth'
  | 'other-town'
  /** Said to be from elsewhere, right behind the name. */
  | 'from-elsewhere'
  | 'other-address'
  | 'dead'
  | 'lived'
  | 'long-ago'
  | 'other-office'
  | 'other-trade'
  | 'namesake';

export interface Clue {
  readonly kind: ClueKind;
  readonly place: Place;
  /** The fact that was seen, for `fact` and `birth`. */
  readonly fact?: number;
}

/** Words of an organisation that say what sort it is, not which. */
const GENERIC = new Set(
  `gemeente gemeenteraad provincie provinciale staten waterschap hoogheemraadschap rechtbank gerechtshof hof college raad ministerie van de het der den en voor in te
  openbaar om politie inspectie rijksdienst dienst omgevingsdienst veiligheidsregio regio nederlandse nederland stad stadt dorp town city council county municipality of the
  court district state province board agency department university school stichting vereniging bv nv`.split(
    /\s+/,
  ),
);

/** Offices that are told apart: who is called one is not the other. */
const OFFICES = new Set(
  'burgemeester wethouder schepen raadslid kamerlid statenlid gedeputeerde minister staatssecretaris rechter griffier dijkgraaf heemraad notaris mayor alderman judge'.split(
    ' ',
  ),
);

const DEAD = new Set(
  'overleden overleed overlijden gestorven stierf begraven begrafenis uitvaart crematie wijlen † overl ovl condoleance condoleren rouwkaart died dies deceased obituary funeral verstorben gestorben decede heengegaan rouwadvertentie nabestaanden'.split(
    /\s+/,
  ),
);

/** What is public of a person, as words to look for. */
interface PublicWords {
  readonly titles: readonly string[];
  readonly places: ReadonlySet<string>;
}

/** Words that name the places and organisations of a person's offices; not the person's own name, which a firm may bear. */
export function placeWords(person: PublicPerson): string[] {
  const own = new Set(
    person.names.flatMap(({ family, full, partner }) =>
      nameWords(`${family ?? ''} ${full ?? ''} ${partner?.family ?? ''}`),
    ),
  );
  return person.offices.flatMap(({ organisation }) =>
    nameWords(organisation).filter(
      (word) => word.length > 2 && !GENERIC.has(word) && !own.has(word),
    ),
  );
}

function publicWords({ person }: Known): PublicWords {
  const titles = person.offices.flatMap(({ title }) =>
    nameWords(title).filter((word) => word.length > 3 && !GENERIC.has(word)),
  );
  const places = placeWords(person);
  return { titles, places: new Set(places) };
}

/** Most clues of one kind: what stands on a page a hundred times tells nobody apart. */
const MOST_CLUES = 120;

/** Everything on the page that speaks for or against a name being this person's. */
export function cluesOf(
  page: CluePage,
  one: Known,
  hits: readonly FactHit[],
  own: readonly Span[],
): Clue[] {
  const { scene, layout } = page;
  const out: Clue[] = [];
  const counts = new Map<ClueKind, number>();
  const add = (kind: ClueKind, at: Span, fact?: number) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > MOST_CLUES) return;
    out.push({ kind, place: layout.placeOf(at), ...(fact === undefined ? {} : { fact }) });
  };
  publicClues(scene, one, add);
  for (const hit of hits) {
    if (hit.meaning.strength === 'hint' && hit.candidate.kind !== 'birthdate') continue;
    if (hit.candidate.kind !== 'birthdate' || isOwnAge(page, hit.at, own))
      add(clueOf(hit), hit.at, hit.fact);
  }
  const towns = hits
    .filter(({ meaning }) => meaning.because === 'town-agrees')
    .map(({ at }) => String(at[0]));
  const mine = new Set([...publicWords(one).places, ...towns]);
  for (const at of otherTowns(page, mine)) add('other-town', at);
  const homes = new Set(
    hits
      .filter(({ meaning }) => meaning.because === 'town-agrees')
      .flatMap(({ at }) => nameWords(scene.main.text.slice(at[0], at[1]))),
  );
  const isMine = (words: readonly string[]) =>
    words.some((word) => mine.has(word) || homes.has(word));
  otherClues(page, hits, own, add);
  saidAgainst(page, one, own, add);
  for (const at of fromElsewhere(scene.main.text, own, (town) => isMine(nameWords(town))))
    add('from-elsewhere', at);
  return out;
}

/** A page as clues are read from it. */
export interface CluePage {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly found: readonly Found[];
  /** Names of people, whoever they are. */
  readonly people: () => readonly Span[];
  /** Facts that this person has enrolled, so that another one speaks against them. */
  readonly has: { readonly birth: boolean; readonly address: boolean };
}

type Add = (kind: ClueKind, at: Span, fact?: number) => void;

function publicClues({ main }: Scene, one: Known, add: Add): void {
  const { titles, places } = publicWords(one);
  const { words, starts, ends, marks } = main;
  words.forEach((word, i) => {
    const isCapital = ((marks[i] ?? 0) & CAPITAL) !== 0;
    const kind =
      officeAt(word, titles) ??
      (places.has(word) && isCapital ? 'place' : DEAD.has(word) ? 'dead' : undefined);
    if (kind) add(kind, [starts[i] ?? 0, ends[i] ?? 0]);
  });
}

/** Ages, years of birth, lives that are over and addresses that are not the person's. */
function otherClues(
  page: CluePage,
  hits: readonly FactHit[],
  own: readonly Span[],
  add: Add,
): void {
  const { scene } = page;
  const seen = new Set(hits.map(({ at, candidate }) => `${candidate.kind} ${at[0]}`));
  for (const { candidate, at, inText } of page.found) {
    if (!inText || seen.has(`${candidate.kind} ${at[0]}`)) continue;
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
    }
    if (page.has.address && candidate.kind === 'address' && isWholeAddress(candidate.forms))
      add('other-address', at);
  }
}

/** How far behind "not to be confused with" the names stand that are meant, in characters. */
const CONFUSED_REACH = 300;

/** What is said outright: a trade, a life that is over, somebody of the same name. */
function saidAgainst(page: CluePage, { person }: Known, own: readonly Span[], add: Add): void {
  const { scene } = page;
  if (isFullTime(person.offices)) {
    const others = page.people().filter((span) => !own.some((mine) => overlap(mine, span)));
    for (const at of tradesOf(scene, own, others)) add('other-trade', at);
  }
  for (const at of livesIn(scene.main.text)) if (isOwnAge(page, at, own)) add('lived', at);
  for (const { at, isBefore } of saidOfNamesakes(scene.main.text)) {
    add('namesake', at);
    if (!isBefore) continue;
    for (const name of own)
      if (name[0] >= at[1] && name[0] - at[1] < CONFUSED_REACH) add('namesake', name);
  }
}

function overlap(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** How far before an age its owner is looked for, in characters. */
const OWNER_REACH = 250;

/** An age belongs to the name before it; where that is somebody else's, it says nothing of the person. */
function isOwnAge({ people, layout }: CluePage, at: Span, own: readonly Span[]): boolean {
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
  const others = people().filter((span) => !own.some((one) => overlap(one, span)));
  return nearest(others) <= mine || mine < 0;
}

function isIn(offset: number, parts: readonly Span[]): boolean {
  return parts.some(([start, end]) => offset >= start && offset < end);
}

function officeAt(word: string, titles: readonly string[]): 'office' | 'other-office' | undefined {
  if (
    titles.some(
      (title) =>
        word === title ||
        (title.length >= 6 &&
          word.length > title.length &&
          (word.endsWith(title) || word === `${title}s`)),
    )
  )
    return 'office';
  return OFFICES.has(word) ? 'other-office' : undefined;
}

const AGES: ReadonlySet<string> = new Set(['birthdate-age', 'birthdate-year']);

function clueOf({ candidate, meaning }: FactHit): ClueKind {
  if (candidate.kind === 'birthdate') return AGES.has(meaning.because) ? 'age' : 'birth';
  if (meaning.because === 'town-agrees') return 'town';
  return meaning.strength === 'weak' ? 'weak-fact' : 'fact';
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

/** The nearest that a clue of a kind stands to a place; 0 where there is none. Blocks can be told that have a bearer of the name of their own. */
export function nearestClue(
  clues: readonly Clue[],
  kind: ClueKind,
  place: Place,
  taken?: ReadonlySet<number>,
): Nearness | 0 {
  let best: Nearness | 0 = 0;
  for (const clue of clues) {
    if (clue.kind !== kind || isOtherRow(place, clue.place)) continue;
    if (clue.place.block !== place.block && taken?.has(clue.place.block)) continue;
    const near = nearness(place, clue.place);
    if (near > best) best = near;
  }
  return best;
}

/** What stands in another row of a list is said of somebody else. */
function isOtherRow(one: Place, other: Place): boolean {
  if (!one.row || !other.row) return false;
  return (
    one.row[0] !== other.row[0] &&
    one.outer?.[0] !== other.row[0] &&
    other.outer?.[0] !== one.row[0]
  );
}

/** Towns that are not the person's: known ones, and what stands in a column of towns. */
function otherTowns({ scene, layout, people }: CluePage, mine: ReadonlySet<string>): Span[] {
  const { words, starts, ends, marks } = scene.main;
  const out: Span[] = [];
  const named = people();
  // Families bear names of towns.
  const isName = (at: Span) => named.some((span) => overlap(span, at));
  words.forEach((word, i) => {
    if (!KNOWN_TOWNS.has(word) || ((marks[i] ?? 0) & CAPITAL) === 0) return;
    const at: Span = [starts[i] ?? 0, ends[i] ?? 0];
    if (!mine.has(word) && !mine.has(String(starts[i])) && !isName(at)) out.push(at);
  });
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
