/** Most frequent small words of each language, those that tell it from the others first. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  nl: 'de het een van en dat niet zijn voor met wordt bij naar ook aan door heeft uit deze werd hij zij geen maar',
  fy: 'fan in it dat en net foar mei wurdt by nei ek oan troch hat út dizze waard hy sy gjin mar binne wie op',
  de: 'der die das und ist nicht ein eine mit für auf von den dem wird bei auch sich des im zur zum',
  fr: 'le la les des et est une dans pour que qui sur pas avec au du par ce il sont aux nous vous',
  en: 'the of and to is that for it with as was on are this by be from at his have not or',
};

/** How much text is looked at, how many function words make a language, and by how much it must lead. */
const SAMPLE = 4000;
const LEAST = 4;
const LEAD = 1.3;

const WORDS: ReadonlyMap<string, readonly string[]> = byWord();

/** BCP 47 tag as declared ("nl-NL"), or guessed from function words among nl, fy, de, fr and en. */
export function languageOf(declared: string | undefined, text: string): string | undefined {
  const tag = /^\s*([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)/i.exec(declared ?? '')?.[1];
  return tag === undefined ? guessLanguage(text) : tag.replaceAll('_', '-');
}

/** The language whose function words stand most in the text; undefined where too few do, or two are near. */
export function guessLanguage(text: string): string | undefined {
  const counts: Record<string, number> = {};
  for (const [word] of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    for (const language of WORDS.get(word) ?? []) counts[language] = (counts[language] ?? 0) + 1;
  }
  const [first, second] = Object.entries(counts).toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < LEAST) return undefined;
  return first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : undefined;
}

function byWord(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}
