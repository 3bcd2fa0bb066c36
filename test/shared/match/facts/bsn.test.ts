import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { BsnFact } from '#shared/domain/fact.ts';
import { bsn, passesElevenTest } from '#shared/match/facts/bsn.ts';

import { formsIn, HOSTILE, quotesOf, readsMuchOf } from './reading.ts';

/** The eleven-test as the law on citizen numbers words it, written apart from the code that it judges. */
function isNumber(digits: string): boolean {
  const [last = 0, ...others] = Array.from(digits, Number).toReversed();
  const sum = others.reduce((total, digit, at) => total + digit * (at + 2), -last);
  return sum % 11 === 0 && Number(digits) > 0;
}

/** The first number from here on that passes the test. */
function numberFrom(n: number): string {
  for (let candidate = n; ; candidate++) {
    const digits = String(candidate).padStart(9, '0');
    if (isNumber(digits)) return digits;
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
    ['two, three, two, two', `${d.slice(0, 2)} ${d.slice(2, 5)} ${d.slice(5, 7)} ${d.slice(7)}`],
    ['twos and a three', `${d.slice(0, 2)}.${d.slice(2, 4)}.${d.slice(4, 6)}.${d.slice(6)}`],
    ['spaced dashes', `${d.slice(0, 3)} - ${d.slice(3, 6)} - ${d.slice(6)}`],
    ['dots and spaces', `${d.slice(0, 3)}. ${d.slice(3, 6)}. ${d.slice(6)}`],
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
    for (const page of [`bsn${d}`, `BSNNR${d}`, `sofi${d}`, `sofinr${d}`, `(nr${d})`]) {
      expect(quotesOf(bsn, own, page)).toEqual([d]);
    }
    for (const page of [`btw-id NL${d}B01`, `btw NL${d}B01.`]) {
      expect(quotesOf(bsn, own, page)).toEqual([d]);
    }
  });

  it.each([
    `nummers:\n${d}\n`,
    `${d}, 2 kinderen`,
    `${d}: 1`,
    `${d} 2019`,
    `${d} 07`,
    `punt.${d}`,
    `${d}. Daarna`,
    `in 1871 ${d}`,
  ])('is read beside other signs and numbers: %j', (page) => {
    expect(quotesOf(bsn, own, page)).toEqual([d]);
  });

  it('is read without its leading zero', () => {
    const low: BsnFact = { kind: 'bsn', value: numberFrom(38_471_000) };
    expect(quotesOf(bsn, low, `bsn ${low.value.slice(1)}`)).toEqual([low.value.slice(1)]);
    const inThrees = `${low.value.slice(1, 3)}.${low.value.slice(3, 6)}.${low.value.slice(6)}`;
    expect(quotesOf(bsn, low, inThrees)).toEqual([inThrees]);
    expect(quotesOf(bsn, { kind: 'bsn', value: low.value.slice(1) }, low.value)).toEqual([
      low.value,
    ]);
  });

  it.each([
    ` ${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)} `,
    `${d.slice(0, 4)}.${d.slice(4)}`,
    `${d.slice(0, 4)}-${d.slice(4)}`,
  ])('is enrolled however it was typed: %j', (value) => {
    expect(quotesOf(bsn, { kind: 'bsn', value }, `BSN ${d}`)).toEqual([d]);
  });

  it.each([
    ['a longer number', `4${d}`],
    ['a phone number', `06 ${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)}`],
    ['a number with its country', `+31 ${d}`],
    ['an amount', `${d},50`],
    ['a longer run of threes', `${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)} 118`],
    ['a code', `AB${d}`],
    ['a code that ends as a word for it', `XBSN${d}`],
    ['a code that goes on', `${d}X`],
    ['a tax number that goes on', `NL${d}B012`],
    ['a tax number with a letter too many', `NL${d}B01C`],
    ['a file name', `${d}_scan`],
    ['a part of a file name', `scan_${d}`],
    ['a mail address', `${d}@post.example`],
    ['what follows a sign of place', `@${d}`],
    ['a number with a plus', `+${d}`],
    ['a share', `${d}%`],
    ['euros', `${d}€`],
    ['the decimals of a number', `1,${d}`],
    ['a version', `2.${d}`],
    ['a part of a code', `17-${d}`],
    ['the end of a path', `2/${d}`],
    ['the begin of a path', `${d}/2`],
    ['a number that goes on', `${d}-2`],
    ['a number with decimals', `${d}.5`],
    ['a time', `${d}:30`],
    ['a phone number over two lines', `0612\n${d}`],
    ['a number with its country and (0)', `+31 (0) ${d}`],
    ['groups between different signs', `${d.slice(0, 3)}.${d.slice(3, 6)}-${d.slice(6)}`],
    ['groups with another word between', `${d.slice(0, 3)} a ${d.slice(3, 6)} a ${d.slice(6)}`],
    ['groups far apart', `${d.slice(0, 3)}    ${d.slice(3, 6)}    ${d.slice(6)}`],
    ['another number', numberFrom(Number(d) + 1)],
  ])('is not taken for %s', (_why, written) => {
    expect(quotesOf(bsn, own, `zie ${written}`)).toEqual([]);
  });

  it('finds nothing where the test fails', () => {
    expect(formsIn(bsn, 'BSN 284713508 of 123456789, niet 000000000')).toEqual(
      ['284713508', '123456789'].filter(isNumber).map((digits) => `bsn:${digits}`),
    );
  });

  it('passes its test where the sum says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_000_000 }), (n) => {
        const digits = String(n).padStart(9, '0');
        expect(passesElevenTest(digits)).toBe(isNumber(digits));
        expect(passesElevenTest(numberFrom(n))).toBe(true);
      }),
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
