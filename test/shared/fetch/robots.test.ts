import { describe, expect, it } from 'vitest';

import { keptFrom, sitemapsOf, spacingOf } from '#shared/fetch/robots-host.ts';
import { isAllowed, readRobots } from '#shared/fetch/robots.ts';

function allows(text: string, path: string, token = 'LuwteBot') {
  return isAllowed(readRobots(text, token), new URL(path, 'https://dorp.example'));
}

describe('robots', () => {
  it.each([
    [
      'the longest rule wins, whatever the order',
      'User-agent: *\nAllow: /a/b\nDisallow: /a',
      '/a/b/c',
      true,
    ],
    [
      'of two equally long rules the one that allows wins',
      'User-agent: *\nDisallow: /ab\nAllow: /ab',
      '/abc',
      true,
    ],
    [
      'our own group replaces that of everybody',
      'User-agent: *\nDisallow: /\n\nUser-agent: luwtebot\nDisallow: /x',
      '/y',
      true,
    ],
    [
      'two groups that name us are read as one',
      'User-agent: LuwteBot\nDisallow: /x\n\nUser-agent: Other\nDisallow: /\n\nUser-agent: luwtebot/2.1\nDisallow: /y',
      '/y',
      false,
    ],
    [
      'a name that merely begins like ours is another robot',
      'User-agent: Luwte\nDisallow: /',
      '/',
      true,
    ],
    [
      'a sitemap line between names does not end the group',
      'User-agent: LuwteBot\nSitemap: /s.xml\nUser-agent: Other\nDisallow: /x',
      '/x',
      false,
    ],
    [
      'a star stands for anything',
      'User-agent: *\nDisallow: /*/prive*.html',
      '/dorp/prive/1.html',
      false,
    ],
    ['a dollar is the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x=1', true],
    ['an empty Disallow disallows nothing', 'User-agent: *\nDisallow:', '/x', true],
    ['escapes are compared in one spelling', 'User-agent: *\nDisallow: /caf%c3%a9', '/café', false],
    ['an escaped letter is that letter', 'User-agent: *\nDisallow: /pr%69ve', '/prive', false],
    [
      'an escaped letter is that letter in the address too',
      'User-agent: *\nDisallow: /prive',
      '/pr%69ve',
      false,
    ],
    ['an escaped slash is no slash', 'User-agent: *\nDisallow: /a/b', '/a%2Fb', true],
    ['an escaped star is a star in the address', 'User-agent: *\nDisallow: /a%2Ab', '/axb', true],
    [
      'a rule that is spelled wrong was still meant',
      'User-agent: *\nDissalow: /a\nDisalow: /b',
      '/b',
      false,
    ],
    [
      'letters beyond ASCII may be written plainly',
      'User-agent: *\nDisallow: /straße',
      '/stra%C3%9Fe/1',
      false,
    ],
    [
      'comments and unknown lines are passed over',
      '# hi\nUser-agent: * # all\nNoindex: /q\nDisallow: /x # no',
      '/x',
      false,
    ],
    [
      'rules before any group count for nobody',
      'Disallow: /\nUser-agent: *\nDisallow: /x',
      '/y',
      true,
    ],
    [
      'the query belongs to the path',
      'User-agent: *\nDisallow: /zoek?*naam=',
      '/zoek?a=1&naam=x',
      false,
    ],
    ['robots.txt itself is always allowed', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ])('%s', (_, text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed);
  });

  it('reads old line ends and a byte order mark', () => {
    expect(allows('\uFEFFUser-agent: *\rDisallow: /x\r', '/x')).toBe(false);
  });

  it('is done at once with patterns made to be slow', () => {
    const stars = `User-agent: *\n${`Disallow: /${'a*'.repeat(900)}b\n`.repeat(100)}`;
    const spaces = `a${' '.repeat(400_000)}`;
    expect(allows(stars, `/${'a'.repeat(2_000)}`)).toBe(true);
    expect(allows(spaces, '/')).toBe(true);
  });

  it('gives crawl-delay and sitemaps, of which only web addresses count', () => {
    const robots = readRobots(
      'User-agent: LuwteBot\nCrawl-delay: 2.5\nSitemap: /kaart.xml\nSitemap: ftp://dorp.example/x\n',
      'LuwteBot',
    );
    expect(robots.crawlDelay).toBe(2.5);
    expect(sitemapsOf(robots, 'https://dorp.example')).toEqual(['https://dorp.example/kaart.xml']);
    expect(spacingOf(1_000, robots)).toBe(2_500);
    expect(spacingOf(4_000, robots)).toBe(4_000);
  });
});

describe('what is kept of robots.txt', () => {
  const rules = new TextEncoder().encode('User-agent: *\nDisallow: /');
  it.each([
    [200, 'rules'],
    [404, 'unavailable'],
    [401, 'unavailable'],
    [403, 'unavailable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [302, 'unreachable'],
  ])('status %i means %s', (status, kept) => {
    expect(keptFrom({ kind: 'answer', status, body: rules }, undefined, 1_000).status).toBe(kept);
  });

  it('stops believing in a host without rules only after thirty days of silence', () => {
    const day = 86_400_000;
    const first = keptFrom({ kind: 'none', why: 'silence' }, undefined, day);
    expect(first).toMatchObject({ status: 'unreachable', unreachableSince: day });
    const later = keptFrom({ kind: 'none', why: 'silence' }, first, 20 * day);
    expect(later.status).toBe('unreachable');
    expect(keptFrom({ kind: 'none', why: 'silence' }, later, 40 * day).status).toBe('unavailable');
  });

  it('reads the first 500 KiB and leaves the rest', () => {
    const long = new TextEncoder().encode(`User-agent: *\n${'# x\n'.repeat(200_000)}Disallow: /`);
    const kept = keptFrom({ kind: 'answer', status: 200, body: long }, undefined, 0);
    expect(kept.robots.rules).toEqual([]);
  });
});
