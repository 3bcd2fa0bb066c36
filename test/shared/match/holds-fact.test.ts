import { describe, expect, it } from 'vitest';

import type { Person } from '#shared/domain/person.ts';
import { deriveKeys } from '#shared/keys/derive.ts';
import { makePrf } from '#shared/keys/prf.ts';
import { assembleWatchlist } from '#shared/match/assemble.ts';
import { fingerprintPerson } from '#shared/match/blind.ts';
import { holdsFact } from '#shared/match/holds-fact.ts';
import { loadWatchlist } from '#shared/match/watchlist.ts';

const person: Person = {
  id: 'alderman',
  names: [{ given: 'Hilke', prefix: 'van der', family: 'Rietkraag' }],
  offices: [{ title: 'wethouder', organisation: 'Gemeente Mistwijk' }],
  country: 'NL',
  language: 'nl',
  facts: [
    { kind: 'address', street: 'Waterlelielaan', number: '8', city: 'Mistwijk', country: 'NL' },
    { kind: 'phone', value: '+31600002288' },
    {
      kind: 'relative',
      relation: 'child',
      name: { given: 'Jorrit', prefix: 'van der', family: 'Rietkraag' },
    },
  ],
};
const prf = makePrf(deriveKeys('a secret of this test, long enough to be one'));
const list = loadWatchlist(assembleWatchlist([fingerprintPerson(person, prf)], prf.id));
const holds = (text: string) => holdsFact(list, prf, text);

describe('a text about to leave', () => {
  it.each([
    ['an address', 'Waterlelielaan 8, Mistwijk', 'address'],
    ['an address in a slug', '/te-koop/waterlelielaan-8-mistwijk', 'address'],
    ['a number in a query', '?tel=0600002288', 'phone'],
    ["a child's name", 'over Jorrit van der Rietkraag', 'relative'],
    ["a child's name in a slug", '/nieuws/jorrit-van-der-rietkraag', 'relative'],
  ])('is told by its kind when it holds %s', (_, text, kind) => {
    expect(holds(text)).toEqual([kind]);
  });

  it.each([
    'Hilke van der Rietkraag',
    '/college/hilke-van-der-rietkraag',
    'wethouder Mistwijk',
    '/nieuws/waterlelielaan',
    '/8',
  ])('may leave when it says only "%s"', (text) => {
    expect(holds(text)).toEqual([]);
  });
});
