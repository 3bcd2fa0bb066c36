import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { segment } from '#shared/match/segment.ts';
import { kindsOf, learn, learnRule } from '#shared/match/vocabulary.ts';
import { hashDeletions, hashWord } from '#shared/match/word-hash.ts';

const PLANT = 1 << 28;
const LONG = 1 << 29;
learn(PLANT, ['varen', 'brandnetel', 'vrouwenmantelblad']);
learnRule(LONG, (word) => word.length > 8);

const kindsIn = (text: string) => [...segment(text).kinds].map((kinds) => kinds & (PLANT | LONG));

describe('what is known of a word', () => {
  test('is the same wherever and however it stands', () => {
    expect(kindsIn('varen Varen VAREN vären 12 varens')).toEqual([
      PLANT,
      PLANT,
      PLANT,
      PLANT,
      0,
      0,
    ]);
    expect(kindsIn('Brandnetel en brandnetels')).toEqual([PLANT | LONG, 0, LONG]);
  });

  test('is not that of a word with the same last twelve letters', () => {
    const [same, other] = ['vrouwenmantelblad', 'xrouwenmantelblad'];
    expect(kindsIn(`${same} ${other} ${same} mantelblad`)).toEqual([
      PLANT | LONG,
      LONG,
      PLANT | LONG,
      LONG,
    ]);
  });

  test('is what working it out again gives, for words and digits of any length and in any order', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-zA-Z]{1,30}$/),
      fc.stringMatching(/^\d{1,30}$/),
      fc.stringMatching(/^[p-yP-Y]{1,3}$/),
      fc.constantFrom('varen', 'Varen', 'vrouwenmantelblad', 'éénvaren'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (written) => {
        const { words, kinds, hashes } = segment(written.join(' | '));
        expect([...words]).toEqual(written.map((one) => one.toLowerCase().replaceAll('é', 'e')));
        expect([...kinds]).toEqual(words.map(kindsOf));
        expect([...hashes]).toEqual(words.map(hashWord));
      }),
    );
  });

  test('can be learned later', () => {
    expect(kindsIn('zuring')).toEqual([0]);
    learn(PLANT, ['zuring']);
    expect(kindsIn('zuring')).toEqual([PLANT]);
  });
});

test('the hash of a word with a letter left out is that of the word so spelt', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zé]{1,20}$/), (word) => {
      const seen: number[] = [];
      hashDeletions(word, (hash) => seen.push(hash));
      expect(seen).toEqual(
        Array.from(word, (_, i) => hashWord(word.slice(0, i) + word.slice(i + 1))),
      );
    }),
  );
});
