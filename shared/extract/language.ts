/** Most frequent small words of each language, those that tell it from the others first. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  nl: 'de het een van en dat niet zijn voor met wordt bij naar ook aan door heeft uit deze werd hij zij geen maar',
  fy: 'fan it dat en net foar mei wurdt nei ek oan troch hat út dizze waard hy sy gjin mar binne wie',
  de: 'der die das und ist nicht ein eine mit für auf von den dem wird bei auch sich des im zur zum',
  fr: 'le la les des et est une dans pour que qui sur pas avec au du par ce il sont aux nous vous',
  en: 'the of and to is that for it with as was on are this by be from at his have not or',
};

/** How much text is looked at, how many function words make a language, and by how much it must lead. */
const SAMPLE = 1800;
const LEAST = 4;
/** Different ones among them: pseudo-Latin has one or two of everything. */
const LEAST_DIFFERENT = 4;
const LEAD = 1.3;
/** From here on the text is believed over a declaration: templates often say another language. */
const PLAINLY = 12;
const PLAIN_LEAD = 2;

/** Letters of a word that fit in one number, five bits each; all function words are shorter. */
const LONGEST = 6;
const BITS = 5;
/** Letters outside ASCII that function words have. */
const SPECIAL = 'úü';
/** What a sign is by its code: a letter by its number from 1 on, in either case; 0 for what no function word has. */
const GAP = 31;
const SIGNS = Uint8Array.from({ length: 256 }, (_, code) => numberOf(String.fromCharCode(code)));

/** A text's middle as code units, wiped when it was read. */
const sample = new Uint16Array(SAMPLE + 1);
const room = Buffer.from(sample.buffer);

const LANGUAGES = Object.keys(FUNCTION_WORDS);
/** Function words by their letters, and the languages of each as bits; open addressing, 0 for no word. */
const SLOTS = 512;
const LETTERS = new Int32Array(SLOTS);
const OWNERS = new Uint8Array(SLOTS);
/** How often each stands in the text at hand; all 0 between two texts. */
const COUNTS = new Uint16Array(SLOTS);
for (const [i, language] of LANGUAGES.entries())
  for (const word of FUNCTION_WORDS[language]?.split(' ') ?? []) addWord(word, 1 << i);

/** BCP 47 tag as declared ("nl-NL"), or guessed from function words among nl, fy, de, fr and en where none is or another is plain. */
export function languageOf(declared: string | undefined, text: string): string | undefined {
  const tag = /^\s*([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)/i
    .exec(declared ?? '')?.[1]
    ?.replaceAll('_', '-');
  const guessed = guess(text);
  if (tag === undefined) return guessed?.language;
  const isContradicted =
    guessed !== undefined && guessed.isPlain && guessed.language !== tag.slice(0, 2).toLowerCase();
  return isContradicted ? guessed.language : tag;
}

/** The language whose function words stand most in the text; undefined where too few do, or two are near. Plain beyond doubt or not. */
function guess(text: string): { language: string; isPlain: boolean } | undefined {
  const { all, different } = countsOf(text);
  let first = 0;
  for (let i = 1; i < all.length; i++) if ((all[i] ?? 0) > (all[first] ?? 0)) first = i;
  let second = 1;
  for (let i = 0; i < all.length; i++) if (i !== first) second = Math.max(second, all[i] ?? 0);
  const most = all[first] ?? 0;
  const lead = most / second;
  const language = LANGUAGES[first];
  if (most < LEAST || (different[first] ?? 0) < LEAST_DIFFERENT || lead < LEAD) return undefined;
  return language === undefined
    ? undefined
    : { language, isPlain: most >= PLAINLY && lead >= PLAIN_LEAD };
}

/** The middle of so long a text, which is all that is looked at; it is prose more often than the menus at the start. */
export function middleOf(length: number): readonly [from: number, to: number] {
  const from = Math.max(0, (length - SAMPLE) >> 1);
  return [from, Math.min(length, from + SAMPLE)];
}

/** How many function words of each language the middle of a text has, and how many different ones. */
function countsOf(text: string): { all: number[]; different: number[] } {
  const seen: number[] = [];
  const end = room.write(text.slice(...middleOf(text.length)), 'utf16le') >> 1;
  for (let at = 0; at < end; at++) {
    let letters = 0;
    let length = 0;
    for (let sign = signAt(at); sign !== GAP && at < end; sign = signAt(++at)) {
      length = sign === 0 ? LONGEST + 1 : length + 1;
      letters = (letters << BITS) | sign;
    }
    if (length < 2 || length > LONGEST) continue;
    const slot = slotOf(letters);
    if (LETTERS[slot] !== letters) continue;
    if (COUNTS[slot] === 0) seen.push(slot);
    COUNTS[slot] = (COUNTS[slot] ?? 0) + 1;
  }
  sample.fill(0, 0, end);
  const all = LANGUAGES.map(() => 0);
  const different = LANGUAGES.map(() => 0);
  for (const slot of seen) {
    for (let i = 0; i < LANGUAGES.length; i++) {
      if (((OWNERS[slot] ?? 0) & (1 << i)) === 0) continue;
      all[i] = (all[i] ?? 0) + (COUNTS[slot] ?? 0);
      different[i] = (different[i] ?? 0) + 1;
    }
    COUNTS[slot] = 0;
  }
  return { all, different };
}

function signAt(at: number): number {
  const c = sample[at] ?? 0;
  return c < SIGNS.length ? (SIGNS[c] ?? 0) : numberOf(String.fromCharCode(c));
}

function numberOf(sign: string): number {
  if (/\s/.test(sign)) return GAP;
  const lowered = sign.toLowerCase();
  if (/^[a-z]$/.test(lowered)) return lowered.charCodeAt(0) - 96;
  return SPECIAL.includes(lowered) ? 27 + SPECIAL.indexOf(lowered) : 0;
}

function addWord(word: string, language: number): void {
  const letters = Array.from(word).reduce((sum, sign) => (sum << BITS) | numberOf(sign), 0);
  const slot = slotOf(letters);
  LETTERS[slot] = letters;
  OWNERS[slot] = (OWNERS[slot] ?? 0) | language;
}

/** Where a word stands, or where it would. */
function slotOf(letters: number): number {
  let slot = Math.imul(letters, 0x9e3779b1) >>> 23;
  while (LETTERS[slot] !== 0 && LETTERS[slot] !== letters) slot = (slot + 1) % SLOTS;
  return slot;
}
