import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Person } from '#shared/domain/person.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { fingerprintPerson, readBlindPerson, writeBlindPerson } from '#shared/match/blind.ts';
import { KINDS } from '#shared/match/facts/registry.ts';
import { holdsFact } from '#shared/match/holds-fact.ts';
import { matchPage } from '#shared/match/match-page.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';

import { check, NOW, prf, ROELIEN, textPage, TJALLING, watch } from './support.ts';

const blind = [ROELIEN, TJALLING].map((person) => fingerprintPerson(person, prf));
const artefact = assembleWatchlist(blind);

/** Every run of four characters or more in the facts, as they are written and as their canonical forms are. */
function privateStrings(people: readonly Person[]): string[] {
  return people.flatMap((person) =>
    person.facts.flatMap((fact) => {
      const { kind: _, ...values } = fact;
      const forms = KINDS[fact.kind]
        .enrol(fact, person)
        .map(({ form }) => form.replace(/^\w+:/, ''));
      const written = Object.values(values).flatMap((value) =>
        typeof value === 'object' ? Object.values(value as object) : [value],
      );
      return [...forms, ...written].map(String).filter((text) => text.length >= 4);
    }),
  );
}

/** What is public of these people, so that it may stand in the artefact. */
const PUBLIC = new Set([
  'van der',
  'Molenkolk',
  'Oosterdrecht',
  'Tjalling',
  'Wierdsmastra',
  'child',
]);

describe('the watchlist', () => {
  it('holds no fact in the clear, in any encoding of its bytes', () => {
    const bytes = Buffer.from(artefact);
    for (const secret of privateStrings([ROELIEN, TJALLING])) {
      if (PUBLIC.has(secret)) continue;
      for (const encoding of ['utf8', 'utf16le', 'base64', 'hex'] as const) {
        const needle =
          encoding === 'utf8' || encoding === 'utf16le'
            ? Buffer.from(secret, encoding)
            : Buffer.from(Buffer.from(secret).toString(encoding).slice(0, -4) || secret);
        if (needle.length < 6) continue;
        expect(bytes.includes(needle), `${encoding} of a fact`).toBe(false);
      }
    }
  });

  it('says nothing to who has another key', () => {
    const other = makePrf(deriveKeys('the key of somebody else, also long'));
    const page = textPage(
      'Bel 0612345678 of kom naar de Korenwannerlaan 12a in Oosterdrecht, NL91ABNA0417164300.',
    );
    expect(check(loadWatchlist(artefact), page)[0]?.facts).toHaveLength(3);
    expect(matchPage(loadWatchlist(artefact), other, page, { now: NOW })).toEqual([]);
  });

  it('shows to nobody without the key that two people share a first name in the family', () => {
    const twin: Person = {
      ...TJALLING,
      facts: [{ kind: 'relative', relation: 'child', name: { given: 'Jorrit' } }],
    };
    const one = fingerprintPerson({ ...ROELIEN, facts: twin.facts }, prf);
    const other = fingerprintPerson(twin, prf);
    const weak = (entry: typeof one) =>
      new Set(
        Array.from(
          { length: entry.forms.length / 4 },
          (_, i) => `${entry.forms[i * 4]} ${entry.forms[i * 4 + 1]}`,
        ),
      );
    expect([...weak(one)].filter((form) => weak(other).has(form))).toEqual([]);
  });

  it('gives back what is public, the ids of facts and the sealing key', () => {
    const entry = fingerprintPerson(ROELIEN, prf, {
      factIds: ROELIEN.facts.map((_, i) => `f${i}`),
      sealingKey: Uint8Array.of(1, 2, 3),
      threat: 3,
    });
    const list = loadWatchlist(
      assembleWatchlist([blind[1]!, readBlindPerson(writeBlindPerson(entry))]),
    );
    expect(list.publicOf(1)).toEqual({
      id: 'roelien',
      names: ROELIEN.names,
      offices: ROELIEN.offices,
      country: 'NL',
      language: 'nl',
    });
    expect(
      list
        .factsOf(1)
        .map(({ id, kind }) => `${id} ${kind}`)
        .slice(0, 2),
    ).toEqual(['f0 address', 'f1 phone']);
    expect(list.factsOf(1)[3]).toEqual({ id: 'f3', kind: 'relative', who: 3 });
    expect([...list.sealingKeyOf(1)]).toEqual([1, 2, 3]);
    expect(list.threatOf(1)).toBe(3);
    expect(list.indexOf('roelien')).toBe(1);
  });

  it('says so where bytes are missing, changed or something else', () => {
    expect(() => loadWatchlist(artefact.slice(0, artefact.length - 8))).toThrow('bytes was wanted');
    expect(() => loadWatchlist(new Uint8Array(10))).toThrow('a watchlist was wanted');
    const other = artefact.slice();
    other[4] = 9;
    expect(() => loadWatchlist(other)).toThrow('version 9');
  });

  it('notices any byte that was changed', () => {
    fc.assert(
      fc.property(fc.nat(artefact.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = artefact.slice();
        damaged[at] = (damaged[at] ?? 0) ^ by;
        expect(() => loadWatchlist(damaged)).toThrow(/watchlist/);
      }),
    );
  });

  it('opens wherever its bytes lie', () => {
    const shifted = new Uint8Array(artefact.length + 1);
    shifted.set(artefact, 1);
    expect(check(loadWatchlist(shifted.subarray(1)), textPage('Bel 0612345678'))).toHaveLength(1);
  });

  it('opens with nobody on it', () => {
    expect(check(watch(), textPage('Bel 0612345678'))).toEqual([]);
  });
});

describe('a blind person', () => {
  it('comes back from its bytes as it was', () => {
    for (const entry of blind) expect(readBlindPerson(writeBlindPerson(entry))).toEqual(entry);
  });

  it.each([[0], [3], [10], [40]])('is refused when only %i bytes came', (length) => {
    expect(() => readBlindPerson(writeBlindPerson(blind[0]!).slice(0, length))).toThrow(
      'enrol again',
    );
  });

  it('is refused for a fact that cannot be, without showing it', () => {
    const wrong: Person = { ...ROELIEN, facts: [{ kind: 'iban', value: 'NL00ABNA0417164300' }] };
    expect(() => fingerprintPerson(wrong, prf)).toThrow(/iban/i);
    expect(() => fingerprintPerson(wrong, prf)).not.toThrow(/0417164300/);
  });
});

describe('holdsFact', () => {
  const list = watch(ROELIEN, TJALLING);

  it.each([
    ['a URL with a phone number', 'https://zoek.example/?q=0612345678', ['phone']],
    [
      'a slug with an address',
      'https://kaart.example/korenwannerlaan-12-a-oosterdrecht',
      ['address'],
    ],
    [
      'a letter with an e-mail address',
      'Wij vragen u roelien@post.example te verwijderen.',
      ['email'],
    ],
    ['a name, which is public', 'https://zoek.example/?q=Roelien+van+der+Molenkolk', []],
    ['a house next door', 'Korenwannerlaan 14, Oosterdrecht', []],
    ['a first name of the family', 'Dag Jorrit', []],
  ])('looks at %s', (_, text, kinds) => {
    expect(holdsFact(list, prf, text)).toEqual(kinds);
  });
});
