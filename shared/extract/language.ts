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

const LONGEST = 6;

const WORDS: ReadonlyMap<string, readonly string[]> = byWord();

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
  const [first, second] = [...countsOf(text)].toSorted(([, a], [, b]) => b.all - a.all);
  if (first === undefined) return undefined;
  const [language, { all, different }] = first;
  const lead = all / (second?.[1].all ?? 1);
  if (all < LEAST || different < LEAST_DIFFERENT || lead < LEAD) return undefined;
  return { language, isPlain: all >= PLAINLY && lead >= PLAIN_LEAD };
}

/** How many function words of each language the middle of a text has, and how many different ones. */
function countsOf(text: string): Map<string, { all: number; different: number }> {
  const seen = new Map<string, number>();
  // The middle is prose more often than the menus at the start.
  const from = Math.max(0, (text.length - SAMPLE) >> 1);
  for (const word of text
    .slice(from, from + SAMPLE)
    .toLowerCase()
    .split(/\s+/)) {
    if (word.length <= LONGEST && WORDS.has(word)) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const counts = new Map<string, { all: number; different: number }>();
  for (const [word, n] of seen) {
    for (const language of WORDS.get(word) ?? []) {
      const { all, different } = counts.get(language) ?? { all: 0, different: 0 };
      counts.set(language, { all: all + n, different: different + 1 });
    }
  }
  return counts;
}

function byWord(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}
