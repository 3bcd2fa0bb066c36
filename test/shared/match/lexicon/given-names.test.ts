import { describe, expect, it } from 'vitest';

import { areDistinctFamilies } from '#shared/match/lexicon/family-names.ts';
import {
  areDistinctGiven,
  areEquivalent,
  areOfTwoSexes,
  isGivenName,
} from '#shared/match/lexicon/given-names.ts';
import { areKin, isKnownGiven } from '#shared/match/lexicon/nicknames.ts';

describe('lists of names', () => {
  it('knows nicknames of several languages', () => {
    expect(areKin('giuseppe', 'beppe')).toBe(true);
    expect(areKin('kasia', 'katarzyna')).toBe(true);
    expect(areKin('wim', 'wilhelmus')).toBe(true);
    expect(areKin('giuseppe', 'gino')).toBe(false);
  });

  it('knows names that are one in two languages', () => {
    expect(areEquivalent('henry', 'enrique')).toBe(true);
    expect(areEquivalent('henry', 'henrietta')).toBe(false);
  });

  it('tells two given names that nobody bears as one, only where both are known', () => {
    expect(areDistinctGiven('marvin', 'martin')).toBe(true);
    expect(areDistinctGiven('peggy', 'margaret')).toBe(false);
    expect(areDistinctGiven('martin', 'martln')).toBe(false);
    expect(areOfTwoSexes('frances', 'francis')).toBe(true);
  });

  it('tells two common family names a letter apart', () => {
    expect(areDistinctFamilies('jansen', 'hansen')).toBe(true);
    expect(areDistinctFamilies('jansen', 'jansrn')).toBe(false);
  });

  it('does not look for the world’s names on a page, since many are words there', () => {
    expect(isGivenName('hope')).toBe(true);
    expect(isKnownGiven('hope')).toBe(false);
  });
});
