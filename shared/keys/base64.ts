/** Bytes as base64 (RFC 4648, padded): how sealed values stand in messages and documents. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** The bytes of a base64 or base64url text. Throws TypeError for anything else; the text is not repeated. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w+/-]*={0,2}$/.test(text)) {
    throw new TypeError(`base64 wanted, got ${text.length} characters that are not`);
  }
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
