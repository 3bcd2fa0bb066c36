import { describe, expect, it } from 'vitest';

import type { Person } from '#shared/domain/person.ts';

import { check, textPage, watch } from './support.ts';

const FEDDE: Person = {
  id: 'fedde',
  names: [{ given: 'Fedde-Jan', initials: 'F.J.', prefix: 'van der', family: 'Zwaagdijk' }],
  offices: [{ title: 'wethouder', organisation: 'Gemeente Holtmark' }],
  country: 'NL',
  language: 'nl',
  facts: [
    { kind: 'phone', value: '+31612345678' },
    { kind: 'email', value: 'fedde@post.example' },
    { kind: 'relative', relation: 'partner', name: { given: 'Tryntsje', family: 'Oosterhof' } },
    { kind: 'address', street: 'Eikenlaan', number: '7', city: 'Holtmark', country: 'NL' },
  ],
};
const MERVE: Person = {
  ...FEDDE,
  id: 'merve',
  names: [
    {
      given: 'Merve',
      initials: 'M.',
      family: 'Yalcin',
      partner: { family: 'Okur' },
      use: 'own-partner',
    },
  ],
  facts: [{ kind: 'phone', value: '+31687654321' }],
};
const both = watch(FEDDE, MERVE);

/** Enough words that a page is no bare name. */
const REST = 'Het was een drukke middag en daarna ging iedereen weer op huis aan, moe en voldaan.';

function named(text: string): string[] {
  return check(both, textPage(text)).flatMap(({ mentions }) =>
    mentions.filter(({ about }) => about !== 'someone-else').map(({ span }) => text.slice(...span)),
  );
}

describe('a name in part', () => {
  it.each([
    [
      'a first name with a hyphen',
      'Fietsen te koop. Bel 0612345678. Groet, Fedde-Jan',
      'Fedde-Jan',
    ],
    [
      'a first name before where it is',
      'Ophalen bij Fedde-Jan aan de Eikenlaan 7, Holtmark.',
      'Fedde-Jan',
    ],
    ['a first name and a letter', 'Nog vragen? Fedde-Jan Z. weet het, 06 12345678.', 'Fedde-Jan Z'],
    [
      'a first name and letters for the small words too',
      'Sleutel bij Fedde-Jan v.d. Z. in Holtmark, 0612345678.',
      'Fedde-Jan v.d. Z',
    ],
    ['letters run on', 'Oppassen doet Merve Y.O. weer, 06 87654321.', 'Merve Y.O'],
    [
      'a first name and a letter without capitals',
      'hallo allemaal, bellen kan op 06 87654321 hoor, groetjes merve y',
      'merve y',
    ],
    [
      'letters for all of it',
      'Opgave bij F.J. v.d. Z., 06-12345678, liefst voor vrijdag.',
      'F.J. v.d. Z',
    ],
    [
      'both letters of a double name',
      'Vraag het mevr. Y.-O. maar, die woont daar: 0687654321.',
      'Y.-O',
    ],
  ])('is %s', (_, text, name) => {
    expect(named(`${text}\n\n${REST}`)).toContain(name);
  });

  it.each([
    ['nothing on the page is theirs', `Groet, Fedde-Jan en een fijne dag verder. ${REST}`],
    ['it goes on as another name', `Bel Fedde-Jan Tolsma op 0612345678. ${REST}`],
    ['another family begins with "aan de"', `Bel Merve aan de Brugh op 0687654321. ${REST}`],
    ["a letter is another family's", `Bel Merve D. Tolsma op 0687654321. ${REST}`],
    ['another first name stands before it', `Bel Anna Merve op 0687654321. ${REST}`],
    ['letters are others', `Opgave bij F.K. v.d. Z., 0612345678. ${REST}`],
    [
      'one word of the language is spelt so',
      `merve is ook een dorp, zegt men, en dat is waar. ${REST} 0687654321`,
    ],
  ])('is not read where %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });

  it('is surer beside two facts than beside one', () => {
    const about = (text: string) =>
      check(both, textPage(text)).flatMap(({ mentions }) =>
        mentions.map(({ confidence }) => confidence),
      )[0] ?? 0;
    const one = about(`Fiets te koop, bel 0612345678. Groet, Fedde-Jan. ${REST}`);
    const two = about(
      `Fiets te koop, bel 0612345678 of mail fedde@post.example. Groet, Fedde-Jan. ${REST}`,
    );
    expect(two).toBeGreaterThan(one);
  });

  it("is the partner's half of a pair, on a page of their family", () => {
    const card = `Wubbe van der Zwaagdijk\n\nFedde-Jan en Tryntsje\n\nAnna en Koos\n\n${REST}`;
    expect(named(card)).toEqual(['Fedde-Jan']);
    expect(named(card.replace('Tryntsje', 'Marijke'))).toEqual([]);
  });

  it('follows the namesake whose whole name stands there', () => {
    const text = `Loodgieter Fedde-Jan van der Zwaagdijk uit Ede bestaat tien jaar. “Fedde-Jan is altijd op tijd”, zegt een klant. ${REST}`;
    expect(named(text)).toEqual([]);
  });
});
