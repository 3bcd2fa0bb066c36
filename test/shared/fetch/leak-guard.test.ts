import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodedForms, leaksIn } from '#shared/fetch/leak-guard.ts';

const FACT = 'Elzenpad 12';
const leaks = (text: string) =>
  text.toLowerCase().includes('elzenpad 12') ? (['address'] as const) : [];
const home = 'https://zoek.example/';

describe('leak guard', () => {
  it.each([
    ['plain in the query', { url: `${home}?q=${FACT}` }],
    ['percent-encoded', { url: `${home}?q=Elzenpad%2012` }],
    [
      'every letter percent-encoded',
      {
        url: `${home}?q=${[...Buffer.from(FACT)].map((byte) => `%${byte.toString(16)}`).join('')}`,
      },
    ],
    ['with a plus', { url: `${home}?q=Elzenpad+12` }],
    ['encoded twice', { url: `${home}?q=Elzenpad%252012` }],
    ['encoded three times', { url: `${home}?q=Elzenpad%25252012` }],
    ['over two values of the query', { url: `${home}?straat=Elzenpad&nr=12` }],
    ['over two parts of the path', { url: `${home}Elzenpad/12` }],
    ['in the fragment', { url: `${home}#Elzenpad%2012` }],
    ['in base64', { url: `${home}?t=${Buffer.from(`huis ${FACT}`).toString('base64url')}` }],
    ['as entities', { url: `${home}?q=Elzenpad&#x20;12` }],
    ['in a header', { url: home, headers: { referer: `${home}?q=Elzenpad%2012` } }],
    ['in a JSON body', { url: home, body: JSON.stringify({ q: FACT }) }],
    ['escaped in a JSON body', { url: home, body: String.raw`{"q":"Elzenpad\u002012"}` }],
    [
      'over two fields of a JSON body',
      { url: home, body: JSON.stringify({ street: 'Elzenpad', number: 12 }) },
    ],
    ['in a form', { url: home, body: 'a=1&q=Elzenpad+12' }],
  ])('sees a fact %s', (_, req) => {
    expect(leaksIn(req, leaks)).toEqual(['address']);
  });

  it('sees a host out of punycode', () => {
    const seen = leaksIn({ url: 'https://xn--caf-dma.example/' }, (text) =>
      text.includes('café') ? ['username'] : [],
    );
    expect(seen).toEqual(['username']);
  });

  it('sees an accent that was encoded in Latin-1', () => {
    expect(decodedForms('q=Caf%E9')).toContain('q=Café');
  });

  it('lets a request without a fact go', () => {
    expect(leaksIn({ url: `${home}?q=%22Tjalling+van+Oosterzijl%22` }, leaks)).toEqual([]);
  });

  it('never throws, whatever the request', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (url, body) => {
        leaksIn({ url, body: `%${body}` }, leaks);
        leaksIn({ url: `https://a.example/%${url}` }, leaks);
      }),
    );
  });
});
