import type { Where } from '#shared/domain/page.ts';

import { cut } from './cut.ts';
import { mendForeign, mendSpaced } from './mend.ts';
import { MENDED, Words } from './words.ts';

/** A stretch of page text cut into folded words, with a way back to the original. The page's own text is one; each attribute or link target another. */
export interface Segment {
  /** As the page has it; all offsets point here (UTF-16). */
  readonly text: string;
  readonly where: Where;
  /** ISO 3166-1 alpha-2 of the page. */
  readonly country: string;
  readonly language: string | undefined;
  /** Lower case, no diacritics, look-alike letters mapped to Latin, invisible characters dropped. Words are runs of letters or runs of digits. */
  readonly words: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Per word, what it was before folding: the bits in `words.ts`. */
  readonly marks: Uint8Array;
  /** Per word, what recognisers take it for: the bits in `facts/keywords.ts`. */
  readonly kinds: Int32Array;
  /** Per word, its `hashWord`. */
  readonly hashes: Uint32Array;
  /** All marks and all kinds together: whether there is anything to look for at all. */
  readonly allMarks: number;
  readonly allKinds: number;
  /** Whether the text is ASCII and no word of it was read otherwise than it stands. */
  readonly isPlain: boolean;
}

/** What a page says of itself, as far as reading its words needs it. */
export interface SegmentOptions {
  readonly where?: Where | undefined;
  readonly country?: string | undefined;
  readonly language?: string | undefined;
}

/**
 * Cuts text into folded words in one pass, linear in its length whatever it holds. Invisible characters inside a word
 * are dropped, look-alike letters of other scripts become Latin where the word or the whole text is Latin, leetspeak is
 * read where the rest of the word is letters, and letters spaced out are joined.
 */
export function segment(text: string, options: SegmentOptions = {}): Segment {
  const out = roomFor(text);
  cut(text, units, out);
  if (out.foreign.length > 0) mendForeign(out, text);
  return packed(out.singles >= 4 ? mendSpaced(out, text) : out, text, options);
}

/** Units of the text being read, and where its words are put: the same for all texts, for large arrays cost more to make than to fill. */
let units = new Uint16Array(0);
let scratch = new Words(0);
const ROOM = 1 << 14;

/** Makes ready for a text: at most as many words as it has units, and a zero behind these. */
function roomFor(text: string): Words {
  if (units.length <= text.length) {
    const room = Math.max(ROOM, text.length + 1);
    units = new Uint16Array(room);
    scratch = new Words(room);
  }
  // Reading the units there takes two thirds of the time.
  Buffer.from(units.buffer).write(text, 'utf16le');
  units[text.length] = 0;
  scratch.clear();
  return scratch;
}

/** Memory that segments take their arrays from: many small arrays cost more than what stands in them. */
let arena = new ArrayBuffer(0);
let taken = 0;
const ARENA = 1 << 20;
const BYTES_A_WORD = 17;

function packed(out: Words, text: string, options: SegmentOptions): Segment {
  const { count, allMarks, allKinds, isAscii } = out;
  const size = count * BYTES_A_WORD;
  if (taken + size > arena.byteLength) {
    arena = new ArrayBuffer(Math.max(ARENA, size));
    taken = 0;
  }
  const starts = new Int32Array(arena, taken, count);
  const ends = new Int32Array(arena, taken + 4 * count, count);
  const kinds = new Int32Array(arena, taken + 8 * count, count);
  const hashes = new Uint32Array(arena, taken + 12 * count, count);
  const marks = new Uint8Array(arena, taken + 16 * count, count);
  taken = (taken + size + 3) & ~3;
  starts.set(out.starts.subarray(0, count));
  ends.set(out.ends.subarray(0, count));
  kinds.set(out.kinds.subarray(0, count));
  hashes.set(out.hashes.subarray(0, count));
  marks.set(out.marks.subarray(0, count));
  return {
    text,
    where: options.where ?? 'text',
    country: options.country ?? 'NL',
    language: options.language,
    words: out.words,
    starts,
    ends,
    marks,
    kinds,
    hashes,
    allMarks,
    allKinds,
    isPlain: isAscii && (allMarks & MENDED) === 0,
  };
}
