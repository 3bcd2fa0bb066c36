import { describe, expect, it } from 'vitest';

import { looseName } from '#shared/match/names/loose.ts';
import { modelOf } from '#shared/match/names/model.ts';
import { segment } from '#shared/match/segment.ts';

const weigh = (own: Parameters<typeof modelOf>[0], text: string) =>
  looseName(segment(text), modelOf(own))?.weight;

describe('looseName', () => {
  const OWN = { full: 'Torben Haugland Riisager' };

  it('reads only a text that is nothing but a name', () => {
    expect(weigh(OWN, 'Torben Haugland Riisager')).toBeGreaterThan(0.9);
    expect(weigh(OWN, 'Torben Riisager came home late')).toBeUndefined();
    expect(weigh(OWN, 'Torben Riisager 12')).toBeUndefined();
    expect(weigh({ full: 'Cho Kwang-min' }, 'Cho Kwang-min')).toBeGreaterThan(0.9);
  });

  it('leaves names in their parts to another reading, except in another script', () => {
    const parts = { given: 'Taras', family: 'Lisovchuk' };
    expect(weigh(parts, 'Taras Lisovchuk')).toBeUndefined();
    expect(weigh(parts, 'Тарас Лісовчук')).toBeGreaterThan(0.6);
    expect(weigh(parts, 'Богдан Лісовчук')).toBeLessThan(0.2);
  });

  it('is firm of spellings, unsure of slips, and takes others for others', () => {
    expect(weigh({ full: 'Ksenia Wolzhina' }, 'Xenia Volzhina')).toBeGreaterThan(0.6);
    const slip = weigh({ full: 'Emma Hartel' }, 'Emma Harvel');
    expect(slip).toBeGreaterThan(0.2);
    expect(slip).toBeLessThan(0.6);
    expect(weigh(OWN, 'Torben Haugland Nygard')).toBeLessThan(0.2);
  });

  it('tells father from son', () => {
    const OLD = { full: 'Walter Greenhough Sr.' };
    expect(weigh(OLD, 'Walter Greenhough Jr.')).toBeLessThan(0.2);
    expect(weigh(OLD, 'Walter Greenhough')).toBeLessThan(0.6);
    expect(weigh(OLD, 'Walter Greenhough Senior')).toBeGreaterThan(0.6);
  });

  it('asks whether a family name alone is theirs, but not a first name', () => {
    expect(weigh(OWN, 'Mr Riisager')).toBeGreaterThan(0.2);
    expect(weigh(OWN, 'Mr Riisager')).toBeLessThan(0.6);
    expect(weigh(OWN, 'Torben')).toBeLessThan(0.2);
  });

  it('reads a name run together by its capitals', () => {
    expect(weigh({ full: 'PiaRiisager' }, 'Pia Riisager')).toBeGreaterThan(0.9);
  });
});
