import type { FactMatch } from '#shared/domain/match.ts';
import type { Span } from '#shared/domain/page.ts';
import type { Reason } from '#shared/domain/reason.ts';

import { STRENGTHS } from './blind.ts';
import { severityInputs } from './context.ts';
import type { FactHit } from './hits.ts';
import { blockAt, rowsOf, wordsBetween } from './scene.ts';
import type { JudgedName, Stage } from './stage.ts';
import { aboutOf } from './stage.ts';

/** Says of each fact seen on a page whether it is about the person, and how bad that would be. */
export function judgeFacts(stage: Stage, names: readonly JudgedName[]): FactMatch[] {
  const out: FactMatch[] = [];
  const theirs = names.filter(({ about }) => about !== 'someone-else');
  for (const [fact, hits] of Map.groupBy(stage.hits, (hit) => hit.fact)) {
    const best = hits.toSorted((a, b) => rank(a) - rank(b))[0];
    if (!best) continue;
    const { strength } = best.meaning;
    const near = nearest(stage, hits, theirs);
    if (strength === 'weak' && near === undefined) continue;
    const confidence = confidenceOf(best, near, theirs);
    const because: Reason[] = [{ code: best.meaning.because }];
    if (near) because.push(near.reason);
    const index = fact - stage.watchlist.firstFact(stage.one.index);
    const about = aboutOf(confidence);
    out.push({
      kind: best.candidate.kind,
      fact: index,
      spans: spansOf(hits.filter((hit) => hit.meaning.strength === strength)),
      about,
      confidence,
      because,
      inputs: severityInputs(stage, hits, theirs),
      ...(strength === 'hint' ? { hint: true } : {}),
    });
  }
  return out.toSorted((a, b) => a.fact - b.fact);
}

function rank(hit: FactHit): number {
  return STRENGTHS.indexOf(hit.meaning.strength);
}

interface Near {
  readonly words: number;
  readonly reason: Reason;
  readonly name: JudgedName;
  readonly together: boolean;
}

/** The person's name that stands nearest to any of the places. */
function nearest(
  stage: Stage,
  hits: readonly FactHit[],
  names: readonly JudgedName[],
): Near | undefined {
  let best: Near | undefined;
  for (const hit of hits) {
    const block = blockAt(stage.scene, hit.at[0]);
    const rows = rowsOf(stage.scene.page.blocks[block]);
    for (const name of names) {
      const other = blockAt(stage.scene, name.place.at[0]);
      const together =
        (block >= 0 && block === other) ||
        rowsOf(stage.scene.page.blocks[other]).some((row) => rows.includes(row));
      const words = wordsBetween(stage.scene, hit.at, name.place.at);
      if (words > 60 && !together) continue;
      const reason: Reason =
        together && rows.length > 0 ? { code: 'near-row' } : { code: 'near-words', n: words };
      if (!best || words < best.words) best = { words, reason, name, together };
    }
  }
  return best;
}

function confidenceOf(best: FactHit, near: Near | undefined, names: readonly JudgedName[]): number {
  if (near) return Math.min(0.97, near.name.confidence * (near.together ? 1 : 0.95) + 0.03);
  if (names.length > 0) return best.meaning.strength === 'exact' ? 0.8 : 0.5;
  return best.meaning.strength === 'exact' ? 0.6 : 0.3;
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
