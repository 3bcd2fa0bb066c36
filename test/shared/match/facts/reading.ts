import type { Fact } from '#shared/domain/fact.ts';
import type { Where } from '#shared/domain/page.ts';
import type { KindOfFact } from '#shared/match/kind.ts';
import { segment } from '#shared/match/segment.ts';

interface Page {
  readonly country?: string;
  readonly language?: string;
  readonly where?: Where;
}

/** What a page of this text quotes of a fact: the stretches whose forms the fact was enrolled under. */
export function quotesOf<F extends Fact>(
  kind: KindOfFact<F>,
  fact: F,
  text: string,
  page: Page = {},
): readonly string[] {
  const enrolled = new Set(
    kind.enrol(fact, { names: [{ family: 'Oldehof' }], country: 'NL' }).map(({ form }) => form),
  );
  return kind
    .recognise(segment(text, { country: 'NL', language: 'nl', ...page }))
    .filter(({ forms }) => forms.some((form) => enrolled.has(form)))
    .map(({ span }) => text.slice(...span));
}

/** Every form proposed for a text. */
export function formsIn(kind: KindOfFact, text: string, page: Page = {}): readonly string[] {
  return kind
    .recognise(segment(text, { country: 'NL', language: 'nl', ...page }))
    .flatMap(({ forms }) => forms);
}

/**
 * Reads 200,000 characters made of one piece. A reader that is quadratic in what stands above takes minutes, and fails by
 * the runner's own time limit; nothing here asserts a speed, `npm run bench` measures it.
 */
export function readsMuchOf(kind: KindOfFact, piece: string): boolean {
  const text = piece.repeat(Math.ceil(200_000 / piece.length));
  return Array.isArray(kind.recognise(segment(text)));
}

/** Texts that cost a careless reader far more than their length. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['digits', '1234567890'],
  ['zeros', '0'],
  ['single digits', '0 1 2 '],
  ['at-signs', '@'],
  ['letters and at-signs', 'a@'],
  ['words for at', 'a at b '],
  ['dots', 'a.'],
  ['dashes', '1-a-'],
  ['slashes', '/u/'],
  ['underscores', '_a'],
  ['spelt zeros', 'nul zes '],
  ['capitals', 'NL91'],
  ['letters', 'a'],
  ['brackets', '([{<'],
  ['wide digits', '０'],
  ['nothing to see', '\u200B1'],
];
