import { describe, expect, it } from 'vitest';

import { callsIn } from '#shared/match/calls.ts';
import { segment } from '#shared/match/segment.ts';

function calls(text: string): number {
  return callsIn(segment(text)).filter(({ isSaid }) => !isSaid).length;
}

describe('a call to act', () => {
  it.each([
    ['to her door, with friends', 'Ga eens bij haar langs en neem je maten mee.'],
    ['to his door, tonight', 'Laten we vanavond met een man of zes voor zijn deur gaan staan.'],
    ['to ring in numbers', 'Allemaal tegelijk bellen morgen, dan ligt de lijn plat.'],
    ['at home now', 'Hij is nu thuis. Kom allemaal!'],
    ['in English', 'Go round to his place tonight, bring your mates.'],
    ['in German', 'Fahrt heute Abend alle bei ihm vorbei, nehmt Freunde mit, Jungs.'],
  ])('%s, is one', (_, text) => {
    expect(calls(text)).toBe(1);
  });

  it.each([
    ['a party', 'Kom allemaal langs bij Griet, ze is jarig en er is taart voor haar vrienden.'],
    ['an office', 'Bel dag en nacht ons meldpunt.'],
    ['a visit in the past', 'Wij gingen vorig jaar met vrienden bij hem langs.'],
    ['a walk', 'Ga langs de vaart naar het dorp.'],
    ['one who is ill', 'Ga gerust bij haar langs.'],
  ])('%s is none', (_, text) => {
    expect(calls(text)).toBe(0);
  });

  it('is told from what a paper says that others called for', () => {
    const text = 'De politie meldt dat iemand iedereen opriep bij haar langs te gaan vanavond.';
    expect(callsIn(segment(text))).toEqual([{ word: 0, isSaid: true }]);
  });
});
