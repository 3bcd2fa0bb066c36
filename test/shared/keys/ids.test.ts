import { describe, expect, it } from 'vitest';

import {
  exposureId,
  findingId,
  newToken,
  pageKey,
  stableId,
  taskId,
  tokenHash,
} from '#shared/keys/ids.ts';

const key = new Uint8Array(32).fill(1);
const other = new Uint8Array(32).fill(2);

describe('the key of a page', () => {
  it('is the same for one page however its address is written, and tells nothing of it', () => {
    const one = pageKey('https://club.example/team?b=2&a=1', key);
    expect(pageKey('http://Club.EXAMPLE:80/team?a=1&b=2&utm_source=x#coach', key)).toBe(one);
    expect(one).toMatch(/^[\w-]{22}$/);
  });

  it('differs by page and by key', () => {
    const one = pageKey('https://club.example/team', key);
    expect(pageKey('https://club.example/teams', key)).not.toBe(one);
    expect(pageKey('https://club.example/team', other)).not.toBe(one);
  });

  it('is given for a text that is no address', () => {
    expect(pageKey('not an address', key)).toMatch(/^[\w-]{22}$/);
  });
});

describe('ids', () => {
  it('stay the same for ever', () => {
    expect(findingId('mayor', 'page', 'fact')).toBe(findingId('mayor', 'page', 'fact'));
    expect(findingId('mayor', 'page', 'fact')).toBe('avXelGx1-lVYHW5YuE34pA');
  });

  it('do not run into each other', () => {
    const ids = [
      findingId('a', 'bc', 'd'),
      findingId('ab', 'c', 'd'),
      findingId('a', 'b', 'cd'),
      findingId('a', 'bc', 'd', key),
      exposureId('a', 'bc'),
      taskId('a', 'bc'),
      stableId(['a', 'bc']),
      stableId(['abc']),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a token', () => {
  it('is unguessable, and what is kept of it does not give it back', () => {
    const token = newToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(token);
    expect(tokenHash(token)).toBe(tokenHash(token));
    expect(tokenHash(token)).not.toContain(token);
  });
});
