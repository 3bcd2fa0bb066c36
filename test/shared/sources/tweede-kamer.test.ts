import { describe, expect, it } from 'vitest';

import { readTweedeKamer, tweedeKamerRequest } from '#shared/sources/tweede-kamer.ts';

import { answerTo } from './answers.ts';

describe('tweede-kamer', () => {
  it('names members and takes neither birth dates nor towns along', () => {
    const read = readTweedeKamer(answerTo(tweedeKamerRequest(), 'tweede-kamer/persoon.json'));
    expect(read).toMatchObject({
      outcome: 'read',
      holders: [{ name: 'Tjalling van Oosterzijl' }, { name: 'J.M. Duinstra' }],
    });
    expect(JSON.stringify(read)).not.toMatch(/1970|Wierhaven/);
  });

  it('asks for all members, so that nobody is named', () => {
    const { searchParams } = new URL(tweedeKamerRequest().url);
    expect(searchParams.get('$select')).not.toMatch(/Woonplaats|Geboorte/);
  });
});
