import type { FactKind } from '#shared/domain/fact.ts';
import type { Span } from '#shared/domain/page.ts';
import type { Prf } from '#shared/domain/prf.ts';

import type { Meaning } from './blind.ts';
import { firstWord, plainForm, plainStart, saltedForm, saltedStart } from './blind.ts';
import { KINDS } from './facts/registry.ts';
import type { Candidate, KindOfFact, MayBe } from './kind.ts';
import type { Scene } from './scene.ts';
import { lastAtMost, overlaps } from './scene.ts';
import type { Segment } from './segment.ts';
import type { Salted, Watchlist } from './watchlist.ts';

/** A candidate and where on the page it stands. */
export interface Found {
  readonly candidate: Candidate;
  readonly segment: Segment;
  /** In the page's text: the candidate's own span, or where the attribute or link stands. */
  readonly at: Span;
  /** False for what stands only outside the text. */
  readonly inText: boolean;
}

/** Things found, by where they stand. */
export class Placed {
  readonly #found: readonly Found[];
  readonly #starts: readonly number[];
  readonly #longest: number;

  constructor(found: readonly Found[]) {
    this.#found = found.toSorted((one, other) => one.at[0] - other.at[0]);
    this.#starts = this.#found.map(({ at }) => at[0]);
    this.#longest = found.reduce((most, { at }) => Math.max(most, at[1] - at[0]), 0);
  }

