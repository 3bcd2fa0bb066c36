import type { FactMatch } from '#shared/domain/match.ts';
import type { Span } from '#shared/domain/page.ts';
import type { Reason } from '#shared/domain/reason.ts';

import { STRENGTHS } from './blind.ts';
import { severityInputs } from './context.ts';
import { nearestClue } from './evidence.ts';
import type { FactHit } from './hits.ts';
import type { Nearness, Place } from './layout.ts';
import { nearness } from './layout.ts';
import { isCommonFamily } from './names/model.ts';
import { overlaps, wordsBetween } from './scene.ts';
import type { JudgedName, Stage } from './stage.ts';
import { aboutOf, chance, UNSURE_FROM } from './stage.ts';

/** A fact where it was seen, and whose names stand about it. */
interface Spot {
  readonly hit: FactHit;
  readonly place: Place;
}

interface Verdict {
  readonly confidence: number;
  readonly because: readonly Reason[];
}

/** Says of each fact seen on a page whether it is about the person, and what its severity is judged from. */
export function judgeFacts(stage: Stage, names: readonly JudgedName[]): FactMatch[] {
  const facts = Map.groupBy(
    stage.hits.filter((hit) => !isOnlyClue(hit)),
    ({ fact }) => fact,
  );
  const spots = new Map(
    [...facts].map(([fact, hits]) => [
      fact,
      hits.slice(0, MOST_PLACES).map((hit): Spot => ({ hit, place: stage.layout.placeOf(hit.at) })),
    ]),
  );
  const close = [...spots.values()].flatMap((list) => list.slice(0, MOST_COMPANY));
  const out: FactMatch[] = [];
  for (const [fact, all] of spots) {
    const judged = all.map((spot) => ({ spot, verdict: judge(stage, spot, names, close) }));
    const fit = judged.filter((one) => one.verdict !== undefined);
    const best = fit.toSorted(
      (a, b) =>
        Number(isOthersFact(a.verdict)) - Number(isOthersFact(b.verdict)) ||
        rank(a.spot.hit) - rank(b.spot.hit) ||
        (b.verdict?.confidence ?? 0) - (a.verdict?.confidence ?? 0),
    )[0];
    if (!best?.verdict) continue;
    const shown = fit.filter(({ spot }) => rank(spot.hit) <= rank(best.spot.hit));
    const { hit } = best.spot;
    out.push({
      kind: hit.candidate.kind,
      fact: fact - stage.watchlist.firstFact(stage.one.index),
      spans: spansOf(shown.map(({ spot }) => spot.hit)),
      about: aboutOf(best.verdict.confidence),
      confidence: best.verdict.confidence,
      because: [{ code: spelling(hit, all).meaning.because }, ...best.verdict.because],
      inputs: severityInputs(
        stage,
        fit.map(({ spot }) => spot),
        names,
      ),
      ...(hit.meaning.strength === 'hint' ? { hint: true } : {}),
    });
  }
  return out.toSorted((a, b) => a.fact - b.fact);
}

function isOthersFact(verdict: Verdict | undefined): boolean {
  return aboutOf(verdict?.confidence ?? 0) === 'someone-else';
}

/** What is found by leaving letters out may be spelt right all the same: then the same words hit by their own spelling too. */
function spelling(hit: FactHit, all: readonly Spot[]): FactHit {
  if (hit.meaning.because !== 'address-letter') return hit;
  const right = all.find(
    ({ hit: { candidate, meaning } }) =>
      candidate === hit.candidate && meaning.because !== 'address-letter',
  );
  return right?.hit ?? hit;
}

/** Seen only to tell namesakes apart: the home town, and an age where the day of birth is enrolled. */
function isOnlyClue({ candidate, meaning }: FactHit): boolean {
  return (
    meaning.because === 'town-agrees' ||
    (candidate.kind === 'birthdate' && meaning.strength === 'hint')
  );
}

/** Most places of one fact on one page that are judged. */
const MOST_PLACES = 60;
/** And that are looked at as company of other facts. */
const MOST_COMPANY = 20;

function rank({ meaning }: FactHit): number {
  return STRENGTHS.indexOf(meaning.strength);
}

/** Log-odds that a fact seen alone is the person's, by kind: how many others may have the same. */
const ALONE: Readonly<Record<FactHit['candidate']['kind'], number>> = {
  phone: 1.6,
  email: 1.8,
  iban: 2,
  bsn: 2,
  plate: 1.5,
  username: 0.8,
  address: 0.5,
  place: 0.4,
  relative: -1.6,
  birthdate: -2.6,
  routine: -1.5,
};

/** What a first name that nothing makes family loses. */
const ALONE_IN_TEXT = 1.6;

/** What the name adds, by how near it stands. */
const NEAR_NAME: Readonly<Record<Nearness, number>> = { 4: 3.2, 3: 2.7, 2: 2.1, 1: 1.2 };
/** What somebody else's name takes, nearer than the person's own. */
const OTHER_NAME = 1.2;

function base({ meaning, candidate }: FactHit): number {
  const alone = ALONE[candidate.kind];
  if (meaning.strength === 'exact') return alone;
  if (meaning.strength === 'strong') return alone - 0.7;
  return Math.min(alone, 0) - 0.6;
}

