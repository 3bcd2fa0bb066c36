import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { EmailFact } from '#shared/domain/fact.ts';
import { email } from '#shared/match/facts/email.ts';

import { formsIn, HOSTILE, quotesOf, readsMuchOf } from './reading.ts';

const own: EmailFact = { kind: 'email', value: 'fenna.rooks@lagewaard.example' };

describe('an e-mail address', () => {
  it.each([
    ['plain', 'fenna.rooks@lagewaard.example'],
    ['capitals', 'Fenna.Rooks@LageWaard.EXAMPLE'],
    ['a tag', 'fenna.rooks+nieuws@lagewaard.example'],
    ['spaces around the sign', 'fenna.rooks @ lagewaard.example'],
    ['brackets', 'fenna.rooks[at]lagewaard[dot]example'],
    ['round brackets and spaces', 'fenna.rooks (at) lagewaard (dot) example'],
    ['the sign in brackets', 'fenna.rooks(@)lagewaard.example'],
    ['angles', 'fenna.rooks « @ » lagewaard.example'],
    ['stars', 'fenna.rooks *at* lagewaard.example'],
    ['English words', 'fenna dot rooks at lagewaard dot example'],
    ['capital words', 'fenna DOT rooks AT lagewaard DOT example'],
    ['Dutch words', 'fenna punt rooks apenstaartje lagewaard punt example'],
    ['German words', 'fenna Punkt rooks Klammeraffe lagewaard Punkt example'],
    ['German brackets', 'fenna.rooks [ät] lagewaard [Punkt] example'],
    ['French words', 'fenna point rooks arobase lagewaard point example'],
    ['French brackets', 'fenna.rooks (arobase) lagewaard.example'],
    ['a word glued on', 'fenna.rooksATlagewaardDOTexample'],
    ['character references', 'fenna.rooks&#64;lagewaard&#46;example'],
    ['an insert', 'fenna.rooks@REMOVElagewaard.example'],
    ['an insert before the sign', 'fenna.rooksNOSPAM@lagewaard.example'],
    ['an insert as a part', 'fenna.rooks@lagewaard.nospam.example'],
    ['a Dutch insert', 'fenna.rooks@verwijderdit.lagewaard.example'],
    ['letters spaced out', 'f e n n a . r o o k s @ l a g e w a a r d . e x a m p l e'],
    ['letters turned round', 'elpmaxe.draawegal@skoor.annef'],
    ['invisible characters', 'fenna\u200B.rooks@lage\u00ADwaard.example'],
    ['wide letters', 'ｆｅｎｎａ．ｒｏｏｋｓ＠ｌａｇｅｗａａｒｄ．ｅｘａｍｐｌｅ'],
    ['letters of another script', 'fеnna.rоoks@lagewааrd.example'],
    ['dashes around the words', 'fenna.rooks-at-lagewaard-dot-example'],
    ['quotes around the words', "fenna.rooks 'at' lagewaard 'dot' example"],
    ['the sign by its full name', 'fenna.rooks at-sign lagewaard dot example'],
    ['half a word', 'fenna.rooks @t lagewaard.example'],
    ['Frisian words', 'fenna punt rooks apesturtsje lagewaard punt example'],
    ['a spaced dot', 'fenna.rooks @ lagewaard . example'],
    ['quotes', '"fenna.rooks"@lagewaard.example'],
    ['a percent sign', 'fenna.rooks%40lagewaard.example'],
  ])('is read with %s, and quoted exactly', (_how, written) => {
    const found = quotesOf(email, own, `Mail: ${written}\nof bel.`);
    expect(found).toContain(written);
  });

  it.each([
    ['mailto:fenna.rooks@lagewaard.example?subject=hoi', 'fenna.rooks@lagewaard.example'],
    ['Mail naar fenna.rooks@lagewaard.example. Dank u', 'fenna.rooks@lagewaard.example'],
    ['<fenna.rooks@lagewaard.example>,', 'fenna.rooks@lagewaard.example'],
    ['(fenna.rooks@lagewaard.example)', 'fenna.rooks@lagewaard.example'],
    ['to=fenna.rooks@lagewaard.example&cc=x', 'fenna.rooks@lagewaard.example'],
    ["'fenna.rooks@lagewaard.example'", 'fenna.rooks@lagewaard.example'],
    ['Zie fenna.rooks@lagewaard.example.Groet', 'fenna.rooks@lagewaard.example'],
  ])('is cut out of "%s"', (page, quote) => {
    expect(quotesOf(email, own, page)).toEqual([quote]);
  });

  it.each([
    ['another local part', 'henna.rooks@lagewaard.example'],
    ['a longer local part', 'x.fenna.rooks@lagewaard.example'],
    ['another domain', 'fenna.rooks@lagewaard.test'],
    ['a domain above', 'fenna.rooks@mail.lagewaard.example'],
    ['a sentence', 'fenna.rooks was at lagewaard. example of a mill'],
    ['the next sentence', 'fenna.rooks@lagewaard, de example volgt'],
    ['a dotless name', 'fennarooks@lagewaard.example'],
  ])('is not taken for one with %s', (_why, page) => {
    expect(quotesOf(email, own, page)).toEqual([]);
  });

  it.each([
    'We meet at the town hall. Nl is short for Netherlands.',
    'Look at lagewaard.example for more',
    'Volg @fennarooks op onze kanalen',
    '3 kaarten @ 5 euro',
    'Visit us at lagewaard.example',
    'Punt. At home. Dot.',
  ])('finds nothing in "%s"', (text) => {
    expect(formsIn(email, text)).toEqual([]);
  });

  it('reads letters turned round where the name has no dot', () => {
    const short: EmailFact = { kind: 'email', value: 'fenna@lagewaard.example' };
    expect(quotesOf(email, short, 'elpmaxe.draawegal@annef')).toEqual(['elpmaxe.draawegal@annef']);
  });

  it('forgives a comma for a dot before what ends a domain', () => {
    const dutch: EmailFact = { kind: 'email', value: 'fenna@lagewaard.nl' };
    for (const page of ['fenna@lagewaard,nl', 'fenna@lagewaard .nl', 'fenna@lagewaard. nl']) {
      expect(quotesOf(email, dutch, page)).toEqual([page]);
    }
    expect(
      quotesOf(email, { kind: 'email', value: 'fenna@lagewaard.de' }, 'fenna@lagewaard, de molen'),
    ).toEqual([]);
  });

  it('knows one Gmail mailbox by all its spellings, and no other mail house that way', () => {
    const gmail: EmailFact = { kind: 'email', value: 'fe.nna.rooks@gmail.com' };
    expect(quotesOf(email, gmail, 'fennarooks@googlemail.com')).toHaveLength(1);
    const other: EmailFact = { kind: 'email', value: 'fe.nna@lagewaard.example' };
    expect(quotesOf(email, other, 'fenna@lagewaard.example')).toEqual([]);
  });

  it('reads a domain with accents as letters and as on the wire, and tells it from one without', () => {
    const accented: EmailFact = { kind: 'email', value: 'fenna@wäldchen.example' };
    expect(quotesOf(email, accented, 'fenna@wäldchen.example')).toHaveLength(1);
    expect(quotesOf(email, accented, 'fenna@xn--wldchen-5wa.example')).toHaveLength(1);
    expect(quotesOf(email, accented, 'fenna@waldchen.example')).toEqual([]);
  });

  it('does not take a domain made to look like another for it', () => {
    const latin: EmailFact = { kind: 'email', value: 'fenna@aop.example' };
    expect(quotesOf(email, latin, 'fenna@xn--80ac7ch.example')).toEqual([]);
  });

  it.each([
    '',
    'fenna',
    '@lagewaard.example',
    'fenna@',
    'fenna@lagewaard',
    'a b@lagewaard.example',
    'a@b..example',
  ])('refuses "%s", and does not repeat it', (value) => {
    expect(() => email.enrol({ kind: 'email', value }, { names: [], country: 'NL' })).toThrow(
      BadInput,
    );
  });

  // Ends in a letter that no word of a sentence ends in.
  const name = fc.stringMatching(/^[a-z][a-z0-9]{1,7}([._-][a-z0-9]{2,6})?q$/);
  const host = fc.stringMatching(/^[a-z][a-z0-9]{2,9}(-[a-z0-9]{2,6})?$/);
  const AT = ['@', ' @ ', '[at]', ' (at) ', ' AT ', ' apenstaartje ', '&#64;', ' [@] '];
  const DOT = ['.', '[dot]', ' (punt) ', ' dot ', ' punt '];

  it('reads any address in any disguise, and no other', () => {
    fc.assert(
      fc.property(
        name,
        host,
        fc.constantFrom(...AT),
        fc.constantFrom(...DOT),
        name,
        (local, domain, at, dot, other) => {
          fc.pre(
            !/^(?:is|it|me|us|am|on|or|op|of|up|in|as|at)$/.test(local) &&
              !/spam|weg|remove|delete|enlever|entfern/.test(local + domain),
          );
          const written = `${local}${at}${domain}${dot}example`;
          const page = `Adres: ${written}, graag`;
          expect(
            quotesOf(email, { kind: 'email', value: `${local}@${domain}.example` }, page),
          ).toEqual([written]);
          fc.pre(other !== local);
          expect(
            quotesOf(email, { kind: 'email', value: `${other}@${domain}.example` }, page),
          ).toEqual([]);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (noise) => {
        for (const text of [
          noise,
          `jan${noise}@${noise}a.example`,
          `jan at ${noise} punt example`,
        ]) {
          expect(() => formsIn(email, text)).not.toThrow();
        }
      }),
    );
  });

  it.each(HOSTILE)('reads 200,000 characters of %s in time', (_name, unit) => {
    expect(readsMuchOf(email, unit)).toBe(true);
  });
});
