import { COMMON_FAMILIES } from '../lexicon/common-families.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { ENDINGS, TITLES, WORLD_TITLES } from '../lexicon/titles.ts';
import { isSyllabic, isVowelless, latinOf } from './scripts.ts';

/** One word of a name, or what several words stand for together. */
export interface Token {
  /** In Latin letters. "abd.rahman" and "nur.din" are names in two parts that many languages run together. */
  readonly word: string;
  /** Written without vowels. */
  readonly isVowelless: boolean;
  /** What it says beside the other words: a particle or an initial is less than a name. */
  readonly weight: number;
}

/** A name as it is compared. */
export interface Tokens {
  readonly list: readonly Token[];
  /** "jr", "sr", "2", "3" and so on. */
  readonly generation: string | undefined;
  /** A title or form of address stood before it. */
  readonly isTitled: boolean;
  /** In a script of syllables: written out, run together. */
  readonly syllabic: string | undefined;
  /** Its words as they are folded, run together. */
  readonly signs: string;
  /** Names on either side of the first "bin", "ibn", "bint". */
  readonly chain: { readonly child: string; readonly parent: string } | undefined;
  /** The words one by one, where compounds were written apart. */
  readonly apart: readonly Token[] | undefined;
}

const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ...['jr', 'junior', 'jnr', 'jun', 'fils', 'filho', 'hijo', 'neto'].map(
    (word) => [word, 'jr'] as const,
  ),
  ...['sr', 'senior', 'snr', 'sen', 'pere'].map((word) => [word, 'sr'] as const),
  ...(['ii', 'iii', 'iv', 'vi', 'vii'] as const).map((word) => [word, word] as const),
]);

const CHAIN = new Set(['bin', 'ibn', 'bint', 'binti', 'binte', 'ben']);
const ARTICLES = new Set([
  'al',
  'el',
  'ul',
  'ad',
  'as',
  'ash',
  'ar',
  'an',
  'at',
  'az',
  'ur',
  'ud',
  'us',
  'ed',
  'es',
  'er',
  'il',
]);
const SERVANT = /^c?abd(?:[aeiou]{0,2}[lrsdzn]?)?$/;
/** "Abdelrahman", "Abdurrahman", "Abdirahman", but not "Abdullah". */
const SERVANT_OF =
  /^c?abd(?![aeou]*l+a+h)(?:[aeiou]{1,2}(?:l(?=[a-z]{4})|([rsdznt])(?=\1))?|(?=[r]))([a-z]{4,})$/;
const OF_FAITH = /^([a-z]{2,}?)(?:[aeiou]{0,2}[lds]?)?d(?:in|een|ine|yn|eene)$/;
const FAITH = /^(?:[aeiou]?d?d)(?:in|een|ine|yn)$/;

/** What was read lately, by its words: one text is held against many people. */
const read = new WeakMap<readonly string[], Tokens>();

/** Words of a name text, folded: titles and degrees off, compounds together, in Latin letters. */
export function tokensOf(words: readonly string[]): Tokens {
  const known = read.get(words) ?? readTokens(words);
  read.set(words, known);
  return known;
}

function readTokens(words: readonly string[]): Tokens {
  const all = words.map((raw) => ({ raw, word: latinOf(raw) })).filter(({ word }) => word !== '');
  const generation = all
    .slice(1)
    .flatMap(({ word }) => GENERATIONS.get(word) ?? [])
    .at(-1);
  let first = 0;
  while (first < all.length - 1 && isTitle(all[first]?.word ?? '')) first++;
  const kept = all
    .slice(first)
    .filter(({ word }, i) => i === 0 || !(ENDINGS.has(word) || GENERATIONS.has(word)));
  const last = kept.at(-1)?.word ?? '';
  if (kept.length > 2 && last.length > 5 && isTitle(last)) kept.pop();
  const isBare = kept.some(({ raw }) => isVowelless(raw));
  const latin = kept.map(({ word }) => plainly(word));
  const joined = compounds(latin);
  const tokenOf = (word: string): Token => ({
    word,
    isVowelless: isBare,
    weight: weightOf(word),
  });
  return {
    list: joined.map(tokenOf),
    apart: joined.length < latin.length ? latin.map(tokenOf) : undefined,
    generation,
    isTitled: first > 0,
    syllabic:
      kept.length > 0 && kept.every(({ raw }) => isSyllabic(raw)) ? latin.join('') : undefined,
    signs: kept.map(({ raw }) => raw).join(''),
    chain: chainOf(joined),
  };
}

/** A title, unless it is somebody's name as well. */
function isTitle(word: string): boolean {
  return (TITLES.has(word) || WORLD_TITLES.has(word)) && !COMMON_FAMILIES.has(word);
}

/** Somali letters as others write them: "Cabdi", "Maxamed" are Abdi and Mohamed. */
function plainly(word: string): string {
  return /aa|ii|uu/.test(word) && /x|c[aeiou]/.test(word)
    ? word.replaceAll('x', 'h').replaceAll(/c(?=[aeiou])/g, '')
    : word;
}

function weightOf(word: string): number {
  return PARTICLES.has(word) || word.length < 2 || WORLD_TITLES.has(word) ? 0.25 : 1;
}

/** Puts together what some write apart: "abd al rahman", "nur al din", "al qudsi". */
function compounds(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    const last = out.at(-1);
    if (SERVANT.test(word) && next !== undefined) {
      const at = ARTICLES.has(next) && i + 2 < words.length ? i + 2 : i + 1;
      out.push(`abd.${words[at]}`);
      i = at;
    } else if (last !== undefined && !PARTICLES.has(last) && isFaith(words, i)) {
      out[out.length - 1] = `${last}.din`;
      if (ARTICLES.has(word) && next !== undefined) i++;
    } else if (ARTICLES.has(word) && i > 0 && next !== undefined) continue;
    else if (word === 'al' && i === 0 && words.length > 2) continue;
    else if (word === 'ben' && i === 0 && words.length > 1) out.push('benjamin');
    else out.push(inParts(word));
  }
  return out;
}

function isFaith(words: readonly string[], i: number): boolean {
  const word = words[i] ?? '';
  return FAITH.test(word) || (ARTICLES.has(word) && FAITH.test(words[i + 1] ?? ''));
}

function inParts(word: string): string {
  const servant = SERVANT_OF.exec(word);
  if (servant) return `abd.${servant[2]}`;
  const faith = word.length > 6 ? OF_FAITH.exec(word) : null;
  return faith && (faith[1]?.length ?? 0) >= 3 && /d(?:d|[aeiu]?d|l?d)[ie]/.test(word.slice(2))
    ? `${faith[1]}.din`
    : word;
}

function chainOf(words: readonly string[]): Tokens['chain'] {
  const at = words.findIndex((word, i) => i > 0 && CHAIN.has(word));
  const [child, parent] = [words[at - 1], words[at + 1]];
  return at > 0 && child !== undefined && parent !== undefined ? { child, parent } : undefined;
}

/** Parts of a name under which it may be looked for: those of compounds, and what follows "ben" or "abu" run together with it. */
export function partsOfName(words: readonly string[]): string[] {
  return tokensOf(words).list.flatMap(({ word }) => {
    const parts = word.split('.');
    const rest = /^(?:ben|bin|ibn|abu|abou)([a-z]{4,})$/.exec(word)?.[1];
    return rest === undefined ? (parts.length > 1 ? parts : []) : [rest];
  });
}
