import { BadInput } from '#shared/domain/errors.ts';
import type { PlaceFact } from '#shared/domain/fact.ts';

import type { Candidate, KindOfFact } from '../kind.ts';
import { DIGITS } from '../words.ts';
import { cellsOf, cellsWithin, isPoint } from './place-grid.ts';
import { pointAt } from './place-text.ts';

/** Metres. Below, a phone's own error is larger; above, it is a region and nobody's home. */
const LEAST_RADIUS = 10;
const MOST_RADIUS = 40_000;
/** A text with more points than this is a data set; what follows is not read. */
const MOST_POINTS = 1000;
/** Digits of the whole degrees, and the six of the national grid. */
const LONGEST_NUMBER = 6;

/** Places seen in photos, maps and texts: coordinates within the radius. */
export const place: KindOfFact<PlaceFact> = {
  kind: 'place',
  enrol({ lat, lon, radius }) {
    if (!Number.isFinite(lat) || !Number.isFinite(lon) || !isPoint(lat, lon)) {
      throw new BadInput(
        'place: wanted lat -90 to 90 and lon -180 to 180 in degrees; got something else',
      );
    }
    if (!(radius > 0))
      throw new BadInput('place: wanted a radius in metres above 0; got something else');
    const metres = Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, radius));
    return cellsWithin(lat, lon, metres).map((form) => ({
      form,
      strength: 'exact',
      because: 'place-near',
    }));
  },
  recognise(segment) {
    const out: Candidate[] = [];
    const { words, marks, starts, ends, allMarks } = segment;
    if ((allMarks & DIGITS) === 0) return out;
    for (let i = 0; i + 1 < words.length && out.length < MOST_POINTS;) {
      if (((marks[i] ?? 0) & DIGITS) === 0) {
        i++;
        continue;
      }
      const isNumber = (words[i]?.length ?? 9) <= LONGEST_NUMBER;
      const points = isNumber ? pointAt(segment, i) : [];
      for (const { lat, lon, from, end } of points) {
        out.push({
          kind: 'place',
          span: [starts[from] ?? 0, ends[end - 1] ?? 0],
          forms: cellsOf(lat, lon),
        });
      }
      i = points[0]?.end ?? i + 1;
    }
    return out;
  },
  recognisePage(page) {
    // What the text itself says is found in the text, with its position.
    return page.geo
      .filter(({ lat, lon, source }) => source !== 'text' && isPoint(lat, lon))
      .map(({ lat, lon }) => ({ kind: 'place', span: [0, 0], forms: cellsOf(lat, lon) }));
  },
};
