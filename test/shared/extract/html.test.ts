import { describe, expect, it } from 'vitest';

import { readHtml } from '#shared/extract/html.ts';

const read = (html: string) => readHtml(html, { contentType: 'text/html' });
const blocksOf = (html: string) => {
  const { text, blocks } = read(html);
  return blocks.map(({ start, end, ...place }) => ({ words: text.slice(start, end), ...place }));
};

describe('the text of an HTML page', () => {
  it.each([
    ['inline elements do not split words', '<p>Linde<b>laan</b> <i>4</i>', 'Lindelaan 4'],
    ['blocks split words', '<div>Linde</div><div>laan</div>', 'Linde\nlaan'],
    ['a line break splits words', 'Linde<br>laan', 'Linde\nlaan'],
    ['white space is one space', '<p>  a \n\t b  </p>', 'a b'],
    ['white space between inline elements counts once', '<b>a </b> <i> b</i>', 'a b'],
    ['preformatted text stays as written', '<pre>\n a  b\n  c</pre>', 'a  b\n  c'],
    ['entities are decoded', '<p>&eacute;&#8364;&amp;&lt;b&gt;', 'é€&<b>'],
    ['no-break spaces and soft hyphens stay', '<p>a&nbsp;b&shy;c', 'a\u00a0b\u00adc'],
    ['scripts and styles are not read', '<script>a<b</script><style>p{}</style>x', 'x'],
    ['comments are not read', 'a<!-- b -->c', 'ac'],
    [
      'cells of a row stand on one line',
      '<table><tr><td>a<td>b<tr><td>c<td>d</table>',
      'a\tb\nc\td',
    ],
    [
      'an empty first cell does not glue rows',
      '<table><tr><td>a<tr><td></td><td>b</table>',
      'a\nb',
    ],
    [
      'cells with paragraphs in them stand on one line',
      '<table><tr><td><p>a</p></td><td><div>b</div></td></tr><tr><td>c</td><td></td></tr><tr><td>d</table>',
      'a\tb\nc\nd',
    ],
    ['the title comes first', '<title>T &amp; U</title><p>x', 'T & U\nx'],
    ['wrong end tags are ignored', '<p>a</b></td>b</i></p>', 'ab'],
    ['text after an unclosed tag is read', '<p>a<b>c', 'ac'],
  ])('%s', (_, html, text) => {
    expect(read(html).text).toBe(text);
  });
});

describe('the blocks of an HTML page', () => {
  it('numbers rows and columns of a table, also under a cell that reaches down', () => {
    expect(blocksOf('<table><tr><td rowspan=2>a<td>b<tr><td>c</table>')).toMatchObject([
      { words: 'a', kind: 'cell', row: 1, group: 1, column: 0 },
      { words: 'b', kind: 'cell', row: 1, group: 1, column: 1 },
      { words: 'c', kind: 'cell', row: 2, group: 1, column: 1 },
    ]);
  });

  it('gives term and definition one row', () => {
    expect(blocksOf('<dl><dt>a<dd>b<dt>c<dd>d</dl>')).toMatchObject([
      { words: 'a', kind: 'label', row: 1 },
      { words: 'b', kind: 'item', row: 1 },
      { words: 'c', kind: 'label', row: 2 },
      { words: 'd', kind: 'item', row: 2 },
    ]);
  });

  it('sees repeated cards, the first one too', () => {
    const cards =
      '<div class="kaart"><h3>A</h3><p>1</p></div><div class="kaart b"><h3>B</h3><p>2</p></div>';
    expect(blocksOf(cards)).toMatchObject([
      { words: 'A', kind: 'heading', level: 3, row: 1, group: 1 },
      { words: '1', row: 1, group: 1 },
      { words: 'B', row: 2, group: 1 },
      { words: '2', row: 2, group: 1 },
    ]);
  });

  it('takes fields with their labels for no cards', () => {
    const fields =
      '<div class="veld"><b>Naam</b></div><div class="veld">Foppe</div><div class="veld">Verzonnenpad 3</div>';
    expect(blocksOf(fields).every((block) => !('row' in block))).toBe(true);
    const labelled = ['Naam', 'Adres'].map(
      (label) => `<div class="veld"><div>${label}</div><div>x</div></div>`,
    );
    expect(blocksOf(labelled.join('')).every((block) => !('row' in block))).toBe(true);
  });

  it('knows the card around a list', () => {
    const card = '<article><h3>A</h3><ul><li>1<li>2</ul></article>';
    expect(blocksOf(card + card)).toMatchObject([
      { words: 'A', row: 5 },
      { words: '1', row: 1, inRow: 5 },
      { words: '2', row: 2, inRow: 5 },
      { words: 'A', row: 6 },
      { words: '1', row: 3, inRow: 6 },
      { words: '2', row: 4, inRow: 6 },
    ]);
  });

  it('knows the list item around cards', () => {
    const card = '<div class="k"><h4>A</h4><p>1</p></div>';
    expect(blocksOf(`<ul><li>x${card}${card}</ul>`)).toMatchObject([
      { words: 'x', row: 1 },
      { words: 'A', row: 2, inRow: 1 },
      { words: '1', row: 2, inRow: 1 },
      { words: 'A', row: 3, inRow: 1 },
      { words: '1', row: 3, inRow: 1 },
    ]);
  });

  it('ends a block at an empty line, not at a line break', () => {
    expect(blocksOf('a<br>b<br><br>c')).toMatchObject([{ words: 'a\nb' }, { words: 'c' }]);
  });
});

