import { describe, expect, it } from 'vitest';

import type { PageLink } from '#shared/domain/page.ts';
import { followLinks, pageAddress, siteStart } from '#shared/sources/site-links.ts';

const place = {
  url: 'https://club.example/nieuws/',
  root: 'https://club.example/',
  depth: 1,
  maxDepth: 4,
  year: 2026,
};

function links(...hrefs: (string | Partial<PageLink>)[]): PageLink[] {
  return hrefs.map((one) => ({
    href: '',
    kind: 'page',
    at: [0, 0] as const,
    ...(typeof one === 'string' ? { href: one } : one),
  }));
}

function follow(...hrefs: (string | Partial<PageLink>)[]) {
  return followLinks(links(...hrefs), place).map(({ url }) => url);
}

describe('site-links', () => {
  it('follows pages, documents and images of the same host, each once and without its fragment', () => {
    expect(
      follow('a.html', '/a.html', 'a.html#top', '/doc/notulen.pdf', {
        href: '/f.jpg',
        kind: 'image',
      }),
    ).toEqual([
      'https://club.example/nieuws/a.html',
      'https://club.example/a.html',
      'https://club.example/doc/notulen.pdf',
      'https://club.example/f.jpg',
    ]);
  });

  it('takes www and the bare host for one site, another port or host for another', () => {
    expect(
      follow(
        'https://www.club.example/x',
        'https://elders.example/x',
        'https://club.example:8443/x',
      ),
    ).toEqual(['https://www.club.example/x']);
  });

  it('leaves out nofollow, deeds, other schemes and files without text', () => {
    expect(
      follow(
        { href: '/x', rel: 'external nofollow' },
        '/wp-login.php',
        '/uitloggen',
        'mailto:a@club.example',
        'javascript:void(0)',
        '/stijl.css',
        '/film.mp4',
      ),
    ).toEqual([]);
  });

  it('reads the page on which a club says whom to call', () => {
    expect(follow('/aanmelden', '/afmelden/', '/contact')).toHaveLength(3);
  });

  it('leaves out visits, so that a session does not make a new page', () => {
    expect(
      pageAddress('/a;jsessionid=8F?b=1&PHPSESSID=zz&utm_source=mail', 'https://club.example/'),
    ).toBe('https://club.example/a?b=1');
    expect(pageAddress('?fbclid=1', 'https://club.example/a')).toBe('https://club.example/a');
  });

  it('does not walk into endless calendars and growing paths', () => {
    expect(
      follow('/agenda/2026/12', '/agenda?maand=2031-04', '/agenda/1875-02', '/a/b/a/b/a/b/x'),
    ).toEqual(['https://club.example/agenda/2026/12']);
  });

  it.each([
    ['/agenda/2026/11/24', ['/agenda/2026/11/25', '/agenda/2026/11/26']],
    ['/agenda?date=2026-11-24', ['/agenda?date=2026-11-25']],
    ['/agenda?dag=24&maand=11&jaar=2026', ['/agenda?dag=25&maand=11&jaar=2026']],
    ['/agenda?t=1764000000', ['/agenda?t=1764086400']],
    ['/agenda/week/48', ['/agenda/week/49']],
    ['/agenda/2026-11', ['/agenda/2024-11', '/agenda/2028-01']],
  ])('does not go from %s to the next day, week or far month', (from, hrefs) => {
    const at = { ...place, url: `https://club.example${from}` };
    expect(followLinks(links(...hrefs), at)).toEqual([]);
  });

  it('goes from a calendar to its events and to the next month, and from elsewhere into it', () => {
    const at = { ...place, url: 'https://club.example/agenda/2026-11' };
    expect(
      followLinks(links('/agenda/2026-12', '/agenda/2026-11-24-kampioensfeest'), at),
    ).toHaveLength(2);
    expect(follow('/agenda/2026-11-24')).toEqual(['https://club.example/agenda/2026-11-24']);
    expect(follow('/2012/05/12/uitslag')).toHaveLength(1);
  });

  it('stops at the greatest depth', () => {
    expect(followLinks(links('/x'), { ...place, depth: 4 })).toEqual([]);
  });

  it('starts with the sitemaps that robots.txt names, or the usual place', () => {
    expect(siteStart('https://club.example/', [])).toEqual([
      { url: 'https://club.example/sitemap.xml', step: 'sitemap' },
    ]);
    expect(
      siteStart('https://club.example/', [
        'https://club.example/s.xml',
        'https://cdn.example/s.xml',
      ]),
    ).toEqual([{ url: 'https://club.example/s.xml', step: 'sitemap' }]);
  });
});
