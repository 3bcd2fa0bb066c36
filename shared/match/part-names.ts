import type { Span } from '#shared/domain/page.ts';
import type { Reason } from '#shared/domain/reason.ts';

import { nearestClue } from './evidence.ts';
import type { Place } from './layout.ts';
import { nearness } from './layout.ts';
import type { NameSeen } from './names/find.ts';
import type { ShortName } from './names/short.ts';
import { ShortNames } from './names/short.ts';
import { overlaps } from './scene.ts';
import type { JudgedName, Stage } from './stage.ts';
import { aboutOf, chance, UNSURE_FROM } from './stage.ts';

/**
 * Names in part: the first name alone, with letters ("Wubbe S."), or letters and nothing else. Each is only read as the
 * person's where something else on the page is theirs.
 */
export function partNames(stage: Stage, known: readonly JudgedName[]): JudgedName[] {
  const out: JudgedName[] = [];
  const { main } = stage.scene;
  const places = new Set(
    stage.hits
      .filter(({ candidate: { kind }, inText }) => inText && kind === 'address')
      .map(({ at }) => at[0]),
  );
  const short = new ShortNames(stage.one.person, stage.one.models, (offset) => places.has(offset));
  for (let i = 0; i < main.words.length; i++) {
    const name = short.at(main, i);
    if (!name) continue;
    const span: Span = [main.starts[name.from] ?? 0, main.ends[name.to - 1] ?? 0];
    const isKnown = known.some(({ inText, place }) => inText && overlaps(place.at, span));
    const judged = isKnown ? undefined : judge(stage, name, span, known);
    if (judged) out.push(judged);
    i = name.to - 1;
  }
  return out;
}

/** A name in part as others are seen: it says little by itself. */
export function seenInPart(
  from: number,
  to: number,
  because: readonly Reason[],
  titled: boolean,
): NameSeen {
  return { from, to, family: 'other', given: 'none', weight: 0.3, because, titled };
}

/** Log-odds that a name in part is the person's, before anything on the page is looked at. */
const BY_KIND: Readonly<Record<ShortName['kind'], number>> = {
  given: -1.6,
  lettered: -0.6,
  letters: -1.8,
};

function judge(
  stage: Stage,
  { from, to, kind }: ShortName,
  span: Span,
  known: readonly JudgedName[],
): JudgedName | undefined {
  const place = stage.layout.placeOf(span);
  const isPair = isBesideFamily(stage, from, to);
  const points = pointsFor(stage, place, known) + (isPair ? BESIDE_FAMILY : 0);
  if (points === 0) return undefined;
  const confidence = chance(BY_KIND[kind] + points);
  if (confidence < UNSURE_FROM) return undefined;
  const because: Reason[] = [{ code: kind === 'letters' ? 'name-initials' : 'name-given-only' }];
  const seen = seenInPart(from, to, because, false);
  return { place, seen, inText: true, about: aboutOf(confidence), confidence, because };
}

/** "Gerrit en Dinie", where Dinie is the partner: what the pair adds, as log-odds. */
const BESIDE_FAMILY = 1.5;
const PAIR = /^(?: (?:en|and|und|e|&) |, |\/)$/;

function isBesideFamily({ hits, scene }: Stage, from: number, to: number): boolean {
  const { text, starts, ends } = scene.main;
  const [start, end] = [starts[from] ?? 0, ends[to - 1] ?? 0];
  return hits.some(
    ({ candidate, at, inText }) =>
      inText &&
      candidate.kind === 'relative' &&
      ((at[0] >= end && PAIR.test(text.slice(end, at[0]))) ||
        (at[1] <= start && PAIR.test(text.slice(at[1], start)))),
  );
}

/** What a first name loses as log-odds where the page has it in the whole name of a namesake, and nowhere in the person's. */
const OF_NAMESAKE = 2.5;

function isNamesake({ about, seen }: JudgedName): boolean {
  return about === 'someone-else' && (seen.given === 'same' || seen.given === 'kin');
}

/** Two facts of a person in the same part of a page are hardly a stranger's. */
function hasTwoFacts({ clues }: Stage, place: Place): boolean {
  const facts = clues.filter((clue) => clue.kind === 'fact' && nearness(place, clue.place) >= 2);
  return new Set(facts.map(({ fact }) => fact)).size > 1;
}

/** What on the page makes a name in part the person's: their whole name, their facts, their family, their office. */
function pointsFor(stage: Stage, place: Place, known: readonly JudgedName[]): number {
  const { clues } = stage;
  if (nearestClue(clues, 'other-age', place) === 4) return 0;
  let points = 0;
  if (known.some(({ about }) => about === 'subject')) points += 1.8;
  else if (known.some(({ about }) => about === 'unsure')) points += 0.8;
  else if (known.some(isNamesake)) points -= OF_NAMESAKE;
  const fact = nearestClue(clues, 'fact', place);
  if (fact > 0) points += fact >= 3 ? 1.8 : fact === 2 ? 1.4 : 1;
  if (hasTwoFacts(stage, place)) points += 0.8;
  const weak = nearestClue(clues, 'weak-fact', place);
  if (weak > 0) points += weak >= 3 ? 1 : 0.4;
  const office = nearestClue(clues, 'office', place);
  const organisation = nearestClue(clues, 'place', place);
  if (office > 0) points += office >= 3 ? 1.2 : 0.5;
  if (organisation > 0) points += organisation >= 3 ? 0.8 : 0.4;
  return points;
}
