import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { IbanFact } from '#shared/domain/fact.ts';
import { iban } from '#shared/match/facts/iban.ts';

import { formsIn, HOSTILE, quotesOf, readsMuchOf } from './reading.ts';

/** A Dutch account of an invented bank, with right check digits. */
function dutch(account: string, bank = 'WAAR'): string {
  const digits = Array.from(`${bank}${account}NL00`, (sign) => String(parseInt(sign, 36))).join('');
  return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bank}${account}`;
}

const own: IbanFact = { kind: 'iban', value: dutch('0538214906') };
const inFours = own.value.replaceAll(/(.{4})(?=.)/g, '$1 ');

describe('an account', () => {
  it.each([
    ['plain', own.value],
    ['in fours', inFours],
    ['small letters', own.value.toLowerCase()],
    ['dots', inFours.replaceAll(' ', '.')],
    ['dashes', inFours.replaceAll(' ', '-')],
    ['hard spaces', inFours.replaceAll(' ', '\u00A0')],
    ['one sign at a time', Array.from(own.value).join(' ')],
    ['slashes', inFours.replaceAll(' ', '/')],
    ['underscores', inFours.replaceAll(' ', '_')],
    ['a line between', inFours.replaceAll(' ', '\n')],
    ['cells between', inFours.replaceAll(' ', '\t')],
    ['wide gaps', inFours.replaceAll(' ', ' - ')],
    ['bank and number set apart', own.value.replace('WAAR', ' WAAR ')],
    ['an O for a zero', own.value.replace(/0(?=\d*$)/, 'O')],
    ['an I for a one', own.value.replace(/1(?=\d*$)/, 'I')],
    ['an l for a one', own.value.replace(/1(?=\d*$)/, 'l')],
    ['invisible characters', Array.from(own.value).join('\u200B')],
    ['look-alikes', own.value.replaceAll('A', 'А')],
  ])('is read with %s, and quoted exactly', (_how, written) => {
    expect(quotesOf(iban, own, `Maak over op ${written}, t.n.v. de club`)).toEqual([written]);
  });

  it('is read with a digit for a letter of its bank', () => {
    const odd: IbanFact = { kind: 'iban', value: dutch('0538214906', 'OINK') };
    const written = odd.value.replace('OINK', '01NK');
    expect(quotesOf(iban, odd, `naar ${written}`)).toEqual([written]);
  });

  it('is read where nothing stands around it, and with its name glued on', () => {
    expect(quotesOf(iban, own, own.value)).toEqual([own.value]);
    expect(quotesOf(iban, own, `IBAN${own.value}`)).toEqual([own.value]);
    expect(quotesOf(iban, own, `(iban${own.value})`)).toEqual([own.value]);
  });

  it.each([`IBAN ${own.value}`, `iban: ${inFours}`, ` Iban ${own.value.toLowerCase()} `])(
    'is enrolled however it was typed: "%s"',
    (value) => {
      expect(quotesOf(iban, { kind: 'iban', value }, own.value)).toEqual([own.value]);
    },
  );

  it('is proposed once, in the order of the page', () => {
    const second = dutch('0417290385');
    expect(
      formsIn(iban, `giro 417290 of ${own.value}, dan ${second}, rekening 53.82.14.906`),
    ).toEqual([
      'iban:account:417290',
      `iban:${own.value}`,
      `iban:${second}`,
      'iban:account:538214906',
    ]);
    expect(formsIn(iban, `${inFours} is de rekening, ${inFours} dus`)).toHaveLength(2);
  });

  it.each([
    'BE71096123456769',
    'DE75512108001245126199',
    'FR7630006000011234567890189',
    'MT31MALT01100000000000000000123',
  ])('of the length of its country is read: %s', (value) => {
    expect(quotesOf(iban, { kind: 'iban', value }, `Konto ${value}.`)).toEqual([value]);
  });

  it('is read in its old form behind a word for an account', () => {
    for (const page of [
      'Rekening 53.82.14.906 t.n.v. Oldehof',
      'bankrekeningnr. 538214906',
      'giro: 0538214906',
      'Reknr. 538 214 906',
      'rek. 5382-14-906',
      'rekening bij de bank nr. 53 82 14 906.',
    ]) {
      expect(quotesOf(iban, own, page)).toHaveLength(1);
    }
    expect(quotesOf(iban, own, 'Rekening 53.82.14.906 t.n.v.')).toEqual(['53.82.14.906']);
  });

  it.each([
    'bestelling 53.82.14.906 van mei',
    'rekening\n538214906',
    'rekening nummer 2 is 538214906',
    'een rekening voor al het werk van toen, order 538214906',
    'rekening 538214906X',
    'rekening 5382149061',
    'rekening 2538214906',
  ])('is not read in its old form in %j', (page) => {
    expect(quotesOf(iban, own, page)).toEqual([]);
  });

  it('is read as a number of the giro too, of at least five digits', () => {
    const giro: IbanFact = { kind: 'iban', value: dutch('0000417290', 'PSTW') };
    expect(quotesOf(iban, giro, 'giro 417290')).toEqual(['417290']);
    expect(quotesOf(iban, giro, 'giro 41.72.90')).toEqual(['41.72.90']);
    expect(formsIn(iban, 'giro 4172')).toEqual([]);
    expect(formsIn(iban, 'giro 41729038501')).toEqual([]);
    const few: IbanFact = { kind: 'iban', value: dutch('0000004172') };
    expect(iban.enrol(few, { names: [], country: 'NL' })).toHaveLength(1);
    const belgian: IbanFact = { kind: 'iban', value: 'BE71096123456769' };
    expect(iban.enrol(belgian, { names: [], country: 'BE' })).toHaveLength(1);
  });

  it.each([
    ['another account', dutch('0538214907')],
    ['more digits', `${own.value}7`],
    ['letters before it', `X${own.value}`],
    ['a digit before it', `4${own.value}`],
    ['letters that end as its name', `XIBAN${own.value}`],
    ['letters behind it', `${own.value}X`],
    ['groups far apart', inFours.replaceAll(' ', '    ')],
    ['groups with commas', inFours.replaceAll(' ', ',')],
    ['no country', `.${own.value.slice(2)}`],
    ['a country with two signs between', own.value.replace('NL', 'N--L')],
    ['one digit short', own.value.slice(0, -1)],
  ])('is not taken for %s', (_why, written) => {
    expect(quotesOf(iban, own, `Zie ${written} hier`)).toEqual([]);
  });

  it('finds nothing where the check fails', () => {
    expect(formsIn(iban, `rek ${own.value.replace('NL', 'BE')} en NL00WAAR0538214906`)).toEqual([]);
  });

  it.each([
    '',
    'NL00WAAR0538214906',
    own.value.slice(0, -1),
    `${own.value}0`,
    `NLX${own.value.slice(2)}`,
    'ZZ75512108001245126199',
    'rekening',
    own.value.replace('5', '6'),
  ])('refuses a value that fails its check (%#), and does not repeat it', (value) => {
    const enrol = (): unknown => iban.enrol({ kind: 'iban', value }, { names: [], country: 'NL' });
    expect(enrol).toThrow(BadInput);
    expect(enrol).not.toThrow(value || 'nothing');
  });

  it('is read in any spacing, and no other is', () => {
    const account = fc.integer({ min: 100_000_000, max: 999_999_999 }).map((n) => `0${n}`);
    const gaps = fc.array(fc.constantFrom('', '', ' ', '.', '-'), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(account, gaps, account, (digits, between, other) => {
        const value = dutch(digits);
        const written = Array.from(
          value,
          (sign, at) => (at === 0 ? '' : (between[at] ?? '')) + sign,
        ).join('');
        expect(quotesOf(iban, { kind: 'iban', value }, `op ${written} storten`)).toEqual([written]);
        fc.pre(other !== digits);
        expect(quotesOf(iban, { kind: 'iban', value: dutch(other) }, written)).toEqual([]);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (noise) => {
        for (const text of [noise, `NL91${noise}WAAR05382`]) {
          expect(() => formsIn(iban, text)).not.toThrow();
        }
      }),
    );
  });

  it.each(HOSTILE)('reads 200,000 characters of %s in time', (_name, unit) => {
    expect(readsMuchOf(iban, unit)).toBe(true);
  });
});
