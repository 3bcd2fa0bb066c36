import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import {
  RECIPIENTS,
  recipientFor,
  recipientOf,
  siteTypeOf,
} from '#shared/remediation/recipients.ts';

describe('recipients', () => {
  it('are all read: one file, one entry', () => {
    const files = readdirSync(new URL('../../../shared/remediation/recipients', import.meta.url));
    expect(RECIPIENTS).toHaveLength(files.length);
  });

  it('name each domain once', () => {
    const domains = RECIPIENTS.flatMap((one) => one.domains);
    expect(new Set(domains).size).toBe(domains.length);
  });

  it('are found by site, below it too, and not by a name that only ends alike', () => {
    expect(recipientOf('kvk.nl')?.type).toBe('register-kvk');
    expect(siteTypeOf('m.facebook.com')).toBe('platform');
    expect(siteTypeOf('notfacebook.com')).toBe('unknown');
    expect(siteTypeOf('club.example')).toBe('unknown');
  });

  it('says in Dutch whatever it says in English', () => {
    for (const { domains, note, routes } of RECIPIENTS) {
      expect([domains[0], note.nl === '']).toEqual([domains[0], note.en === '']);
      for (const { nl, en } of routes.flatMap(({ needs = [] }) => needs)) expect(nl).not.toBe(en);
    }
  });

  it('of a search engine or register is the same whatever site the data stand on', () => {
    expect(recipientFor('club.example', 'google-pii')?.name).toBe('Google Search');
    expect(recipientFor('club.example', 'kvk-shielding')?.domains).toContain('kvk.nl');
    expect(recipientFor('club.example', 'publisher')).toBeUndefined();
    expect(recipientFor('x.com', 'platform')?.domains).toContain('x.com');
  });
});
