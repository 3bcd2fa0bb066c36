import { crc32 } from 'node:zlib';

import { BadInput } from '#shared/domain/errors.ts';

import type { Meaning } from './blind.ts';
import { meaningsSchema } from './records.ts';

/**
 * The artefact: a header of 32-bit words (magic, version, checksum, length, eight bytes of key id, then the length in
 * bytes of each section), and the sections, each on a boundary of four bytes. Little-endian throughout.
 */
export interface Sections {
  readonly key: Uint8Array;
  readonly meanings: readonly Meaning[];
  /** First fact of each person, and one more. */
  readonly factStart: Uint32Array;
  /** Kind in bits 0 to 3, who in bits 4 and 5. */
  readonly factInfo: Uint8Array;
  /** One bit for each value of the top bits of `lo`. */
  readonly gate: Uint32Array;
  /** First form of each value of the top bits of the fingerprint's high word, and one more. */
  readonly buckets: Uint32Array;
  /** Low 16 bits of the fingerprint's low word << 16 | first 16 bits of the confirming tag. */
  readonly checks: Uint32Array;
  /** Meaning, then fact, from the lowest bit up, as wide as they must be; what is left holds more bits of the tag (`refShape`). */
  readonly refs: Uint32Array;
  /** Forms that are only looked for beside their person: first of each person, and one more. */
  readonly saltStart: Uint32Array;
  /** Low 16 bits of the fingerprint. */
  readonly salted: Uint16Array;
  /** First 12 bits of the confirming tag, two of them to three bytes. */
  readonly saltTags: Uint8Array;
  /** Runs of salted forms of one fact and meaning: first byte of each person, and one more. */
  readonly runStart: Uint32Array;
  /** Number of the fact among the person's << 8 | meaning: the pairs that runs name by number. */
  readonly pairs: Uint16Array;
  /** A run is the number of its pair and how many forms it has; `NO_PAIR` stands before a pair written out. */
  readonly runs: Uint8Array;
  readonly publicStart: Uint32Array;
  readonly publicText: Uint8Array;
  readonly recordStart: Uint32Array;
  /** A record a person (`writeRecord`). */
  readonly records: Uint8Array;
  /** Words of family names, by the low bits of an unkeyed hash: names are public. */
  /** One bit for each value of the top bits of those hashes: one look at memory for a word that is nobody's. */
  readonly nameGate: Uint32Array;
  readonly nameBuckets: Uint32Array;
  readonly nameHashes: Uint32Array;
  readonly namePeople: Uint32Array;
  /** Per person: letters that their given names may begin with, a bit each. */
  readonly letters: Uint32Array;
  /** Per person: short hashes of two words of their organisations; 0 where there is none. */
  readonly places: Uint32Array;
}

const MAGIC = 0x4554_574c;
const VERSION = 6;
const ORDER = [
  'factStart',
  'factInfo',
  'gate',
  'buckets',
  'checks',
  'refs',
  'saltStart',
  'salted',
  'saltTags',
  'runStart',
  'pairs',
  'runs',
  'publicStart',
  'publicText',
  'recordStart',
  'records',
  'nameGate',
  'nameBuckets',
  'nameHashes',
  'namePeople',
  'letters',
  'places',
] as const;
const FIXED = 6;
const HEADER_WORDS = FIXED + 1 + ORDER.length;

/** Writes the sections as one artefact. */
export function writeSections(sections: Sections): Uint8Array {
  const meanings = new TextEncoder().encode(JSON.stringify(sections.meanings));
  const parts: Uint8Array[] = [meanings, ...ORDER.map((name) => bytesOf(sections[name]))];
  const total = parts.reduce((sum, part) => sum + aligned(part.length), HEADER_WORDS * 4);
  const out = new Uint8Array(total);
  const words = new Uint32Array(out.buffer);
  words[0] = MAGIC;
  words[1] = VERSION;
  words[3] = total;
  out.set(sections.key.subarray(0, 8), 16);
  let at = HEADER_WORDS * 4;
  parts.forEach((part, i) => {
    words[FIXED + i] = part.length;
    out.set(part, at);
    at += aligned(part.length);
  });
  words[2] = checksum(out);
  return out;
}

