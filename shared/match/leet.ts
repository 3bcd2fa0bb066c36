/** Signs that stand for a letter in leetspeak. @ is not among them: between letters it is an e-mail address. */
const SIGNS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  $: 's',
  '€': 'e',
  '!': 'i',
  '|': 'l',
};

/** The longest word that is read as leetspeak; also bounds the look ahead, so that the tokeniser stays linear. */
const LONGEST = 40;

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}

function isUpper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isSign(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x38 && unit !== 0x32 && unit !== 0x36) ||
    unit === 0x24 ||
    unit === 0x20ac ||
    unit === 0x21 ||
    unit === 0x7c
  );
}

/** Signs that tie words into an e-mail address, a handle, a URL or a code: what touches one is no leetspeak. */
function ties(unit: number): boolean {
  return (
    unit === 0x40 ||
    unit === 0x2e ||
    unit === 0x5f ||
    unit === 0x2d ||
    unit === 0x2f ||
    unit === 0x23 ||
    unit === 0x3a ||
    unit === 0x3d ||
    unit === 0x26 ||
    unit === 0x25 ||
    (unit >= 0x30 && unit <= 0x39)
  );
}

/**
 * Where a word in leetspeak ends that begins with the letters from `start` to `end`, or 0 where it is none. Signs must
 * stand between letters, at most two together, letters must outnumber them, and nothing about it may look like a
 * plate (all capitals), a code, an address on the net or a handle.
 */
export function leetEnd(text: string, start: number, end: number): number {
  if (!isSign(text.charCodeAt(end)) || (start > 0 && ties(text.charCodeAt(start - 1)))) return 0;
  let letters = end - start;
  let signs = 0;
  let run = 0;
  let lower = 0;
  for (let i = start; i < end; i++) if (!isUpper(text.charCodeAt(i))) lower++;
  let i = end;
  for (; i < text.length && i - start <= LONGEST; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) {
      letters++;
      run = 0;
      if (!isUpper(unit)) lower++;
    } else if (isSign(unit) && run < 2) {
      signs++;
      run++;
    } else break;
  }
  if (run > 0) return 0;
  if (
    i < text.length &&
    (isLetter(text.charCodeAt(i)) || (ties(text.charCodeAt(i)) && isTied(text, i)))
  )
    return 0;
  return letters >= 3 && letters > signs && lower > 1 ? i : 0;
}

/** A full stop ends a sentence; before a letter or digit it ties. */
function isTied(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return isLetter(next) || (next >= 0x30 && next <= 0x39);
}

/** The word that a reader of leetspeak sees, in lower case and without marks. */
export function unleet(written: string): string {
  let out = '';
  for (const char of written) out += SIGNS[char] ?? char;
  return out.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
