import { describe, expect, it } from 'vitest';

import { entriesIn } from '#shared/match/entries.ts';
import { textPage } from '#test/shared/match/support.ts';

function spansOf(text: string): string[] {
  return entriesIn(textPage(text)).map(({ span }) => text.slice(...span));
}

describe('an entry', () => {
  it('is a block of a few lines among others of its kind', () => {
    const blocks = ['Tol A\nMolenweg 9', 'Vos P\nKade 15', 'Zwaving I\nEikenlaan 7'];
    expect(spansOf(blocks.join('\n\n'))).toEqual(blocks);
    expect(entriesIn(textPage(blocks.join('\n\n'))).map(({ count }) => count)).toEqual([3, 3, 3]);
  });

  it('is a line with its number or bullet', () => {
    const text = 'Ondertekenaars\n1. Ans Tol, Ede\n2. Piet Vos\n3) Ida Zwaving (Elst)\nBedankt!';
    expect(spansOf(text)).toEqual(['1. Ans Tol, Ede', '2. Piet Vos', '3) Ida Zwaving (Elst)']);
    expect(spansOf('- Ans Tol\n- Piet Vos\n- Ida Zwaving')).toHaveLength(3);
  });

  it.each([
    ['two of a kind', 'Tol A\nMolenweg 9\n\nVos P\nKade 15'],
    ['paragraphs', 'Een lange zin.\n\nNog een lange zin.\n\nEn nog een.'],
    ['an address of three lines', 'Ida Zwaving\nEikenlaan 7\n1234 AB Elst'],
  ])('is not %s', (_, text) => {
    expect(entriesIn(textPage(text))).toEqual([]);
  });
});
