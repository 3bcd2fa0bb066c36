/** Envelopes grow in steps of this many bytes. */
const STEP = 128;
const LENGTH_BYTES = 4;

/** The bytes after their length, filled up with zeros to a multiple of 128. */
export function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = Math.ceil((bytes.length + LENGTH_BYTES) / STEP) * STEP;
  const out = new Uint8Array(size);
  new DataView(out.buffer).setUint32(0, bytes.length);
  out.set(bytes, LENGTH_BYTES);
  return out;
}

/** What `padded` was given. Throws RangeError where the length cannot be. */
export function unpadded(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > bytes.length - LENGTH_BYTES) {
    throw new RangeError(
      `padded length ${length} is more than the ${bytes.length} bytes there are`,
    );
  }
  return bytes.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}
