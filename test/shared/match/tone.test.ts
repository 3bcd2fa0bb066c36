import { describe, expect, it } from 'vitest';

import { segment } from '#shared/match/segment.ts';
import { tonesOf } from '#shared/match/tone.ts';

import { sitTones, toneCases } from './tone-cases.ts';

/** The worst tone of a text that counts; 0 for none. */
function worst(text: string): number {
  const counted = tonesOf(segment(text)).filter(({ lacks = 0 }) => lacks === 0);
  return Math.max(0, ...counted.map(({ level }) => level));
}

/**
 * Short pages in many genres, graded before the rules were written. `seen` was read while they were mended, `held` was
 * not. Floors are what holds today: raise one when it gets better, and never lower one without saying why in the commit.
 */
describe.each([
  ['seen', 0.98, 0, 0],
  ['held', 0.93, 0.05, 0.08],
])('the %s pages', (name, exact, missed, taken) => {
  it('have their grades', () => {
    const got = sitTones(name);
    process.stdout.write(`${name} ${JSON.stringify(got)}\n`);
    expect(got.exact).toBeGreaterThanOrEqual(exact);
    expect(got.missed).toBeLessThanOrEqual(missed);
    expect(got.taken).toBeLessThanOrEqual(taken);
  });

  it('are of all grades, and hold facts', () => {
    expect(new Set(toneCases(name).map(({ grade }) => grade))).toEqual(new Set([0, 2, 3, 4]));
  });
});

describe('a tone', () => {
  it('is read out of starred letters', () => {
    expect(worst('Wat een k*nkerhoer is het.')).toBe(3);
    expect(worst('Schrijf naar k@nker.example of bel *31# eerst.')).toBe(0);
  });

  it('needs a second sign where friends say it too', () => {
    expect(worst('Slaap lekker!')).toBe(0);
    expect(worst('Slaap lekker. Wacht maar af.')).toBe(3);
  });

  it('is in a file on somebody that others are asked to fill', () => {
    expect(worst('Dossier Van der Molenkolk. Rijdt GX-482-K. Iemand nog aanvullingen?')).toBe(3);
    expect(worst('Notulen, rondvraag: heeft iemand nog aanvullingen?')).toBe(0);
  });

  it('is less where kind words stand around', () => {
    const call = 'Neem toeters mee, wie gaat er mee?';
    expect(worst(`Hier woont ze. ${call}`)).toBe(4);
    expect(worst(`Hier woont ze. ${call} Feest, taart en koffie!`)).toBe(0);
  });

  it('counts for nothing where it is reported', () => {
    const threat = 'ik schiet je een kogel door je kop';
    expect(worst(threat)).toBe(3);
    expect(worst(`De verdachte schreef: "${threat}". De rechtbank eist een celstraf.`)).toBe(0);
  });

  it('counts in a post below one that tells of the police', () => {
    expect(worst('De verdachte is aangehouden.\nAan de galg met hem.')).toBe(3);
  });

  it('is heard in a list of crude labels, not in a card', () => {
    expect(worst('naam: Joop\nadres: Laan 3\nwijf: ?\nkoters: twee')).toBe(3);
    expect(worst('naam: Joop\nadres: Laan 3\npartner: Hilde\nkinderen: 2')).toBe(0);
  });

  it('is heard in dialect', () => {
    expect(worst('Zo een kearl mut ze de nekke umdreaien.')).toBe(3);
    expect(worst('Diese Ratte! An den nächsten Baum mit ihm.')).toBe(3);
  });

  it('takes time in the length of the text only', () => {
    for (const word of [
      'wij ',
      'die ',
      'neem ',
      'kom nu ',
      '🔥 ',
      'k*',
      'k*b ',
      'naam: ',
      'naam:\n',
      'hoop ',
    ]) {
      const started = performance.now();
      tonesOf(segment(word.repeat(400_000 / word.length)));
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});
