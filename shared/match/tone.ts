import { callsIn } from './calls.ts';
import { dossierIn } from './dossier.ts';
import { hearsayOf } from './hearsay.ts';
import { REPROACH } from './lexicon/anger.ts';
import { KINDLY } from './lexicon/hearsay-words.ts';
import { ANGER, CALLS, THREATS } from './lexicon/hostile.ts';
import { AIRING, HATE, MENACE } from './lexicon/menace.ts';
import { SUMMONS } from './lexicon/summons.ts';
import type { Hit } from './patterns.ts';
import { hitsOf, patternsOf } from './patterns.ts';
import type { Segment } from './segment.ts';
import { sentenceEnds } from './sentences.ts';
import { signsOf } from './tone-signs.ts';

/** A hostile word or phrase: where it begins (a word's number), and how bad: 2 angry, 3 a threat or hate, 4 a call to act. */
export interface Tone {
  readonly word: number;
  readonly level: 2 | 3 | 4;
  /** What it lacks to count by itself, 1 or 2: friends say it too, so it counts only where the page says the rest. */
  readonly lacks?: number;
}

const summons = patternsOf([...CALLS, ...SUMMONS]);
const menace = patternsOf([...THREATS.map(alone), ...MENACE, ...HATE]);
const airing = patternsOf(AIRING);
const anger = patternsOf([...ANGER.map(alone), ...REPROACH]);

/** In the lists of single words a line says it by itself unless marked. */
function alone(line: string): string {
  return line.startsWith('?') || line.startsWith('+') ? line : `!${line}`;
}

/** What a sign must come to, with what stands around it: people are called to parties more often than threatened there. */
const ENOUGH_TO_CALL = 4;
const ENOUGH_TO_THREATEN = 3;
/** How far signs bear one another out, in words; on a page of `SHORT` words everywhere. */
const REACH = 120;
const SHORT = 600;
/** How far kindness reaches. */
const KIND_REACH = 40;

/**
 * Every hostile word and phrase in a text, in order. Only asked for pages on which something was found.
 *
 * Each pattern has a weight: 4 says it by itself, 2 and 3 are also said by friends and clubs. Another menace or the airing of
 * private facts beside it adds 2, anger 1, another call 1; kind words take off up to 3 from what is not plain menace.
 * A threat needs 3, a call 4; what comes short says by how much. What is reported, judged or played counts for nothing.
 */
export function tonesOf(segment: Segment): Tone[] {
  const { words } = segment;
  const ends = sentenceEnds(segment);
  const hearsay = hearsayOf(segment);
  const meant = ({ from }: Hit) => hearsay[from] === 0;
  const signs = signsOf(segment);
  const dossier = dossierIn(segment);
  const threats = apart(
    [
      ...hitsOf(menace, words, ends),
      ...signs.menace,
      ...signs.hate,
      ...(dossier && dossier.weight > 2 ? [dossier] : []),
    ].filter(meant),
  );
  const aired = apart(
    [...hitsOf(airing, words, ends), ...(dossier ? [dossier] : [])].filter(meant),
  );
  const called = apart(
    [
      ...callsIn(segment)
        .filter(({ isSaid }) => !isSaid)
        .map(({ word }): Hit => ({ from: word, to: word + 1, weight: 3, group: SENTENCE })),
      ...hitsOf(summons, words, ends),
    ].filter(meant),
  );
  const angry = apart(hitsOf(anger, words, ends).filter(({ from }) => !isDenied(words, from)));
  const mocking = [...angry, ...signs.mock];
  const near = nearnessIn(words.length);
  const other = (hit: Hit, list: readonly Hit[]) =>
    list.some((one) => one.group !== hit.group && !overlap(one, hit) && near(one, hit));
  const heavy = called.filter(({ weight }) => weight > 2);
  const kindness = kindnessOf(words, called);
  const score = (hit: Hit, level: 3 | 4) => {
    const kind = level === 3 && hit.weight === 4 ? 0 : kindness(hit.from);
    return (
      hit.weight +
      (other(hit, threats) ? 2 : 0) +
      (other(hit, aired) ? 2 : 0) +
      (other(hit, mocking) ? 1 : 0) +
      (level === 4 && other(hit, hit.weight > 2 ? called : heavy) ? 1 : 0) -
      kind
    );
  };
  const tones: Tone[] = [];
  const add = (hit: Hit, level: 2 | 3 | 4, lacks: number) => {
    if (lacks <= 0) tones.push({ word: hit.from, level });
    else if (lacks <= 2) tones.push({ word: hit.from, level, lacks });
  };
  for (const hit of called) add(hit, 4, ENOUGH_TO_CALL - score(hit, 4));
  for (const hit of threats) add(hit, 3, ENOUGH_TO_THREATEN - score(hit, 3));
  // Asking for more of somebody's facts is hostile where they are aired already.
  for (const hit of aired) {
    if (hit.weight === 3 && other(hit, aired) && kindness(hit.from) === 0) add(hit, 3, 0);
  }
  for (const hit of mocking) {
    const isBorneOut = hit.weight > 2 || other(hit, mocking) || other(hit, threats);
    add(hit, 2, isBorneOut ? 0 : 2);
  }
  return tones.toSorted((a, b) => a.word - b.word);
}

/** The group of sentences that call: none of the patterns'. */
const SENTENCE = -4;

function overlap(one: Hit, other: Hit): boolean {
  return one.from < other.to && other.from < one.to;
}

function nearnessIn(count: number): (one: Hit, other: Hit) => boolean {
  if (count <= SHORT) return () => true;
  return (one, other) => Math.abs(one.from - other.from) <= REACH;
}

/** Of signs that overlap the heaviest, so that one phrase is not counted twice; in order. */
function apart(hits: readonly Hit[]): Hit[] {
  const out: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.from - b.from || b.weight - a.weight)) {
    const last = out.at(-1);
    if (!last || !overlap(last, hit)) out.push(hit);
    else if (hit.weight > last.weight) out[out.length - 1] = hit;
  }
  return out;
}

/** How much kind words around a word take off: 2 for one, 3 for more. The last word of a call ("torches welcome") is none. */
function kindnessOf(words: readonly string[], called: readonly Hit[]): (at: number) => number {
  const own = new Set(called.map(({ to }) => to - 1));
  const kind = words.flatMap((word, at) => (KINDLY.has(word) && !own.has(at) ? [at] : []));
  return (at) => {
    const seen = new Set<string>();
    for (const one of kind) {
      if (Math.abs(one - at) <= KIND_REACH) seen.add(words[one] ?? '');
      if (seen.size >= 2) return 3;
    }
    return seen.size === 1 ? 2 : 0;
  };
}

/** Words before an angry word that turn it round: "not a disgrace". */
const NOT = new Set([
  'niet',
  'geen',
  'nooit',
  'not',
  'no',
  'never',
  'zonder',
  'without',
  'kein',
  'keine',
  'nicht',
]);

function isDenied(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => NOT.has(word));
}
