import {
  brotliDecompressSync,
  constants,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';

/** What became of one gzip member: its content, and where the next byte after it stands. */
export interface Member {
  readonly content: Uint8Array;
  readonly next: number;
}

const TRUNCATED_IS_FINE = { finishFlush: constants.Z_SYNC_FLUSH };

export function isGzip(bytes: Uint8Array, at = 0): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8;
}

/**
 * Unpacks the gzip member that starts at `at`; a member cut short gives what there is. Throws RangeError where it
 * would be larger than `most` bytes, and Error where it is broken.
 */
export function unpackMember(bytes: Uint8Array, at: number, most: number): Member {
  const from = bodyOfMember(bytes, at);
  const { buffer, engine } = inflateWithInfo(bytes.subarray(from), most);
  return { content: buffer, next: Math.min(bytes.length, from + engine.bytesWritten + 8) };
}

/** All members of a gzip file one after another, `most` bytes together. */
export function gunzip(bytes: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let left = most;
  for (let at = 0; isGzip(bytes, at);) {
    const { content, next } = unpackMember(bytes, at, left);
    parts.push(content);
    left -= content.length;
    at = next;
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

/** Undoes HTTP content codings, the last applied first; an unknown one, or one that was not applied, leaves the bytes as they are. */
export function unpackCoding(bytes: Uint8Array, codings: string, most: number): Uint8Array {
  let content = bytes;
  for (const coding of codings.toLowerCase().split(',').toReversed())
    content = undo(content, coding.trim(), most);
  return content;
}

function undo(bytes: Uint8Array, coding: string, most: number): Uint8Array {
  const limit = { maxOutputLength: most };
  if (coding === 'gzip' || coding === 'x-gzip') return isGzip(bytes) ? gunzip(bytes, most) : bytes;
  if (coding === 'br') return brotliDecompressSync(bytes, limit);
  if (coding === 'zstd') return zstdDecompressSync(bytes, limit);
  if (coding !== 'deflate') return bytes;
  // Some servers send a zlib stream for "deflate", some a bare one.
  const isZlib =
    ((bytes[0] ?? 0) & 15) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return isZlib
    ? inflateSync(bytes, { ...limit, ...TRUNCATED_IS_FINE })
    : inflateRawSync(bytes, { ...limit, ...TRUNCATED_IS_FINE });
}

/** Where the deflated data of a member start, past the header's optional fields (RFC 1952). */
function bodyOfMember(bytes: Uint8Array, at: number): number {
  if (!isGzip(bytes, at)) throw new Error('wanted a gzip member, got other bytes');
  const flags = bytes[at + 3] ?? 0;
  let i = at + 10;
  if (flags & 4) i += 2 + ((bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8));
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, i);
    i = end < 0 ? bytes.length : end + 1;
  }
  return flags & 2 ? i + 2 : i;
}

/** Node gives a buffer and its engine with `info`, which its types do not say. */
function inflateWithInfo(
  bytes: Uint8Array,
  most: number,
): { buffer: Buffer; engine: { bytesWritten: number } } {
  const options = { ...TRUNCATED_IS_FINE, maxOutputLength: most, info: true };
  const result: unknown = inflateRawSync(bytes, options);
  if (isWithEngine(result)) return result;
  throw new Error('wanted inflateRawSync to say how many bytes it read, got a bare buffer');
}

function isWithEngine(x: unknown): x is { buffer: Buffer; engine: { bytesWritten: number } } {
  return typeof x === 'object' && x !== null && 'buffer' in x && 'engine' in x;
}
