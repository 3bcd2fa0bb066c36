/**
 * How names sound, whatever the spelling: romanisations of one name (BGN, ISO 9, Wade-Giles, pinyin, kunrei, Hepburn, the
 * Korean ones, French and English Arabic) write the same consonant in a few known ways. A word is cut into units, each with
 * the sounds that it may stand for, and two words are held beside each other unit by unit.
 */

/**
 * Spelling, then the sounds it may stand for. Capitals: S as in "sh", C as in "ch", J as in "judge", Z as in "measure",
 * T as in "ts", X as in "loch". Marks are off by now, so that "s" may have been "š". First come the sounds that it has in most languages;
 * behind a stroke those that it has in some.
 */
const SPELT =
  'schtsch SC shch SC szcz SC stsch SC tsch C tch C tsj C cz C tzsch C cs C sch S|sk sh S sz S|s sj S hs S zh Z|JC zs Z ' +
  'dzh J dzs J dsch J dj J gi+ J|g gy+ J|g ts T|s tz T|s tc C dz J|zT zz T|z kh X|kh gh g|X ch CX|Sk ck k qu k|g kw k ph f|p th t|s dh d|z bh b rh r ' +
  'lh l ll l|y nh n ny n gn n ng n|g zy J|Z sy+ S|s ty+ C|t hu+ h|w ou+ w|u wh w tj C|t x Sx|Xk ks Sx c kCT|sJS c~ sT|kCJS k k|g g g|kJXh q k|gC ' +
  'j yJ|ZC h hX|g f f|vph v v|fwb w w|v b b|pv p p|b t t|d d d|t s s|zS z z|sZTS m m n n l l r r y y';

const VOWELS =
  'aou ao|u ou u|o oo u|o ee i|e ie i|e ei ei|a ey ei|a ai ea|i ay ea|i ae ea eo o|ue eu u|oe oe ou|e ue u|e au ao|u aw ao ow ou|a uu u aa a ii i iy i yi i ij ei|a ' +
  'yy i ej ei aj ai oj oi uj ui a a|eo e e|iao i i|e o o|ua u u|o';

interface Sound {
  readonly main: string;
  readonly also: string;
  readonly isVowel: boolean;
}

const UNITS = new Map<string, Sound>();
for (const [table, isVowel] of [
  [SPELT, false],
  [VOWELS, true],
] as const) {
  const parts = table.split(' ');
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [main = '', also = ''] = (parts[i + 1] ?? '').split('|');
    UNITS.set(parts[i] ?? '', { main, also: main + also, isVowel });
  }
}

const LONGEST = 7;
const cut = new Map<string, readonly Sound[]>();
const MOST_CUT = 4096;

/** The units of a word in Latin letters. */
function unitsOf(word: string): readonly Sound[] {
  const known = cut.get(word);
  if (known) return known;
  const plain = word.replaceAll(/([bcdfghjklmnpqrstvwxz])(?:-?\1)+/g, '$1');
  const out: Sound[] = [];
  for (let i = 0; i < plain.length;) {
    let unit: Sound | undefined;
    let size = Math.min(LONGEST, plain.length - i);
    for (; size > 0 && !unit; size--) {
      const part = plain.slice(i, i + size);
      unit =
        (isBeforeVowel(plain, i + size) ? UNITS.get(`${part}+`) : undefined) ?? UNITS.get(part);
    }
    if (plain[i] === 'c' && size === 0 && /[eiy]/.test(plain[i + 1] ?? '')) unit = UNITS.get('c~');
    // A "y" between consonants, or at the end, is a vowel.
    if (plain[i] === 'y' && size === 0 && !/[aeou]/.test(plain[i + 1] ?? '')) unit = UNITS.get('i');
    if (unit) out.push(unit);
    i += size + 1;
  }
  if (cut.size >= MOST_CUT) cut.clear();
  cut.set(word, out);
  return out;
}

function isBeforeVowel(word: string, i: number): boolean {
  return /[aeou]/.test(word[i] ?? '');
}

function shares(one: string, other: string): boolean {
  for (const letter of one) if (other.includes(letter)) return true;
  return false;
}

/** In the syllables of China, Korea and Vietnam "h" is no "g" and "y" no "j". */
const EASTERN = /^(?:hX?|y)$/;

