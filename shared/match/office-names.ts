import type { Span } from '#shared/domain/page.ts';

import { nearestClue, officeWords, placeWords } from './evidence.ts';
import type { Place } from './layout.ts';
import { nearness } from './layout.ts';
import { PARTICLES } from './lexicon/particles.ts';
import { between } from './names/around.ts';
import { seenInPart } from './part-names.ts';
import { lastAtMost, overlaps } from './scene.ts';
import type { Segment } from './segment.ts';
import type { JudgedName, Stage } from './stage.ts';
import { aboutOf, chance, UNSURE_FROM } from './stage.ts';
import { CAPITAL, DIGITS } from './words.ts';

/** Whose an office is, as the words around it say. */
type Holder = 'theirs' | 'other' | 'unsaid';

/**
 * The office where no name stands beside it: "de wethouder in Oosterdrecht", "de burgemeester" on a page that names her. Only
 * where its organisation, a fact of the person or their name says whose it is.
 */
export function officeNames(stage: Stage, known: readonly JudgedName[]): JudgedName[] {
  const { main } = stage.scene;
  const titles = officeWords(stage.one.person);
  const places = new Set(placeWords(stage.one.person));
  const found = stage.clues
    .filter(({ kind }) => kind === 'office')
    .map(({ place }) => ({ place, i: lastAtMost(main.starts, place.at[0]) }))
    .filter(({ i }) => isOneHolder(main, i, titles))
    .map((one) => ({ ...one, holder: holderOf(stage, one.i, places, known) }));
  const isShared = found.some(({ holder }) => holder === 'other');
  const out: JudgedName[] = [];
  for (const { place, i, holder } of found) {
    if (holder === 'other') continue;
    if (known.some((one) => one.about === 'subject' && nearness(place, one.place) === 4)) continue;
    const points = pointsFor(stage, place, holder, known);
    if (points === undefined) continue;
    const confidence = chance(points - (isShared ? SHARED : 0) + (isContrast(main, i) ? 0.6 : 0));
    if (confidence < UNSURE_FROM) continue;
    const because = [{ code: 'office-only' as const }];
    const seen = seenInPart(i, i + 1, because, true);
    out.push({ place, seen, inText: true, about: aboutOf(confidence), confidence, because });
  }
  return out;
}

/** What makes an office that of another time, of nobody in particular, or of many. */
const NOT_THE = new Set(
  `oud ex voormalig voormalige vroegere vorige toenmalige gewezen loco plaatsvervangend plaatsvervangende waarnemend beoogd beoogde tweede volgende kandidaat een geen
  elke iedere ieder welke andere beide alle twee drie vier former previous late deputy acting a an no every each any other`.split(
    /\s+/,
  ),
);
/** A year behind an office: "burgemeester van 1931 tot 1942", "wethouder (1978-1986)". */
const OF_A_TIME = /^(?: (?:van|in|tot|tussen|sinds|from|until))? ?\(?(?:1[6-9]|20)\d\d\b/;

/** Whether the word of an office is said of one who holds it now: not "een", "oud-", "wethouders" or "burgemeester en wethouders". */
function isOneHolder(main: Segment, i: number, titles: readonly string[]): boolean {
  const { words, text, ends } = main;
  const word = words[i] ?? '';
  if (/^(?:oud|loco|ex|vice)/.test(word) || isMany(word, titles)) return false;
  if (/^[ -]$/.test(between(main, i) ?? '') && NOT_THE.has(words[i - 1] ?? '')) return false;
  if (/^(?:en|and)$/.test(words[i + 1] ?? '') && /(?:s|men)$/.test(words[i + 2] ?? ''))
    return false;
  return !OF_A_TIME.test(text.slice(ends[i], (ends[i] ?? 0) + 16));
}

function isMany(word: string, titles: readonly string[]): boolean {
  return word.endsWith('s') && titles.includes(word.slice(0, -1));
}

function isCapital({ marks }: Segment, i: number): boolean {
  return ((marks[i] ?? 0) & (CAPITAL | DIGITS)) === CAPITAL;
}

/** Words between a name and the office that is said of it: "Anna Mulder, de wethouder". */
const SAID_OF = /^(?:,| \(| is| was|, die| –)? ?(?:als |de |het |onze |the |our |as )?$/;

/** Whose an office is by the name or the place beside it. */
function holderOf(
  { scene, people }: Stage,
  i: number,
  places: ReadonlySet<string>,
  known: readonly JudgedName[],
): Holder {
  const { main } = scene;
  const { words, starts, ends, text } = main;
  const isTheirs = (span: Span) =>
    known.some(({ about, place }) => about !== 'someone-else' && overlaps(place.at, span));
  let next = i + 1;
  while (PARTICLES.has(words[next] ?? '') && !isCapital(main, next) && between(main, next) === ' ')
    next++;
  if (between(main, next) === ' ' && isCapital(main, next)) {
    if (places.has(words[next] ?? '')) return 'theirs';
    return isTheirs([starts[next] ?? 0, ends[next] ?? 0]) ? 'unsaid' : 'other';
  }
  const before = people().findLast((span) => span[1] <= (starts[i] ?? 0));
  const isNamed = before !== undefined && SAID_OF.test(text.slice(before[1], starts[i]));
  return isNamed && !isTheirs(before) ? 'other' : 'unsaid';
}

/** "Niet de wethouder", "de echte burgemeester": on a page of a namesake, the one who is meant. */
const CONTRAST = new Set('niet echte huidige not real current nicht echten'.split(' '));

function isContrast({ words }: Segment, i: number): boolean {
  return CONTRAST.has(words[i - 1] ?? '') || CONTRAST.has(words[i - 2] ?? '');
}

/** Log-odds that an office without a name is the person's, before anything on the page is looked at. */
const OFFICE_ALONE = -1.6;
/** What it loses where the page calls somebody else so. */
const SHARED = 1;

/** What on the page makes it theirs; undefined where too little does to ask. */
function pointsFor(
  stage: Stage,
  place: Place,
  holder: Holder,
  known: readonly JudgedName[],
): number | undefined {
  const organisation = nearestClue(stage.clues, 'place', place);
  const fact = nearestClue(stage.clues, 'fact', place);
  const weak = nearestClue(stage.clues, 'weak-fact', place);
  const whole = known.filter(({ seen }) => seen.given !== 'none');
  const named = Math.max(
    0,
    ...known.filter(({ about }) => about === 'subject').map((one) => nearness(place, one.place)),
  );
  const isNamesake = whole.some(({ about }) => about === 'someone-else');
  const isAsked =
    organisation >= 3 || fact > 0 || weak >= 3 || named > 0 || (organisation > 0 && isNamesake);
  if (!isAsked) return undefined;
  let points = OFFICE_ALONE;
  if (organisation > 0) points += holder === 'theirs' ? 2 : organisation === 4 ? 1.2 : 0.5;
  if (fact > 0) points += fact >= 3 ? 1.4 : 1;
  else if (weak >= 3) points += 0.8;
  if (named > 0) points += named >= 2 ? 1.8 : 1.2;
  else if (isNamesake && organisation > 0) points += 0.4;
  return points;
}
