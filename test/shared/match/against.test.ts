import { describe, expect, it } from 'vitest';

import type { Person } from '#shared/domain/person.ts';
import { isFullTime, livesIn, saidOfNamesakes } from '#shared/match/against.ts';
import { isTrade } from '#shared/match/lexicon/trades.ts';
import { segment } from '#shared/match/segment.ts';
import { check, tablePage, textPage, watch } from '#test/shared/match/support.ts';

const IDA: Person = {
  id: 'ida',
  names: [{ given: 'Ida Marie', initials: 'I.M.', family: 'Zwaving', call: 'Ida' }],
  offices: [{ title: 'burgemeester', organisation: 'Gemeente Holtmark' }],
  country: 'NL',
  language: 'nl',
  facts: [
    { kind: 'address', street: 'Eikenlaan', number: '7', city: 'Holtmark', country: 'NL' },
    { kind: 'birthdate', value: '1968-09-14' },
  ],
};
const COUNCILLOR: Person = {
  ...IDA,
  offices: [{ title: 'raadslid', organisation: 'Gemeente Holtmark' }],
};
/** Enough beside a name that the page is no bare name. */
const REST =
  'Het was een mooie middag met veel zon, en de opbrengst gaat dit jaar naar een goed doel in de buurt.';

function abouts(text: string, person = IDA): string[] {
  return check(watch(person), textPage(text)).flatMap(({ mentions }) =>
    mentions.map(({ about }) => about),
  );
}

describe('a trade', () => {
  it.each(['loodgieter', 'binnenschipper', 'schilderes', 'carpenter'])('%s is one', (word) => {
    expect(isTrade(word)).toBe(true);
  });

  it.each(['wethouder', 'aandeelhouder', 'beleidsmaker', 'penningmeester', 'gemeente', 'trainer'])(
    '%s is none',
    (word) => {
      expect(isTrade(word)).toBe(false);
    },
  );

  it.each([
    ['before a name', `Van links naar rechts kapster Ida Zwaving en haar klanten. ${REST}`],
    ['behind a name', `Ida Zwaving, al dertig jaar loodgieter, nam afscheid. ${REST}`],
  ])('%s makes a namesake of it', (_, text) => {
    expect(abouts(text)).toEqual(['someone-else']);
  });

  it('says nothing of who has a seat beside other work', () => {
    const text = `Ida Zwaving, al dertig jaar loodgieter, nam afscheid. ${REST}`;
    expect(abouts(text, COUNCILLOR)).not.toContain('someone-else');
    expect(isFullTime(COUNCILLOR.offices)).toBe(false);
  });

  it.each([
    ['of somebody whose name stands nearer', `Ida Zwaving en Jan Mulder, loodgieter. ${REST}`],
    ['in an address of mail', `Ida Zwaving, kapper@salon.example. ${REST}`],
    ['with a capital, which may be a family name', `Ida Zwaving en Bakker. ${REST}`],
    ['beside the office', `Burgemeester Ida Zwaving, ooit loodgieter. ${REST}`],
  ])('says nothing %s', (_, text) => {
    expect(abouts(text)[0]).not.toBe('someone-else');
  });
});

