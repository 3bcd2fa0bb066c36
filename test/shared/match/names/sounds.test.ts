import { describe, expect, it } from 'vitest';

import { coarseKey, soundsApart } from '#shared/match/names/sounds.ts';

const cost = (one: string, other: string) => soundsApart(one, other, false).cost;

describe('soundsApart', () => {
  it.each([
    ['Russian in English and German', 'shchukarev', 'schtschukarew'],
    ['Russian in English and French', 'chaykov', 'tchaikov'],
    ['Arabic in English and French', 'shawar', 'chaouar'],
    ['Serbian with and without marks', 'djoric', 'dzoric'],
    ['Japanese of Hepburn and of the government', 'shozaburo', 'syozaburo'],
    ['doubled letters', 'halliwell', 'haliwel'],
  ])('is little between spellings: %s', (_, one, other) => {
    expect(cost(one, other)).toBeLessThanOrEqual(0.5);
  });

  it.each([
    ['another consonant', 'martok', 'malkot'],
    ['another vowel and more', 'hidalgo', 'hadelgi'],
    ['another beginning', 'becker', 'decker'],
  ])('is much between names: %s', (_, one, other) => {
    expect(cost(one, other)).toBeGreaterThan(0.5);
  });

  it('asks nothing of vowels where a script does not write them', () => {
    expect(soundsApart('trq', 'tareq', true).cost).toBe(0);
    expect(soundsApart('trq', 'tareq', false).cost).toBeGreaterThan(0.5);
  });

  it('keeps syllables of the East apart that elsewhere are spellings', () => {
    expect(soundsApart('guo', 'huo', false, true).cost).toBeGreaterThanOrEqual(1);
    expect(soundsApart('guo', 'huo', false).cost).toBeLessThan(1);
  });
});

describe('coarseKey', () => {
  it('is one for spellings of a name', () => {
    expect(coarseKey('petschenko', false)).toBe(coarseKey('pecenko', false));
    expect(coarseKey('yousri', false)).toBe(coarseKey('yusri', false));
  });

  it('keeps a vowel of short words, unless none is written', () => {
    expect(coarseKey('lim', false)).not.toBe(coarseKey('lam', false));
    expect(coarseKey('lim', true)).toBe(coarseKey('lam', true));
  });
});
