import { MORE_GIVEN_NAMES } from './given-more.ts';
import { WESTERN_NICKNAMES } from './nicknames-west.ts';
import { WORLD_NICKNAMES } from './nicknames-world.ts';

/** Words of a list of names, folded; a hyphen parts them as it does on a page. */
export function namesIn(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
}

/** Names of a list, each with all that stand in a group with it. */
export function groupsOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const kin = new Map<string, Set<string>>();
  for (const line of text.split(/[\n|]/)) {
    const group = new Set(namesIn(line));
    for (const name of group) {
      const known = kin.get(name) ?? new Set<string>();
      for (const other of group) known.add(other);
      kin.set(name, known);
    }
  }
  return kin;
}

const western = groupsOf(WESTERN_NICKNAMES);
const world = groupsOf(WORLD_NICKNAMES);
const more: ReadonlySet<string> = new Set(namesIn(MORE_GIVEN_NAMES));

/** Whether two given names, folded, may be of one person: one shortens or varies the other. */
export function areKin(one: string, other: string): boolean {
  return (western.get(one)?.has(other) ?? false) || (world.get(one)?.has(other) ?? false);
}

/** Names that may stand for this one. */
export function kinOf(name: string): ReadonlySet<string> {
  return new Set([...(western.get(name) ?? []), ...(world.get(name) ?? [])]);
}

/**
 * Whether this word, folded, is a given name that one meets in the Netherlands: for telling a name from a word on a page, so
 * without the names of the world, many of which are words here.
 */
export function isKnownGiven(word: string): boolean {
  return western.has(word) || more.has(word);
}

/** Whether this word, folded, has nicknames or is one, anywhere. */
export function hasNicknames(word: string): boolean {
  return western.has(word) || world.has(word);
}