  /** Those that have a character in common with a span. */
  at(span: Span): Found[] {
    const out: Found[] = [];
    for (let i = lastAtMost(this.#starts, span[1] - 1); i >= 0; i--) {
      const one = this.#found[i];
      if (!one || one.at[0] < span[0] - this.#longest) break;
      if (overlaps(one.at, span)) out.push(one);
    }
    return out;
  }
}

/** An enrolled form seen on a page and confirmed. */
export interface FactHit extends Found {
  /** Counted over all people. */
  readonly fact: number;
  readonly person: number;
  readonly meaning: Meaning;
}

/** Kinds that find a person by themselves. */
const TELLING = [
  KINDS.address,
  KINDS.place,
  KINDS.phone,
  KINDS.email,
  KINDS.plate,
  KINDS.username,
  KINDS.iban,
  KINDS.bsn,
];
/** Kinds that say something only of a person who is known to be on the page: they are not looked for before. */
const BESIDE = [KINDS.routine, KINDS.birthdate];

/**
 * What the recognisers propose that can find a person by themselves, in the text and outside it. With a gate, less
 * of what it rules out.
 */
export function candidatesOf(scene: Scene, gate?: Gate): Found[] {
  return propose(scene, TELLING, gate);
}

/** Kinds that say less behind a gate. */
const ASKING = TELLING.filter(({ asks }) => asks === true);

/** What `candidatesOf` gives without a gate, from what it gave behind one: only what asks the gate is read again. */
export function ungated(scene: Scene, gated: readonly Found[]): Found[] {
  const isAsking = new Set(ASKING.map(({ kind }) => kind));
  const again = propose(scene, ASKING);
  const others = gated.filter(({ candidate }) => !isAsking.has(candidate.kind));
  if (scene.extras.length === 0) return [...again, ...others];
  const [asked, rest] = [again, others].map((list) => Map.groupBy(list, ({ segment }) => segment));
  const segments = [scene.main, ...scene.extras.map(({ segment }) => segment)];
  return segments.flatMap((one) => [...(asked?.get(one) ?? []), ...(rest?.get(one) ?? [])]);
}

/** Whether anybody may have enrolled a form of a kind as counting by itself. */
type Gate = (kind: FactKind) => MayBe;

/** The gate of a watchlist: a fingerprint and a look at the table. */
export function gateOf(watchlist: Watchlist, prf: Prf): Gate {
  return (kind) => {
    const before = plainStart(kind);
    return (form) => {
      prf.fingerprint(form, before);
      return watchlist.find(prf.hi, prf.lo, -1) >= 0;
    };
  };
}

/** What the recognisers propose of families; counts beside a person only. */
export function relativesOf(scene: Scene): Found[] {
  return propose(scene, [KINDS.relative]);
}

/** What else the recognisers propose that counts beside a person only: routines, birth dates. */
export function candidatesBeside(scene: Scene): Found[] {
  return propose(scene, BESIDE);
}

function propose(scene: Scene, kinds: readonly KindOfFact[], gate?: Gate): Found[] {
  const out: Found[] = [];
  const asked = kinds.map((kind) => ({ kind, mayBe: gate?.(kind.kind) }));
  for (const { kind, mayBe } of asked) {
    for (const candidate of kind.recognise(scene.main, mayBe)) {
      out.push({ candidate, segment: scene.main, at: candidate.span, inText: true });
    }
    for (const candidate of kind.recognisePage?.(scene.page, scene.country) ?? []) {
      const inText = candidate.span[1] > candidate.span[0];
      out.push({ candidate, segment: scene.main, at: candidate.span, inText });
    }
  }
  for (const { segment, extra } of scene.extras) {
    for (const { kind, mayBe } of asked) {
      for (const candidate of kind.recognise(segment, mayBe)) {
        out.push({ candidate, segment, at: extra.at, inText: false });
      }
    }
  }
  return out;
}

/** Tags of the forms that hit, so that a form that fills a page is confirmed once. One page's worth. */
type Confirmed = Map<string, number>;

/** Candidates whose forms are enrolled by anybody as counting by themselves. A fingerprint a form; HMAC only for hits. */
export function lookUp(watchlist: Watchlist, prf: Prf, found: readonly Found[]): FactHit[] {
  const out: FactHit[] = [];
  const confirmed: Confirmed = new Map();
  // Where a recogniser knows that it has read the same before, it gives the same list of forms.
  const missed = new Set<readonly string[]>();
  for (const one of found) {
    const { kind, forms, isBeside } = one.candidate;
    if (isBeside === true || missed.has(forms)) continue;
    const before = plainStart(kind);
    let isMissed = true;
    for (const form of forms) {
      prf.fingerprint(form, before);
      const place = watchlist.find(prf.hi, prf.lo, -1);
      if (place < 0) continue;
      isMissed = false;
      confirm({ watchlist, prf, confirmed }, place, form, one, out);
    }
    if (isMissed) missed.add(forms);
  }
  return out;
}

/** Candidates whose forms this person enrolled as looked for beside them. */
export function lookUpSalted(
  watchlist: Watchlist,
  prf: Prf,
  found: readonly Found[],
  person: number,
  id: string,
): FactHit[] {
  const { kinds, byLow } = watchlist.saltedOf(person);
  const out: FactHit[] = [];
  const missed = new Set<readonly string[]>();
  let last: FactKind | undefined;
  let before = '';
  let isEnrolled = false;
  for (const one of found) {
    const { kind, forms } = one.candidate;
    if (kind !== last) {
      last = kind;
      before = saltedStart(id, kind);
      isEnrolled = kinds.has(kind);
    }
    if (!isEnrolled || missed.has(forms)) continue;
    let isMissed = true;
    for (const form of forms) {
      prf.fingerprint(form, before);
      const alike = byLow.get(prf.lo & 0xffff);
      if (!alike) continue;
      isMissed = false;
      for (const { fact, meaning } of confirmedOf(alike, kind, prf, saltedForm(id, kind, form)))
        out.push({ ...one, fact, person, meaning });
    }
    if (isMissed) missed.add(forms);
  }
  return out;
}

/** Those of a person's forms of one kind, with this fingerprint, whose tag is this form's too. */
function confirmedOf(
  alike: readonly Salted[],
  kind: FactKind,
  prf: Prf,
  whole: string,
): readonly Salted[] {
  const tag = firstWord(prf.tag(whole)) >>> 20;
  return alike.filter((one) => one.kind === kind && one.tag === tag);
}

interface Looking {
  readonly watchlist: Watchlist;
  readonly prf: Prf;
  readonly confirmed: Confirmed;
}

/** The forms at a place and behind it whose fingerprint was just made, as far as their tags agree. */
function confirm(looking: Looking, first: number, form: string, found: Found, out: FactHit[]) {
  const { watchlist, prf } = looking;
  const { hi, lo } = prf;
  const whole = plainForm(found.candidate.kind, form);
  const tag = looking.confirmed.get(whole) ?? firstWord(prf.tag(whole));
  looking.confirmed.set(whole, tag);
  for (let place = first; place >= 0; place = watchlist.find(hi, lo, place + 1)) {
    if (!watchlist.agrees(place, tag)) continue;
    const fact = watchlist.factAt(place);
    const person = watchlist.personOf(fact);
    out.push({ ...found, fact, person, meaning: watchlist.meaningAt(place) });
  }
}
