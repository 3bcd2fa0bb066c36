import { deflateRawSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import type { PageText } from '#shared/domain/page.ts';
import { extract } from '#shared/extract/extract.ts';

async function read(content: string | Uint8Array, contentType?: string): Promise<PageText> {
  const page = await extract(typeof content === 'string' ? Buffer.from(content) : content, {
    contentType,
  });
  if (page.outcome === 'unreadable') throw new Error(page.why);
  return page;
}
const said = (page: PageText): string[] =>
  page.contacts.map(({ kind, value }) => `${kind} ${value}`);
const rowsOf = (page: PageText): string[] => {
  const rows = new Map<number, string[]>();
  for (const { start, end, row = 0 } of page.blocks)
    rows.set(row, [...(rows.get(row) ?? []), page.text.slice(start, end)]);
  return [...rows.values()].map((words) => words.join(' | '));
};

describe('a vCard', () => {
  it('of today gives its contacts, folded and escaped', async () => {
    const page = await read(
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Foppe\r\n  Zwaan\r\nTEL;VALUE=uri;TYPE="voice,home":tel:+31-511-123456;ext=2\r\nADR;TYPE=home:;;Verzonnenpad 3\\, achter;Nergenshuizen;;9999 ZZ;NL\r\nBDAY:19610203\r\nGEO:geo:53.2,5.8\r\nEND:VCARD\r\n',
    );
    expect(said(page)).toEqual([
      'name Foppe Zwaan',
      'phone +31-511-123456',
      'address Verzonnenpad 3, achter, 9999 ZZ Nergenshuizen, NL',
      'birthdate 19610203',
    ]);
    expect(page.geo).toEqual([{ lat: 53.2, lon: 5.8, source: 'vcard' }]);
  });

  it('of 2.1 is decoded, and a picture left out', async () => {
    const page = await read(
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;QUOTED-PRINTABLE:Zw=C3=A4an;Fop=\npe\nTEL;HOME;VOICE:0511-123456\nPHOTO;BASE64:AAAA\nEND:VCARD\nBEGIN:VCARD\nFN:Tweede\nEND:VCARD',
    );
    expect(said(page)).toEqual(['phone 0511-123456', 'name Foppe Zwäan', 'name Tweede']);
    expect(rowsOf(page)).toEqual(['0511-123456 | Foppe Zwäan', 'Tweede']);
  });
});

describe('a calendar', () => {
  const event = (rule: string): string =>
    `BEGIN:VCALENDAR\nX-WR-CALNAME:Club\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Amsterdam:20260901T193000\nDTEND;TZID=Europe/Amsterdam:20260901T210000\n${rule}SUMMARY:Training\nLOCATION:Veld 3\\, De Verzinning\nBEGIN:VALARM\nTRIGGER:-PT1H\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR`;

  it('gives an event with its words and times', async () => {
    const page = await read(event(''));
    expect(page.title).toBe('Club');
    expect(page.calendar).toMatchObject([
      {
        summary: 'Training',
        location: 'Veld 3, De Verzinning',
        start: '2026-09-01T19:30:00',
        end: '2026-09-01T21:00:00',
      },
    ]);
    expect(page.text).toContain('Training\nVeld 3, De Verzinning');
  });

  it('gives one entry for each weekday on which it recurs', async () => {
    const { calendar } = await read(event('RRULE:FREQ=WEEKLY;BYDAY=TU,TH\n'));
    expect(calendar.map(({ start, end }) => [start, end])).toEqual([
      ['2026-09-01T19:30:00', '2026-09-01T21:00:00'],
      ['2026-09-03T19:30:00', '2026-09-03T21:00:00'],
    ]);
  });

  it('reads on past a rule and an event that nobody can read', async () => {
    const page = await read(
      event('RRULE:FREQ=SOMETIMES\n').replace(
        'BEGIN:VEVENT',
        'BEGIN:VEVENT\nDTSTART:gisteren\nSUMMARY:Kapot\nEND:VEVENT\nBEGIN:VEVENT',
      ),
    );
    expect(page.calendar).toHaveLength(1);
    expect(page.text).toContain('Kapot');
  });
});

describe('JSON', () => {
  it('is read in order, with keys as labels and items of a list as rows', async () => {
    const page = await read(
      '{"leden":[{"naam":"Foppe","huisnummer":3},{"naam":"Sietske"}],"leeg":null}',
      'application/json',
    );
    expect(page.text).toBe('naam: Foppe\nhuisnummer: 3\nnaam: Sietske');
    expect(rowsOf(page)).toEqual(['naam: Foppe | huisnummer: 3', 'naam: Sietske']);
  });

  it('may be JSON Lines, JSON-LD, or no JSON at all', async () => {
    expect((await read('{"a":"x"}\n{"a":"y"}', 'application/json')).text).toBe('a: x\na: y');
    expect(
      said(await read('{"@type":"Person","name":"Foppe Zwaan"}', 'application/ld+json')),
    ).toEqual(['name Foppe Zwaan']);
    expect((await read('{kapot', 'application/json')).text).toBe('{kapot');
  });
});

describe('XML', () => {
  it('of a feed gives each item as a row, its HTML read as HTML', async () => {
    const page =
      await read(`<?xml version="1.0"?><rss xmlns:georss="g" xmlns:dc="d"><channel><title>Krant</title><item><title>Feest &amp; meer</title><link>https://k.example/1</link>
      <dc:creator>Foppe Zwaan</dc:creator><georss:point>53.2 5.8</georss:point><description>&lt;p&gt;Bij &lt;b&gt;Foppe&lt;/b&gt; thuis&lt;/p&gt;</description></item>
      <item><title>Twee</title><description><![CDATA[<ul><li>een</li></ul>]]></description></item></channel></rss>`);
    expect(page.title).toBe('Krant');
    expect(page.text).toBe('Krant\nFeest & meer\nFoppe Zwaan\nBij Foppe thuis\nTwee\neen');
    expect(rowsOf(page)[1]).toBe('Feest & meer | Foppe Zwaan | Bij Foppe thuis');
    expect(page.geo).toEqual([{ lat: 53.2, lon: 5.8, source: 'metadata' }]);
    expect(page.links).toMatchObject([{ href: 'https://k.example/1', kind: 'page' }]);
    expect(said(page)).toEqual(['name Foppe Zwaan']);
  });

  it('of Atom and of a track gives links and places', async () => {
    const atom = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><link href="/1"/><author><name>Foppe</name><email>f@z.example</email></author></entry></feed>',
    );
    expect(atom.links).toMatchObject([{ href: '/1' }]);
    expect(said(atom)).toEqual(['name Foppe', 'email f@z.example']);
    expect(
      (
        await read(
          '<?xml version="1.0"?><gpx><wpt lat="53.2" lon="5.8"><name>Thuis</name></wpt></gpx>',
        )
      ).geo,
    ).toEqual([{ lat: 53.2, lon: 5.8, source: 'metadata' }]);
  });
});