describe('a life that is over', () => {
  it.each([
    'Elst, 3 mei 1931 – Ede, 9 juni 2020',
    '3-5-1931 - 9-6-2020',
    'Elst 3 mei 1931 – 9 juni 2020',
  ])('is read from %s', (text) => {
    expect(livesIn(text)).toHaveLength(1);
  });

  it.each(['van 12 mei 2015 tot 3 juni 2019', 'openingstijden 9-17 uur', '1940-1945'])(
    'is not read from %s',
    (text) => {
      expect(livesIn(text)).toEqual([]);
    },
  );

  it('makes a namesake of the name above it', () => {
    expect(
      abouts(`In dankbare herinnering\nIda Zwaving\nElst, 3 mei 1931 – Ede, 9 juni 2020\n${REST}`),
    ).toEqual(['someone-else']);
  });

  it('is looked for in the time that the text takes', () => {
    const started = performance.now();
    livesIn('3 mei 1931 – Ede, '.repeat(20_000));
    livesIn(`1931 – ${'Aa '.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a page’s own word', () => {
  it('is read in both languages', () => {
    const said = saidOfNamesakes(segment('Niet te verwarren met X. She is no relation of Y.'));
    expect(said.map(({ isBefore }) => isBefore)).toEqual([true, false]);
  });

  it('makes a namesake of the names behind it', () => {
    const text = `Burgemeester Ida Zwaving opende het bad. ${REST}\n\nNiet te verwarren met: Ida Zwaving uit de buurtschap.`;
    expect(abouts(text)).toEqual(['subject', 'someone-else']);
  });
});

describe('what tells rows of a list apart', () => {
  const row = (name: string, ...rest: string[]) => [name, ...rest];

  it('is another date of birth, though the age agrees', () => {
    const text = `Ida Zwaving, 58 jaar, geboren op 2 februari 1968, uit de buurtschap. ${REST}`;
    expect(abouts(text)).toEqual(['someone-else']);
  });

  it('is a fact of the person in another row', () => {
    const page = tablePage([
      row('Ida Zwaving', 'Eikenlaan 7', 'Holtmark'),
      row('Ida Zwaving', 'Beukenlaan 12', 'Holtmark'),
      row('Piet Vos', 'Kerkstraat 3', 'Holtmark'),
      row('Ans Tol', 'Molenweg 9', 'Holtmark'),
    ]);
    const [first] = check(watch(IDA), page);
    expect(first?.mentions.map(({ about }) => about)).toEqual(['subject', 'someone-else']);
  });

  it('is the cell that another bearer of the name stands in', () => {
    const page = tablePage([
      row('Bezwaar', 'I. Zwaving, Kade 14', 'Ida Zwaving, gemeente Holtmark'),
      row('Beroep', 'P. Vos, Kade 15', 'Ans Tol, gemeente Holtmark'),
    ]);
    const [first] = check(watch(IDA), page);
    expect(first?.mentions.map(({ about }) => about)).toEqual(['unsure', 'subject']);
  });

  it('is the entry, where a directory gives a few lines each', () => {
    const text = [
      'Fam. Vos\nKade 15, Holtmark\n0591 00 01 02',
      'I. Zwaving\nEikenlaan 7, Holtmark\n0591 00 01 03',
      'I. Zwaving\nEikenlaan 77, Holtmark\n0591 00 01 04',
      'A. Tol\nMolenweg 9, Holtmark\n0591 00 01 05',
    ].join('\n\n');
    expect(abouts(text)).toEqual(['subject', 'someone-else']);
  });

  it('is not a town that somebody beside them is called after', () => {
    const text = `Ida Zwaving rijdt met Dirk Emmen mee. ${REST}`;
    expect(abouts(text)[0]).not.toBe('someone-else');
  });
});

describe('a family named as one', () => {
  it('is a question, whoever else stands on the page', () => {
    const text = `Burgemeester Ida Zwaving opende het bad. ${REST}\n\nDe familie Zwaving van het pension bestaat vijftig jaar.`;
    expect(abouts(text)).toEqual(['subject', 'unsure']);
  });
});

describe('where somebody is said to be from', () => {
  it.each([
    ['uit, in a place that no list has', `Ida Zwaving uit Tinallingebroek won. ${REST}`],
    ['brackets, in a town', `Ida Zwaving (Zoetermeer) won. ${REST}`],
    ['from, in a town', `Ida Zwaving from Rotterdam won. ${REST}`],
  ])('tells a namesake by %s', (_, text) => {
    expect(abouts(text)).toEqual(['someone-else']);
  });

  it.each([
    ['their own town', `Ida Zwaving uit Holtmark won. ${REST}`],
    ['a firm', `Ida Zwaving from Larch Brothers won. ${REST}`],
    ['a party', `Ida Zwaving (Dorpsbelang) won. ${REST}`],
  ])('says nothing with %s', (_, text) => {
    expect(abouts(text)[0]).not.toBe('someone-else');
  });

  it('says nothing of somebody of whom no place is known', () => {
    const text = `Ida Zwaving uit Tinallingebroek won. ${REST}`;
    expect(abouts(text, { ...IDA, offices: [], facts: [] })).toEqual(['subject']);
  });
});

describe('a firm named after a family', () => {
  it.each(['Zwaving Transport BV', 'Slagerij Zwaving', 'Zwaving & Zn'])(
    '%s is not the person',
    (firm) => {
      const text = `Burgemeester Ida Zwaving opende het bad. ${REST}\n\nHet wordt betaald door ${firm} uit het dorp.`;
      expect(abouts(text)).toEqual(['subject', 'someone-else']);
    },
  );
});

describe('an office', () => {
  it.each(['Burgemeester', 'Mayor', 'Boargemaster'])('is the person’s as %s', (title) => {
    const text = `${title} Ida Zwaving opende het bad. ${REST}`;
    const [one] = check(watch(IDA), textPage(text));
    expect(one?.mentions[0]?.because.map(({ code }) => code)).toContain('office-agrees');
  });

  it('is another as alderman', () => {
    const text = `Alderman Ida Zwaving opende het bad. ${REST}`;
    const [one] = check(watch(IDA), textPage(text));
    expect(one?.mentions[0]?.because.map(({ code }) => code)).toContain('other-office');
  });
});

describe('a name in prose', () => {
  it.each([
    'Zwaving kreeg advies van de raad.',
    'Zwaving sprak over het beheer van het park.',
    'Zwaving en zoon Jasper keken toe.',
    'Zwaving liep langs de garage.',
  ])('is no firm: "%s"', (text) => {
    const whole = `Burgemeester Ida Zwaving opende het bad. ${REST}\n\n${text}`;
    expect(abouts(whole).at(-1)).toBe('subject');
  });
});
