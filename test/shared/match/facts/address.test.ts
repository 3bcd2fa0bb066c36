import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { AddressFact } from '#shared/domain/fact.ts';
import { address } from '#shared/match/facts/address.ts';
import { segment } from '#shared/match/segment.ts';

import { HOSTILE, readsMuchOf } from './reading.ts';
import { seen } from './seen.ts';

const home: AddressFact = {
  kind: 'address',
  street: 'Wilgenroosstraat',
  number: '12',
  postcode: '3299 AB',
  city: 'Oudewaarde',
  country: 'NL',
};
const at = (street: string, number: string, more: Partial<AddressFact> = {}): AddressFact => ({
  ...home,
  street,
  number,
  ...more,
});
const upstairs = at('Meidoornkade', '88', { addition: 'II' });
const ground = at('Tweede Havikdwarsstraat', '41', { addition: 'hs' });

describe('an address', () => {
  it.each<[string, AddressFact, string]>([
    ['Zij woont aan de Wilgenroosstraat 12, 3299 AB Oudewaarde.', home, 'Wilgenroosstraat 12'],
    ['Wilgenroosstraat 12\n3299AB OUDEWAARDE', home, 'Wilgenroosstraat 12'],
    ['WILGENROOSSTRAAT 12 OUDEWAARDE', home, 'WILGENROOSSTRAAT 12'],
    ['3299 AB Oudewaarde, Wilgenroosstraat 12', home, '3299 AB Oudewaarde, Wilgenroosstraat 12'],
    ['Wilgenroosstr. 12 te Oudewaarde', home, 'Wilgenroosstr. 12'],
    ['wilgenroosstr 12, oudewaarde', home, 'wilgenroosstr 12'],
    ['Wilgenroosstraat nr. 12, Oudewaarde', home, 'Wilgenroosstraat nr. 12'],
    ['Wilgenroosstraat;12;;3299AB;Oudewaarde', home, 'Wilgenroosstraat;12'],
    ['postcode 3299 AB, huisnummer 12', home, '3299 AB, huisnummer 12'],
    ['3299AB 12', home, '3299AB 12'],
    ['Wilgen\u00ADroos\u200Bstraat 12, Oudewaarde', home, 'Wilgen\u00ADroos\u200Bstraat 12'],
    ['Ｗilgenroosstraat １２, Oudewaarde', home, 'Ｗilgenroosstraat １２'],
    ['Wіlgenrооsstraat 12, Oudewaarde', home, 'Wіlgenrооsstraat 12'],
    ['Meidoornkade 88-II, Oudewaarde', upstairs, 'Meidoornkade 88-II'],
    ['Meidoornkade 88 II, Oudewaarde', upstairs, 'Meidoornkade 88 II'],
    ['Meidoornkade 88-2, Oudewaarde', upstairs, 'Meidoornkade 88-2'],
    ['Meidoornkade 88 2 hoog, Oudewaarde', upstairs, 'Meidoornkade 88 2 hoog'],
    ['Meidoornkade 88, tweehoog, 3299 AB', upstairs, 'Meidoornkade 88, tweehoog'],
    [
      'Meidoornkade 88, tweede verdieping, Oudewaarde',
      upstairs,
      'Meidoornkade 88, tweede verdieping',
    ],
    ['Tweede Havikdwarsstraat 41 hs, Oudewaarde', ground, 'Tweede Havikdwarsstraat 41 hs'],
    ['2e Havikdwarsstr. 41-huis Oudewaarde', ground, '2e Havikdwarsstr. 41-huis'],
    ['2de Havikdwarsstraat;41;H;3299AB', ground, '2de Havikdwarsstraat;41;H'],
    ['Lange Dreef 7a, Oudewaarde', at('Lange Dreef', '7', { addition: 'A' }), 'Lange Dreef 7a'],
    ['Lange Dreef 7 A, Oudewaarde', at('Lange Dreef', '7', { addition: 'a' }), 'Lange Dreef 7 A'],
    [
      'Lange Dreef 7-bis, Oudewaarde',
      at('Lange Dreef', '7', { addition: 'bis' }),
      'Lange Dreef 7-bis',
    ],
    ['Lange Dreef t/o 7, Oudewaarde', at('Lange Dreef', '7'), 'Lange Dreef t/o 7'],
    ['Lange Dreef 7/3, Oudewaarde', at('Lange Dreef', '7', { addition: '3' }), 'Lange Dreef 7/3'],
    ['Plein 1963 nr 5, Oudewaarde', at('Plein 1963', '5'), 'Plein 1963 nr 5'],
    [
      'Burg. Van Ravensteinln 9, Oudewaarde',
      at('Burgemeester van Ravensteinlaan', '9'),
      'Burg. Van Ravensteinln 9',
    ],
    [
      'Van Ravensteinlaan 9, Oudewaarde',
      at('Burg. J.C. v. Ravensteinlaan', '9'),
      'Van Ravensteinlaan 9',
    ],
    ['Hearewei 3, Vogelleane 8, Oudewaarde', at('Vogellaan', '8'), 'Vogelleane 8'],
    ['Tsjerkestr. 8, Oudewaarde', at('Tsjerkestrjitte', '8'), 'Tsjerkestr. 8'],
    ['Sint-Odaplein 3, Oudewaarde', at('St. Odaplein', '3'), 'Sint-Odaplein 3'],
    ['Graaf Ottostr 3 Oudewaarde', at('Graaf Ottostraat', '3'), 'Graaf Ottostr 3'],
    ['IJsvogelweg 4, Oudewaarde', at('Ysvogelweg', '4'), 'IJsvogelweg 4'],
    ['Prins-Ottokade 21, Oudewaarde', at('Prins Ottokade', '21'), 'Prins-Ottokade 21'],
    ['Prinsottokade 21, Oudewaarde', at('Prins Ottokade', '21'), 'Prinsottokade 21'],
    [
      'Gänseblumstr. 8, 48990 Moordorf',
      at('Gaenseblumstraße', '8', { postcode: '48990', city: 'Moordorf', country: 'DE' }),
      'Gänseblumstr. 8',
    ],
    [
      '17, rue des Trois Hiboux, 59990 Valbrume',
      at('Rue des Trois-Hiboux', '17', { postcode: '59990', city: 'Valbrume', country: 'FR' }),
      '17, rue des Trois Hiboux',
    ],
    [
      'Flat 3, 14 Heron Ln, Otterbridge, ZX9 4QQ',
      at('Heron Lane', '14', { postcode: 'ZX9 4QQ', city: 'Otterbridge', country: 'GB' }),
      '14 Heron Ln',
    ],
    [
      '805 W 4th St, Larkfield, ND 58999',
      at('West 4th Street', '805', { postcode: '58999', city: 'Larkfield', country: 'US' }),
      '805 W 4th St',
    ],
    [
      'Dreefstraat 3 bus 4, 8998 Oostkapel',
      at('Dreefstraat', '3', {
        addition: 'bus 4',
        postcode: '8998',
        city: 'Oostkapel',
        country: 'BE',
      }),
      'Dreefstraat 3 bus 4',
    ],
  ])('is whole in "%s", and quoted exactly', (text, fact, quote) => {
    expect(seen(address, fact, text)).toEqual({ strength: 'exact', quote });
  });

  it.each<[string, AddressFact, string]>([
    ['Zij staat op Wilgenroosstraat 12 voor de deur.', home, 'Wilgenroosstraat 12'],
    ['Wilgenroosstraat (nummer twaalf)', home, 'Wilgenroosstraat (nummer twaalf'],
    ['aan de Wilgenroosstraat, op nummer 12', home, 'Wilgenroosstraat, op nummer 12'],
    [
      'In de Wilgenroosstraat in Oudewaarde, het witte huis met nummer 12',
      home,
      'Wilgenroosstraat in Oudewaarde, het witte huis met nummer 12',
    ],
    ['Hij woont op nummer 12 van de Wilgenroosstraat', home, '12 van de Wilgenroosstraat'],
    ['lives at no. 12 in the Wilgenroosstraat', home, '12 in the Wilgenroosstraat'],
    ['het is W1lgenr00sstraat 12 hoor', home, 'W1lgenr00sstraat 12'],
    ['Wilgenrosstraat 12 hoor', home, 'Wilgenrosstraat 12'],
    ['Wilgenroosstaat 12 hoor', home, 'Wilgenroosstaat 12'],
    ['Wiglenroosstraat 12 hoor', home, 'Wiglenroosstraat 12'],
    ['Wilgenroodstraat 12 hoor', home, 'Wilgenroodstraat 12'],
  ])('is nearly whole in "%s"', (text, fact, quote) => {
    expect(seen(address, fact, text)).toEqual({ strength: 'strong', quote });
  });

  it('finds the number some lines below the street that they are of', () => {
    const list = 'Straat: Wilgenroosstraat\nnr. 10 fam. Oker\nnr. 12 fam. Stegge\nnr. 14 te koop';
    expect(seen(address, home, list)).toEqual({
      strength: 'strong',
      quote: 'Wilgenroosstraat\nnr. 10 fam. Oker\nnr. 12',
    });
  });

  it('finds the number also far down such a list', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `nr. ${20 + i} bewoner onbekend`).join('\n');
    const list = `Bewoners van de Wilgenroosstraat.\n${rows}\nnr. 12 fam. Stegge`;
    expect(seen(address, home, list)).toEqual({ strength: 'strong', quote: 'nr. 12' });
  });

  it.each<[string, AddressFact]>([
    ['Wilgenroosstraat 14, 3299 AB Oudewaarde', home],
    ['Wilgenroosstraat 1, 3299 AB Oudewaarde', home],
    ['Wilgenroosstraat 120, 3299 AB Oudewaarde', home],
    ['Wilgenroosstraat 21, Oudewaarde', home],
    ['Wilgenroosstraat 12a, 3299 AB Oudewaarde', home],
    ['Wilgenroosstraat 12-2, Oudewaarde', home],
    ['Wilgenroosstraat 10-14, Oudewaarde', home],
    ['Wilgenroosstraat 11-2, Oudewaarde', home],
    ['Wilgenlaan 12, Oudewaarde', home],
    ['Postbus 12, 3299 AA Oudewaarde', home],
    ['Wilgenroosstraat 12-05-2024', home],
    ['in de Wilgenroosstraat. 12 mensen kwamen', home],
    ['Meidoornkade 88-III, Oudewaarde', upstairs],
    ['Meidoornkade 88 hs, Oudewaarde', upstairs],
    ['Eerste Havikdwarsstraat 41 hs, Oudewaarde', ground],
    ['Beukenlaan 12, Oudewaarde', at('Berkenlaan', '12')],
    ['3299 AC 12', home],
  ])('is not taken for "%s"', (text, fact) => {
    expect(['exact', 'strong', 'weak']).not.toContain(seen(address, fact, text)?.strength);
  });

  it.each([
    'Wilgenroosstraat 12, Nieuw-Oker',
    'Wilgenroosstraat 12 te Nieuw-Oker',
    'Wilgenroosstraat 12 in Hogerbeek.',
    'Wilgenroosstraat 12, 4199 ZZ Hogerbeek',
    'Wilgenroosstraat 12, 4199ZZ',
    'Wilgenrosstraat 12 te Hogerbeek',
  ])('in another town is a hint at most: "%s"', (text) => {
    expect([undefined, 'hint']).toContain(seen(address, home, text)?.strength);
  });

  it('does not borrow the town of the next entry', () => {
    const list =
      'K. Oker\nWilgenroosstraat 12, Hogerbeek\n0599-000 123\nP. Zand\nEikweg 3, 3299 AB Oudewaarde';
    expect([undefined, 'hint']).toContain(seen(address, home, list)?.strength);
  });

  it('is weaker where its addition is left out', () => {
    expect(seen(address, upstairs, 'Meidoornkade 88, Oudewaarde')?.strength).toBe('strong');
    expect(seen(address, upstairs, 'Meidoornkade 88 stond open')?.strength).toBe('weak');
  });

  it('is a hint where only the street or the postcode stands', () => {
    expect(seen(address, home, 'De Wilgenroosstraat is afgesloten')?.strength).toBe('hint');
    expect(seen(address, home, 'Alle huizen in 3299 AB')?.strength).toBe('hint');
    expect(seen(address, home, 'Oudewaarde is mooi')).toBeUndefined();
  });

  it('may lack parts', () => {
    const bare: AddressFact = { kind: 'address', street: 'Wilgenroosstraat', number: '12' };
    const code: AddressFact = { kind: 'address', postcode: '3299AB', number: '12' };
    const town: AddressFact = { kind: 'address', city: 'Oudewaarde' };
    const street: AddressFact = { kind: 'address', street: 'Wilgenroosstraat' };
    expect(seen(address, bare, 'Wilgenroosstraat 12, 9988 XX Hogerbeek')?.strength).toBe('exact');
    expect(seen(address, code, 'Eikweg 12, 3299 AB Oudewaarde')?.strength).toBe('exact');
    expect(seen(address, town, 'Zij woont in Oudewaarde')?.strength).toBe('weak');
    expect(seen(address, street, 'in de Wilgenroosstraat')?.strength).toBe('strong');
    expect(() => seen(address, { kind: 'address' }, '')).toThrow(BadInput);
  });

  it('takes a few dozen forms', () => {
    const forms = address.enrol(
      { ...ground, street: 'Burgemeester J.C. van Wilgenroosstraat' },
      { names: [], country: 'NL' },
    );
    expect(forms.length).toBeLessThan(60);
    expect(new Set(forms.map(({ form }) => form)).size).toBe(forms.length);
  });

  it('is read in any spelling of any invented street, and no neighbour is', () => {
    const letters = fc.constantFrom(
      'Berg',
      'Valk',
      'Zilver',
      'Dam',
      'Otter',
      'Kers',
      'Molen',
      'Vlier',
    );
    const street = fc
      .tuple(
        letters,
        letters,
        fc.constantFrom(['straat', 'str.'], ['laan', 'ln.'], ['weg', 'wg.'], ['plein', 'pln.']),
      )
      .map(([one, two, [end, short]]) => ({
        whole: one + two.toLowerCase() + end,
        short: one + two.toLowerCase() + short,
      }));
    const spell = fc.constantFrom<(s: { whole: string; short: string }, n: number) => string>(
      (s, n) => `${s.whole} ${n}`,
      (s, n) => `${s.short} ${n}`,
      (s, n) => `${s.whole.toUpperCase()} ${n}`,
      (s, n) => `${s.whole}, nr ${n}`,
      (s, n) => `${s.whole}\n${n}`,
    );
    fc.assert(
      fc.property(street, fc.integer({ min: 1, max: 900 }), spell, (s, n, write) => {
        const fact = at(s.whole, String(n));
        const written = write(s, n);
        const found = seen(address, fact, `Zie ${written}, 3299 AB Oudewaarde`);
        expect(found).toEqual({ strength: 'exact', quote: written });
        const near = seen(
          address,
          at(s.whole, String(n + 2)),
          `Zie ${written}, 3299 AB Oudewaarde`,
        );
        expect([undefined, 'hint']).toContain(near?.strength);
      }),
    );
  });

  it('never throws, and its spans lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { span, forms } of address.recognise(
          segment(`${text} 12 ${text}straat 3511 ab`),
        )) {
          expect(span[0]).toBeLessThan(span[1]);
          expect(forms.every((form) => form.startsWith('address:'))).toBe(true);
        }
      }),
    );
  });

  it.each<readonly [string, string]>([
    ...HOSTILE,
    ['streets', 'Kerkstraat 1 '],
    ['numbers', 'Aa 1, Bb 2 '],
    ['lines', 'nr. 1\n'],
  ])('reads much of %s to its end', (_name, unit) => {
    expect(readsMuchOf(address, unit)).toBe(true);
  });
});

describe('figures behind a street and number', () => {
  const dune: AddressFact = {
    kind: 'address',
    street: 'Bezaanlaan',
    number: '48',
    city: 'Oosterdrecht',
    country: 'NL',
  };

  it.each([
    ['a price', 'een huis in de duinen, Bezaanlaan 48, voor 735.000 euro'],
    ['a telephone number', 'Bezaanlaan 48\t033 014 68 12\nKade 15\t033 014 68 13'],
  ])('are no postcode of another town where they are %s', (_, text) => {
    expect(seen(address, dune, text)?.strength).toBe('strong');
  });

  it('are one where a town follows', () => {
    const text = 'Bezaanlaan 48, 411 34 Göteborg';
    expect(seen(address, dune, text)?.strength).not.toBe('strong');
    const swedish = { ...dune, postcode: '41134', city: 'Göteborg', country: 'SE' };
    expect(seen(address, swedish, text)?.strength).toBe('exact');
  });
});
