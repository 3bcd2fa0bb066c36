import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadInput } from '#shared/domain/errors.ts';
import type { PlaceFact } from '#shared/domain/fact.ts';
import { place } from '#shared/match/facts/place.ts';
import { segment } from '#shared/match/segment.ts';

import { HOSTILE, readsMuchOf } from './reading.ts';
import { pageOf, seen, seenOnPage } from './seen.ts';

/** A point in open water. */
const home: PlaceFact = { kind: 'place', lat: 53.2413, lon: 4.6127, radius: 250 };
const METRES = 111_320;

/** The point so many metres from another, in a direction in radians. */
function away(
  { lat, lon }: PlaceFact,
  metres: number,
  direction: number,
): { lat: number; lon: number } {
  return {
    lat: lat + (metres * Math.cos(direction)) / METRES,
    lon: lon + (metres * Math.sin(direction)) / (METRES * Math.cos((lat * Math.PI) / 180)),
  };
}

describe('a place', () => {
  it.each([
    ['Gezien op 53.2413, 4.6127.', '53.2413, 4.6127'],
    ['53,2413 NB 4,6127 OL', '53,2413 NB 4,6127'],
    ['https://kaart.example/@53.24131,4.61272,17z', '53.24131,4.61272'],
    ['https://kaart.example/?mlat=53.2413&mlon=4.6127#map=17', '53.2413&mlon=4.6127'],
    ['data=!3d53.2413!4d4.6127', '53.2413!4d4.6127'],
    ['geo:53.2413,4.6127', '53.2413,4.6127'],
    ['{"coordinates":[4.6127,53.2413]}', '4.6127,53.2413'],
    ['lon=4.6127&lat=53.2413', '4.6127&lat=53.2413'],
    ['POINT(4.6127 53.2413)', '4.6127 53.2413'],
    ['lng: 4.6127, lat: 53.2413', '4.6127, lat: 53.2413'],
    ['long 4.6127 lat 53.2413', '4.6127 lat 53.2413'],
    ['longitude 4.6127 latitude 53.2413', '4.6127 latitude 53.2413'],
    ['mlon=4.6127&mlat=53.2413', '4.6127&mlat=53.2413'],
    ['E 4.6127 N 53.2413', '4.6127 N 53.2413'],
    ['OL 4,6127 NB 53,2413', '4,6127 NB 53,2413'],
    ['53.241, 4.613', '53.241, 4.613'],
    ['53.24130000000001, 4.612699999999999', '53.24130000000001, 4.612699999999999'],
    ['53° 14\' 29" N, 4° 36\' 46" E', "53° 14' 29\" N, 4° 36' 46"],
    ['53º14′28,7″ 4º36′45,7″', '53º14′28,7″ 4º36′45,7'],
    ['53˚14.478’ 4˚36.762’', '53˚14.478’ 4˚36.762'],
    ['53° 14.478´ 4° 36.762´', '53° 14.478´ 4° 36.762'],
    ['53°14.478\u2032, 4°36.762\u2032', '53°14.478\u2032, 4°36.762'],
    ['53°14\'28.7"N 4°36\'45.7"E', "53°14'28.7\"N 4°36'45.7"],
    ["N 53° 14.478' E 4° 36.762'", "53° 14.478' E 4° 36.762"],
    ['５３.２４１３, ４.６１２７', '５３.２４１３, ４.６１２７'],
  ])('stands in "%s"', (text, quote) => {
    expect(seen(place, home, text)).toEqual({ strength: 'exact', quote });
  });

  it.each([
    '-33.2413, -70.6127',
    '\u221233.2413, \u221270.6127',
    '33.2413 S 70.6127 W',
    '33,2413 ZB 70,6127 WL',
    '33,2413 Z, 70,6127 W',
    '33.2413 south, 70.6127 west',
    '33,2413 zuid, 70,6127 west',
    '33°14\'28.7"S 70°36\'45.7"W',
    "S 33° 14.478' W 70° 36.762'",
  ])('south and west of everything stands in "%s"', (text) => {
    expect(seen(place, { ...home, lat: -33.2413, lon: -70.6127 }, text)?.strength).toBe('exact');
  });

  it('is one of each: both points of a route are read', () => {
    const points = place.recognise(segment('van 53.2413, 4.6127 naar 53.2513, 4.6227'));
    expect(points).toHaveLength(2);
  });

  it('stands in coordinates of the Dutch national grid', () => {
    // The tower of Amersfoort, from which the grid is measured: a published point.
    const tower: PlaceFact = { kind: 'place', lat: 52.15517, lon: 5.38721, radius: 20 };
    expect(seen(place, tower, 'RD: x 155000, y 463000')?.quote).toBe('155000, y 463000');
  });

  // Churches whose coordinates in both systems are published for checking the sum.
  it.each([
    ['the west', 52.374533, 4.883526, '120700,723 487525,501'],
    ['the north', 53.219383, 6.568201, 'x=233883 y=582065'],
  ])('is where the national grid puts it in %s', (_where, lat, lon, text) => {
    expect(seen(place, { kind: 'place', lat, lon, radius: 12 }, text)?.strength).toBe('exact');
  });

  it.each([
    'x 155000, y 263000',
    'x 155000, y 663000',
    'x 9000, y 463000',
    'x 285000, y 463000',
    '155000',
    '155000 en daarna een heel stuk tekst en dan 463000',
  ])('is not read from numbers outside the national grid: "%s"', (text) => {
    expect(place.recognise(segment(text, { country: 'NL' }))).toEqual([]);
  });

  it('is not read from the Dutch grid elsewhere', () => {
    expect(place.recognise(segment('155000, 463000', { country: 'DE' }))).toEqual([]);
  });

  it.each([
    '53.2513, 4.6127',
    '53.2413, 4.6227',
    '53.2413, 184.6127',
    '1253.2413, 4.6127',
    '53.2413 S 4.6127',
    '53.2413, 4.6127 W',
    'S 53.2413, 4.6127',
    '53.2413000000000000001, 4.6127',
    '53°, 4°',
    '4.6127, 53.2413',
    '-53.2413, 4.6127',
    '53.2413, -4.6127',
    '53.2413 Z 4.6127',
    '53.24, 4.61',
    '53.2413',
    '53.2413 en daarna een heel stuk tekst en dan 4.6127',
    '0.0, 0.0',
  ])('does not stand in "%s"', (text) => {
    expect(seen(place, home, text)).toBeUndefined();
  });

  it('is read from what the markup says', () => {
    const photo = pageOf('', { geo: [{ lat: 53.2415, lon: 4.613, source: 'metadata' }] });
    const other = pageOf('', { geo: [{ lat: 53.2815, lon: 4.613, source: 'json-ld' }] });
    const none = pageOf('', { geo: [{ lat: 0, lon: 0, source: 'metadata' }] });
    expect(seenOnPage(place, home, photo)?.strength).toBe('exact');
    expect(seenOnPage(place, home, other)).toBeUndefined();
    expect(place.recognisePage?.(none, 'NL')).toEqual([]);
  });

  it('holds its radius within a fifth, anywhere on earth, at any size', () => {
    const point = fc.record({
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
      radius: fc.double({ min: 15, max: 20_000, noNaN: true }),
    });
    const direction = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(
        point,
        direction,
        fc.double({ min: 0, max: 2, noNaN: true }),
        (where, way, share) => {
          const fact: PlaceFact = { kind: 'place', ...where };
          const { lat, lon } = away(fact, fact.radius * share, way);
          fc.pre((where.lat !== 0 || where.lon !== 0) && (lat !== 0 || lon !== 0));
          fc.pre(Math.abs(lat) < 85 && Math.abs(lon) < 180);
          const found = seenOnPage(
            place,
            fact,
            pageOf('', { geo: [{ lat, lon, source: 'link' }] }),
          );
          // Between, the grain of the grid decides.
          fc.pre(share < 0.8 || share > 1.2);
          expect(found !== undefined).toBe(share < 0.8);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reaches over the date line and to the pole', () => {
    const fiji: PlaceFact = { kind: 'place', lat: -16.8, lon: 179.9995, radius: 250 };
    for (const [fact, lat, lon] of [
      [fiji, -16.8, -179.9995],
      [{ ...fiji, lon: -179.9995 }, -16.8, 179.9995],
      [{ ...fiji, lat: -89.9999, lon: 12 }, -89.9995, 12],
    ] as const) {
      const page = pageOf('', { geo: [{ lat, lon, source: 'link' }] });
      expect(seenOnPage(place, fact, page)?.strength).toBe('exact');
      const east = pageOf('', { geo: [{ lat, lon: 0, source: 'link' }] });
      expect(fact.lat < -89 || seenOnPage(place, fact, east) === undefined).toBe(true);
    }
  });

  it('is not read twice where the text says what the markup says', () => {
    const both = pageOf('53.2413, 4.6127', {
      geo: [{ lat: 53.2413, lon: 4.6127, source: 'text' }],
    });
    expect(place.recognisePage?.(both, 'NL')).toEqual([]);
  });

  it('reads the first thousand points of a data set', () => {
    const points = place.recognise(segment('53.2413, 4.6127 '.repeat(1200)));
    expect(points).toHaveLength(1000);
  });

  it('takes a few dozen forms, whatever the radius', () => {
    for (const radius of [1, 10, 33, 250, 1000, 9999, 1e9]) {
      const { length } = place.enrol({ ...home, radius }, { names: [], country: 'NL' });
      expect(length).toBeGreaterThan(30);
      expect(length).toBeLessThan(72);
    }
  });

  it.each([
    { ...home, lat: 91 },
    { ...home, lon: -181 },
    { ...home, lat: Number.NaN },
    { ...home, radius: 0 },
    { ...home, lat: 0, lon: 0 },
  ])('refuses what is no place', (fact) => {
    expect(() => place.enrol(fact, { names: [], country: 'NL' })).toThrow(BadInput);
  });

  it('never throws, and its spans lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double(), (text, number) => {
        for (const { span } of place.recognise(
          segment(`${number} ${text}${number}, 5.1234 ${text}`),
        )) {
          expect(span[0]).toBeLessThan(span[1]);
        }
      }),
    );
  });

  it.each<readonly [string, string]>([
    ...HOSTILE,
    ['coordinates', '53.2413, 4.6127 '],
    ['degrees', "53° 14' "],
  ])('reads much of %s to its end', (_name, unit) => {
    expect(readsMuchOf(place, unit)).toBe(true);
  });
});
