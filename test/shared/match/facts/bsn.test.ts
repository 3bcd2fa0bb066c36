import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { BsnFact } from '#shared/domain/fact.ts';
import { bsn, passesElevenTest } from '#shared/match/facts/bsn.ts';

import { formsIn, HOSTILE, quotesOf, readsMuchOf } from './reading.ts';

/** The first number from here on that passes the test. */
function numberFrom(n: number): string {
  for (let candidate = n; ; candidate++) {
    const digits = String(candidate).padStart(9, '0');
    if (passesElevenTest(digits)) return digits;
  }
}

const own: BsnFact = { kind: 'bsn', value: numberFrom(284_713_500) };
const d = own.value;

describe('a citizen service number', () => {
  it.each([
    ['plain', d],
    ['in threes', `${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)}`],
    ['dots', `${d.slice(0, 3)}.${d.slice(3, 6)}.${d.slice(6)}`],
    ['four, two, three', `${d.slice(0, 4)}.${d.slice(4, 6)}.${d.slice(6)}`],
    ['dashes', `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`],
    ['one digit at a time', Array.from(d).join(' ')],
    ['invisible characters', Array.from(d).join('\u2060')],
    [
      'wide digits',
      d.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
  ])('is read with %s, and quoted exactly', (_how, written) => {
    for (const page of [
      `BSN: ${written}.`,
      written,
      `sofinummer ${written} 12 mei 1971`,
      `(${written})`,
    ]) {
      expect(quotesOf(bsn, own, page)).toEqual([written]);
    }
  });

  it('is read glued to its name, and in the tax number of a sole trader', () => {
    expect(quotesOf(bsn, own, `bsn${d}`)).toEqual([d]);
    expect(quotesOf(bsn, own, `btw-id NL${d}B01`)).toEqual([d]);
  });

  it('is read without its leading zero', () => {
    const low: BsnFact = { kind: 'bsn', value: numberFrom(38_471_000) };
    expect(quotesOf(bsn, low, `bsn ${low.value.slice(1)}`)).toEqual([low.value.slice(1)]);
    expect(quotesOf(bsn, { kind: 'bsn', value: low.value.slice(1) }, low.value)).toEqual([
      low.value,
    ]);
  });

  it.each([
    ['a longer number', `4${d}`],
    ['a phone number', `06 ${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)}`],
    ['a number with its country', `+31 ${d}`],
    ['an amount', `${d},50`],
    ['a longer run of threes', `${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)} 118`],
    ['a code', `AB${d}`],
    ['another number', numberFrom(Number(d) + 1)],
  ])('is not taken for %s', (_why, written) => {
    expect(quotesOf(bsn, own, `zie ${written}`)).toEqual([]);
  });

  it('finds nothing where the test fails', () => {
    expect(formsIn(bsn, 'BSN 284713508 of 123456789, niet 000000000')).toEqual(
      ['284713508', '123456789'].filter(passesElevenTest).map((digits) => `bsn:${digits}`),
    );
  });

  it.each(['', '123456789', '000000000', '12345678901', 'geheim', `${d}1`])(
    'refuses a value that fails its check (%#), and does not repeat it',
    (value) => {
      const enrol = (): unknown => bsn.enrol({ kind: 'bsn', value }, { names: [], country: 'NL' });
      expect(enrol).toThrow(BadInput);
      expect(enrol).not.toThrow(value || 'nothing');
    },
  );

  it('is read whatever the number, and no other is', () => {
    const some = fc.integer({ min: 10_000_000, max: 999_000_000 }).map(numberFrom);
    fc.assert(
      fc.property(some, some, fc.constantFrom('', ' ', '.', '-'), (value, other, gap) => {
        const written = [value.slice(0, 3), value.slice(3, 6), value.slice(6)].join(gap);
        expect(quotesOf(bsn, { kind: 'bsn', value }, `Nummer ${written}, pas`)).toEqual([written]);
        fc.pre(other !== value);
        expect(quotesOf(bsn, { kind: 'bsn', value: other }, written)).toEqual([]);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (noise) => {
        expect(() => formsIn(bsn, `${noise}${d}${noise}`)).not.toThrow();
      }),
    );
  });

  it.each(HOSTILE)('reads 200,000 characters of %s in time', (_name, unit) => {
    expect(readsMuchOf(bsn, unit)).toBe(true);
  });
});
