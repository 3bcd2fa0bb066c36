import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { PhoneFact } from '#shared/domain/fact.ts';
import { phone } from '#shared/match/facts/phone.ts';

import { formsIn, HOSTILE, quotesOf, readsMuchOf } from './reading.ts';

const mobile: PhoneFact = { kind: 'phone', value: '+31653079214' };
const desk: PhoneFact = { kind: 'phone', value: '+31513628471' };

describe('a phone number', () => {
  it.each([
    ['plain', '0653079214'],
    ['a dash', '06-53079214'],
    ['spaces in pairs', '06 53 07 92 14'],
    ['dots', '06.53.07.92.14'],
    ['slashes', '06/53079214'],
    ['country code', '+31653079214'],
    ['country code in pieces', '+31 6 5307 9214'],
    ['zeros for the plus', '0031 6 53079214'],
    ['a zero in brackets', '+31 (0)6 53079214'],
    ['a zero left in', '+31 06 53079214'],
    ['the code in brackets', '(+31) 6-53079214'],
    ['one digit at a time', '0 6 5 3 0 7 9 2 1 4'],
    ['a dash that is none', '06–5307‑9214'],
    ['wide digits', '０６-５３０７９２１４'],
    ['Arabic digits', '٠٦٥٣٠٧٩٢١٤'],
    ['invisible characters', '06\u200B53\u00AD07\u20609214'],
    ['marks of direction', '06\u200E53079\u202C214'],
    ['letters for digits', 'O6-53O792l4'],
    ['without its plus', '31653079214'],
    ['in styled digits', '𝟬𝟲𝟱𝟯𝟬𝟳𝟵𝟮𝟭𝟰'],
    ['raised digits', '⁰⁶-⁵³⁰⁷⁹²¹⁴'],
    ['keycaps', '0️⃣6️⃣➖5️⃣3️⃣0️⃣7️⃣9️⃣2️⃣1️⃣4'],
    ['over the end of a line', '06-5307\n9214'],
    ['letters for digits of each kind', 'o6-53o792I4'],
    ['underscores', '06_53_07_92_14'],
    ['stars', '06*53079214'],
    ['a bracket around the zero', '(0)653079214'],
    ['brackets around its begin', '(06) 53079214'],
  ])('is read with %s, and quoted exactly', (_how, written) => {
    const page = `Bel mij op ${written}, na zessen.`;
    expect(quotesOf(phone, mobile, page)).toContain(written);
  });

  it.each([
    ['tel:+31653079214', '+31653079214'],
    ['tel:06-53079214;ext=3', '06-53079214'],
    ['https://wa.me/31653079214', '31653079214'],
    ['whatsapp://send?phone=31653079214&text=hoi', '31653079214'],
    ['tel:%2B31653079214', '%2B31653079214'],
  ])('is read in the link %s', (href, quote) => {
    expect(quotesOf(phone, mobile, href, { where: 'link' })).toEqual([quote]);
  });

  it.each([
    ['a page of another country', { country: 'FR' }, '06 53 07 92 14'],
    ['no country at all', { country: '' }, '06-53079214'],
  ])('is read as dialled at home on %s', (_where, page, written) => {
    expect(quotesOf(phone, mobile, `Son numéro: ${written}.`, page)).toEqual([written]);
  });

  it('reads a second number that shares all but its end', () => {
    const first: PhoneFact = { kind: 'phone', value: '0513-628471' };
    const second: PhoneFact = { kind: 'phone', value: '0513-628479' };
    const page = 'Inlichtingen: 0513-628471 / 79 (secretariaat).';
    expect(quotesOf(phone, first, page)).toEqual(['0513-628471']);
    expect(quotesOf(phone, second, page)).toEqual(['0513-628471 / 79']);
  });

  it('reads each of several numbers behind commas', () => {
    expect(quotesOf(phone, mobile, '0612345607,0653079214,0513628471')).toEqual(['0653079214']);
  });

  it('does not read a footnote mark as a digit', () => {
    expect(quotesOf(phone, mobile, 'Bel 06-53079214² of mail')).toEqual(['06-53079214']);
  });

  it('leaves an extension outside the quote', () => {
    expect(quotesOf(phone, desk, 'T 0513 628 471 tst. 12')).toEqual(['0513 628 471']);
    for (const more of [
      'x12',
      'X 12',
      'ext12',
      'ext. 12',
      'EXT 12',
      ', toestel 12',
      ' #12',
      '; 12',
    ]) {
      expect(quotesOf(phone, desk, `0513-628471${more}`)).toEqual(['0513-628471']);
    }
  });

  it.each([
    'ext. 12',
    'extn 12',
    'extension 12',
    'toestel 12',
    'tst.12',
    'poste 12',
    'dw 12',
    'x12',
    '#12',
    'Ext 12',
  ])('is enrolled without its extension: %s', (more) => {
    const value = `0513-628471 ${more}`;
    expect(quotesOf(phone, { kind: 'phone', value }, '0513 628471')).toEqual(['0513 628471']);
  });

  it.each([
    't',
    'T',
    'm',
    'f',
    'h',
    'w',
    'p',
    'tel',
    'Telefoon',
    'telefon',
    'phone',
    'mob',
    'mobiel',
    'mobile',
    'gsm',
    'fax',
    'nr',
    'app',
    'WhatsApp',
    'bel',
    'call',
  ])('is read with a word for it glued on: %s', (label) => {
    for (const page of [`${label}0653079214`, `(${label}0653079214)`])
      expect(quotesOf(phone, mobile, page)).toEqual(['0653079214']);
  });

  it.each([
    ['/', '79'],
    ['en', '79'],
    ['of', '-79'],
    ['and', '79'],
    ['or', '79'],
    ['und', '79'],
    ['oder', '79'],
    ['et', '79'],
    ['ou', '79'],
    ['&', '79'],
    ['OF', '79'],
  ])('shares all but its end with the number before "%s"', (word, end) => {
    const second: PhoneFact = { kind: 'phone', value: '0513-628479' };
    expect(quotesOf(phone, second, `bel 0513-628471 ${word} ${end}, na zessen`)).toHaveLength(1);
  });

  it.each([
    '0513-628471 en 79-12',
    '0513-628471 of 79 12',
    '0513-628471 / 79.50',
    '0513-628471 en 79123',
    '0513-628471 en de 79',
  ])('shares nothing with digits that go on: "%s"', (page) => {
    expect(quotesOf(phone, { kind: 'phone', value: '0513-628479' }, page)).toEqual([]);
  });

  it.each([
    ['(0653079214', '0653079214'],
    ['(06-53079214)', '06-53079214'],
    ['06-53079214, 12 jaar', '06-53079214'],
    ['06-53079214. Dank', '06-53079214'],
    ['06-53079214: bel', '06-53079214'],
    ['12, 06-53079214', '06-53079214'],
    ['1: 06-53079214', '06-53079214'],
    ['06-53079214;06-53079215', '06-53079214'],
  ])('is cut out of "%s"', (page, quote) => {
    expect(quotesOf(phone, mobile, page)).toEqual([quote]);
  });

  it('reads a number that no operator was given', () => {
    expect(quotesOf(phone, { kind: 'phone', value: '+31600000713' }, 'bel 06-0000 0713')).toEqual([
      '06-0000 0713',
    ]);
  });

  it.each([
    ['the last digit differs', '06-53079215'],
    ['a longer run of digits', '906530792141'],
    ['money', '€0653079214'],
    ['a percentage', '0653079214%'],
    ['letters run into it', 'ab0653079214'],
    ['letters run on from it', '0653079214ab'],
    ['digits go on behind a dash', '0653079214-2188'],
    ['digits go before a dot', '52.0653079214'],
    ['the local part of an address', '0653079214@voorbeeld.example'],
    ['a part of a name', '0653079214_b'],
    ['digits go before a dash', '52-0653079214'],
    ['digits go before two dashes', '52--0653079214'],
    ['digits go on behind two dashes', '0653079214--2188'],
    ['it is decimals', '0,06530792'],
    ['a time goes before it', '12:0653079214'],
    ['a time goes on', '0653079214:30'],
    ['decimals go on', '0653079214.5'],
    ['a letter that is no word for it goes before', 'x0653079214'],
    ['another word goes before', 'hotel0653079214'],
    ['its pieces stand far apart', '06        53079214'],
    ['its pieces stand in two paragraphs', '06\n\n53079214'],
    ['other signs stand between', '06;53079214'],
    ['a word of the letters goes on', '06530792l4l en'],
    ['words are in another sentence', 'nul zes drieënvijftig nul zeven! tweeënnegentig veertien'],
    ['words stand far apart', 'nul zes drieënvijftig nul zeven      tweeënnegentig veertien'],
  ])('is not read where %s', (_why, written) => {
    expect(quotesOf(phone, mobile, `Zie ${written} hier`)).toEqual([]);
  });

  it.each([
    'Op 12-03-2021 om 14:30 uur',
    'Totaal 1.250.000 euro op 31/12/2020',
    'versie 10.4.2, artikel 3:15 lid 2',
    'NL18BANK0538214906',
    '52.3702, 4.8952',
    'een, twee, drie, vier, hoedje van papier',
  ])('finds nothing that could be enrolled in "%s"', (text) => {
    expect(formsIn(phone, text).filter((form) => form.startsWith('phone:+'))).toEqual([]);
  });

  it.each(['', '77', '06-5307', 'Voorbeeldlaan', '+31 6 5307', '0031', 'x653079214'])(
    'refuses "%s", and does not repeat it',
    (value) => {
      const enrol = (): unknown =>
        phone.enrol({ kind: 'phone', value }, { names: [], country: 'NL' });
      expect(enrol).toThrow(BadInput);
      expect(enrol).not.toThrow(value || 'nothing');
    },
  );

  it('enrols the same number from every way to write it', () => {
    const forms = [
      '+31653079214',
      '06-53079214',
      '0031 6 5307 9214',
      'tel:0653079214',
      'SMS:0653079214',
      '(+31) 653079214',
    ].map((value) =>
      phone.enrol({ kind: 'phone', value }, { names: [], country: 'NL' }).map(({ form }) => form),
    );
    for (const other of forms) expect(other).toEqual(forms[0]);
    expect(forms[0]).toEqual(['phone:+31653079214', 'phone:national:653079214']);
  });

  const digits = (length: number): fc.Arbitrary<string> =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((list) => list.join(''));
  const number = digits(8).map((rest) => `6${rest}`);
  const spelling = fc.tuple(
    number,
    fc.constantFrom('0', '+31', '+31 ', '0031', '+31 (0)', '(+31)'),
    fc.array(fc.constantFrom('', '', ' ', '-', '.', ' - '), { minLength: 9, maxLength: 9 }),
  );

  it('reads any number in any spelling, and no other', () => {
    fc.assert(
      fc.property(spelling, number, ([own, prefix, gaps], other) => {
        const written =
          prefix +
          Array.from(own, (digit, at) => (at === 0 ? '' : (gaps[at] ?? '')) + digit).join('');
        const page = `Telefoon: ${written} (thuis)`;
        expect(quotesOf(phone, { kind: 'phone', value: `+31${own}` }, page)).toContain(written);
        fc.pre(other !== own);
        expect(quotesOf(phone, { kind: 'phone', value: `+31${other}` }, page)).toEqual([]);
      }),
    );
  });

  it('never throws, and points into the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('NL', 'US', 'IT', 'ZZ'),
        (noise, country) => {
          for (const text of [noise, `+31 6${noise}53079214 nul zes${noise}`]) {
            expect(() => formsIn(phone, text, { country })).not.toThrow();
          }
        },
      ),
    );
  });

  it.each(HOSTILE)('reads 200,000 characters of %s in time', (_name, unit) => {
    expect(readsMuchOf(phone, unit)).toBe(true);
  });
});
