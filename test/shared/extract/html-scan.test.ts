import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { describe, expect, it } from 'vitest';

import { dataValue, newAttributes, value } from '#shared/extract/html-attributes.ts';
import { scan } from '#shared/extract/html-scan.ts';
import { withSource } from '#shared/extract/html-source.ts';

/** What our scanner says of a page: text and tags in order, adjoining text in one piece. */
function scanned(html: string): string[] {
  const said: string[] = [];
  withSource(html, (source) =>
    scan(newAttributes(source), {
      text: ({ start, end }) => say(said, html.slice(start, end)),
      open: ({ name }) => said.push(`<${name}>`),
      close: ({ name }) => said.push(`</${name}>`),
    }),
  );
  return said;
}

/** The same from htmlparser2, which walks through the standard's states. */
function tokenised(html: string): string[] {
  const said: string[] = [];
  let name = '';
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, end) => say(said, html.slice(start, end)),
      onopentagname: (start, end) => (name = html.slice(start, end).toLowerCase()),
      onopentagend: () => said.push(`<${name}>`),
      onselfclosingtag: () => said.push(`<${name}>`),
      onclosetag: (start, end) => said.push(`</${html.slice(start, end).toLowerCase()}>`),
      onattribname: nothing,
      onattribdata: nothing,
      onattribend: nothing,
      onattribentity: nothing,
      ontextentity: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return said;
}

function say(said: string[], words: string): void {
  const last = said.at(-1);
  if (last?.startsWith('"') === true) said[said.length - 1] = `"${last.slice(1)}${words}`;
  else said.push(`"${words}`);
}

const pieces = fc.array(
  fc.constantFrom(
    'a',
    ' ',
    '\n',
    '<',
    '>',
    '/',
    '=',
    '"',
    "'",
    '!',
    '-',
    '--',
    '-->',
    '--!>',
    '<!--',
    '<!',
    '<?',
    '</',
    '<p>',
    '</p>',
    '<b a=1>',
    '<b a="x>y">',
    "<i b='<'",
    '<br/>',
    '<script>',
    '</script>',
    '<title>',
    '</TITLE >',
    '<P',
    'x=y',
    '&amp;',
    '<!-->',
    '<!doctype html>',
    '<textarea>',
    '</textarea',
  ),
  { maxLength: 30 },
);

describe('cutting HTML into tags', () => {
  it.each([
    ['a comment that ends at once', 'a<!-->b', ['"ab']],
    ['a comment with its end inside quotes', '<!-- "-->" -->', ['"" -->']],
    ['a sign that is no tag', 'a < b <3', ['"a < b <3']],
    ['a quoted end of tag', '<a title="x>y">z', ['<a>', '"z']],
    [
      'an end tag in capitals',
      '<SCRIPT>a</b></ScRiPt>c',
      ['<script>', '"a</b>', '</script>', '"c'],
    ],
    ['a tag that the end cuts off', 'a<b c="d', ['"a']],
  ])('reads %s', (_, html, said) => {
    expect(scanned(html)).toEqual(said);
  });

  it('agrees with htmlparser2 on whatever tags and signs', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        // At the very end of a page cut off inside a tag the two differ, and the standard is with us.
        const html = `${parts.join('')}'">--></title></textarea></script>`;
        expect(scanned(html)).toEqual(tokenised(html));
      }),
      { numRuns: 2000 },
    );
  });

  it('tells where the words of a text stand, and whether they hide an entity', () => {
    const seen: unknown[] = [];
    const html = ' een  twee <b>drie\nvier</b> vijf <6 <i>&amp; <p>\n </p>';
    withSource(html, (source) =>
      scan(newAttributes(source), {
        text: ({ from, to, coded }) => seen.push([html.slice(from, to), coded]),
        open: () => undefined,
        close: () => undefined,
      }),
    );
    expect(seen).toEqual([
      ['een  twee', false],
      ['drie\nvier', false],
      ['vijf <6', false],
      ['&amp;', true],
      ['', false],
    ]);
  });

  it('gives the first attribute of a name, decoded', () => {
    const html = '<a HREF="x&amp;y" href=z data-a = \'b\' hidden>';
    const seen: string[] = [];
    withSource(html, (source) => {
      const attributes = newAttributes(source);
      scan(attributes, {
        text: () => undefined,
        open: () =>
          seen.push(
            value(attributes, 'href'),
            dataValue(attributes, 'data-a'),
            value(attributes, 'hidden'),
          ),
        close: () => undefined,
      });
    });
    expect(seen).toEqual(['x&y', 'b', '']);
  });
});
