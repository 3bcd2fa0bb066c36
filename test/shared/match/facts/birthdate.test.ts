import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { BirthdateFact } from '#shared/domain/fact.ts';
import { birthdate } from '#shared/match/facts/birthdate.ts';

import { formsIn, HOSTILE, quotesOf, readsMuchOf } from './reading.ts';

const own: BirthdateFact = { kind: 'birthdate', value: '1964-03-09' };

describe('a date of birth', () => {
  it.each([
    '09-03-1964',
    '9-3-1964',
    '9/3/1964',
    '9.3.1964',
    '09 03 1964',
    '9 - 3 - 1964',
    '9|3|1964',
    '9-3-64',
    "9-3-'64",
    '1964-03-09',
    '1964/03/09',
    '19640309',
    '9 maart 1964',
    '9 mrt. 1964',
    '9 mrt 64',
    "9 maart '64",
    '9e maart 1964',
    'maart 9, 1964',
    'March 9th, 1964',
    '9th of March 1964',
    '9 March 1964',
    '9. März 1964',
    '9 mars 1964',
    '9 MAART 1964',
    '9-III-1964',
    '9-mrt-1964',
    '09 MRT/MAR 1964',
    '9 mrt / mars 1964',
    '09 MAART/MARCH 64',
    '９-３-１９６４',
    '9 maart\u200B 1964',
    '٩-٣-١٩٦٤',
    '9\u00A0maart\u00A01964',
  ])('is read as "%s", and quoted exactly', (written) => {
    expect(quotesOf(birthdate, own, `Zij kwam ter wereld op ${written}, in Lagewaard.`)).toEqual([
      written,
    ]);
  });

  it.each([
    ['9 septimber 1964', '1964-09-09'],
    ['1 février 1964', '1964-02-01'],
    ['1er août 1964', '1964-08-01'],
    ['31. Dez. 1964', '1964-12-31'],
    ['6 jannewaris 1964', '1964-01-06'],
  ])('is read in other languages: "%s"', (written, value) => {
    expect(quotesOf(birthdate, { kind: 'birthdate', value }, `* ${written}`)).toEqual([written]);
  });

  it.each(['9 mrt/apr 1964', '9 maart/zaal 1964', '9 mrt/mar/apr 1964'])(
    'is not read from "%s", whose months are not one',
    (written) => {
      expect(quotesOf(birthdate, own, `Zij kwam ter wereld op ${written}, in Lagewaard.`)).toEqual(
        [],
      );
    },
  );

  it('is read in a date and time of a machine', () => {
    expect(quotesOf(birthdate, own, 'bday: 1964-03-09T00:00:00Z')).toEqual(['1964-03-09']);
  });

  it('puts the month first on American pages, and elsewhere the day', () => {
    expect(quotesOf(birthdate, own, 'Born 3/9/1964', { country: 'US' })).toEqual(['3/9/1964']);
    expect(quotesOf(birthdate, own, 'Geboren 3/9/1964')).toEqual([]);
  });

  it.each([
    'geboren 10-03-1964',
    '9 april 1964',
    '9-3-1965',
    '9-3-1946',
    '09-03-1964-2',
    '1.9-3-1964',
    'x9-3-1964',
    '9-3/1964',
    '9-3-19641',
    '2.9.3.1964',
  ])('is not taken for "%s"', (page) => {
    expect(
      quotesOf(birthdate, own, page).filter((quote) => /64/.test(quote) && quote.length > 5),
    ).toEqual([]);
  });

  it('does not take an hour or an age behind a day for its year', () => {
    for (const page of ['9 maart 64 jaar geworden', '9 maart 19 uur', '9 maart 19:30']) {
      expect(formsIn(birthdate, page)).toEqual([]);
    }
  });

  it('is read in part only beside a word for it', () => {
    expect(quotesOf(birthdate, own, 'Els is jarig op 9 maart')).toEqual(['9 maart']);
    expect(quotesOf(birthdate, own, 'Proficiat voor onze Els! Hoera, 9 maart')).toEqual([
      '9 maart',
    ]);
    expect(quotesOf(birthdate, own, 'vergadering op 9 maart')).toEqual([]);
    expect(quotesOf(birthdate, own, 'Geboren te Lagewaard, 1964')).toEqual(['1964']);
    expect(quotesOf(birthdate, own, 'gebouwd in 1964')).toEqual([]);
    expect(quotesOf(birthdate, own, 'born in March 1964')).toEqual(['March 1964']);
    expect(quotesOf(birthdate, own, 'Els Rooks (*1964)')).toEqual(['1964']);
  });

  it('is read in a list of birthdays, whose heading says it once', () => {
    const page = `Jarig deze maand\n${'3 maart: mevrouw Tuk\n'.repeat(8)}9 maart: mevrouw Rooks`;
    expect(quotesOf(birthdate, own, page)).toEqual(['9 maart']);
    expect(
      quotesOf(birthdate, own, `Jarig\n${'Niets bijzonders. '.repeat(60)}\n9 maart: overleg`),
    ).toEqual([]);
  });

  it.each([
    '3 juni 2021. Els stopt na 57 jaar met het koor',
    '3 juni 2021. Al 57 jaar open',
    '3 juni 1921. Rooks (57) treedt af',
  ])('takes no length of time, and no page older than the web, for an age: "%s"', (page) => {
    expect(quotesOf(birthdate, own, page)).toEqual([]);
  });

  it('is read from an age where the page has a date, and only there', () => {
    expect(quotesOf(birthdate, own, '3 juni 2021. Wethouder Rooks (57) treedt af')).toEqual(['57']);
    expect(quotesOf(birthdate, own, 'Op 1-2-2021 werd de 56-jarige wethouder')).toEqual([
      '56-jarige',
    ]);
    expect(quotesOf(birthdate, own, '3 juni 2021. Rooks, 58 jaar, treedt af')).toEqual([]);
    expect(quotesOf(birthdate, own, 'Wethouder Rooks (57) treedt af')).toEqual([]);
    expect(quotesOf(birthdate, own, '3 juni 2021. Op bladzijde 57 staat het')).toEqual([]);
  });

  it.each<[string, string]>([
    ['born on the ninth of March 1964 in Kent', 'ninth of March 1964'],
    ['born on March the twenty-first, no: the ninth of March', 'ninth of March'],
    ['geboren op de negende maart 1964', 'negende maart 1964'],
    ['zag op de negende van maart in 1964 het levenslicht', 'negende van maart in 1964'],
    ['zij is jarig op de negende maart', 'negende maart'],
    ['verjaardag: negen maart', 'negen maart'],
  ])('is read where the day is told in words: "%s"', (text, quote) => {
    expect(quotesOf(birthdate, own, text)[0]).toBe(quote);
  });

  it.each<[string, string]>([
    ['1964-02-29', 'geboren op de laatste dag van februari 1964'],
    ['1964-12-31', 'geboren op oudejaarsdag 1964'],
    ['1964-03-31', 'born on the thirty-first of March 1964'],
  ])('knows days by name: %s', (value, text) => {
    expect(formsIn(birthdate, text)).toContain(`birthdate:${value}`);
  });

  it.each<[string, string]>([
    ['Zij wordt vandaag achtenvijftig.', 'achtenvijftig'],
    ['Today she turns fifty-eight.', 'fifty-eight'],
    ['Vandaag viert zij haar 58e verjaardag', '58e verjaardag'],
    ['Vandaag viert zij haar achtenvijftigste verjaardag', 'achtenvijftigste verjaardag'],
  ])('is whole where an age is reached on the day of the page: "%s"', (text, quote) => {
    const fact: BirthdateFact = { kind: 'birthdate', value: '1968-05-12' };
    const page = `12 mei 2026\n${text}`;
    expect(quotesOf(birthdate, fact, page)).toContain(quote);
    expect(formsIn(birthdate, page)).toContain('birthdate:1968-05-12');
    expect(formsIn(birthdate, text)).not.toContain('birthdate:1968-05-12');
  });

  it('is whole where a birthday has its day and its number', () => {
    const text = 'Op 9 maart viert zij haar 60e verjaardag. Geplaatst op 1-3-2024.';
    expect(formsIn(birthdate, text)).toContain('birthdate:1964-03-09');
  });

  it.each([
    'De prijs is vijftig euro',
    'Zij werd vijftig keer gebeld',
    'De eerste maart was koud',
    'de laatste van april',
    'Sara zag het niet. De club is de vijftigste',
    'wordt vandaag tien',
  ])('is not read in "%s"', (text) => {
    expect(formsIn(birthdate, `${text}. 12-05-2026`)).toEqual(['birthdate:2026-05-12']);
  });

  it('is enrolled as far as its precision goes', () => {
    const strengths = (fact: BirthdateFact): readonly string[] =>
      birthdate.enrol(fact, { names: [], country: 'NL' }).map(({ strength }) => strength);
    expect(strengths(own)).toEqual(['exact', 'weak', 'weak', 'weak', 'weak', 'weak']);
    expect(strengths({ ...own, precision: 'year' })).toEqual(['weak', 'weak', 'weak']);
    expect(strengths({ kind: 'birthdate', value: '1964' })).toEqual(['weak', 'weak', 'weak']);
    expect(strengths({ kind: 'birthdate', value: '1964-03' })).toHaveLength(4);
  });

  it.each(['', '9 maart', '1964-13-01', '1964-02-30', '64-03-09', '1664-03-09', '1964-3-9'])(
    'refuses "%s"',
    (value) => {
      expect(() =>
        birthdate.enrol({ kind: 'birthdate', value }, { names: [], country: 'NL' }),
      ).toThrow(BadInput);
    },
  );

  it('refuses a value that is coarser than its precision', () => {
    const fact: BirthdateFact = { kind: 'birthdate', value: '1964', precision: 'day' };
    expect(() => birthdate.enrol(fact, { names: [], country: 'NL' })).toThrow(/precision \(day\)/);
  });

  it('is read whatever the day, and no other is', () => {
    const day = fc.date({
      min: new Date('1932-01-01'),
      max: new Date('2012-12-31'),
      noInvalidDate: true,
    });
    const MONTHS =
      'januari februari maart april mei juni juli augustus september oktober november december'.split(
        ' ',
      );
    const spell = fc.constantFrom<(y: number, m: number, d: number) => string>(
      (y, m, d) => `${d}-${m}-${y}`,
      (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
      (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      (y, m, d) => `${String(d).padStart(2, '0')}/${String(m).padStart(2, '0')}/${y}`,
      (y, m, d) => `${d} ${MONTHS[m - 1]?.slice(0, 3)} '${String(y).slice(2)}`,
    );
    fc.assert(
      fc.property(day, day, spell, (one, other, write) => {
        const value = one.toISOString().slice(0, 10);
        const written = write(one.getUTCFullYear(), one.getUTCMonth() + 1, one.getUTCDate());
        fc.pre(!written.includes('maa ') && one.getUTCFullYear() < 2000);
        expect(quotesOf(birthdate, { kind: 'birthdate', value }, `Geb. ${written}.`)).toEqual([
          written,
        ]);
        const another = other.toISOString().slice(0, 10);
        fc.pre(another !== value);
        const forms = formsIn(birthdate, `Geb. ${written}.`);
        expect(forms).not.toContain(`birthdate:${another}`);
      }),
    );
  });

  it('takes a day with a year of long ago for no birthday', () => {
    expect(formsIn(birthdate, 'Verjaardag: geboren op 9 maart 1832 te Zuidwierum.')).toEqual([]);
    expect(formsIn(birthdate, 'Verjaardag: 9 maart.')).toEqual(['birthdate:birthday:03-09']);
    expect(formsIn(birthdate, 'Jarig op 9 maart, 1832 XK Zuidwierum.')).toEqual([
      'birthdate:birthday:03-09',
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (noise) => {
        expect(() => formsIn(birthdate, `${noise}9-3${noise}-1964 geb ${noise}`)).not.toThrow();
      }),
    );
  });

  it.each(HOSTILE)('reads 200,000 characters of %s in time', (_name, unit) => {
    expect(readsMuchOf(birthdate, unit)).toBe(true);
  });
});
