import { inflateRawSync } from 'node:zlib';

import { latin1 } from './charset.ts';

/** Files in one archive that are listed; a document has dozens. */
const MOST_FILES = 5000;
/** The directory's end stands before a comment of at most 64 kB (APPNOTE 4.3.16). */
const LONGEST_COMMENT = 65_557;

/** The files of a ZIP archive that `wants` names, unpacked, `most` bytes together. Throws where it is broken or larger. */
export function unzip(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  most: number,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array>();
  const tail = Math.max(0, bytes.length - LONGEST_COMMENT);
  const end = latin1(bytes.subarray(tail)).lastIndexOf('PK\u0005\u0006');
  if (end < 0) throw new Error('wanted a ZIP directory, found none');
  let at = view.getUint32(tail + end + 16, true);
  let left = most;
  for (
    let n = 0;
    n < MOST_FILES && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50;
    n++
  ) {
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    if (wants(name)) {
      const content = fileAt(bytes, view, at, left);
      left -= content.length;
      found.set(name, content);
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

function fileAt(bytes: Uint8Array, view: DataView, entry: number, most: number): Uint8Array {
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + size);
  if (method === 0) return packed;
  if (method !== 8) throw new Error(`wanted stored or deflated data, got method ${method}`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}
