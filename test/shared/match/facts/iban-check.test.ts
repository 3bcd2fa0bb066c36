import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ibanLength, passesMod97 } from '#shared/match/facts/iban-check.ts';

/** The remainder as ISO 7064 words it, by whole numbers. */
function remainder(written: string): bigint {
  const turned = `${written.slice(4)}${written.slice(0, 4)}`;
  return BigInt(Array.from(turned, (sign) => String(parseInt(sign, 36))).join('')) % 97n;
}

describe('the check of an account', () => {
  it('passes where the remainder is one', () => {
    const sign = fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    const rest = fc.array(sign, { minLength: 11, maxLength: 30 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.constantFrom('NL', 'MT', 'ZA'), rest, (country, account) => {
        const digits = String(98n - remainder(`${country}00${account}`)).padStart(2, '0');
        expect(passesMod97(`${country}${digits}${account}`)).toBe(true);
        const next = String((Number(digits) + 1) % 100).padStart(2, '0');
        expect(passesMod97(`${country}${next}${account}`)).toBe(false);
      }),
    );
  });

  it.each(['', 'NL91', '9NL1WAAR0538214906', 'NLA1WAAR0538214906', 'NL91 WAAR 0538'])(
    'does not pass what is not written as one: "%s"',
    (written) => {
      expect(passesMod97(written)).toBe(false);
    },
  );
});

it.each([
  ['AT', 20],
  ['BE', 16],
  ['NO', 15],
  ['LC', 32],
  ['PL', 28],
  ['RU', 33],
  ['TR', 26],
  ['US', undefined],
])('an account of %s has the length of the registry', (country, length) => {
  expect(ibanLength(country)).toBe(length);
});
