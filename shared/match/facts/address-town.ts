import type { Segment } from '../segment.ts';
import { spell, spellAt, table } from './address-words.ts';

/** Towns with two names in daily use. */
const TOWNS = table(`
  denhag sgravenhage hag
  denbosch shertogenbosch
  sgraveland graveland
  brusel bruxeles brusels
  antwerpen antwerp anvers
  gent ghent gand
  luik liege luttich
  munchen munich
  koln cologne keulen
  aken achen
  parys paris
  londen london
`);

const SAINTS = new Set(['st', 'saint', 'sankt']);

/** Words of a town as one run of letters. */
export function town(words: readonly string[]): string {
  let out = '';
  for (const word of words) out += SAINTS.has(word) ? 'sint' : spell(word);
  return townOf(out);
}

/** The word at `i` as a part of a town. */
export function townPart(segment: Segment, i: number): string {
  const word = spellAt(segment, i);
  return word.length <= 5 && SAINTS.has(word) ? 'sint' : word;
}

/** A town as forms have it, from its parts together. */
export function townOf(parts: string): string {
  return TOWNS.get(parts) ?? parts;
}
