import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { UsernameFact } from '#shared/domain/fact.ts';
import { username } from '#shared/match/facts/username.ts';

import { formsIn, HOSTILE, quotesOf, readsMuchOf } from './reading.ts';

const own: UsernameFact = { kind: 'username', value: 'frooks71' };
const wordy: UsernameFact = { kind: 'username', value: 'molenaar' };

describe('a user name', () => {
  it.each([
    'Volg @frooks71 voor meer',
    'Geplaatst door Frooks71 op 3 mei',
    'frooks71',
    'frooks71: ik was er ook bij',
    '(frooks71)',
    'zie "frooks71", onderaan',
    'https://forum.example/u/frooks71/berichten',
    'https://www.instagram.com/frooks71/',
    'https://t.me/frooks71?start=1',
    'https://huizen.example/~frooks71/',
    'https://frooks71.tumblr.com/post/1',
    'profile.php?user=frooks71&tab=2',
    'f\u200Brooks71 schreef',
  ])('with a digit is read in "%s"', (page) => {
    expect(quotesOf(username, own, page)).toHaveLength(1);
  });

  it.each([
    'Volg @molenaar voor meer',
    'Gebruiker: molenaar',
    'gebruikersnaam molenaar',
    'molenaar schreef op 3 mei',
    'https://forum.example/user/molenaar',
    'https://www.tiktok.com/@molenaar',
    'https://www.strava.com/athletes/molenaar',
    'Insta: @molenaar',
    'https://molenaar.blogspot.com/',
    'u/molenaar zei dat',
    'Reactie door molenaar op 3 mei',
    'Berichten\nmolenaar\nLid sinds 2014',
    'Usernames\nmolenaar (forum)',
    'door molenaar » za 4 apr',
  ])('that is a word is read where names stand: "%s"', (page) => {
    const quotes = quotesOf(username, wordy, page);
    expect(quotes).toEqual(['molenaar']);
  });

  it.each([
    'De molenaar maalt elke zaterdag',
    'Jan Molenaar, wethouder',
    'molenaar@lagewaard.example',
    'de huizen van Molenaar',
    'molenaarsweg',
    'gemalen door molenaar Tuk',
    'Menu\nMolenaar\nBakker',
    'www.molenaar.example',
  ])('that is a word is not read in "%s"', (page) => {
    expect(quotesOf(username, wordy, page)).toEqual([]);
  });

  it.each([
    'frooks711',
    'xfrooks71',
    'frooks71@lagewaard.example',
    'frooks71-b',
    'frooks_71',
    '@frooks72',
  ])('is not taken for "%s"', (page) => {
    expect(quotesOf(username, own, page)).toEqual([]);
  });

  it('is enrolled alike from every way to write it', () => {
    for (const value of [
      'frooks71',
      '@Frooks71',
      'u/frooks71',
      'https://t.me/frooks71',
      '/user/frooks71/',
    ]) {
      const forms = username.enrol({ kind: 'username', value }, { names: [], country: 'NL' });
      expect(forms.map(({ form }) => form)).toEqual(['username:frooks71']);
    }
  });

  it('says less where it may be a word', () => {
    const strengthOf = (fact: UsernameFact): unknown =>
      username.enrol(fact, { names: [], country: 'NL' })[0]?.strength;
    expect([strengthOf(own), strengthOf(wordy)]).toEqual(['exact', 'strong']);
  });

  it.each(['', '@', 'a', 'twee woorden', 'jan@lagewaard.example', '!!!'])(
    'refuses "%s"',
    (value) => {
      expect(() =>
        username.enrol({ kind: 'username', value }, { names: [], country: 'NL' }),
      ).toThrow(BadInput);
    },
  );

  it('is read whatever it is, and no other is', () => {
    const some = fc.stringMatching(/^[a-z]{3,8}(_[a-z]{2,5})?\d{2,3}$/);
    fc.assert(
      fc.property(
        some,
        some,
        fc.constantFrom('@', '', 'u/', 'gebruiker: '),
        (value, other, mark) => {
          const page = `Gezien: ${mark}${value}, gisteren`;
          expect(quotesOf(username, { kind: 'username', value }, page)).toEqual([value]);
          fc.pre(other !== value);
          expect(quotesOf(username, { kind: 'username', value: other }, page)).toEqual([]);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (noise) => {
        expect(() => formsIn(username, `@${noise}_${noise}7 u/${noise}`)).not.toThrow();
      }),
    );
  });

  it.each(HOSTILE)('reads 200,000 characters of %s in time', (_name, unit) => {
    expect(readsMuchOf(username, unit)).toBe(true);
  });
});