/** Whose a fact is at one place; undefined where it does not count there. */
function judge(
  stage: Stage,
  { hit, place }: Spot,
  names: readonly JudgedName[],
  spots: readonly Spot[],
): Verdict | undefined {
  const theirs = nearestName(
    place,
    names.filter(({ about }) => about !== 'someone-else'),
  );
  const namesake = nearestName(
    place,
    // In a family, another first name is a relative's, whom nobody enrolled; initials alone do not say so much.
    namesakes(stage, names).filter(
      ({ seen }) => hit.meaning.because !== 'relative-full' || seen.weight >= UNSURE_FROM,
    ),
  );
  const company = companions(hit, place, spots);
  const isWeak = hit.meaning.strength === 'weak' || hit.meaning.strength === 'hint';
  if (isWeak && !countsWeak(hit, theirs, company)) return undefined;
  const because: Reason[] = [];
  let z =
    base(hit) + company.points - (hit.meaning.because === 'relative-alone' ? ALONE_IN_TEXT : 0);
  if (theirs) {
    z += NEAR_NAME[theirs.near] * (2 * theirs.name.confidence - 0.6);
    because.push(sayNear(stage, place, theirs));
  } else {
    because.push({ code: 'name-absent' });
    const home = Math.max(
      nearestClue(stage.clues, 'town', place),
      nearestClue(stage.clues, 'place', place),
    );
    if (home >= 2) z += home >= 3 ? 1 : 0.4;
    if (home >= 3) because.push({ code: 'town-agrees' });
  }
  if (company.points > 0 && !theirs) because.push({ code: 'other-fact-near' });
  if (namesake && namesake.near >= 3 && namesake.near > (theirs?.near ?? 0)) {
    z -= 2.8;
    because.push({ code: 'namesake-here' });
  } else if (hit.candidate.kind !== 'relative' && isOthers(stage, place, theirs)) {
    z -= hit.candidate.kind === 'birthdate' ? 3 : OTHER_NAME;
    because.push({ code: 'other-person-near' });
  }
  if (hit.candidate.kind === 'relative' && !theirs && isCommonName(stage)) z -= 0.6;
  return { confidence: chance(z), because };
}

function isCommonName(stage: Stage): boolean {
  return stage.one.models.some(({ families }) => families.some((family) => isCommonFamily(family)));
}

/** Bearers of the name who are somebody else; not the person's own family, whose names are facts. */
function namesakes({ hits }: Stage, names: readonly JudgedName[]): JudgedName[] {
  const family = hits.filter(
    ({ candidate, meaning }) =>
      candidate.kind === 'relative' && meaning.because !== 'relative-initials',
  );
  return names.filter(
    ({ about, seen, place: { at } }) =>
      about === 'someone-else' &&
      seen.given !== 'none' &&
      !family.some((hit) => hit.at[0] < at[1] && at[0] < hit.at[1]),
  );
}

interface NearName {
  readonly name: JudgedName;
  readonly near: Nearness;
}

/** The name nearest by layout; of equals the surest. */
function nearestName(place: Place, names: readonly JudgedName[]): NearName | undefined {
  let best: NearName | undefined;
  for (const name of names) {
    const near = nearness(place, name.place);
    if (!best || near > best.near || (near === best.near && name.confidence > best.name.confidence))
      best = { name, near };
  }
  return best;
}

interface Company {
  readonly points: number;
  readonly near: Nearness | 0;
}

/** Other facts of the same person: two that stand together are rarely a stranger's. */
function companions(hit: FactHit, place: Place, spots: readonly Spot[]): Company {
  const others = new Map<number, number>();
  let nearest: Nearness | 0 = 0;
  for (const spot of spots) {
    if (spot.hit.fact === hit.fact || rank(spot.hit) > 1) continue;
    if (spot.hit.candidate.kind === 'birthdate') continue;
    const near = nearness(place, spot.place);
    if (near > nearest) nearest = near;
    const points = near >= 3 ? 1.5 : near === 2 ? 1 : 0.5;
    others.set(spot.hit.fact, Math.max(points, others.get(spot.hit.fact) ?? 0));
  }
  const sum = [...others.values()].reduce((total, points) => total + points, 0);
  return { points: Math.min(3, sum), near: nearest };
}

/** Forms that need the person beside them: their name in the same part of the page, or another fact of theirs. */
function countsWeak(hit: FactHit, theirs: NearName | undefined, company: Company): boolean {
  const near = theirs?.near ?? 0;
  if (hit.candidate.kind === 'birthdate') return near === 4 || company.near === 4;
  if (hit.meaning.because === 'relative-alone') return near >= 3;
  if (hit.meaning.strength === 'hint') return near >= 2 || company.near >= 3;
  return (
    near >= 2 || company.near >= 2 || (theirs !== undefined && theirs.name.about === 'subject')
  );
}

/** Whether the name of somebody else stands in the same sentence or row, and the person's own does not, or farther. */
function isOthers(stage: Stage, place: Place, theirs: NearName | undefined): boolean {
  if (theirs && theirs.near === 4) return false;
  const [from, to] = place.row ?? place.sentence;
  const family = stage.hits.filter(({ candidate }) => candidate.kind === 'relative');
  const isFamily = (span: Span) => family.some(({ at }) => overlaps(at, span));
  return stage
    .people()
    .filter((span) => !isFamily(span))
    .some(
      (span) =>
        span[0] >= from && span[1] <= to && (span[1] <= place.at[0] || span[0] >= place.at[1]),
    );
}

function sayNear(stage: Stage, place: Place, { name, near }: NearName): Reason {
  if (near >= 3 && place.row) return { code: 'near-row' };
  if (near >= 3)
    return { code: 'near-words', n: wordsBetween(stage.scene, place.at, name.place.at) };
  if (near < 2) return { code: 'name-on-page' };
  const kind = stage.layout.block(name.place.block)?.kind;
  return { code: kind === 'heading' || kind === 'title' ? 'name-heading' : 'name-section' };
}

function spansOf(hits: readonly FactHit[]): Span[] {
  const spans = hits.filter(({ inText }) => inText).map(({ at }) => at);
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = out.at(-1);
    if (!last || span[0] >= last[1]) out.push(span);
  }
  return out;
}
