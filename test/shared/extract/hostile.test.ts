import { describe, expect, it } from 'vitest';

import { extract } from '#shared/extract/extract.ts';

/** Characters of each hostile page, as one who wants to stall a scanner would send. */
const SIZE = 400_000;
/** A quadratic reader takes minutes here, and fails by the runner's own time limit; `npm run bench` measures speed. */
const fill = (piece: string): Uint8Array =>
  Buffer.from(piece.repeat(Math.ceil(SIZE / piece.length)));

describe('400 kB of one piece', () => {
  it.each([
    '<div>',
    '<',
    '<!--',
    '<a href="',
    '<table><tr><td>',
    '1',
    'a',
    '<b><i>',
    '<![CDATA[',
    '</div>',
    '<p>',
    '<li>',
    '<br>',
    '&',
    '&amp',
    '<div></b>',
    '<a href=tel:0612345678>1</a>',
    '<div class=a><p>x</p></div>',
    '<div itemscope>',
    '<div class=a>x</div>',
    '<article><h1>a</h1>b',
    '<article>a</article></div>',
    '<p itemscope itemprop=a>',
    '<i class=vcard>',
    '<b class="vcard fn tel">x',
    '<span class="h-card p-x">',
    '<title>',
    '<script>',
    '<pre>\n',
    '<dl><dt>a<dd>',
    '<div hidden>',
    '<svg><title>',
    '<input value="12345 ab">',
    '="',
    '<x a=b ',
    '<meta name=a content=b>',
    '<td rowspan=999 colspan=999>',
  ])('of %s is read in time', { timeout: 30_000 }, async (piece) => {
    expect((await extract(fill(piece), { contentType: 'text/html' })).outcome).toBe('read');
  });

  it.each([
    ['application/json', '['],
    ['application/json', '{"a":'],
    ['text/xml', '<a>'],
    ['text/xml', '<item>'],
    ['text/calendar', 'BEGIN:VEVENT\n'],
    ['text/calendar', 'BEGIN:VEVENT\nDTSTART:20260101\nRRULE:FREQ=DAILY\nEND:VEVENT\n'],
    ['text/vcard', 'BEGIN:VCARD\n'],
    ['text/vcard', 'NOTE;ENCODING=QUOTED-PRINTABLE:a=\n'],
    ['text/plain', '\n'],
    ['text/plain', ' '],
    ['application/ld+json', '{"@type":"Person","a":['],
  ])('of %s: %s is read in time', { timeout: 30_000 }, async (contentType, piece) => {
    expect((await extract(fill(piece), { contentType })).outcome).toMatch(/^(un)?read/);
  });

  it('expands no entities that a document declares itself', async () => {
    const page = await extract(
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "boem"><!ENTITY b "&a;&a;">]><x>&b;</x>',
      ),
    );
    expect(page.outcome === 'read' && page.text.includes('boem')).toBe(false);
  });
});
