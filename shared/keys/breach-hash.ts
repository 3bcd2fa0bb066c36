import { createHash } from 'node:crypto';

/** How much of the hash may leave: 24 of its 160 bits. Every such prefix is shared by a great many addresses. */
const PREFIX_DIGITS = 6;

/**
 * An e-mail address as lists of data breaches know it: SHA-1 of the address in lower case, 40 hexadecimal digits, capitals. It
 * names the address as surely as the address itself does, so it is as private.
 */
export function breachHash(address: string): string {
  return createHash('sha1').update(address.trim().toLowerCase()).digest('hex').toUpperCase();
}

/** The only part of a breach hash that may leave. */
export function breachPrefix(hash: string): string {
  return hash.slice(0, PREFIX_DIGITS);
}
