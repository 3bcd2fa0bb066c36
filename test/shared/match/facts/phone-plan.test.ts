import { describe, expect, it } from 'vitest';

import type { PhoneFact } from '#shared/domain/fact.ts';
import { behindExit, homeDigits, international, national } from '#shared/match/facts/phone-plan.ts';
import { phone } from '#shared/match/facts/phone.ts';

import { quotesOf } from './reading.ts';

describe('a number of another country', () => {
  it.each([
    ['US', '+12025550143', '(202) 555-0143'],
    ['US', '+12025550143', '1-202-555-0143'],
    ['JM', '+18765550143', '1 876 555 0143'],
    ['GB', '+442079460018', '020 7946 0018'],
    ['FR', '+33612345098', '06 12 34 50 98'],
    ['BE', '+32470123098', '0470 12 30 98'],
    ['BE', '+3225551230', '02 555 12 30'],
    ['DE', '+4930123098', '030 / 123098'],
    ['LU', '+352621123098', '621 123 098'],
    ['LU', '+3524712', '+352 47 12'],
    ['DK', '+4520123098', '20 12 30 98'],
    ['NO', '+4740123098', '401 23 098'],
    ['ES', '+34612345098', '612 34 50 98'],
    ['PT', '+351912345098', '912 345 098'],
    ['IT', '+390612345098', '06 12345098'],
    ['IT', '+393451234098', '345 123 4098'],
    ['SM', '+3780549123098', '0549 123098'],
    ['PL', '+48512345098', '512 345 098'],
    ['CZ', '+420601123098', '601 123 098'],
    ['SK', '+421901123098', '0901 123 098'],
    ['GR', '+306912345098', '691 234 5098'],
    ['RU', '+79161234098', '8 (916) 123-40-98'],
    ['KZ', '+77011234098', '8 701 123 4098'],
    ['HU', '+36201234098', '06 20 123 4098'],
    ['LT', '+37061234098', '0 612 34098'],
    ['TR', '+905321234098', '0532 123 40 98'],
    ['MA', '+212612345098', '0612-345098'],
    ['ZA', '+27821234098', '082 123 4098'],
    ['CH', '+41791234098', '079 123 40 98'],
    ['AU', '+61412345098', '0412 345 098'],
    ['NZ', '+64211234098', '021 123 4098'],
    ['SG', '+6581234098', '8123 4098'],
    ['HK', '+85251234098', '5123 4098'],
    ['IN', '+919812345098', '098123 45098'],
    ['PH', '+639171234098', '0917 123 4098'],
    ['KR', '+821012345098', '010-1234-5098'],
    ['IE', '+353851234098', '085 123 4098'],
    ['SR', '+5978512098', '851-2098'],
    ['MX', '+525512345098', '55 1234 5098'],
    ['BR', '+5511961234098', '(11) 96123-4098'],
    ['AR', '+5491123456098', '011 15-2345-6098'],
  ])('is read as dialled at home, and from abroad: %s %s', (country, value, written) => {
    const own: PhoneFact = { kind: 'phone', value };
    const quotes = quotesOf(phone, own, `tel. ${written}.`, { country });
    expect(quotes.map((quote) => quote.replace(/^\(/, ''))).toContain(written.replace(/^\(/, ''));
    expect(quotesOf(phone, own, `tel. ${value}.`, { country: 'NL' })).toEqual([value]);
  });

  it.each([
    ['US', '011 31 6 53079214'],
    ['AU', '0011 31 6 53079214'],
    ['RU', '810 31 6 53079214'],
    ['DE', '0031 6 53079214'],
  ])('is read as dialled out of %s: %s', (country, written) => {
    const own: PhoneFact = { kind: 'phone', value: '+31653079214' };
    expect(quotesOf(phone, own, `bel ${written}`, { country })).toContain(written);
  });
});

describe('a plan', () => {
  it.each([
    ['31800123456', '+31800123456'],
    ['318001234', '+318001234'],
    ['319001234567', '+319001234567'],
    ['31850123456', '+31850123456'],
    ['3197012345678', '+3197012345678'],
    ['31970123456789', undefined],
    ['31676012345', '+31676012345'],
    ['31676112345', '+31676112345'],
    ['316761123456', undefined],
    ['3165307921', undefined],
    ['310653079214', '+31653079214'],
    ['3100653079214', undefined],
    ['390612345098', '+390612345098'],
    ['88216123098', '+88216123098'],
    ['999123456', undefined],
    ['0653079214', undefined],
    ['316530', undefined],
    ['3165307921412345678', undefined],
  ])('makes of %s an international number where its country has that length', (digits, number) => {
    expect(international(digits)).toBe(number);
  });

  it('says nothing of countries that there are not, and of digits that are too few', () => {
    expect(national('0653079214', 'ZZ')).toEqual([]);
    expect(national('065', 'NL')).toEqual([]);
    expect(national('00653079214', 'NL')).toEqual([]);
    expect(behindExit('0653079214', 'ZZ')).toEqual([]);
    expect(behindExit('0031653079214', 'NL')).toEqual(['31653079214']);
  });

  it('takes the country and its zeros off', () => {
    expect(['+31653079214', '+390612345098', '+12025550143'].map(homeDigits)).toEqual([
      '653079214',
      '612345098',
      '2025550143',
    ]);
  });
});
