import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import { isPoint } from './place-grid.ts';

/** Coordinates that stand in words `from` to `end`. */
export interface WrittenPoint {
  readonly lat: number;
  readonly lon: number;
  readonly from: number;
  readonly end: number;
}

const SOUTH = new Set(['s', 'z', 'zb', 'south', 'zuid']);
const WEST = new Set(['w', 'wl', 'west']);
const LON_FIRST = new Set(['lon', 'lng', 'long', 'longitude', 'mlon', 'e', 'ol']);
/** Fewer decimals than this say a town, not a house: 0.001 degree is 111 m. */
const LEAST_DECIMALS = 3;

interface Degrees {
  readonly value: number;
  readonly end: number;
}

/** The coordinates that begin at word `i`: decimal degrees, degrees and minutes, or the Dutch national grid. */
export function pointAt(segment: Segment, i: number): readonly WrittenPoint[] {
  const first = degreesAt(segment, i);
  if (first === undefined) return nationalGrid(segment, i);
  for (let j = first.end; j < first.end + 5; j++) {
    const second = degreesAt(segment, j);
    if (second === undefined) continue;
    const points: WrittenPoint[] = [];
    const from = i;
    const { end } = second;
    // GeoJSON and WKT have the longitude first, and always in brackets.
    const opening = segment.text[(segment.starts[i] ?? 0) - 1];
    const isTurned = LON_FIRST.has(segment.words[i - 1] ?? '');
    if (!isTurned && isPoint(first.value, second.value))
      points.push({ lat: first.value, lon: second.value, from, end });
    if ((isTurned || opening === '[' || opening === '(') && isPoint(second.value, first.value))
      points.push({ lat: second.value, lon: first.value, from, end });
    return points;
  }
  return [];
}

function isDigits({ marks }: Segment, i: number): boolean {
  return ((marks[i] ?? 0) & DIGITS) !== 0;
}

function gapAfter({ text, starts, ends }: Segment, i: number): string {
  const from = ends[i] ?? 0;
  return text.slice(from, Math.min(from + 4, starts[i + 1] ?? from + 4));
}

function degreesAt(segment: Segment, i: number): Degrees | undefined {
  const { words } = segment;
  const whole = words[i];
  if (whole === undefined || whole.length > 3 || !isDigits(segment, i)) return undefined;
  if (!mayGoOn(segment, i)) return undefined;
  const minutes = minutesAt(segment, i);
  if (minutes > 0) return sexagesimal(segment, i, minutes);
  const gap = gapAfter(segment, i);
  const decimals = words[i + 1] ?? '';
  if (
    (gap !== '.' && gap !== ',') ||
    !isDigits(segment, i + 1) ||
    decimals.length < LEAST_DECIMALS ||
    decimals.length > 17
  )
    return undefined;
  return { value: signed(segment, i, Number(`${whole}.${decimals}`), i + 2), end: i + 2 };
}

/** Whether decimals or a sign of degrees may stand behind word `i`: nearly always not, and then nothing is cut out. */
function mayGoOn({ text, ends }: Segment, i: number): boolean {
  const sign = text.charCodeAt(ends[i] ?? 0);
  return (
    sign === 0x2e ||
    sign === 0x2c ||
    sign > 0x7f ||
    (sign === 0x20 && text.charCodeAt((ends[i] ?? 0) + 1) > 0x7f)
  );
}

/** The word behind the sign of degrees that stands behind word `i`, or 0. The º of Spanish keyboards is a word, an "o". */
function minutesAt({ text, ends }: Segment, i: number): number {
  const from = ends[i] ?? 0;
  const sign = text[text[from] === ' ' ? from + 1 : from];
  if (sign === '°' || sign === '˚') return i + 1;
  return sign === 'º' ? i + 2 : 0;
}

/** 52° 5' 26.5" N, with minutes from word `minutes` on. */
function sexagesimal(segment: Segment, i: number, minutes: number): Degrees | undefined {
  const { words } = segment;
  let value = Number(words[i]);
  let unit = 1 / 60;
  let j = minutes;
  for (let part = 0; part < 2 && isDigits(segment, j) && (words[j]?.length ?? 9) <= 2; part++) {
    const isFraction = gapAfter(segment, j) === '.' || gapAfter(segment, j) === ',';
    const fraction = isFraction && isDigits(segment, j + 1) ? Number(`0.${words[j + 1]}`) : 0;
    const end = fraction > 0 || (isFraction && isDigits(segment, j + 1)) ? j + 2 : j + 1;
    if (!/^ ?['′’´"″”]/.test(gapAfter(segment, end - 1))) break;
    value += (Number(words[j]) + fraction) * unit;
    unit /= 60;
    j = end;
  }
  if (unit === 1 / 60) return undefined;
  return { value: signed(segment, i, value, j), end: j };
}

function signed({ text, words, starts }: Segment, i: number, value: number, end: number): number {
  const at = starts[i] ?? 0;
  const sign = text[at - 1];
  const isMinus = (sign === '-' || sign === '\u2212') && !/\d/.test(text[at - 2] ?? ' ');
  const after = words[end] ?? '';
  const before = words[i - 1] ?? '';
  const isOther =
    SOUTH.has(after) ||
    WEST.has(after) ||
    ((before === 's' || before === 'w') && !/^[nseow]$/.test(after));
  return isMinus || isOther ? -value : value;
}

/**
 * Rijksdriehoek coordinates, metres: x and y of six figures within the country. To WGS 84 by the polynomial of
 * Schreutelkamp and Strang van Hees (Geodesia 2001-2), good to a metre or so.
 */
function nationalGrid(segment: Segment, i: number): readonly WrittenPoint[] {
  const { words } = segment;
  if (segment.country !== 'NL' || (words[i]?.length ?? 0) < 5 || !isDigits(segment, i)) return [];
  const x = Number(words[i]);
  if (x < 10_000 || x > 280_000) return [];
  for (let j = i + 1; j < i + 5; j++) {
    if (!isDigits(segment, j) || words[j]?.length !== 6) continue;
    const y = Number(words[j]);
    if (y < 300_000 || y > 625_000) return [];
    return [{ ...fromGrid(x, y), from: i, end: j + 1 }];
  }
  return [];
}

const LAT_TERMS = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
] as const;
const LON_TERMS = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
] as const;

function fromGrid(x: number, y: number): { readonly lat: number; readonly lon: number } {
  const east = (x - 155_000) / 100_000;
  const north = (y - 463_000) / 100_000;
  const sum = (terms: readonly (readonly [number, number, number])[]): number =>
    terms.reduce((total, [p, q, factor]) => total + factor * east ** p * north ** q, 0);
  return { lat: 52.1551744 + sum(LAT_TERMS) / 3600, lon: 5.38720621 + sum(LON_TERMS) / 3600 };
}
