import { createHash, createHmac, randomBytes } from 'node:crypto';

import { normaliseUrl } from './normalise-url.ts';

/** 128 bits, written in 22 characters. */
const ID_BYTES = 16;

/** Names a page in the tables: keyed, so that who reads a table cannot test whether an address was looked at. */
export function pageKey(url: string, key: Uint8Array): string {
  return cut(createHmac('sha256', key).update(normaliseUrl(url)).digest());
}

/** Fingerprint of a finding: same subject, page and fact give the same id for ever. */
export function findingId(subject: string, page: string, fact: string, key?: Uint8Array): string {
  return stableId(['finding', subject, page, fact], key);
}

/** One per subject and site. */
export function exposureId(subject: string, site: string, key?: Uint8Array): string {
  return stableId(['exposure', subject, site], key);
}

/** One per exposure and route. */
export function taskId(exposure: string, route: string, key?: Uint8Array): string {
  return stableId(['task', exposure, route], key);
}

/** The same parts give the same 22 characters; no two lists of parts give the same by chance of how they join. */
export function stableId(parts: readonly string[], key?: Uint8Array): string {
  const hash = key ? createHmac('sha256', key) : createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return cut(hash.digest());
}

/** An unguessable token for a link, of 256 bits. Only its `tokenHash` is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: enough to recognise it, not to use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function cut(digest: Buffer): string {
  return digest.subarray(0, ID_BYTES).toString('base64url');
}

/** Letters and digits that cannot be taken for one another, also over the phone (Crockford's base 32). */
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CASE_NUMBER = /\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b/gi;

/** Number of a removal request as letters name it: 50 bits of the task's id, in two groups of five; says nothing of the person. */
export function caseNumber(task: string): string {
  const digest = createHash('sha256').update(`case\n${task}`).digest();
  const letters = [...digest.subarray(0, 10)].map((byte) => READABLE[byte & 31]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Whatever looks like a case number in a text, such as the subject line of an answer, in its order; a phone number may, too. */
export function caseNumbersIn(text: string): readonly string[] {
  return (text.match(CASE_NUMBER) ?? []).map((number) => number.toUpperCase());
}
