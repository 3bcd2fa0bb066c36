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
    '~frooks71 was er ook',
    'forum.php?a=1&member=frooks71',
    'https://huizen.example/PROFIEL/frooks71',
    'ook frooks71.Daarna niets',
    'op mastodon: frooks71.',
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
    'by: molenaar',
    'Comment by molenaar',
    'geschreven door "molenaar"',
    'alias = molenaar',
    'Instagram:molenaar',
    'user=molenaar',
    'handle:\nmolenaar',
    'Discord: @molenaar',
    'snap: "molenaar"',
    'User name: molenaar',
    'twitch.tv/molenaar',
    'snapchat.com/add/molenaar',
    'https://www.linkedin.com/in/molenaar',
    'https://bsky.app/profile/molenaar',
    'https://mastodon.social/@molenaar',
    'https://forum.example/leden/molenaar',
    'https://forum.example/utilisateur/molenaar',
    '(u/molenaar)',
    'zoek.php?author=molenaar',
    'zoek.php?u=molenaar',
    'zoek.php?p=2&name=molenaar',
    'zoek.php?Screen_Name=molenaar',
    'zoek.php?uname=molenaar',
    'https://www.goodreads.com/molenaar',
    'https://www.reddit.com/molenaar',
    'youtube.com/@molenaar',
    'https://molenaar.bandcamp.com/',
    'https://molenaar.Web-Log.nl/',
    'https://molenaar.itch.io',
    'Comment von: molenaar',
    'Comment par molenaar',
    'Berichten\nmolenaar schrieb um drei',
    'zoek?nick=molenaar&p=2',
    'https://molenaar.wordpress.com',
    'https://molenaar.substack.com/p/1',
    'molenaar wrote on 3 May',
    'Berichten\nmolenaar reageerde',
    '~molenaar',
    'Lid sinds 2014\nmolenaar',
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
    'huizen.example/molenaar',
    'xinstagram.com/molenaar',
    'https://huizen.example/de/molenaar',
    'prijs=molenaar',
    'zoek?kleur=molenaar',
    'molenaar.lagewaard.example',
    'https://molenaar.wordpress.example',
    'Jan de molenaar schreef op 3 mei',
    'ergens~molenaar',
    'gekocht door molenaar Tuk',
    'daar staat door molenaar',
    'dit is gebruiker en molenaar',
    'Berichten\nmolenaar Tuk\nLid',
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
    'a.frooks71',
    'a-frooks71',
    '.frooks71',
    '$frooks71',
    '€frooks71',
    '%frooks71',
    'q=frooks71',
    'frooks71://open',
    `frooks71${'x'.repeat(70)}`,
    `${'x'.repeat(70)}frooks71`,
  ])('is not taken for "%s"', (page) => {
    expect(quotesOf(username, own, page)).toEqual([]);
  });

  it.each([
    '21ste eeuw',
    'de 3e_ plaats',
    '120km te gaan',
    '20m2 tuin',
    '2x4 lat',
    'om 20h of 21uur',
    '1st en 2nd',
    'abc',
    'a1',
  ])('is not read from numbers with their unit: "%s"', (page) => {
    expect(formsIn(username, page)).toEqual([]);
  });

  it('with an underscore is read wherever it stands, whole', () => {
    const under: UsernameFact = { kind: 'username', value: 'frooks_b' };
    for (const page of ['ook frooks_b was er', 'frooks_b', 'a_b frooks_b c_d', 'zie frooks_b.']) {
      expect(quotesOf(username, under, page)).toEqual(['frooks_b']);
    }
    expect(
      quotesOf(username, { kind: 'username', value: 'a.frooks_b-c' }, 'van a.frooks_b-c.'),
    ).toEqual(['a.frooks_b-c']);
  });

  it('is proposed once a place, in the order of the page, and no longer than names are', () => {
    expect(formsIn(username, 'frooks71 en @molenaar, gebruiker: @frooks71 of u/tuk_9')).toEqual([
      'username:frooks71',
      'username:molenaar',
      'username:frooks71',
      'username:tuk_9',
    ]);
    expect(formsIn(username, `@${'a'.repeat(64)}`)).toEqual([]);
    expect(formsIn(username, `@${'a'.repeat(63)}`)).toHaveLength(1);
    expect(formsIn(username, 'abc\nABCD\nab1\nab c')).toEqual([]);
  });

  it('alone on a line is read from the text of a page only', () => {
    expect(formsIn(username, 'molenaar')).toHaveLength(1);
    expect(formsIn(username, 'molenaar', { where: 'attribute' })).toEqual([]);
  });

  it('is enrolled alike from every way to write it', () => {
    for (const value of [
      'frooks71',
      '@Frooks71',
      'u/frooks71',
      'https://t.me/frooks71',
      '/user/frooks71/',
      ' ~frooks71 ',
      'https://forum.example/u/frooks71?tab=2#top',
    ]) {
      const forms = username.enrol({ kind: 'username', value }, { names: [], country: 'NL' });
      expect(forms.map(({ form }) => form)).toEqual(['username:frooks71']);
    }
  });

  it('says less where it may be a word', () => {
    const strengthOf = (fact: UsernameFact): unknown =>
      username.enrol(fact, { names: [], country: 'NL' })[0]?.strength;
    expect([strengthOf(own), strengthOf(wordy)]).toEqual(['exact', 'strong']);
    const names = ['a_bc', 'ab_', 'ab1', '1971', 'tuk.tuk'].map((value) =>
      strengthOf({ kind: 'username', value }),
    );
    expect(names).toEqual(['exact', 'strong', 'strong', 'strong', 'strong']);
  });

  it.each(['', '@', 'a', '-ab', 'x'.repeat(64), 'twee woorden', 'jan@lagewaard.example', '!!!'])(
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
