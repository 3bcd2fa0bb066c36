import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { segment } from '#shared/match/segment.ts';
import { CAPITAL, CAPITALS, DIGITS, MENDED } from '#shared/match/words.ts';

const words = (text: string) => segment(text).words;

/**
 * Whether words fold to themselves. Only what came out Latin can be asked: a small letter of another script may pass for a
 * Latin one where its capital, as it stood on the page, does not (Γ is no y, γ is).
 */
const isStable = (found: readonly string[]) =>
  found
    .filter((word) => !/[^\p{Script=Latin}\d]/u.test(word))
    .every((word) => words(word).join('') === word);

describe('segment', () => {
  it.each([
    ['plain words', 'Aan de Molenvliet 12a', ['aan', 'de', 'molenvliet', '12', 'a']],
    ['diacritics and Dutch letters', 'Zoë Öztürk, Ĳsselkade', ['zoe', 'ozturk', 'ijsselkade']],
    [
      'letters that do not decompose',
      'Straße Łukasz Bjørn Æsir',
      ['strasse', 'lukasz', 'bjorn', 'aesir'],
    ],
    ['decomposed accents', 'Jose\u0301 wacht', ['jose', 'wacht']],
    [
      'zero-width characters and soft hyphens inside words',
      'Mo\u200Blen\u00ADvliet\u2060straat',
      ['molenvlietstraat'],
    ],
    ['Cyrillic letters in a Latin word', 'Mоlenvlіеt', ['molenvliet']],
    [
      'a word of look-alikes only, in a Latin text',
      'De heer Ѕорр woont hier',
      ['de', 'heer', 'sopp', 'woont', 'hier'],
    ],
    ['a text that is Cyrillic', 'Мы живём тут', ['мы', 'живем', 'тут']],
    ['full-width and styled letters', 'Ｊａｎ １２ 𝐊𝐚𝐝𝐞 ⓟⓘⓔⓣ', ['jan', '12', 'kade', 'piet']],
    ['leetspeak', 'de M0lenvl1et', ['de', 'molenvliet']],
    [
      'a plate, a postcode and a code that are no leetspeak',
      'AB12CD 3511ab covid19 hh147k',
      ['ab', '12', 'cd', '3511', 'ab', 'covid', '19', 'hh', '147', 'k'],
    ],
    [
      'an e-mail address that is no leetspeak',
      'p13t@post.example',
      ['p', '13', 't', 'post', 'example'],
    ],
    ['letters spaced out', 'M o l e n v l i e t 12', ['molenvliet', '12']],
    [
      'initials, which stay apart',
      'J.P.M. Dorsman en A B C',
      ['j', 'p', 'm', 'dorsman', 'en', 'a', 'b', 'c'],
    ],
    ['a footnote behind a number', 'nummer 12² en ٣٤', ['nummer', '12', '2', 'en', '34']],
  ])('reads %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('points every word at what stands on the page', () => {
    const text = 'Bij "Mo\u00ADlen" vliet, Ｊａｎ 12';
    const { starts, ends } = segment(text);
    expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual([
      'Bij',
      'Mo\u00ADlen',
      'vliet',
      'Ｊａｎ',
      '12',
    ]);
  });

  it('says what a word was before folding', () => {
    const { marks } = segment('aan DE Kade 12 M0lenvl1et');
    expect([...marks]).toEqual([0, CAPITAL | CAPITALS, CAPITAL, DIGITS, CAPITAL | MENDED]);
  });

  it('keeps offsets in order, within the text, and folds what it folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { words: found, starts, ends } = segment(text);
        let before = 0;
        for (let i = 0; i < found.length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(before);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          before = ends[i]!;
        }
        expect(isStable(found)).toBe(true);
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('folds every letter there is to the end, at once', () => {
    const odd: string[] = [];
    for (let code = 0; code < 0x20000; code++) {
      const letter = String.fromCodePoint(code);
      if (!/\p{L}/u.test(letter) || /[\p{Script=Han}\p{Script=Hangul}]/u.test(letter)) continue;
      if (!isStable(words(`${letter}b`))) odd.push(letter);
    }
    expect(odd).toEqual([]);
    expect(words('Ǿre Ǽble Mӕrt')).toEqual(['ore', 'aeble', 'maert']);
  });

  it.each(['a', '1', 'a1', 'a ', '.', '\u00AD', 'ж', '\uD83D\uDE00', 'e\u0301', 'a0', '\uD800'])(
    'reads 400,000 times %j to its end',
    (piece) => {
      const text = piece.repeat(400_000 / piece.length);
      expect(segment(text).text).toBe(text);
    },
  );
});
