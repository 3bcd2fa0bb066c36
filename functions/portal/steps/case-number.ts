import { stableId } from '#shared/keys/ids.ts';

/** Letters and digits that do not look like each other. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/** Names a request towards others: the same task has the same number, and it says nothing about anybody. */
export function caseNumber(task: string): string {
  const bytes = Buffer.from(stableId(['case', task]), 'base64url');
  const signs = [...bytes.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]);
  return `LW-${signs.join('')}`;
}