describe('a mail', () => {
  it('gives who wrote to whom, subject and body', async () => {
    const page = await read(
      'From: "Foppe Zwaan" <f@z.example>\r\nTo: raad@n.example\r\nSubject: =?utf-8?q?Caf=C3=A9?=\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Bel m=C3=A9</p>',
      'message/rfc822',
    );
    expect(page).toMatchObject({ title: 'Café' });
    expect(page.text).toContain('Bel mé');
    expect(said(page)).toEqual(['name Foppe Zwaan', 'email f@z.example', 'email raad@n.example']);
  });
});

describe('a PDF', () => {
  it('is read by lines, with wide gaps as cells of a row', async () => {
    const page = await read(
      pdf(
        'BT /F1 12 Tf 50 700 Td (Ledenlijst) Tj 0 -40 Td (Foppe Zwaan) Tj 200 0 Td (0511-123456) Tj -200 -14 Td (Sietske Zwaan) Tj 200 0 Td (0511-654321) Tj ET',
      ),
    );
    expect(page.text).toBe('Ledenlijst\nFoppe Zwaan\t0511-123456\nSietske Zwaan\t0511-654321');
    expect(page.blocks.slice(1).map(({ row, column }) => [row, column])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
  });

  it('keeps an index on its line and parts paragraphs at a wide gap', async () => {
    const page = await read(
      pdf(
        'BT /F1 12 Tf 50 700 Td (m) Tj /F1 7 Tf 10.5 5 Td (2) Tj /F1 12 Tf -10.5 -19 Td (volgende regel) Tj 0 -60 Td (alinea) Tj ET',
      ),
    );
    expect(page.text).toBe('m2\nvolgende regel\nalinea');
    expect(page.blocks).toHaveLength(2);
  });

  it('without words is unreadable, never empty', async () => {
    expect(await extract(pdf('0 0 m 100 100 l S'))).toMatchObject({
      outcome: 'unreadable',
      why: 'PDF without text: scanned images or drawings',
    });
  });
});

/** A PDF of one page with this content. */
function pdf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  return Buffer.from(
    `${file}xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`,
  );
}

