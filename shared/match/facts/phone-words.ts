import type { Span } from '#shared/domain/page.ts';

import type { Segment } from '../segment.ts';
import { keywordsOf, learn, SAYS_ZERO } from './keywords.ts';

/** Digits said in words, as a phone number: "nul zes twaalf vierendertig ...". Ends are tried from the longest. */
export interface Spoken {
  readonly plus: boolean;
  readonly reads: readonly { readonly digits: string; readonly span: Span }[];
}

const UNITS = {
  nl: 'nul een twee drie vier vijf zes zeven acht negen',
  en: 'zero one two three four five six seven eight nine',
  de: 'null eins zwei drei vier funf sechs sieben acht neun',
};
const TEENS = {
  nl: 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  en: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  de: 'zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
};
const TENS = {
  nl: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  de: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
};

const NUMBERS: ReadonlyMap<string, string> = new Map(
  (['nl', 'en', 'de'] as const).flatMap((language) => {
    const units = UNITS[language].split(' ');
    const tens = TENS[language].split(' ');
    const said: [string, string][] = units.map((word, n) => [word, String(n)]);
    TEENS[language].split(' ').forEach((word, n) => said.push([word, String(10 + n)]));
    tens.forEach((ten, t) => {
      said.push([ten, String(20 + t * 10)]);
      if (language === 'en') return;
      units.forEach((unit, n) => {
        if (n > 0) said.push([joined(unit, ten, language), String(20 + t * 10 + n)]);
      });
    });
    return said;
  }),
);

function joined(unit: string, ten: string, language: 'nl' | 'de'): string {
  return language === 'nl' ? `${unit}en${ten}` : `${unit === 'eins' ? 'ein' : unit}und${ten}`;
}

const MORE: ReadonlyMap<string, string> = new Map([
  ['zwo', '2'],
  ['oh', '0'],
]);

/** Said before a digit that stands twice or three times. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['dubbel', 2],
  ['dubbele', 2],
  ['double', 2],
  ['doppel', 2],
  ['triple', 3],
  ['driedubbel', 3],
]);

/** Digits of the longest number, with its exit code. */
const MOST = 17;
const LEAST = 7;

learn(SAYS_ZERO, [
  'nul',
  'zero',
  'null',
  'plus',
  // Area codes in digits, the rest in words.
  ...Array.from({ length: 1000 }, (_, n) => `0${n}`),
]);

/** Numbers said in words. Looks only where a zero or a plus is said, or at words behind digits that begin with a zero. */
export function spokenNumbers(segment: Segment): readonly Spoken[] {
  const { words } = segment;
  const out: Spoken[] = [];
  let from = 0;
  for (const { index, bits } of keywordsOf(segment)) {
    if ((bits & SAYS_ZERO) === 0 || index < from) continue;
    const next = words[index + 1];
    if (next === undefined || !(NUMBERS.has(next) || TIMES.has(next) || isDigits(next))) continue;
    const [spoken, end] = readSpoken(segment, index);
    if (spoken === undefined) continue;
    out.push(spoken);
    from = end;
  }
  return out;
}

function isDigits(word: string): boolean {
  return /^\d{1,8}$/.test(word);
}

function readSpoken(segment: Segment, first: number): [Spoken | undefined, number] {
  const { words, starts, ends } = segment;
  const plus = words[first] === 'plus';
  const start = starts[first] ?? 0;
  const reads: { digits: string; span: Span }[] = [];
  let digits = '';
  let said = 0;
  let times = 1;
  let i = plus ? first + 1 : first;
  for (; i < words.length && digits.length < MOST; i++) {
    const word = words[i] ?? '';
    if (i > first && !isGap(segment.text, ends[i - 1] ?? 0, starts[i] ?? 0)) break;
    const many = TIMES.get(word);
    if (many !== undefined) {
      times = many;
      continue;
    }
    const number = NUMBERS.get(word) ?? MORE.get(word) ?? (isDigits(word) ? word : undefined);
    if (number === undefined) break;
    if (number !== word) said++;
    // "thirty four" is one pair in English.
    const joins = number.length === 1 && number !== word && (words[i - 1] ?? '').endsWith('ty');
    digits = joins ? digits.slice(0, -1) + number : digits + number.repeat(times);
    times = 1;
    if (digits.length >= LEAST && said > 1) reads.push({ digits, span: [start, ends[i] ?? start] });
  }
  return [
    reads.length > 0 ? { plus, reads: reads.toReversed() } : undefined,
    Math.max(i, first + 1),
  ];
}

/** Between two digits of one number: a space, a dash, a comma; not a new sentence or a new paragraph. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++) {
    if (!' ,-–/\n\t\u00A0.'.includes(text[i] ?? '')) return false;
  }
  return true;
}
