import { describe, expect, it } from 'vitest';

import type { Person } from '#shared/domain/person.ts';

import { check, textPage, watch } from './support.ts';

const SIETSKE: Person = {
  id: 'sietske',
  names: [{ given: 'Sietske', initials: 'S.', prefix: 'van', family: 'Wolderen' }],
  offices: [{ title: 'wethouder', organisation: 'Gemeente Holtmark' }],
  country: 'NL',
  language: 'nl',
  facts: [
    { kind: 'phone', value: '+31612345678' },
    { kind: 'address', street: 'Eikenlaan', number: '7', city: 'Holtmark', country: 'NL' },
  ],
};
const JUDGE: Person = {
  ...SIETSKE,
  id: 'judge',
  offices: [{ title: 'rechter', organisation: 'Rechtbank Veldland' }],
};

const REST = 'Het was een drukke middag en daarna ging iedereen weer op huis aan, moe en voldaan.';

/** Words that are read as the person's by office alone. */
function offices(text: string, person = SIETSKE): string[] {
  return check(watch(person), textPage(text)).flatMap(({ mentions }) =>
    mentions
      .filter(({ because }) => because.some(({ code }) => code === 'office-only'))
      .map(({ span }) => text.slice(...span)),
  );
}

describe('an office without a name', () => {
  it.each([
    [
      'later on a page that names the person',
      `Sietske van Wolderen kreeg bloemen.\n\n${REST}\n\nDe wethouder bedankte de buurt.`,
    ],
    ['with its town, beside a fact', `Hier woont de wethouder van Holtmark: Eikenlaan 7. ${REST}`],
    [
      'spoken to, on a page with a fact',
      `Eikenlaan 7, Holtmark\n\n${REST}\n\nNetjes gedaan wethouder!`,
    ],
    [
      'in another language',
      `Sietske van Wolderen got flowers.\n\n${REST}\n\nThe alderman thanked all.`,
    ],
    [
      'as a compound',
      `Sietske van Wolderen kreeg bloemen.\n\n${REST}\n\nDe verkeerswethouder bedankte de buurt.`,
    ],
    [
      'against a namesake',
      `Kapsalon Sietske van Wolderen, Holtmark. ${REST}\n\nNee, niet de wethouder, die komt hier nooit.`,
    ],
  ])('is theirs %s', (_, text) => {
    expect(offices(text)).toHaveLength(1);
  });

  it('of a judge is read as that of an alderman is', () => {
    expect(
      offices(`Sietske van Wolderen trok haar toga aan.\n\n${REST}\n\nDe rechter las voor.`, JUDGE),
    ).toEqual(['rechter']);
  });

  it.each([
    ['where nothing says whose', `De wethouder bedankte de buurt. ${REST}`],
    [
      'where another name follows',
      `Bel 0612345678. ${REST}\n\nWethouder Mulder bedankte de buurt.`,
    ],
    [
      'where another name stands before',
      `Bel 0612345678. ${REST}\n\nAnna Mulder, wethouder, bedankte de buurt.`,
    ],
    ['of another town', `Bel 0612345678. ${REST}\n\nDe wethouder van Ede bedankte de buurt.`],
    ['of the past', `Bel 0612345678. ${REST}\n\nEen oud-wethouder bedankte de buurt.`],
    ['with its years', `Bel 0612345678. ${REST}\n\nHij was wethouder van 1953 tot 1970.`],
    [
      'of the board',
      `Bel 0612345678. ${REST}\n\nDe burgemeester en wethouders van Holtmark maken bekend.`,
    ],
    ['of nobody in particular', `Bel 0612345678. ${REST}\n\nElke wethouder bedankt de buurt.`],
  ])('is not theirs %s', (_, text) => {
    expect(offices(text)).toEqual([]);
  });

  it('is less sure where the page calls somebody else so too', () => {
    const sure = (text: string) =>
      check(watch(SIETSKE), textPage(text))
        .flatMap(({ mentions }) => mentions)
        .find(({ because }) => because.some(({ code }) => code === 'office-only'))?.confidence ?? 0;
    const start = `Sietske van Wolderen kreeg bloemen.\n\n${REST}`;
    expect(
      sure(`${start}\n\nDe wethouder bedankte de buurt.\n\nWethouder Mulder ook.`),
    ).toBeLessThan(sure(`${start}\n\nDe wethouder bedankte de buurt.`));
  });
});
