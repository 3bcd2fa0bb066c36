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
    ['bank and number set apart', own.value.replace('WAAR', ' WAAR ')],
    ['an O for a zero', own.value.replace(/0(?=\d*$)/, 'O')],
    ['invisible characters', Array.from(own.value).join('\u200B')],
    ['look-alikes', own.value.replaceAll('A', 'А')],
  ])('is read with %s, and quoted exactly', (_how, written) => {
    expect(quotesOf(iban, own, `Maak over op ${written}, t.n.v. de club`)).toEqual([written]);
  });

  it('is read with its name glued on', () => {
    expect(quotesOf(iban, own, `IBAN${own.value}`)).toEqual([own.value]);
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
    ]) {
      expect(quotesOf(iban, own, page)).toHaveLength(1);
    }
    expect(quotesOf(iban, own, 'Rekening 53.82.14.906 t.n.v.')).toEqual(['53.82.14.906']);
    expect(quotesOf(iban, own, 'bestelling 53.82.14.906 van mei')).toEqual([]);
  });

  it.each([
    ['another account', dutch('0538214907')],
    ['more digits', `${own.value}7`],
    ['letters before it', `X${own.value}`],
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
