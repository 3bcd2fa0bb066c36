import type { Place } from './address-place.ts';

/** What every form of an address begins with. */
export const ADDRESS = 'address:';
/** Forms of a street with one letter left out. */
export const TYPO = 'address:~';

/**
 * The form of a street and number beside which another town may stand. `named` and `likely` are enrolled as hints,
 * `perhaps` as weak: the scanner cannot know which words are towns.
 */
export function elsewhere(bare: string, slot: Exclude<Place['slot'], 'none'>): string {
  return slot === 'named' ? `${bare}|*` : slot === 'likely' ? `${bare}|+` : `${bare}|?`;
}

/** The street with each letter of its last word left out in turn, and whole: two that share one differ by one letter, or two swapped. */
export function deletions(head: string, tail: string): string[] {
  const out = [head + tail];
  for (let i = 0; i < tail.length; i++) {
    if (i > 0 && tail[i] === tail[i - 1]) continue;
    out.push(`${head}${tail.slice(0, i)}${tail.slice(i + 1)}`);
  }
  return out;
}