describe('what an HTML page says outside its text', () => {
  it('keeps hidden text apart, with its place', () => {
    const page = read('<p>a</p><p style="display: none">b <b>c</b></p><p>d</p>');
    expect(page.text).toBe('a\nd');
    expect(page.extras).toEqual([{ where: 'hidden', value: 'b c', at: [1, 1] }]);
  });

  it('reads numbers and mailboxes from links, and where their words stand', () => {
    const page = read(
      '<p>Bel <a href="tel:+31%206%2012345678">hier</a> of <a href="mailto:a@b.example?subject=x">mail</a>',
    );
    expect(page.contacts).toEqual([
      { kind: 'phone', value: '+31 6 12345678', source: 'link' },
      { kind: 'email', value: 'a@b.example', source: 'link' },
    ]);
    expect(page.extras.map(({ at }) => page.text.slice(...at))).toEqual(['hier', 'mail']);
  });

  it('asks for a browser where only a script would write text', () => {
    expect(read('<body><div id="root"></div><script src="a.js"></script>').needsBrowser).toBe(true);
    expect(read('<body><p>hallo</p>').needsBrowser).toBeUndefined();
  });

  it('knows nothing of the page before: cells that reach down, words, titles', () => {
    const page = '<tr><td>a<td>b</tr>';
    const alone = read(page);
    read('<title>vorige</title><tr><td rowspan=9 colspan=9>x</tr><p>een veel langere pagina');
    expect(read(page)).toEqual(alone);
    expect(alone.blocks.map(({ column }) => column)).toEqual([0, 1]);
  });

  it('reads a page of more than a million signs as it reads a small one', () => {
    const { text, links } = read(`${'<p>abc &amp; d</p>'.repeat(90_000)}<a href=/z>eind</a>`);
    expect(text.length).toBe(90_000 * 'abc & d\n'.length + 4);
    expect(text.endsWith('abc & d\neind')).toBe(true);
    expect(links).toEqual([{ href: '/z', kind: 'page', at: [text.length - 4, text.length] }]);
  });

  it.each([
    ['an entity that is white space counts as such', 'a &#10; b&#32;&#32;c', 'a b c'],
    ['an entity without its end is read as far as it is known', 'a &notit; &amp b', 'a ¬it; & b'],
    ['an ampersand alone stays', 'a && b & c&', 'a && b & c&'],
    ['signs beyond the first plane stay whole', '&#128512; \u{1f600}', '\u{1f600} \u{1f600}'],
  ])('%s', (_, html, text) => {
    expect(read(`<p>${html}</p>`).text).toBe(text);
  });

  it.each([
    ['https://www.google.nl/maps/place/Dorp/@52.25,5.5,17z', { lat: 52.25, lon: 5.5 }],
    ['HTTPS://Maps.Google.co.uk/maps?q=52.25,5.5', { lat: 52.25, lon: 5.5 }],
    ['https://www.openstreetmap.org/#map=17/52.25/5.5', { lat: 52.25, lon: 5.5 }],
    ['https://www.gemeente.example/maps/place/@52.25,5.5,17z', undefined],
  ])('of the link %s reads the place', (href, place) => {
    const [first] = read(`<a href="${href}">kaart</a>`).geo;
    expect(first).toEqual(place === undefined ? undefined : { ...place, source: 'link' });
  });
});
