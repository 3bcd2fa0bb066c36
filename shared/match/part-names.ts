import type { Span } from '#shared/domain/page.ts';
import type { Reason } from '#shared/domain/reason.ts';

import { nearestClue } from './evidence.ts';
import type { Place } from './layout.ts';
import { nearness } from './layout.ts';
import { isKnownGiven } from './lexicon/nicknames.ts';
import { PARTICLES } from './lexicon/particles.ts';
import { SENTENCE_WORDS } from './lexicon/titles.ts';
import { lastAtMost } from './scene.ts';
import type { JudgedName, Stage } from './stage.ts';
import { aboutOf, chance, UNSURE_FROM } from './stage.ts';
import { CAPITAL, DIGITS } from './words.ts';

/**
 * Names in part: the first name alone, the first name with a letter ("Wubbe S."), the office with its town. Each is only
 * read as the person's where something else on the page is theirs.
 */
export function partNames(stage: Stage, known: readonly JudgedName[]): JudgedName[] {
  const out: JudgedName[] = [];
  const { main } = stage.scene;
  const givens = new Set(
    stage.one.models.flatMap(({ calls, given }) => [...calls, ...given.slice(0, 1)]),
  );
  const letters = new Set(
    stage.one.models.flatMap(({ families }) =>
      families.flatMap(({ parts }) => parts.map(({ word }) => word[0])),
    ),
  );
  for (let i = 0; i < main.words.length; i++) {
    if (!givens.has(main.words[i] ?? '') || !isCapital(stage, i)) continue;
    const to = endOfPart(stage, i, letters);
    if (to === undefined) continue;
    const span: Span = [main.starts[i] ?? 0, main.ends[to - 1] ?? 0];
    if (known.some(({ inText, place }) => inText && place.at[0] < span[1] && span[0] < place.at[1]))
      continue;
    const judged = judgeGiven(stage, { from: i, to }, span, known);
    if (judged) out.push(judged);
  }
  out.push(...offices(stage, [...known, ...out]));
  return out;
}

/** "De wethouder in Oosterdrecht": the office with its town, where no name stands beside it. */
function offices(stage: Stage, known: readonly JudgedName[]): JudgedName[] {
  const out: JudgedName[] = [];
  const { main } = stage.scene;
  for (const { kind, place } of stage.clues) {
    if (kind !== 'office') continue;
    const i = lastAtMost(main.starts, place.at[0]);
    const gap = main.text.slice(main.ends[i], main.starts[i + 1]);
    if (gap === ' ' && isCapital(stage, i + 1)) continue;
    const organisation = nearestClue(stage.clues, 'place', place);
    const fact = nearestClue(stage.clues, 'fact', place);
    if (organisation === 0 || (organisation < 3 && fact === 0)) continue;
    if (known.some((one) => one.about === 'subject' && nearness(place, one.place) === 4)) continue;
    const subject = known.some(({ about }) => about === 'subject');
    const points = (organisation === 4 ? 1.2 : 0.5) + (fact > 0 ? 1 : 0) + (subject ? 0.6 : 0);
    const confidence = chance(points - 1.6);
    if (confidence < UNSURE_FROM) continue;
    const because: Reason[] = [{ code: 'office-only' }];
    const seen = {
      from: i,
      to: i + 1,
      family: 'other',
      given: 'none',
      weight: 0.3,
      because,
      titled: true,
    } as const;
    out.push({ place, seen, inText: true, about: aboutOf(confidence), confidence, because });
  }
  return out;
}

function isCapital({ scene }: Stage, i: number): boolean {
  return ((scene.main.marks[i] ?? 0) & (CAPITAL | DIGITS)) === CAPITAL;
}

/** Where the name in part ends; undefined where it is somebody else's whole name. */
function endOfPart(
  stage: Stage,
  i: number,
  letters: ReadonlySet<string | undefined>,
): number | undefined {
  const { words, starts, ends, text } = stage.scene.main;
  const gapAt = (k: number) =>
    k > 0 && k < words.length ? text.slice(ends[k - 1], starts[k]) : '\n';
  if (
    i > 0 &&
    /^[ -]$/.test(gapAt(i)) &&
    isCapital(stage, i - 1) &&
    isKnownGiven(words[i - 1] ?? '')
  )
    return undefined;
  let next = i + 1;
  while (
    next < words.length &&
    gapAt(next) === ' ' &&
    PARTICLES.has(words[next] ?? '') &&
    !isCapital(stage, next)
  )
    next++;
  if (!/^[ -]$/.test(gapAt(next)) || !isCapital(stage, next)) return i + 1;
  const word = words[next] ?? '';
  if (word.length > 1) return SENTENCE_WORDS.has(word) ? i + 1 : undefined;
  return letters.has(word) ? next + 1 : undefined;
}

function judgeGiven(
  stage: Stage,
  { from, to }: { from: number; to: number },
  span: Span,
  known: readonly JudgedName[],
): JudgedName | undefined {
  const place = stage.layout.placeOf(span);
  const points = pointsFor(stage, place, known);
  if (points === 0) return undefined;
  const withLetter = to > from + 1;
  const confidence = chance((withLetter ? -0.6 : -1.6) + points);
  if (confidence < UNSURE_FROM) return undefined;
  const because: Reason[] = [{ code: 'name-given-only' }];
  const seen = {
    from,
    to,
    family: 'other',
    given: 'none',
    weight: 0.3,
    because,
    titled: false,
  } as const;
  return { place, seen, inText: true, about: aboutOf(confidence), confidence, because };
}

/** What on the page makes a name in part the person's: their whole name, their facts, their family, their office. */
function pointsFor(stage: Stage, place: Place, known: readonly JudgedName[]): number {
  const { clues } = stage;
  if (nearestClue(clues, 'other-age', place) === 4) return 0;
  let points = 0;
  if (known.some(({ about }) => about === 'subject')) points += 1.8;
  else if (known.some(({ about }) => about === 'unsure')) points += 0.8;
  const fact = nearestClue(clues, 'fact', place);
  if (fact > 0) points += fact >= 3 ? 1.8 : fact === 2 ? 1.4 : 1;
  const weak = nearestClue(clues, 'weak-fact', place);
  if (weak > 0) points += weak >= 3 ? 1 : 0.4;
  const office = nearestClue(clues, 'office', place);
  const organisation = nearestClue(clues, 'place', place);
  if (office > 0) points += office >= 3 ? 1.2 : 0.5;
  if (organisation > 0) points += organisation >= 3 ? 0.8 : 0.4;
  return points;
}
