import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { PlateFact } from '#shared/domain/fact.ts';
import { plate } from '#shared/match/facts/plate.ts';

import { formsIn, HOSTILE, quotesOf, readsMuchOf } from './reading.ts';

/** One plate of each side code, 1 to 14. */
const SIDE_CODES =
  'ZF-41-07 41-07-ZF 41-ZF-07 ZF-41-KT ZF-KT-41 41-ZF-KT 41-ZFK-7 7-ZFK-41 ZF-417-K Z-417-FK ZFK-41-T Z-41-FKT 7-ZF-417 417-ZF-7'.split(
    ' ',
  );

const plateOf = (value: string, country = 'NL'): PlateFact => ({ kind: 'plate', value, country });

describe('a number plate', () => {
  it.each(SIDE_CODES)('of side code %# is read however it is cut: %s', (value) => {
    const compact = value.replaceAll('-', '');
    for (const written of [
      value,
      value.toLowerCase(),
      value.replaceAll('-', ' '),
      value.replaceAll('-', ' - '),
      compact,
      value.replaceAll('-', '–'),
      value.replaceAll('-', '.'),
      value.replaceAll('-', ':'),
    ]) {
      expect(
        quotesOf(plate, plateOf(value), `Zijn auto, kenteken ${written}, staat voor.`),
      ).toContain(written);
    }
  });

  it.each(SIDE_CODES)('is read without a word for it, with its dashes: %s', (value) => {
    expect(quotesOf(plate, plateOf(value), `gezien: ${value} bij het station`)).toEqual([value]);
  });

  it.each([
    ['BE', '1-ZFK-417', ['1-ZFK-417', '1 ZFK 417', '1ZFK417']],
    ['DE', 'B-ZF 417', ['B-ZF 417', 'B ZF 417', 'B-ZF417', 'B:ZF 417', 'b-zf 417']],
    ['DE', 'LÖ-K 41E', ['LÖ-K 41E', 'LÖ K 41 E', 'LÖ-K41E']],
    ['FR', 'ZF-417-KT', ['ZF-417-KT', 'ZF 417 KT', 'ZF417KT']],
    ['GB', 'ZF41 KTB', ['ZF41 KTB', 'ZF41KTB']],
    ['DE', 'HAL-Z 4', ['HAL-Z 4', 'HAL.Z.4', 'HAL - Z 4', 'HAL-Z-4', 'HALZ4', 'HALZ 4', 'HALZ-4']],
    ['DE', 'B-ZF 4170', ['B-ZF 4170', 'B.ZF.4170', 'B-ZF-4170']],
    ['DE', 'B-ZF 417H', ['B-ZF 417H', 'B-ZF 417-H', 'B ZF 417 H']],
    ['IE', '12-ZF-4170', ['12-ZF-4170', '12ZF4170']],
    ['LU', 'ZF 4170', ['ZF 4170', 'ZF-4170']],
    ['ES', '4170 ZFK', ['4170 ZFK', '4170-ZFK']],
    ['IT', 'ZF 417 KT', ['ZF 417 KT', 'ZF417KT']],
    ['PT', '41-ZF-70', ['41-ZF-70', '41 ZF 70']],
    ['AT', 'W 41702 Z', ['W 41702 Z', 'W-41702 Z']],
    ['CH', 'ZH 417023', ['ZH 417023', 'ZH-417023']],
    ['DK', 'ZF 41 702', ['ZF 41 702', 'ZF41702']],
    ['SE', 'ZFK 41T', ['ZFK 41T', 'ZFK41T']],
    ['FI', 'ZFK-417', ['ZFK-417', 'ZFK 417']],
    ['PL', 'ZF 4170K', ['ZF 4170K', 'ZF4170K']],
    ['CZ', '4Z7 0238', ['4Z7 0238', '4Z70238']],
    ['TR', '41 ZF 702', ['41 ZF 702', '41ZF702']],
    ['IN', 'ZF 41 KT 7023', ['ZF 41 KT 7023', 'ZF-41-KT-7023']],
    ['NG', 'ZFK-417 TB', ['ZFK-417 TB', 'ZFK417TB']],
    ['US', '4ZFK702', ['4ZFK702']],
    ['RO', 'B 417 ZFK', ['B 417 ZFK', 'B-417-ZFK']],
    ['BG', 'Z 4170 KT', ['Z 4170 KT', 'Z4170KT']],
    ['HU', 'ZFKT-417', ['ZFKT-417', 'ZFKT 417']],
    ['UA', 'ZF 4170 KT', ['ZF 4170 KT', 'ZF4170KT']],
  ] as const)('of %s is read: %s', (country, value, spellings) => {
    for (const written of spellings) {
      expect(quotesOf(plate, plateOf(value, country), `Kenteken ${written}.`)).toContain(written);
    }
  });

  it('tells German towns apart by where the dash stands', () => {
    const own = plateOf('B-ZF 417', 'DE');
    expect(quotesOf(plate, own, 'Kennzeichen BZ-F 417')).toEqual([]);
    expect(quotesOf(plate, own, 'Kennzeichen BZF417')).toEqual(['BZF417']);
    const atHome = { names: [], country: 'DE' };
    expect(plate.enrol({ kind: 'plate', value: 'B-ZF 417' }, atHome)).toHaveLength(2);
    expect(plate.enrol(plateOf('ZF-417-K'), atHome)).toHaveLength(1);
  });

  it.each(['ZF.417.K', 'ZF·417·K', 'ZF:417:K', ' zf 417 k ', 'ZF417K'])(
    'is enrolled however it was typed: "%s"',
    (value) => {
      expect(quotesOf(plate, plateOf(value), 'gezien: ZF-417-K')).toEqual(['ZF-417-K']);
    },
  );

  it('takes O for 0 and I for 1', () => {
    expect(quotesOf(plate, plateOf('ZF-401-K'), 'kenteken ZF-4O1-K')).toEqual(['ZF-4O1-K']);
    expect(quotesOf(plate, plateOf('41-ZFK-1'), 'kenteken 41-ZFK-I')).toEqual(['41-ZFK-I']);
    for (const [value, written] of [
      ['ZF-408-K', 'ZF-4O8-K'],
      ['ZF-408-K', 'zf-4o8-k'],
      ['ZF-418-K', 'ZF-4I8-K'],
      ['ZF-418-K', 'zf-4i8-k'],
      ['OZ-482-K', '0Z-482-K'],
      ['IZ-482-K', '1Z-482-K'],
    ] as const) {
      expect(quotesOf(plate, plateOf(value), `auto ${written}`)).toEqual([written]);
    }
    expect(formsIn(plate, 'auto ZF-4S8-K')).toEqual([]);
  });

  it.each([
    ['a longer code', 'ref ZX-ZF-417-K'],
    ['a code with more behind it', 'ZF-417-K-22'],
    ['a word', 'xZF-417-K'],
    ['another letter', 'kenteken ZF-417-L'],
    ['another digit', 'kenteken ZF-418-K'],
    ['a file', '/img/ZF417K.jpg'],
    ['a path', 'www/ZF-417-K'],
    ['a path that goes on', 'ZF-417-K/2'],
    ['a part of a file', 'foto_ZF-417-K'],
    ['a file that goes on', 'ZF-417-K_a'],
    ['the end of a domain', 'www.ZF-417-K'],
    ['a mark on a page', 'deel#ZF-417-K'],
    ['a longer code in pieces', 'ZF-417-K8'],
    ['an address', 'zf417k@lagewaard.example'],
    ['small words', 'zij zag zf 417 k daar'],
    ['small words between other signs', 'stand zf:417:k bij'],
    ['pieces far apart', 'kenteken ZF    417    K'],
    ['small words far behind the word for one', `kenteken ${'. '.repeat(25)} zf 417 k`],
  ])('is not taken for %s', (_why, page) => {
    expect(quotesOf(plate, plateOf('ZF-417-K'), page)).toEqual([]);
  });

  it('does not take a postcode for one', () => {
    const own = plateOf('41-07-ZF');
    for (const page of [
      'Dorpsweg 3, 4107 ZF Lagewaard',
      'Dorpsweg 3, 4107ZF Lagewaard',
      'postcode 4107ZF',
      'Postcode: 4107ZF',
      'pc 4107ZF',
      'zip,4107ZF',
      'op 3 a, 4107ZF',
      'op 3a: 4107ZF',
      'nummer 3 4107ZF',
      'in 4107ZF Lagewaard',
      'in 4107ZF, Lagewaard',
      'in 4107ZF\nLagewaard',
      'in 4107 ZF was het',
    ]) {
      expect(quotesOf(plate, own, page)).toEqual([]);
    }
    expect(quotesOf(plate, own, 'kenteken 4107ZF')).toEqual(['4107ZF']);
    expect(quotesOf(plate, own, 'gezien: 4107ZF, bij de kerk')).toEqual(['4107ZF']);
    for (const written of ['41-07-ZF', '41 07 ZF', '41.07.ZF', '41 - 07 - ZF']) {
      expect(quotesOf(plate, own, `rijdt in ${written} rond`)).toEqual([written]);
    }
  });

  it('stands alone on its line in small letters and as a postcode', () => {
    for (const page of ['4107 zf', 'Zij rijdt in:\n4107 zf\nen meer', '4107 ZF\n', '\n4107ZF']) {
      expect(quotesOf(plate, plateOf('41-07-ZF'), page)).toHaveLength(1);
    }
  });

  it.each([
    'kenteken',
    'nummerplaat',
    'nummerbord',
    'zijn auto',
    'de bus',
    'Kennzeichen',
    'licence plate',
    'registration',
    'immatriculation',
    'plaka',
    'de Volvo',
    'matricula',
  ])('is read in small letters behind a word for it: %s', (label) => {
    expect(quotesOf(plate, plateOf('ZF-417-K'), `haar ${label}: zf 417 k.`)).toEqual(['zf 417 k']);
  });

  it.each([
    'Op 12 mei en 14 juni',
    'van 9 tot 17 uur',
    'in 2 of 3 jaar',
    'groep 8 met 24 kinderen',
  ])('finds nothing in "%s"', (text) => {
    expect(formsIn(plate, text)).toEqual([]);
  });

  it.each(['', '7', 'auto', 'ZF-417-K / ander', 'ABCDEFGHIJK1', '@1'])('refuses "%s"', (value) => {
    expect(() => plate.enrol(plateOf(value), { names: [], country: 'NL' })).toThrow(BadInput);
  });

  it('is read whatever its letters and digits, and no other is', () => {
    const sign = (of: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(of));
    const some = fc
      .constantFrom(...SIDE_CODES)
      .chain((shape) =>
        fc.tuple(
          ...Array.from(shape, (one) =>
            one === '-' ? fc.constant('-') : sign(/\d/.test(one) ? '23456789' : 'BDFGHJKLNPRSTVXZ'),
          ),
        ),
      )
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(some, some, (value, other) => {
        expect(quotesOf(plate, plateOf(value), `auto (${value})`)).toEqual([value]);
        fc.pre(other.replaceAll('-', '') !== value.replaceAll('-', ''));
        expect(quotesOf(plate, plateOf(other), `auto ${value}`)).toEqual([]);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (noise) => {
        expect(() => formsIn(plate, `${noise}ZF-4${noise}17-K`)).not.toThrow();
      }),
    );
  });

  it.each(HOSTILE)('reads 200,000 characters of %s in time', (_name, unit) => {
    expect(readsMuchOf(plate, unit)).toBe(true);
  });
});
