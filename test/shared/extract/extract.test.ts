import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PageText } from '#shared/domain/page.ts';
import { extract, MOST_BYTES } from '#shared/extract/extract.ts';
import type { Given } from '#shared/extract/extract.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const read = async (text: string, given: Given = {}): Promise<PageText> => {
  const page = await extract(bytes(text), given);
  if (page.outcome === 'unreadable') throw new Error(page.why);
  return page;
};

describe('what bytes are', () => {
  it.each([
    [
      'HTML that calls itself an image',
      '<!doctype html><p>a',
      { contentType: 'image/png' },
      'text/html',
    ],
    ['HTML in a file called .txt', '<!doctype html><p>a', { path: 'a.txt' }, 'text/html'],
    ['a few tags', '<p>a</p>', {}, 'text/html'],
    ['a few tags said to be plain text', '<p>a</p>', { contentType: 'text/plain' }, 'text/plain'],
    ['JSON without a name', '{"a": "b"}', {}, 'application/json'],
    [
      'a calendar as plain text',
      'BEGIN:VCALENDAR\nEND:VCALENDAR',
      { contentType: 'text/plain' },
      'text/calendar',
    ],
    ['a card by its first line', 'BEGIN:VCARD\nFN:A\nEND:VCARD', {}, 'text/vcard'],
    [
      'a feed',
      '<?xml version="1.0"?><rss><channel/></rss>',
      { contentType: 'text/xml' },
      'application/rss+xml',
    ],
    ['words', 'Zomaar wat woorden', {}, 'text/plain'],
  ])('is seen: %s', async (_, text, given, contentType) => {
    expect((await extract(bytes(text), given)).contentType).toBe(contentType);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty file'],
    [
      'noise called a picture',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251),
      'no reader for application/octet-stream',
    ],
    [
      'a picture without a frame',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 8, 1, 2, 3, 4, 5, 6, 7),
      'broken image',
    ],
    ['a PDF without a body', bytes('%PDF-1.7\nnothing here'), 'broken PDF'],
    ['too much', new Uint8Array(MOST_BYTES + 1), 'larger than 20 MB'],
    ['a gzip bomb', gzipSync(new Uint8Array(MOST_BYTES + 1)), 'broken file'],
    ['gzip in gzip', gzipSync(gzipSync('a')), 'compressed twice'],
  ])('is unreadable and says why: %s', async (_, content, why) => {
    expect(await extract(content, { path: 'a.jpg' })).toMatchObject({ outcome: 'unreadable', why });
  });

  it('looks inside gzip', async () => {
    expect(await extract(gzipSync('<!doctype html><p>binnenin'))).toMatchObject({
      outcome: 'read',
      text: 'binnenin',
    });
  });
});

describe('plain text', () => {
  it('stays word for word, with its paragraphs as blocks', async () => {
    const text = '  Een\nregel.\r\n\r\nTwee. \n';
    const page = await read(text);
    expect(page.text).toBe(text);
    expect(page.blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Een\nregel.',
      'Twee.',
    ]);
  });
});

describe('whatever the bytes', () => {
  const markup = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class=a>',
        '</div>',
        '<table>',
        '<tr>',
        '<td rowspan=2>',
        '</table>',
        '<ul><li>',
        '</li>',
        '<b>',
        '</b>',
        '<a href="tel:0611223344">',
        '</a>',
        '<br>',
        '<pre>',
        '</pre>',
        '<div hidden>',
        '<dl><dt>',
        '<dd>',
        '<h2>',
        '<title>',
        '</title>',
        '<div class="vcard h-card" itemscope>',
        '<span class="fn p-name" itemprop=name>',
        '</span>',
        '&nbsp;',
        '&lt;',
        '<script>',
        '</script>',
        '<svg><title>',
        '<noscript>',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 60 },
  );

  it('gives blocks in order that do not overlap, and spans inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(markup, async (parts) => {
        const page = await extract(bytes(`<!doctype html>${parts.join('')}`));
        if (page.outcome === 'unreadable') throw new Error(page.why);
        let last = 0;
        for (const { start, end } of page.blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBe(page.text.length);
        for (const { at } of [...page.extras, ...page.links, ...page.calendar]) {
          expect(at[0]).toBeGreaterThanOrEqual(0);
          expect(at[1]).toBeGreaterThanOrEqual(at[0]);
          expect(at[1]).toBeLessThanOrEqual(page.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws', async () => {
    const type = fc.constantFrom(
      'text/html',
      'application/json',
      'text/xml',
      'text/calendar',
      'text/vcard',
      'message/rfc822',
      'text/plain',
      '',
      'x',
    );
    const starts = fc.constantFrom(
      '',
      '%PDF-',
      '<?xml ',
      'BEGIN:VCARD\n',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:',
      '{"@type":',
      '\u001f\u008b\u0008',
      '\u00ff\u00d8\u00ff',
      'WARC/1.0\r\n',
      'PK\u0003\u0004',
    );
    await fc.assert(
      fc.asyncProperty(
        type,
        starts,
        fc.uint8Array({ maxLength: 300 }),
        async (contentType, start, rest) => {
          const page = await extract(Buffer.concat([Buffer.from(start, 'latin1'), rest]), {
            contentType,
          });
          expect(['read', 'unreadable']).toContain(page.outcome);
        },
      ),
      { numRuns: 300 },
    );
  });
});
