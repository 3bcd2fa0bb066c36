import { describe, expect, it } from 'vitest';

import { nameWords } from '#shared/match/names/model.ts';
import { partsOfName, tokensOf } from '#shared/match/names/tokens.ts';

const read = (text: string) => tokensOf(nameWords(text));
const words = (text: string) => read(text).list.map(({ word }) => word);

describe('tokensOf', () => {
  it.each([
    ['Abd al-Rahman Zadari', ['abd.rahman', 'zadari']],
    ['Abdurrahman Zadari', ['abd.rahman', 'zadari']],
    ['Abdirahman Zadari', ['abd.rahman', 'zadari']],
    ['Abdullah Zadari', ['abdullah', 'zadari']],
    ['Nur al-Din al-Zadari', ['nur.din', 'zadari']],
    ['Nureddin Zadari', ['nur.din', 'zadari']],
    ['Ben Harrowgate', ['benjamin', 'harrowgate']],
    ['Maxamed Zadari', ['maxamed', 'zadari']],
    ['Maxamuud Zadari', ['mahamuud', 'zadari']],
  ])('puts together in %s what some write apart', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('takes off titles, degrees and generations, and remembers them', () => {
    const seen = read('Prof. Dr. Ubbo Tolsma MSc jr.');
    expect(seen.list.map(({ word }) => word)).toEqual(['ubbo', 'tolsma']);
    expect(seen.generation).toBe('jr');
    expect(seen.isTitled).toBe(true);
  });

  it('leaves a title that is somebody’s name', () => {
    expect(words('Prins Bernier')).toEqual(['prins', 'bernier']);
    expect(words('Judge')).toEqual(['judge']);
  });

  it('knows who is whose child', () => {
    expect(read('Harith bin Salim').chain).toEqual({ child: 'harith', parent: 'salim' });
    expect(read('bin Salim Harith').chain).toBeUndefined();
  });
});

it('looks for a compound under its parts too', () => {
  expect(partsOfName(['nureddin', 'benzadari'])).toEqual(['nur', 'din', 'zadari']);
});
