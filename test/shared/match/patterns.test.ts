import { describe, expect, it } from 'vitest';

import { hitsOf, patternsOf } from '#shared/match/patterns.ts';
import { segment } from '#shared/match/segment.ts';
import { sentenceEnds } from '#shared/match/sentences.ts';

function found(pattern: string, text: string): string[] {
  const cut = segment(text);
  return hitsOf(patternsOf([pattern]), cut.words, sentenceEnds(cut)).map(({ from, to }) =>
    cut.words.slice(from, to).join(' '),
  );
}

describe('a pattern', () => {
  it.each([
    ['one of several words', 'neem/pak riek/verf', 'pak verf en ga', ['pak verf']],
    ['a word of a class', '@we weten', 'Wiej weten het', ['wiej weten']],
    ['the open end of a word', 'alle verrad_', 'alle verraders', ['alle verraders']],
    ['an open head', 'verra_ zijn', 'verraders zijn het', ['verraders zijn']],
    ['up to three words between', 'bel * plat', 'bel hem nu eens plat', ['bel hem nu eens plat']],
    ['no more than three', 'bel * plat', 'bel hem nu eens even plat', []],
    [
      'up to eight',
      'bel ** plat',
      'bel hem nu eens even zo maar weer plat',
      ['bel hem nu eens even zo maar weer plat'],
    ],
  ])('takes %s', (_, pattern, text, hits) => {
    expect(found(pattern, text)).toEqual(hits);
  });

  it('stays within its sentence', () => {
    expect(found('bel ** plat', 'Bel hem. De band is plat.')).toEqual([]);
    expect(found('bel ** plat', 'Bel hem\nplat')).toEqual([]);
  });

  it('names only classes that there are', () => {
    expect(() => patternsOf(['@nobody weet'])).toThrow('"@nobody"');
  });
});
