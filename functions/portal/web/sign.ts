import { fromBase64, toBase64 } from '#shared/keys/base64.ts';
import { confirms, hmac } from '#shared/keys/confirm.ts';

/** HMAC in full: 256 bits. */
const TAG_BYTES = 32;

/**
 * A value that a browser may carry and not change. `purpose` is part of what is signed, so that one cookie's value
 * cannot stand in another's place. Whoever holds it can read it: nothing private goes in.
 */
export function sign(key: Uint8Array, purpose: string, value: unknown): string {
  const body = urlSafe(new TextEncoder().encode(JSON.stringify(value)));
  return `${body}.${urlSafe(hmac(key, `${purpose}.${body}`, TAG_BYTES))}`;
}

/** What was signed, or undefined where anything about it is not ours. */
export function signed(key: Uint8Array, purpose: string, text: string | undefined): unknown {
  const [body, tag, more] = text?.split('.') ?? [];
  if (body === undefined || tag === undefined || more !== undefined) return undefined;
  try {
    const right = fromBase64(tag);
    if (right.length !== TAG_BYTES || !confirms(key, `${purpose}.${body}`, right)) return undefined;
    return JSON.parse(new TextDecoder().decode(fromBase64(body)));
  } catch {
    return undefined;
  }
}

function urlSafe(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
