import { describe, expect, it } from 'vitest';

import { countryOf, siteOf } from '#functions/look/sites.ts';

describe('the site of a URL', () => {
  it.each([
    ['https://www.club.example/team?x=1', 'club.example'],
    ['https://nieuws.dorp.co.uk/', 'dorp.co.uk'],
    ['http://127.0.0.1:8080/a', '127.0.0.1:8080'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['http://[::1]:81/', '[::1]:81'],
  ])('%s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('the country of a URL', () => {
  it.each([
    ['https://verein.example.de/', 'DE'],
    ['https://club.co.uk/', 'GB'],
    ['https://app.example.io/', 'NL'],
    ['http://127.0.0.1:8080/', 'NL'],
  ])('%s is %s', (url, country) => {
    expect(countryOf(url)).toBe(country);
  });
});