/** What one unit in place of another costs: 0 where most languages may mean the same by them, 1 where none does. */
function swap(a: Sound, b: Sound, isEastern: boolean): number {
  if (isEastern && EASTERN.test(a.main) !== EASTERN.test(b.main)) return 1;
  if (a.isVowel !== b.isVowel) {
    const [vowel, other] = a.isVowel ? [a, b] : [b, a];
    if (/[yj]/i.test(other.main) && vowel.main.includes('i')) return 0.3;
    return other.main === 'w' && vowel.main.includes('u') ? 0.2 : 1.2;
  }
  if (shares(a.main, b.main)) return 0;
  if (shares(a.main, b.also) || shares(a.also, b.main)) {
    if (!a.isVowel) return 0.2;
    if (isPair(a.main, b.main, 'ei') || isPair(a.main, b.main, 'ou')) return 0.05;
    return isPair(a.main, b.main, 'ae') ? 0.12 : 0.25;
  }
  if (a.isVowel) return 0.45;
  return shares(a.also, b.also) ? 0.5 : 1;
}

const VOWEL_MORE = 0.5;
/** Letters that come and go between spellings. */
const SOFT = /^[hywX]/;

function isPair(one: string, other: string, pair: string): boolean {
  return pair.includes(one) && pair.includes(other);
}

function more(unit: Sound): number {
  if (unit.isVowel) return VOWEL_MORE;
  return SOFT.test(unit.main) ? 0.4 : 1;
}

/** A word of a script without vowels: its "y" and "w" may be some, and its "h" makes no other letter of the one before. */
function bareOf(word: string): string {
  return word.replaceAll(/[yw]/g, '').replaceAll(/(?<=[lrnbm])h/g, '-h');
}

/** How far two words in Latin letters are apart in sound, and in how many units. `isVowelless`: vowels count for nothing; `isEastern`: syllables of China, Korea, Vietnam. */
export function soundsApart(
  one: string,
  other: string,
  isVowelless: boolean,
  isEastern = false,
): { readonly cost: number; readonly size: number } {
  const all = [one, other].map((word) => unitsOf(isVowelless ? bareOf(word) : word));
  const [a = [], b = []] = isVowelless
    ? all.map((units) => units.filter((unit) => !unit.isVowel))
    : all;
  let before = [0];
  for (const unit of b) before.push((before.at(-1) ?? 0) + more(unit));
  for (const x of a) {
    const row = [(before[0] ?? 0) + more(x)];
    b.forEach((y, j) => {
      row.push(
        Math.min(
          (before[j] ?? 9) + swap(x, y, isEastern),
          (before[j + 1] ?? 9) + more(x),
          (row[j] ?? 9) + more(y),
        ),
      );
    });
    before = row;
  }
  return { cost: before.at(-1) ?? 9, size: Math.max(a.length, b.length) };
}

/** Whether two words may begin with the same sound. */
export function beginAlike(one: string, other: string): boolean {
  const [a] = unitsOf(one);
  const [b] = unitsOf(other);
  return a !== undefined && b !== undefined && swap(a, b, false) <= 0.3;
}

/** One letter for consonants that are written for each other. */
const CLASS: Readonly<Record<string, string>> = {
  S: 's',
  C: 's',
  J: 's',
  Z: 's',
  T: 's',
  s: 's',
  z: 's',
  X: 'k',
  k: 'k',
  g: 'k',
  t: 't',
  d: 't',
  p: 'p',
  b: 'p',
  f: 'f',
  v: 'f',
};

/**
 * A coarse key of a word: classes of its consonants, and of its vowels where consonants alone say too little. Only words that
 * have one in common are compared, so it is wide.
 */
export function coarseKey(word: string, isVowelless: boolean): string {
  const units = unitsOf(isVowelless ? bareOf(word) : word);
  const consonants = units.filter(({ isVowel }) => !isVowel).map(classOf);
  const bare = consonants.join('');
  if (isVowelless || bare.length >= 3) return bare;
  // Short ones with their first vowel.
  const first = units.findIndex(({ isVowel }) => isVowel);
  return units
    .filter(({ isVowel }, i) => !isVowel || i === first)
    .map(classOf)
    .join('');
}

function classOf({ main, isVowel }: Sound): string {
  const first = main[0] ?? '';
  if (isVowel) return /[ei]/.test(first) ? 'i' : /[ou]/.test(first) ? 'u' : 'a';
  return DROPPED.has(first) ? '' : (CLASS[first] ?? first);
}

/** Consonants that one language writes and another does not, or as a vowel. */
const DROPPED = new Set(['h', 'y', 'w', 'v', 'J']);
