import { describe, expect, it } from 'vitest';

import type { EmailFact } from '#shared/domain/fact.ts';
import { email } from '#shared/match/facts/email.ts';

import { formsIn, quotesOf } from './reading.ts';

describe('the form of an e-mail address', () => {
  it.each([
    'SPAM',
    'WEG',
    'OHNE',
    'NIET',
    'geenspam',
    'sans-spam',
    'spamvrij',
    'spam-weg',
    'spamfree',
    'remove-caps',
    'entferne',
    'weghalen',
    'verwijder-mij',
    'delete-me',
    'antispam',
  ])('is read with what its reader takes out: %s', (insert) => {
    const value = 'fenna@lagewaard.example';
    for (const page of [`fenna-${insert}@lagewaard.example`, `fenna@${insert}.lagewaard.example`])
      expect(quotesOf(email, { kind: 'email', value }, page)).toEqual([page]);
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
    expect(quotesOf(email, accented, 'fenna@XN--WLDCHEN-5WA.example')).toHaveLength(1);
    const below: EmailFact = { kind: 'email', value: 'fenna@post-2.wäldchen.example' };
    expect(quotesOf(email, below, 'fenna@post-2.xn--wldchen-5wa.example')).toHaveLength(1);
    const onTheWire: EmailFact = { kind: 'email', value: 'fenna@xn--wldchen-5wa.example' };
    expect(quotesOf(email, onTheWire, 'fenna@wäldchen.example')).toHaveLength(1);
    expect(quotesOf(email, accented, 'fenna@waldchen.example')).toEqual([]);
  });

  it('does not take a domain made to look like another for it', () => {
    const latin: EmailFact = { kind: 'email', value: 'fenna@aop.example' };
    expect(quotesOf(email, latin, 'fenna@xn--80ac7ch.example')).toEqual([]);
  });

  it.each(['example', 'test', 'local', 'onion', 'nl', 'de', 'com', 'amsterdam'])(
    'ends as names on the internet do: .%s',
    (ending) => {
      const value = `fenna@lagewaard.${ending}`;
      expect(
        quotesOf(email, { kind: 'email', value }, `fenna at lagewaard dot ${ending}`),
      ).toHaveLength(1);
    },
  );

  it('does not end as nothing on the internet does, behind a bare word', () => {
    expect(formsIn(email, 'fenna at lagewaard dot lagewaard')).toEqual([]);
    expect(formsIn(email, 'fenna at lagewaard dot q')).toEqual([]);
  });

  it('with a tag is told by its tag and without it', () => {
    const tagged: EmailFact = { kind: 'email', value: 'fenna+club@lagewaard.example' };
    expect(email.enrol(tagged, { names: [], country: 'NL' })).toHaveLength(2);
    expect(quotesOf(email, tagged, 'fenna+club@lagewaard.example')).toHaveLength(1);
  });

  it('reads letters turned round where the name has no dot', () => {
    const short: EmailFact = { kind: 'email', value: 'fenna@lagewaard.example' };
    expect(quotesOf(email, short, 'elpmaxe.draawegal@annef')).toEqual(['elpmaxe.draawegal@annef']);
  });
});
