import { describe, expect, it } from 'vitest';

import { charsetName, decode } from '#shared/extract/charset.ts';

/** Text in a single-byte set, by turning the decoder's table around. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder(label).decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Uint8Array.from(text, (sign) => table.get(sign) ?? 0x3f);
}

const wide = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('the character set of a page', () => {
  const html = (head: string): Uint8Array =>
    Buffer.from(`<!doctype html><html><head>${head}</head><body>a</body></html>`);

  it.each([
    [
      'a byte order mark before the header',
      Buffer.from('\ufeffé'),
      'text/plain; charset=latin1',
      'utf-8',
    ],
    [
      'the header before the page',
      html('<meta charset=utf-8>'),
      'text/html; charset=iso-8859-2',
      'iso-8859-2',
    ],
    ['a meta element', html('<meta charset="iso-8859-15">'), undefined, 'iso-8859-15'],
    [
      'a meta element of old',
      html('<meta http-equiv=Content-Type content="text/html; charset=windows-1250">'),
      undefined,
      'windows-1250',
    ],
    [
      'the first that is known',
      html('<meta charset=klingon><meta charset=koi8-r>'),
      undefined,
      'koi8-r',
    ],
    ['none in a comment', html('<!-- <meta charset=koi8-r> -->'), undefined, 'utf-8'],
    [
      'none in an attribute of another tag',
      html('<link title="<meta charset=koi8-r>">'),
      undefined,
      'utf-8',
    ],
    [
      'an XML declaration',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-5"?><a/>'),
      undefined,
      'iso-8859-5',
    ],
    ['UTF-16 that could not be read if it were', html('<meta charset=utf-16>'), undefined, 'utf-8'],
    [
      'a late meta element',
      html(`<!-- ${'x'.repeat(5000)} --><meta charset=iso-8859-7>`),
      undefined,
      'iso-8859-7',
    ],
  ])('is said by %s', (_, bytes, contentType, charset) => {
    expect(decode(bytes, contentType).charset).toBe(charset);
  });

  it('does not believe UTF-8 where the bytes are not', () => {
    expect(
      decode(
        encode('Gemeente Súdwest-Fryslân, één café', 'windows-1252'),
        'text/html; charset=utf-8',
      ).text,
    ).toContain('Súdwest-Fryslân, één café');
  });

  it.each([
    ['little end first', wide('Zomaar wat tekst zonder merk', false), 'utf-16le'],
    ['big end first', wide('Zomaar wat tekst zonder merk', true), 'utf-16be'],
    [
      'four bytes',
      Uint8Array.from(
        Array.from('Zomaar wat tekst').flatMap((c) => [c.codePointAt(0) ?? 0, 0, 0, 0]),
      ),
      'utf-32le',
    ],
  ])('of wide characters is seen without a mark: %s', (_, bytes, charset) => {
    const { text, charset: seen } = decode(bytes);
    expect(seen).toBe(charset);
    expect(text).toMatch(/^Zomaar wat tekst/);
  });

  it.each([
    [
      'Dutch',
      'windows-1252',
      'De vergadering in Hindeloopen ging over het café, de één zei hè, de ander zweeg: “nou ja” — reünie.',
    ],
    [
      'German',
      'windows-1252',
      'Die Bürgermeisterin grüßt die Bevölkerung über die Straße hinweg; für alle Fälle läßt sie Äpfel verteilen.',
    ],
    [
      'Russian',
      'windows-1251',
      'Заседание городского совета прошло спокойно, и никто не знал, чем закончится этот долгий вечер.',
    ],
    [
      'Russian of Unix',
      'koi8-r',
      'Заседание городского совета прошло спокойно, и никто не знал, чем закончится этот долгий вечер.',
    ],
    [
      'Greek',
      'iso-8859-7',
      'Η συνεδρίαση του δημοτικού συμβουλίου έγινε χωρίς προβλήματα και όλοι έφυγαν νωρίς για το σπίτι.',
    ],
    [
      'Polish',
      'windows-1250',
      'Posiedzenie rady miasta przebiegło spokojnie, choć wójt zażądał źródeł i łąk dla każdej wsi, świeżych jabłek też.',
    ],
  ])('of text that declares none is guessed: %s', (_, label, text) => {
    expect(decode(encode(text, label)).text).toBe(text);
  });

  it('of Japanese is told by its kana', () => {
    const kana = Uint8Array.of(
      0xa4,
      0xb3,
      0xa4,
      0xf3,
      0xa4,
      0xcb,
      0xa4,
      0xc1,
      0xa4,
      0xcf,
      0xa1,
      0xa3,
    );
    expect(decode(kana)).toEqual({ text: 'こんにちは。', charset: 'euc-jp' });
    expect(decode(Buffer.from('\u001b$B$3$s$K$A$O\u001b(B')).text).toBe('こんにちは');
  });

  it('knows names that the standard does not', () => {
    expect(charsetName(' CP1252 ')).toBe('windows-1252');
    expect(charsetName('nonsense')).toBeUndefined();
  });
});
