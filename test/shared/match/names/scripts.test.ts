import { expect, it } from 'vitest';

import { nameWords } from '#shared/match/names/model.ts';
import { isSyllabic, isVowelless, latinOf } from '#shared/match/names/scripts.ts';

const latin = (text: string) => nameWords(text).map(latinOf).join(' ');

it.each([
  ['Тарас', 'taras'],
  ['Ελένη', 'eleni'],
  ['გურამ', 'guram'],
  ['Սարգիս', 'sargis'],
  ['강대식', 'gangdaesig'],
  ['はなえ', 'hanae'],
  ['Łucja', 'lucja'],
])('%s is written %s in Latin letters', (text, expected) => {
  expect(latin(text)).toBe(expected);
});

it('knows which scripts leave vowels out, or lose them in folding', () => {
  expect(['طارق', 'רות', 'वनद'].every(isVowelless)).toBe(true);
  expect(['тарас', 'taras', 'ελενη', '강'].some(isVowelless)).toBe(false);
});

it('knows which scripts write syllables', () => {
  expect(['陈', '강', 'はなえ'].every(isSyllabic)).toBe(true);
  expect(isSyllabic('тарас')).toBe(false);
});
