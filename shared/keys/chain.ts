import { createHash } from 'node:crypto';

/** One line of an append-only log. */
export interface Entry {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Role and id: "team:sam", "subject:mayor", "system:report". */
  readonly by: string;
  /** What was looked at or done, in a word: never a fact. */
  readonly what: string;
}

/** An entry in its place: its hash covers its own words, its place and the hash before it. */
export interface Link extends Entry {
  /** Place in the log, from 1. */
  readonly place: number;
  /** Hash of the entry before; of the subject's id for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** The entry as it stands after `previous`, the last of the subject's log, or as the first. */
export function nextLink(subject: string, previous: Link | undefined, entry: Entry): Link {
  const { at, by, what } = entry;
  const place = (previous?.place ?? 0) + 1;
  const before = previous?.hash ?? start(subject);
  return { at, by, what, place, previous: before, hash: hashOf(place, before, entry) };
}

/** Place of the first entry that was changed, removed, moved or put in; `undefined` where the log is whole. */
export function verifyChain(subject: string, links: readonly Link[]): number | undefined {
  let before = start(subject);
  for (const [index, link] of links.entries()) {
    const whole =
      link.place === index + 1 &&
      link.previous === before &&
      link.hash === hashOf(link.place, before, link);
    if (!whole) return index + 1;
    before = link.hash;
  }
  return undefined;
}

function start(subject: string): string {
  return digest(['luwte log v1', subject]);
}

function hashOf(place: number, previous: string, { at, by, what }: Entry): string {
  return digest([String(place), previous, at, by, what]);
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
