import { describe, expect, it } from 'vitest';

import { bodies, phrases, wordSets } from '#shared/sources/words.ts';

const named = (...names: string[]) => ({ names, offices: [] });

describe('words', () => {
  it('takes signs that would end or steer a question out of a name', () => {
    expect(phrases(named('Tjalling "de Baas" van Oosterzijl) OR *'))).toEqual([
      'Tjalling de Baas van Oosterzijl OR',
    ]);
  });

  it('keeps accents, apostrophes and hyphens', () => {
    expect(phrases(named("Zoë d'Hondt-Brouwère"))).toEqual(["Zoë d'Hondt-Brouwère"]);
  });

  it('leaves out initials and tussenvoegsels where single words are asked for', () => {
    expect(wordSets(named('T.J. van den Oosterzijl'))).toEqual([['Oosterzijl']]);
  });

  it('leaves out a set of words that a smaller one finds already', () => {
    expect(wordSets(named('Janna Duinstra', 'J. Duinstra', 'Janna Duinstra-Kok'))).toEqual([
      ['Duinstra'],
      ['Janna', 'Duinstra-Kok'],
    ]);
  });

  it('names a body as the registers do', () => {
    const offices = [
      'Gemeente Wierhaven',
      'de gemeente Wierhaven',
      'Waterschap Kwelder',
      'provincie "Noord"',
    ];
    expect(
      bodies({ names: [], offices: offices.map((organisation) => ({ title: '', organisation })) }),
    ).toEqual(['Wierhaven', 'Waterschap Kwelder', 'Noord']);
  });
});
