import type { Span } from '#shared/domain/page.ts';
import type { PublicPerson } from '#shared/domain/person.ts';

import { fromElsewhere } from './against.ts';
import { isOwnAge, otherClues, otherTowns, saidAgainst } from './evidence-against.ts';
import { learn, SAYS_OFFICE_OR_DEATH } from './facts/keywords.ts';
import type { FactHit, Found } from './hits.ts';
import type { Layout, Nearness, Place } from './layout.ts';
import { nearness } from './layout.ts';
import type { Known } from './mentions.ts';
import { nameWords } from './names/model.ts';
import type { Scene } from './scene.ts';
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
  'burgemeester wethouder schepen raadslid kamerlid statenlid gedeputeerde minister staatssecretaris rechter griffier dijkgraaf heemraad notaris mayor alderman judge boargemaster wethalder councillor prosecutor'.split(
    ' ',
  ),
);

/** The same office in the languages that speak of Dutch, Frisian and Flemish ones. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  ['burgemeester', 'boargemaster', 'mayor', 'burgermeister', 'burgermeisterin', 'bourgmestre'],
  ['wethouder', 'wethalder', 'alderman', 'alderwoman', 'schepen'],
  ['raadslid', 'riedslid', 'gemeenteraadslid', 'councillor', 'councilman', 'councilwoman'],
  ['rechter', 'rjochter', 'raadsheer', 'judge', 'richter', 'richterin', 'juge'],
  ['officier', 'prosecutor', 'staatsanwalt', 'staatsanwaltin'],
  ['kamerlid', 'mp', 'parlementslid'],
  ['inspecteur', 'inspector', 'inspektor'],
  ['notaris', 'notary', 'notar'],
];

/** What a title is called, by each of its words. */
function namesOfOffice(word: string): readonly string[] {
  return SAME_OFFICE.find((group) => group.includes(word)) ?? [word];
}

const DEAD = new Set(
  'overleden overleed overlijden gestorven stierf begraven begrafenis uitvaart crematie wijlen † overl ovl condoleance condoleren rouwkaart died dies deceased obituary funeral verstorben gestorben decede heengegaan rouwadvertentie nabestaanden'.split(
    /\s+/,
  ),
);

learn(SAYS_OFFICE_OR_DEATH, [...OFFICES, ...DEAD]);

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

/** Words that name a person's offices, in each of their languages. */
export function officeWords({ offices }: PublicPerson): string[] {
  return offices.flatMap(({ title }) =>
    nameWords(title)
      .filter((word) => word.length > 3 && !GENERIC.has(word))
      .flatMap(namesOfOffice),
  );
}

/** Those of people seen lately: each is asked for on every page that names them. */
const publicWordsOf = new WeakMap<Known, PublicWords>();

function publicWords(one: Known): PublicWords {
  const before = publicWordsOf.get(one);
  if (before) return before;
  const made = { titles: officeWords(one.person), places: new Set(placeWords(one.person)) };
  publicWordsOf.set(one, made);
  return made;
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
  // Of whom no place is known, no place is another.
  if (page.has.address || mine.size > 0)
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

/** Takes a clue in, with where it stands and the fact that it is. */
export type AddClue = (kind: ClueKind, at: Span, fact?: number) => void;

function publicClues({ main }: Scene, one: Known, add: AddClue): void {
  const { titles, places } = publicWords(one);
  const { words, starts, ends, marks, kinds } = main;
  const shortest = Math.min(...titles.map((title) => title.length));
  const last = new Set(
    [...titles.map((title) => title.at(-1)), 's'].map((sign) => sign?.charCodeAt(0)),
  );
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const isCapital = ((marks[i] ?? 0) & CAPITAL) !== 0;
    const isSaid = ((kinds[i] ?? 0) & SAYS_OFFICE_OR_DEATH) !== 0;
    if (!isSaid && !isCapital && word.length < shortest) continue;
    if (!isSaid && !isCapital && !last.has(word.charCodeAt(word.length - 1))) continue;
    const kind =
      officeAt(word, titles) ??
      (places.has(word) && isCapital ? 'place' : DEAD.has(word) ? 'dead' : undefined);
    if (kind) add(kind, [starts[i] ?? 0, ends[i] ?? 0]);
  }
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