/** Views on an artefact's sections. Throws `BadInput` where it is not whole. */
export function readSections(given: Uint8Array): Sections {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  if (bytes.length < HEADER_WORDS * 4 || words[0] !== MAGIC) {
    throw new BadInput('a watchlist was wanted, other bytes were given: compile it again');
  }
  if (words[1] !== VERSION) {
    throw new BadInput(
      `a watchlist of version ${VERSION} was wanted, got version ${words[1]}: compile it again`,
    );
  }
  if (words[3] !== bytes.length) {
    throw new BadInput(
      `a watchlist of ${words[3]} bytes was wanted, got ${bytes.length}: fetch it again`,
    );
  }
  if (words[2] !== checksum(bytes))
    throw new BadInput('the watchlist is damaged: compile it again');
  let at = HEADER_WORDS * 4;
  const take = (i: number) => {
    const length = words[FIXED + i] ?? 0;
    const part = bytes.subarray(at, at + length);
    at += aligned(length);
    return part;
  };
  const meanings = meaningsSchema.parse(JSON.parse(new TextDecoder().decode(take(0))));
  const parts = ORDER.map((_, i) => take(i + 1));
  const bytesAt = (name: (typeof ORDER)[number]) => parts[ORDER.indexOf(name)] ?? new Uint8Array(0);
  const wordsAt = (name: (typeof ORDER)[number]) => {
    const part = bytesAt(name);
    return new Uint32Array(part.buffer, part.byteOffset, part.length >> 2);
  };
  const halvesAt = (name: (typeof ORDER)[number]) => {
    const part = bytesAt(name);
    return new Uint16Array(part.buffer, part.byteOffset, part.length >> 1);
  };
  return {
    key: bytes.slice(16, 24),
    meanings,
    factStart: wordsAt('factStart'),
    factInfo: bytesAt('factInfo'),
    gate: wordsAt('gate'),
    buckets: wordsAt('buckets'),
    checks: wordsAt('checks'),
    refs: wordsAt('refs'),
    saltStart: wordsAt('saltStart'),
    salted: halvesAt('salted'),
    saltTags: bytesAt('saltTags'),
    runStart: wordsAt('runStart'),
    pairs: halvesAt('pairs'),
    runs: bytesAt('runs'),
    publicStart: wordsAt('publicStart'),
    publicText: bytesAt('publicText'),
    recordStart: wordsAt('recordStart'),
    records: bytesAt('records'),
    nameGate: wordsAt('nameGate'),
    nameBuckets: wordsAt('nameBuckets'),
    nameHashes: wordsAt('nameHashes'),
    namePeople: wordsAt('namePeople'),
    letters: wordsAt('letters'),
    places: wordsAt('places'),
  };
}

function bytesOf(part: Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** Over every byte but the checksum's own: finds damage, proves nothing against a forger (the bucket's policy does that). */
function checksum(bytes: Uint8Array): number {
  return crc32(bytes.subarray(12), crc32(bytes.subarray(0, 8)));
}

/** Stands in `runs` where a pair is written out, being none of the first 255. */
export const NO_PAIR = 0xff;

/** How the 32 bits of a reference are shared out, from the lowest: meaning, fact, more of the tag. */
export interface RefShape {
  readonly meaning: number;
  readonly fact: number;
  readonly tag: number;
}

/** Bits that each part of a reference needs among so many facts (at most 2^24) and meanings (at most 256). */
export function refShape(facts: number, meanings: number): RefShape {
  const [fact, meaning] = [bitsFor(facts), bitsFor(meanings)];
  return { meaning, fact, tag: Math.min(16, 32 - fact - meaning) };
}

function bitsFor(count: number): number {
  return 32 - Math.clz32(Math.max(0, count - 1));
}

/** Sections that hold what is public of people; the rest is what facts cost. */
const OF_NAMES = new Set<string>([
  'publicStart',
  'publicText',
  'nameGate',
  'nameBuckets',
  'nameHashes',
  'namePeople',
  'letters',
  'places',
]);

/** Bytes that an artefact spends on facts, with what belongs to them (ids, sealing keys, tables), names left out. */
export function bytesOfFacts(artefact: Uint8Array): number {
  const sections = readSections(artefact);
  return ORDER.filter((name) => !OF_NAMES.has(name)).reduce(
    (sum, name) => sum + sections[name].byteLength,
    0,
  );
}
