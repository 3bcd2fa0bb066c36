import { describe, expect, it } from 'vitest';

import { openTasks, waysFor } from '#shared/remediation/routing.ts';

const exposed = { kinds: ['address'], siteType: 'unknown', hostile: false } as const;

describe('the routing table', () => {
  it.each([
    ['a home address', exposed, 'publisher', 'host-dsa', ['google-pii', 'bing-eu']],
    ['a phone number', { ...exposed, kinds: ['phone'] }, 'publisher', 'host-dsa', ['google-pii']],
    [
      'a phone number in a directory',
      { ...exposed, kinds: ['phone'], siteType: 'directory' },
      'operator',
      'publisher',
      ['google-pii'],
    ],
    ['a routine', { ...exposed, kinds: ['routine'] }, 'publisher', 'host-dsa', []],
    [
      'an address in the trade register',
      { ...exposed, siteType: 'register-kvk' },
      'kvk-shielding',
      undefined,
      ['google-pii'],
    ],
    [
      'an address in the land register',
      { ...exposed, siteType: 'register-kadaster' },
      'kadaster-covenant',
      undefined,
      [],
    ],
    ['a news article', { ...exposed, siteType: 'news' }, 'editor', 'bing-eu', []],
    ['a paste', { ...exposed, siteType: 'paste' }, 'host-dsa', 'google-pii', ['police']],
    ['an archived copy', { ...exposed, siteType: 'web-archive' }, 'archive', undefined, []],
    ['a citizen number', { ...exposed, kinds: ['bsn'] }, 'google-pii', 'publisher', ['publisher']],
  ] as const)('sends %s the right way', (_, what, first, next, beside) => {
    expect(waysFor(what)).toEqual({ first, ...(next && { next }), beside });
  });

  it('never writes to a hostile publisher', () => {
    for (const siteType of ['unknown', 'directory', 'platform', 'news', 'paste'] as const) {
      const { first, next, beside } = waysFor({ kinds: ['address'], siteType, hostile: true });
      expect(first).toBe('police');
      expect([next, ...beside]).not.toContain('publisher');
      expect([next, ...beside]).not.toContain('editor');
    }
  });

  it('opens the same tasks for the same exposure, and none for what is only explained', () => {
    const what = {
      ...exposed,
      subject: 's',
      exposure: 'e',
      site: 'x.example',
      severity: 'high',
      at: '2026-03-06T10:00:00.000Z',
    } as const;
    const tasks = openTasks(what);
    expect(tasks.map(({ id }) => id)).toEqual(['e-publisher', 'e-google-pii', 'e-bing-eu']);
    expect(tasks[0]).toMatchObject({
      state: 'open',
      due: '2026-03-09T10:00:00.000Z',
      next: 'host-dsa',
    });
    expect(openTasks(what)).toEqual(tasks);
    expect(openTasks({ ...what, severity: 'info' })).toEqual([]);
  });
});
