/**
 * Shapes of plates, signs left out: A a letter, 9 a digit. From the registration authorities' own descriptions.
 * The Dutch ones are side codes 1 to 14 (RDW).
 */
const SHAPES: Readonly<Record<string, string>> = {
  NL: 'AA9999 9999AA 99AA99 AA99AA AAAA99 99AAAA 99AAA9 9AAA99 AA999A A999AA AAA99A A99AAA 9AA999 999AA9',
  BE: '9AAA999 AAA999 999AAA A9999 AA999 A99A9 99999A',
  DE: 'AA9 AA99 AA999 AA9999 AAA9 AAA99 AAA999 AAA9999 AAAA9 AAAA99 AAAA999 AAAA9999 AAAAA9 AAAAA99 AAAAA999 AAA99A AAA999A AAA9999A AAAA99A AAAA999A AAAAA99A AAAAA999A AAAAA9999 AAAAA9999A',
  FR: 'AA999AA 999AA99 9999AA99 999AAA99',
  GB: 'AA99AAA A999AAA A99AAA A9AAA AAA999A AAA99A AAA9A AAA9999 AA9999 9999AA',
  IE: '99A9 99A99 99A999 99A9999 99A99999 999A9999 999A99999 999A999 999A99 999AA999 999AA9999',
  LU: 'AA9999 AA999 9999 99999',
  ES: '9999AAA A9999AA AA9999AA',
  IT: 'AA999AA',
  PT: 'AA99AA AA9999 99AA99 9999AA',
  AT: 'A99999A A9999A AA999AA AA99AA AA9999A A999AA A99AAA AA9AAA AA999A',
  CH: 'AA999 AA9999 AA99999 AA999999',
  DK: 'AA99999',
  NO: 'AA99999 AA9999',
  SE: 'AAA999 AAA99A',
  FI: 'AAA999',
  PL: 'AA9999A AA99999 AAA99999 AAA9999 AAA999A AAA99AA AA999AA',
  CZ: '9A99999 9AA9999',
  TR: '99A9999 99A99999 99AA999 99AA9999 99AAA99 99AAA999 99AAA9999 99AA99999',
  IN: 'AA9AAA9999 AA99AAA9999 AA99AA9999 AA99A9999 AA9A9999 AA9AA9999 99AA9999AA 99AA9999A',
  NG: 'AAA999AA AA999AAA',
  US: '9AAA999 AAA9999 AAA999 999AAA',
  RO: 'A99AAA A999AAA AA99AAA',
  BG: 'A9999AA AA9999AA',
  HU: 'AAA999 AAAA999',
  UA: 'AA9999AA',
};

/** Letters and digits of the longest plate. */
export const PLATE_MOST = 10;
/** Bits of an entry of `shapes`. */
const SOMEWHERE = 1;
const GERMAN = 2;

/** What a shape is, by its number: a one, then a bit a sign, set for letters. */
const shapes = new Uint8Array(1 << (PLATE_MOST + 1));
for (const [country, list] of Object.entries(SHAPES)) {
  for (const shape of list.split(' ')) {
    if (!shape.includes('A')) continue;
    let number = 1;
    for (const sign of shape) number = (number << 1) | (sign === 'A' ? 1 : 0);
    shapes[number] = (shapes[number] ?? 0) | SOMEWHERE | (country === 'DE' ? GERMAN : 0);
  }
}

/** Whether some country has plates of this shape. `twins`: bits of signs that pass for a letter and for a digit. */
export function isPlateShape(shape: number, twins: number): boolean {
  if (((shapes[shape] ?? 0) & SOMEWHERE) !== 0) return true;
  for (let bit = 1; bit <= twins; bit <<= 1) {
    if ((twins & bit) !== 0 && ((shapes[shape ^ bit] ?? 0) & SOMEWHERE) !== 0) return true;
  }
  return false;
}

export function isGermanShape(shape: number): boolean {
  return ((shapes[shape] ?? 0) & GERMAN) !== 0;
}

/** Four digits and two letters: a Dutch plate of side code 2, and a postcode. */
export const POSTCODE_SHAPE = 0b1000011;
