import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { normaliseUrl } from '#shared/keys/normalise-url.ts';

describe('normalising an address', () => {
  it.each([
    ['a fragment', 'https://a.example/p#x', 'https://a.example/p'],
    ['http', 'http://a.example/p', 'https://a.example/p'],
    ['a default port', 'http://a.example:80/p', 'https://a.example/p'],
    ['capitals in the host', 'https://A.Example/P', 'https://a.example/P'],
    ['tracking', 'https://a.example/p?fbclid=1&id=2&UTM_campaign=z', 'https://a.example/p?id=2'],
    ['order', 'https://a.example/p?b=1&a=2', 'https://a.example/p?a=2&b=1'],
    ['escapes', 'https://a.example/%7ejan/%e9', 'https://a.example/~jan/%E9'],
    ['no path', 'https://a.example', 'https://a.example/'],
    ['dots', 'https://a.example/x/../p', 'https://a.example/p'],
  ])('forgets %s', (_what, given, wanted) => {
    expect(normaliseUrl(given)).toBe(wanted);
  });

  it.each([
    ['https://a.example/p', 'https://a.example/p/'],
    ['https://a.example/p?id=1', 'https://a.example/p?id=2'],
    ['https://a.example/p', 'https://b.a.example/p'],
    ['https://a.example:8443/p', 'https://a.example/p'],
    ['https://a.example/a%2Fb', 'https://a.example/a/b'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normaliseUrl(one)).not.toBe(normaliseUrl(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = normaliseUrl(url);
        expect(normaliseUrl(once)).toBe(once);
      }),
    );
  });
});
