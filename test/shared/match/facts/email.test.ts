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
    ['hexadecimal references', 'fenna.rooks&#X40;lagewaard&#x2e;example'],
    ['references by name', 'fenna.rooks&commat;lagewaard&period;example'],
    ['a short word in brackets', 'fenna.rooks [bij] lagewaard.example'],
    ['curly brackets', 'fenna.rooks {at} lagewaard {dot} example'],
    ['angle brackets', 'fenna.rooks <at> lagewaard <punt> example'],
    ['underscores around the words', 'fenna.rooks_at_lagewaard_dot_example'],
    ['hashes around the words', 'fenna.rooks#at#lagewaard#dot#example'],
    ['a dot in brackets', 'fenna.rooks@lagewaard[.]example'],
    ['the sign and its word', 'fenna.rooks at symbol lagewaard dot example'],
    ['the sign and its Dutch word', 'fenna.rooks at teken lagewaard punt example'],
    ['the sign and its small Dutch word', 'fenna.rooks at-tekentje lagewaard punt example'],
    ['the sign and its German word', 'fenna.rooks At-Zeichen lagewaard Punkt example'],
    ['the sign and a capital word', 'fenna.rooks AT SIGN lagewaard DOT example'],
    ['an insert with its dash', 'fenna.rooks@no-spam-lagewaard.example'],
    ['a German insert', 'fenna.rooks@kein-spam.lagewaard.example'],
    ['a French insert', 'fenna.rooks-enlever@lagewaard.example'],
    ['an insert of three words', 'fenna.rooks_pas_de_spam@lagewaard.example'],
    ['an insert to take away', 'fenna.rooks@haal.dit.weg.lagewaard.example'],
    ['an insert to delete', 'fenna.rooksDELETETHIS@lagewaard.example'],
    ['an insert that asks not to', 'fenna.rooks-spam-me-not@lagewaard.example'],
    ['an insert of a few letters', 'fenna.rooksXXXX@lagewaard.example'],
    ['a domain that is none', 'fenna.rooks@lagewaard.example.invalid'],
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
    ['mail/fenna.rooks@lagewaard.example', 'fenna.rooks@lagewaard.example'],
    ['a|fenna.rooks@lagewaard.example|b', 'fenna.rooks@lagewaard.example'],
    ['*fenna.rooks@lagewaard.example*', 'fenna.rooks@lagewaard.example'],
    ['...fenna.rooks@lagewaard.example', 'fenna.rooks@lagewaard.example'],
    ['fenna.rooks@lagewaard.example-', 'fenna.rooks@lagewaard.example'],
    ['fenna.rooks@lagewaard.example', 'fenna.rooks@lagewaard.example'],
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
    ['a word of more letters', 'fenna.rooks apenstaarten lagewaard.example'],
    ['a row of signs', 'fenna.rooks@x@lagewaard.example@'],
    ['brackets that do not belong together', 'fenna.rooks (at] lagewaard.example'],
    ['a short word without brackets', 'fenna.rooks bij lagewaard.example'],
    ['a sign far off', 'fenna.rooks      @      lagewaard.example'],
    ['a name across a line', 'fenna.rooks\n\nat lagewaard.example'],
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

  it('forgives a comma for a dot before what ends a domain', () => {
    const dutch: EmailFact = { kind: 'email', value: 'fenna@lagewaard.nl' };
    for (const page of ['fenna@lagewaard,nl', 'fenna@lagewaard .nl', 'fenna@lagewaard. nl']) {
      expect(quotesOf(email, dutch, page)).toEqual([page]);
    }
    expect(
      quotesOf(email, { kind: 'email', value: 'fenna@lagewaard.de' }, 'fenna@lagewaard, de molen'),
    ).toEqual([]);
  });

  it.each([
    ['fenna_rooks', 'fenna underscore rooks at lagewaard dot example'],
    ['fenna_rooks', 'fenna laag streepje rooks apenstaartje lagewaard punt example'],
    ['fenna-rooks', 'fenna streepje rooks apenstaartje lagewaard punt example'],
    ['fenna+rooks', 'fenna plus rooks at lagewaard dot example'],
    ['fenna_rooks', 'fenna UNDERSCORE rooks at lagewaard dot example'],
    ['fenna_rooks', 'fenna Unterstrich rooks at lagewaard dot example'],
    ['fenna_rooks', 'fenna liggend streepje rooks at lagewaard dot example'],
    ['fenna-rooks', 'fenna koppelteken rooks at lagewaard dot example'],
    ['fenna-rooks', 'fenna Bindestrich rooks at lagewaard dot example'],
    ['fenna-rooks', 'fenna hyphen rooks at lagewaard dot example'],
    ['fenna.rooks', 'fenna[dot]rooks at lagewaard dot example'],
    ['fenna.rooks', 'fenna(punt)rooks at lagewaard dot example'],
    ['fenna.rooks', 'fenna&#46;rooks at lagewaard dot example'],
    ['fenna-rooks', 'fenna dash rooks at lagewaard dot example'],
    ['fenna.de.rooks', 'fenna punt de punt rooks apenstaartje lagewaard punt example'],
    ['fenna_rooks', '"fenna_rooks"@lagewaard.example'],
    ["o'rooks", "o'rooks@lagewaard.example"],
    ['fenna_r', 'f e n n a _ r (at) l a g e w a a r d . e x a m p l e'],
  ])('of the name %s is read in "%s"', (name, page) => {
    const value = `${name}@lagewaard.example`;
    expect(quotesOf(email, { kind: 'email', value }, page)).toHaveLength(1);
  });

  it.each(['is', 'IS', 'them', 'professor', 'pagina'])(
    'of an ordinary word before a bare "at" is none: %s',
    (name) => {
      expect(formsIn(email, `${name} at lagewaard.example`)).toEqual([]);
      expect(formsIn(email, `${name} (at) lagewaard.example`)).not.toEqual([]);
    },
  );

  it.each([
    ' fenna.rooks@lagewaard.example ',
    'mailto:fenna.rooks@lagewaard.example',
    'MAILTO:Fenna.Rooks@lagewaard.example',
    '"fenna.rooks"@lagewaard.example',
    'fenna.rooks+nieuws@lagewaard.example',
  ])('is enrolled however it was typed: "%s"', (value) => {
    expect(quotesOf(email, { kind: 'email', value }, own.value)).toEqual([own.value]);
  });

  it('is proposed in the order of the page', () => {
    const page =
      'a.q (at) lagewaard.example, b.q@lagewaard.example, c.q&#64;lagewaard.example, d.qATlagewaardDOTexample';
    expect(formsIn(email, page).map((form) => form.slice(6, 9))).toEqual([
      'a.q',
      'b.q',
      'c.q',
      'd.q',
    ]);
  });

  it('may end before a word for a dot, or after it', () => {
    const dutch: EmailFact = { kind: 'email', value: 'fenna@lagewaard.nl' };
    expect(quotesOf(email, dutch, 'fenna at lagewaard dot nl dot com')).toEqual([
      'fenna at lagewaard dot nl',
    ]);
    const longer: EmailFact = { kind: 'email', value: 'fenna@lagewaard.nl.com' };
    expect(quotesOf(email, longer, 'fenna at lagewaard dot nl dot com')).toHaveLength(1);
    const below: EmailFact = { kind: 'email', value: 'fenna@post.lagewaard.nl' };
    expect(quotesOf(email, below, 'fenna (at) post.lagewaard. nl')).toHaveLength(1);
    expect(quotesOf(email, below, 'fenna (at) post.lagewaard. nlx')).toEqual([]);
  });

  it.each([
    '',
    'fenna',
    '@lagewaard.example',
    'fenna@',
    'fenna@lagewaard',
    'a b@lagewaard.example',
    'a@b..example',
    '<a@lagewaard.example>',
    '""@lagewaard.example',
    `a@${'lagewaard.'.repeat(26)}example`,
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