describe('an office document', () => {
  it.each([
    [
      'a text',
      'word/document.xml',
      '<w:document><w:p><w:r><w:t>Linde</w:t></w:r><w:r><w:t>laan 4 &amp; 5</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>',
      'Lindelaan 4 & 5\na\tb',
    ],
    [
      'an open text',
      'content.xml',
      '<office:body><text:p>Linde<text:span>laan</text:span><text:line-break/>4</text:p></office:body>',
      'Lindelaan\n4',
    ],
    [
      'a sheet',
      'xl/worksheets/sheet1.xml',
      '<row><c><v>12</v></c><c t="inlineStr"><is><t>b</t></is></c></row>',
      '12\tb',
    ],
  ])('is read: %s', async (_, name, xml, text) => {
    expect(await extract(zip(name, xml))).toMatchObject({ outcome: 'read', text });
  });

  it('without words, or another archive, is unreadable', async () => {
    expect(await extract(zip('content.xml', '<a/>'))).toMatchObject({
      outcome: 'unreadable',
      why: 'document without text',
    });
    expect(await extract(zip('foto.jpg', 'x'))).toMatchObject({
      outcome: 'unreadable',
      why: 'an archive of files, which are not opened',
    });
  });
});

/** A ZIP archive of one file. */
function zip(name: string, content: string): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.write('PK\u0003\u0004', 'latin1');
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.write('PK\u0001\u0002', 'latin1');
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('an image', () => {
  it('tells who made it and where', async () => {
    const page = await read(photo());
    expect(said(page)).toEqual(['name Foppe Zwaan']);
    expect(page.text).toBe('Foppe Zwaan');
    expect(page.geo).toEqual([{ lat: 53.25, lon: -5.5, source: 'metadata' }]);
  });

  it('without metadata is read, and has nothing to say', async () => {
    expect(
      await extract(
        Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 2, 0xff, 0xd9),
      ),
    ).toMatchObject({ outcome: 'read', text: '' });
  });
});

/** A JPEG's frame with an artist, and a place 53° 15' north, 5° 30' west. */
function photo(): Uint8Array {
  const artist = 'Foppe Zwaan\0';
  const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt16LE(tag, 0);
    head.writeUInt16LE(type, 2);
    head.writeUInt32LE(count, 4);
    return Buffer.concat([head, value]);
  };
  const long = (n: number): Buffer => Buffer.from(Uint32Array.of(n).buffer);
  const directory = (...entries: Buffer[]): Buffer =>
    Buffer.concat([Buffer.of(entries.length, 0), ...entries, long(0)]);
  // Header 8, first directory 2 + 2 * 12 + 4 = 30, then the name, the second directory of 2 + 4 * 12 + 4 = 54, two times three fractions.
  const gps = 38 + artist.length;
  const fractions = (a: number, b: number): Buffer =>
    Buffer.from(Uint32Array.of(a, 1, b, 1, 0, 1).buffer);
  const tiff = Buffer.concat([
    Buffer.from('II*\0'),
    long(8),
    directory(entry(0x013b, 2, artist.length, long(38)), entry(0x8825, 4, 1, long(gps))),
    Buffer.from(artist),
    directory(
      entry(1, 2, 2, Buffer.from('N\0\0\0')),
      entry(2, 5, 3, long(gps + 54)),
      entry(3, 2, 2, Buffer.from('W\0\0\0')),
      entry(4, 5, 3, long(gps + 78)),
    ),
    fractions(53, 15),
    fractions(5, 30),
  ]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(tiff.length + 8);
  return Buffer.concat([
    Buffer.of(0xff, 0xd8, 0xff, 0xe1),
    size,
    Buffer.from('Exif\0\0'),
    tiff,
    Buffer.of(0xff, 0xc0, 0, 2, 0xff, 0xd9),
  ]);
}
