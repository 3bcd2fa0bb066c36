import { describe, expect, it } from 'vitest';

import { readHtml } from '#shared/extract/html.ts';

const read = (html: string) => readHtml(html, { contentType: 'text/html' });
const contactsOf = (html: string) =>
  read(html).contacts.map(({ kind, value, source }) => `${source} ${kind} ${value}`);

describe('what markup says outright', () => {
  it('reads people, addresses and places of JSON-LD, also inside each other', () => {
    const page =
      read(`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Person","name":"Foppe Zwaan",
      "telephone":"+31 6 1111 2222","email":"mailto:foppe@zwaan.example","birthDate":"1961-02-03","address":{"@type":"PostalAddress",
      "streetAddress":"Verzonnenpad 3","postalCode":"9999 ZZ","addressLocality":"Nergenshuizen"},"homeLocation":{"@type":"Place",
      "geo":{"@type":"GeoCoordinates","latitude":"53.2","longitude":5.8}},"worksFor":{"@type":"Organization","name":"Waterschap Niets"}}]}</script>`);
    expect(page.contacts.map(({ kind, value }) => [kind, value])).toEqual(
      expect.arrayContaining([
        ['name', 'Foppe Zwaan'],
        ['phone', '+31 6 1111 2222'],
        ['email', 'foppe@zwaan.example'],
        ['birthdate', '1961-02-03'],
        ['address', 'Verzonnenpad 3, 9999 ZZ Nergenshuizen'],
        ['organisation', 'Waterschap Niets'],
      ]),
    );
    expect(page.geo).toEqual([{ lat: 53.2, lon: 5.8, source: 'json-ld' }]);
    expect(page.extras[0]?.value).toContain('street Address: Verzonnenpad 3');
  });

  it('reads events of JSON-LD into the calendar', () => {
    const { calendar } =
      read(`<script type="application/ld+json">{"@type":"SportsEvent","name":"Training","startDate":"2026-09-01T19:30",
      "endDate":"2026-09-01T21:00","location":{"@type":"Place","name":"Sporthal De Verzinning"}}</script>`);
    expect(calendar).toMatchObject([
      {
        summary: 'Training',
        start: '2026-09-01T19:30',
        end: '2026-09-01T21:00',
        location: 'Sporthal De Verzinning',
      },
    ]);
  });

  it('keeps broken JSON-LD as an extra', () => {
    expect(read('<script type="application/ld+json">{"name": "x</script>').extras).toMatchObject([
      { where: 'json-ld', value: '{"name": "x' },
    ]);
  });

  it('reads microdata, with values that only stand in attributes', () => {
    const html = `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Foppe Zwaan</b><meta itemprop="telephone" content="0611112222">
      <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="streetAddress">Verzonnenpad 3</span></p></div>`;
    expect(contactsOf(html)).toEqual(
      expect.arrayContaining([
        'microdata name Foppe Zwaan',
        'microdata phone 0611112222',
        'microdata address Verzonnenpad 3',
      ]),
    );
    expect(read(html).extras).toMatchObject([{ where: 'microdata', value: '0611112222' }]);
  });

  it('reads RDFa', () => {
    expect(
      contactsOf(
        '<div typeof="schema:Person"><i property="schema:name">Foppe Zwaan</i><a property="foaf:mbox" href="mailto:f@z.example">x</a></div>',
      ),
    ).toEqual(
      expect.arrayContaining(['microdata name Foppe Zwaan', 'microdata email f@z.example']),
    );
  });

  it.each([
    [
      'a classic card',
      '<div class="vcard"><span class="fn">Foppe Zwaan</span><span class="tel"><b class="type">thuis</b> <i class="value">0511-123</i></span></div>',
      ['microformats name Foppe Zwaan', 'microformats phone 0511-123'],
    ],
    [
      'a card of today',
      '<p class="h-card"><a class="p-name u-url" href="/f">Foppe Zwaan</a> <time class="dt-bday" datetime="1961-02-03">3 feb</time></p>',
      ['microformats name Foppe Zwaan', 'microformats url /f', 'microformats birthdate 1961-02-03'],
    ],
    [
      'a card that is only a link',
      '<a class="h-card" href="/f">Foppe Zwaan</a>',
      ['microformats name Foppe Zwaan', 'microformats url /f'],
    ],
    [
      'an address',
      '<div class="adr"><span class="street-address">Verzonnenpad 3</span> <span class="locality">Nergenshuizen</span></div>',
      ['microformats address Verzonnenpad 3, Nergenshuizen'],
    ],
  ])('reads microformats: %s', (_, html, contacts) => {
    expect(contactsOf(html)).toEqual(contacts);
  });

  it('reads places and events of microformats', () => {
    const page = read(
      '<p class="vevent"><b class="summary">Kaarten</b> <abbr class="dtstart" title="2026-10-05T20:00">maandag</abbr> <i class="geo">53.2;5.8</i></p>',
    );
    expect(page.geo).toEqual([{ lat: 53.2, lon: 5.8, source: 'microformats' }]);
    expect(page.calendar).toMatchObject([{ summary: 'Kaarten', start: '2026-10-05T20:00' }]);
  });

  it.each([
    ['<a href="https://wa.me/31611112222">app</a>', 'link phone 31611112222'],
    ['<a href="sms:0611112222?body=x">sms</a>', 'link phone 0611112222'],
    ['<a href="mailto:f%40z.example">mail</a>', 'link email f@z.example'],
    ['<a data-cfemail="2a4c6a50044f524b475a464f">[email protected]</a>', 'link email f@z.example'],
  ])('reads the link %s', (html, contact) => {
    expect(contactsOf(html)).toEqual([contact]);
  });

  it.each([
    ['https://www.google.com/maps/place/Verzonnenpad+3/@53.2,5.8,17z', 53.2, 5.8],
    ['https://www.google.com/maps?q=53.2,5.8', 53.2, 5.8],
    ['https://www.openstreetmap.org/?mlat=53.2&mlon=5.8#map=18/53.2/5.8', 53.2, 5.8],
    ['geo:53.2,5.8;u=35', 53.2, 5.8],
    ['https://www.google.com/maps/embed?pb=!1m18!2d5.8!3d53.2', 53.2, 5.8],
  ])('reads the place that %s shows', (href, lat, lon) => {
    expect(read(`<a href="${href}">kaart</a>`).geo).toEqual([{ lat, lon, source: 'link' }]);
  });

  it('notes the words that a map was asked for', () => {
    expect(
      read('<iframe src="https://maps.google.com/maps?q=Verzonnenpad+3+Nergenshuizen"></iframe>')
        .extras,
    ).toMatchObject([{ where: 'link', value: 'Verzonnenpad 3 Nergenshuizen' }]);
  });

  it('keeps words of attributes, data and islands of JSON', () => {
    const page = read(
      '<img src=a alt="Foppe voor zijn huis"><p title="Bel 0511-123456" data-adres="Verzonnenpad 3" data-id="x1">a</p><script>window.S = {"straat": "Verzonnenpad"};</script>',
    );
    expect(page.extras.map(({ where, value }) => `${where}: ${value}`)).toEqual([
      'alt: Foppe voor zijn huis',
      'attribute: Bel 0511-123456',
      'attribute: Verzonnenpad 3',
      'script: straat: Verzonnenpad',
    ]);
  });

  it('gives links in full where the page names another base', () => {
    expect(read('<base href="https://b.example/x/"><a href="y">z</a>').links).toMatchObject([
      { href: 'https://b.example/x/y' },
    ]);
  });

  it('believes plain words over a declared language', () => {
    const dutch =
      'De raad en het college zijn het niet eens over de bouw van een brug bij de stad, en ook niet over het geld dat voor de brug is. ';
    expect(read(`<html lang="en"><p>${dutch.repeat(2)}`).language).toBe('nl');
    expect(read('<html lang="en"><p>De Bakker is het').language).toBe('en');
  });

  it('sees noarchive, the canonical address, feeds and the language', () => {
    const page = read(
      '<html lang="nl-NL"><meta name="robots" content="none"><link rel=canonical href="/c"><link rel=alternate type="application/rss+xml" href="/f">',
    );
    expect(page).toMatchObject({
      noArchive: true,
      language: 'nl-NL',
      links: [
        { kind: 'canonical', href: '/c' },
        { kind: 'feed', href: '/f' },
      ],
    });
    expect(
      read('<p>De man en het kind zijn naar de stad met een hond die niet van hen is').language,
    ).toBe('nl');
    expect(
      read('<p>De man en syn bern binne nei de stêd mei in hûn dy’t net fan har is en ek net wurdt')
        .language,
    ).toBe('fy');
  });
});
