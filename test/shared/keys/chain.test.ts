import { describe, expect, it } from 'vitest';

import type { Link } from '#shared/keys/chain.ts';
import { nextLink, verifyChain } from '#shared/keys/chain.ts';

function logOf(length: number): Link[] {
  const links: Link[] = [];
  for (let n = 1; n <= length; n++) {
    const entry = { at: `2026-01-0${n}T00:00:00.000Z`, by: 'team:sam', what: 'saw exposure' };
    links.push(nextLink('mayor', links.at(-1), entry));
  }
  return links;
}

describe('a hash-chained log', () => {
  it('is whole as written, and when empty', () => {
    expect(verifyChain('mayor', logOf(5))).toBeUndefined();
    expect(verifyChain('mayor', [])).toBeUndefined();
  });

  it('shows the first entry that was changed', () => {
    const log = logOf(5);
    const changed = log.map((link, at) => (at === 2 ? { ...link, by: 'team:pat' } : link));
    expect(verifyChain('mayor', changed)).toBe(3);
  });

  it('shows where one was removed, moved or put in, and whose log it is', () => {
    const log = logOf(5);
    expect(verifyChain('mayor', log.toSpliced(1, 1))).toBe(2);
    expect(verifyChain('mayor', [log[1]!, log[0]!])).toBe(1);
    expect(verifyChain('mayor', [...log, log[4]!])).toBe(6);
    expect(verifyChain('judge', log)).toBe(1);
  });

  it('shows a rewritten entry even when its own hash was made again', () => {
    const log = logOf(3);
    const forged = nextLink('mayor', log[0], { at: log[1]!.at, by: 'system', what: 'nothing' });
    expect(verifyChain('mayor', [log[0]!, forged, log[2]!])).toBe(3);
  });
});
