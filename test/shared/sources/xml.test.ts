import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readFeed } from '#shared/sources/feed-entries.ts';
import { plainText } from '#shared/sources/plain-text.ts';
import { readSiteMap, unzipped } from '#shared/sources/site-map.ts';
import { child, children, readXml, text } from '#shared/sources/xml.ts';

const bytes = (source: string) => new TextEncoder().encode(source);

/** Entities that stand for ten of the next: a billion letters out of a few hundred. */
const LAUGHS = `<!DOCTYPE urlset [<!ENTITY a0 "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`,
).join('')}]>`;

describe('xml', () => {
  it('gives elements by their local names, one or several, with or without attributes', () => {
    const xml = readXml(
      '<x:a xmlns:x="urn:x"><y:b k="1">one</y:b><b>two</b><c><![CDATA[<d>]]></c></x:a>',
    );
    expect(children(xml, 'a', 'b')).toHaveLength(2);
    expect(text(xml, 'a', 'b')).toBe('one');
    expect(text(xml, 'a', 'c')).toBe('<d>');
    expect(child(xml, 'a', 'none', 'deeper')).toBeUndefined();
    expect(text(xml, 'constructor')).toBe('');
  });

  it.each(['', 'no xml', '<!doctype html><p>x', '{"a":1}'])('takes %j for no XML', (source) => {
    expect(readXml(source)).toBeUndefined();
  });

  it('does not laugh a billion times', () => {
    readXml(`${LAUGHS}<urlset><url><loc>&a9;</loc></url></urlset>`);
    readSiteMap(bytes(`${LAUGHS}<urlset><url><loc>&a9;</loc></url></urlset>`));
    readFeed(
      bytes(`${LAUGHS}<rss version="2.0"><channel><title>&a9;</title></channel></rss>`),
      'https://a.example/',
    );
    expect(readXml('<a/>')).toBeDefined();
  });

  it('is done at once with elements without end', () => {
    readXml('<a>'.repeat(100_000));
    readSiteMap(bytes(`<urlset>${'<url>'.repeat(50_000)}`));
    expect(plainText('<div>'.repeat(400_000))).toBe('');
  });

  it('never throws, whatever comes', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '/',
        '<a',
        '</a>',
        '<urlset>',
        '<loc>',
        '&#x0;',
        '&#99999999;',
        '&amp',
        '<![CDATA[',
        ']]>',
        '<!--',
        '<?xml',
        'é',
        '\0',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (some) => {
        const source = some.join('');
        readXml(`<x>${source}`);
        readSiteMap(bytes(`<urlset>${source}</urlset>`));
        readFeed(
          bytes(`<rss version="2.0"><channel>${source}</channel></rss>`),
          'https://a.example/',
        );
        plainText(source);
      }),
      { numRuns: 500 },
    );
  });
});

describe('gzip in a file', () => {
  it('is undone, left alone where there is none, and given up where it is broken', () => {
    expect(unzipped(bytes('plain'))).toEqual(bytes('plain'));
    expect(unzipped(new Uint8Array([0x1f, 0x8b, 0, 0]))).toBeUndefined();
  });
});

describe('plain text', () => {
  it('joins what inline markup splits and parts what blocks part', () => {
    expect(plainText('<p>06-<b>00</b><wbr>00&nbsp;12</p><p>x<br>y</p><script>z</script>')).toBe(
      '06-0000 12\nx\ny',
    );
  });
});
