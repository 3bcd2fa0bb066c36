import { describe, expect, it } from 'vitest';

import type { Person } from '#shared/domain/person.ts';
import { profilesIn } from '#shared/match/profile.ts';
import { check, textPage, watch } from '#test/shared/match/support.ts';

const WENDEL: Person = {
  id: 'wendel',
  names: [{ given: 'Wendel', family: 'Ostrum' }],
  offices: [],
  country: 'NL',
  language: 'nl',
  facts: [
    { kind: 'birthdate', value: '1970', precision: 'year' },
    { kind: 'address', street: 'Vlierhof', number: '4', city: 'Zutphen', country: 'NL' },
  ],
};

/** Whose the names on a page are, in order. */
function abouts(text: string): string[] {
  return check(watch(WENDEL), textPage(text)).flatMap(({ mentions }) =>
    mentions.map(({ about }) => about),
  );
}

function partsOf(text: string): { head: string; own: string[] }[] {
  return profilesIn(textPage(text), []).map(({ head, own }) => ({
    head: text.slice(...head),
    own: own.map((part) => text.slice(...part)),
  }));
}

describe('a profile', () => {
  it('is a name, and short lines below it of which one is an age', () => {
    expect(partsOf('Wendel Ostrum\nLeeftijd: 56\nWoont in Zutphen')).toEqual([
      { head: 'Wendel Ostrum', own: ['Wendel Ostrum\nLeeftijd: 56\nWoont in Zutphen'] },
    ]);
  });

  it.each([
    ['a name broken over lines', 'Wendel\nOstrum\nAge:\n~56\nyears old\nZutphen'],
    ['an initial before the break', 'Wendel Q\nOstrum\nAge 56\nZutphen'],
    ['an age behind the name', 'Wendel Ostrum, 56\nZutphen\nBekijk profiel'],
    ['an age below the name', 'Wendel Ostrum\n56\nZutphen'],
    ['a year of birth', 'Wendel Ostrum\nZutphen\nBorn 1970'],
  ])('is read from %s', (_, text) => {
    expect(profilesIn(textPage(text), [])).toHaveLength(1);
  });

  it('leaves out the part that names relatives', () => {
    const [one] = partsOf('Wendel Ostrum\n56\nFamilie:\nPetra Ostrum\n, 29\nWoont in:\nZutphen');
    expect(one?.own).toEqual(['Wendel Ostrum\n56', 'Woont in:\nZutphen']);
  });

  it('ends where the next name with its age begins', () => {
    const heads = partsOf('Wendel Ostrum\n56\nZutphen\nMaaike Tol\n31\nHoorn').map(
      ({ head }) => head,
    );
    expect(heads).toEqual(['Wendel Ostrum', 'Maaike Tol']);
  });

  it.each([
    ['prose', `Wendel Ostrum\n${'Hij sprak lang over het nieuwe zwembad. '.repeat(8)}\n56`],
    ['a menu', 'Home\nNieuws\nContact\nOver ons'],
    ['a name without an age', 'Wendel Ostrum\nZutphen\nBekijk profiel'],
  ])('is not read from %s', (_, text) => {
    expect(profilesIn(textPage(text), [])).toEqual([]);
  });

  it('costs no more than its length', () => {
    const text = 'Wendel Ostrum\n56\n'.repeat(20_000);
    const started = performance.now();
    expect(profilesIn(textPage(text), []).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('whose a profile is', () => {
  it('is the person’s where age and town agree', () => {
    expect(
      abouts('Wendel Ostrum\nBekijk profiel\nLeeftijd:\n56 jaar oud\nWoont in:\nZutphen'),
    ).toEqual(['subject']);
  });

  it('is a namesake’s where the age is another, though the town agrees', () => {
    expect(
      abouts('Wendel Ostrum\nBekijk profiel\nLeeftijd:\n81 jaar oud\nWoont in:\nZutphen'),
    ).toEqual(['someone-else']);
  });

  it('takes the age to be of who the profile is about, whatever other names stand before it', () => {
    expect(
      abouts('Wendel Ostrum\nKnown as:\nWendela Ostrums\nPiet Vos\nAge:\n81\nLives in:\nZutphen'),
    ).not.toContain('subject');
  });

  it('does not take the age of a relative for the person’s', () => {
    expect(
      abouts('Wendel Ostrum\nAge:\n81\nLives in:\nZutphen\nRelatives:\nJaap Ostrum\n, 56'),
    ).not.toContain('subject');
  });

  it('takes a relative of the same name for a third one', () => {
    const text = 'Wendel Ostrum\nAge:\n56\nLives in:\nZutphen\nRelatives:\nWendel Ostrum\n, 84';
    expect(abouts(text)).toEqual(['subject', 'someone-else']);
  });
});
