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
    ['PL', 'ZFK 41B7', []],
  ] as const)('of %s is read: %s', (country, value, spellings) => {
    for (const written of spellings) {
      expect(quotesOf(plate, plateOf(value, country), `Kenteken ${written}.`)).toContain(written);
    }
  });

  it('tells German towns apart by where the dash stands', () => {
    const own = plateOf('B-ZF 417', 'DE');
    expect(quotesOf(plate, own, 'Kennzeichen BZ-F 417')).toEqual([]);
    expect(quotesOf(plate, own, 'Kennzeichen BZF417')).toEqual(['BZF417']);
  });

  it('takes O for 0 and I for 1', () => {
    expect(quotesOf(plate, plateOf('ZF-401-K'), 'kenteken ZF-4O1-K')).toEqual(['ZF-4O1-K']);
    expect(quotesOf(plate, plateOf('41-ZFK-1'), 'kenteken 41-ZFK-I')).toEqual(['41-ZFK-I']);
  });

  it.each([
    ['a longer code', 'ref ZX-ZF-417-K'],
    ['a code with more behind it', 'ZF-417-K-22'],
    ['a word', 'xZF-417-K'],
    ['another letter', 'kenteken ZF-417-L'],
    ['another digit', 'kenteken ZF-418-K'],
    ['a file', '/img/ZF417K.jpg'],
    ['an address', 'zf417k@lagewaard.example'],
  ])('is not taken for %s', (_why, page) => {
    expect(quotesOf(plate, plateOf('ZF-417-K'), page)).toEqual([]);
  });

  it('does not take a postcode for one', () => {
    const own = plateOf('41-07-ZF');
    for (const page of [
      'Dorpsweg 3, 4107 ZF Lagewaard',
      'Dorpsweg 3, 4107ZF Lagewaard',
      'postcode 4107ZF',
    ]) {
      expect(quotesOf(plate, own, page)).toEqual([]);
    }
    expect(quotesOf(plate, own, 'kenteken 4107ZF')).toEqual(['4107ZF']);
    expect(quotesOf(plate, own, 'rijdt in 41-07-ZF rond')).toEqual(['41-07-ZF']);
  });

  it.each([
    'Op 12 mei en 14 juni',
    'van 9 tot 17 uur',
    'in 2 of 3 jaar',
    'groep 8 met 24 kinderen',
  ])('finds nothing in "%s"', (text) => {
    expect(formsIn(plate, text)).toEqual([]);
  });

  it.each(['', 'auto', 'ZF-417-K / ander', 'ABCDEFGHIJK1', '@1'])('refuses "%s"', (value) => {
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
