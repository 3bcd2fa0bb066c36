import type { Span } from '#shared/domain/page.ts';

import type { Segment } from '../segment.ts';
import { DIGITS } from '../words.ts';
import { indicesOf, learn, SAYS_ZERO } from './keywords.ts';
import { saidNumber, saidPlural } from './phone-numerals.ts';

/** Digits said in words, as a phone number: "nul zes twaalf vierendertig ...". Ends are tried from the longest. */
export interface Spoken {
  readonly plus: boolean;
  readonly reads: readonly { readonly digits: string; readonly span: Span }[];
}

/** Said before a digit that stands more than once. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['dubbel', 2],
  ['dubbele', 2],
  ['double', 2],
  ['doppel', 2],
  ['tweemaal', 2],
  ['triple', 3],
  ['driedubbel', 3],
  ['driemaal', 3],
  ['dreimal', 3],
  ['zweimal', 2],
  ['viermaal', 4],
  ['viermal', 4],
]);

/** Between how many and what: "vier keer nul". */
const TIMES_WORDS = new Set(['keer', 'maal', 'times', 'mal', 'kear', 'x']);
/** Said between digits, and no digit. */
const FILLERS = new Set([
  'dan',
  'daarna',
  'vervolgens',
  'then',
  'and',
  'dann',
  'streepje',
  'dash',
  'spatie',
  'nog',
]);

/** Digits of the longest number, with its exit code. */
const MOST = 17;
const LEAST = 7;

learn(SAYS_ZERO, [
  'nul',
  'zero',
  'null',
  'plus',
  ...TIMES.keys(),
  // Area codes in digits, the rest in words.
  ...Array.from({ length: 1000 }, (_, n) => `0${n}`),
]);

/** Numbers said in words. Looks only where a zero or a plus is said, or at words behind digits that begin with a zero. */
export function spokenNumbers(segment: Segment): readonly Spoken[] {
  const out: Spoken[] = [];
  let from = 0;
  for (const index of indicesOf(segment, SAYS_ZERO)) {
    if (index < from || isFigures(segment, index)) continue;
    const reading = new Reading(segment, index);
    reading.readAll();
    if (reading.reads.length === 0) continue;
    out.push({ plus: reading.plus, reads: reading.reads.toReversed() });
    from = reading.at;
  }
  return out;
}

/** Whether nothing but figures stands from a word on for as long as a number is: nothing is said there. */
function isFigures({ marks, words }: Segment, first: number): boolean {
  let held = 0;
  let i = first;
  while (held < MOST && ((marks[i] ?? 0) & DIGITS) !== 0) {
    held += words[i]?.length ?? 0;
    i++;
  }
  return held >= MOST;
}

/** One number under way: which word is next, and the digits so far. */
class Reading {
  readonly reads: { digits: string; span: Span }[] = [];
  readonly plus: boolean;
  at: number;
  readonly #segment: Segment;
  readonly #start: number;
  #digits = '';
  #said = 0;

  constructor(segment: Segment, first: number) {
    this.#segment = segment;
    this.#start = segment.starts[first] ?? 0;
    this.plus = segment.words[first] === 'plus';
    this.at = this.plus ? first + 1 : first;
  }

  readAll(): void {
    while (this.#digits.length < MOST && this.#isNear(this.at) && this.#readOne()) {
      if (this.#digits.length < LEAST || this.#said < 2) continue;
      const end = this.#segment.ends[this.at - 1] ?? this.#start;
      this.reads.push({ digits: this.#digits, span: [this.#start, end] });
    }
  }

  #word(offset: number): string {
    return this.#segment.words[this.at + offset] ?? '';
  }

  /** Whether the word at `index` goes on with the number: close behind the one before it. */
  #isNear(index: number): boolean {
    const { text, starts, ends, words } = this.#segment;
    if (index >= words.length) return false;
    const from = ends[index - 1] ?? 0;
    return from <= this.#start || isGap(text, from, starts[index] ?? 0);
  }

  /** Takes the next digits in, one word or a phrase of them; false where there are none. */
  #readOne(): boolean {
    while (FILLERS.has(this.#word(0))) this.at++;
    const word = this.#word(0);
    const many = TIMES.get(word) ?? Number(saidNumber(word) ?? Number.NaN);
    if (TIMES.has(word) && this.#take(many, 1)) return true;
    if (many > 1 && many < 10) {
      const plural = saidPlural(this.#word(1));
      if (plural !== undefined) return this.#add(plural.repeat(many), 2);
      if (TIMES_WORDS.has(this.#word(1)) && this.#take(many, 2)) return true;
    }
    const number = saidNumber(word);
    if (number !== undefined) return this.#addSaid(number, word);
    if (!/^\d{1,8}$/.test(word)) return false;
    this.#digits += word;
    this.at++;
    return true;
  }

  /** "keer een nul": the word at `offset` so many times, an article before it left out. */
  #take(many: number, offset: number): boolean {
    const article =
      /^(?:een|a|ein|eine|in)$/.test(this.#word(offset)) &&
      saidNumber(this.#word(offset + 1)) !== undefined;
    const at = article ? offset + 1 : offset;
    const digit = saidNumber(this.#word(at)) ?? saidPlural(this.#word(at));
    return digit?.length === 1 && this.#add(digit.repeat(many), at + 1);
  }

  /** "thirty four" is one pair in English. */
  #addSaid(number: string, word: string): boolean {
    const joins =
      number.length === 1 &&
      number !== '0' &&
      this.#digits.endsWith('0') &&
      this.#word(-1).endsWith('ty') &&
      saidNumber(word) !== undefined;
    if (joins) this.#digits = this.#digits.slice(0, -1);
    return this.#add(number, 1);
  }

  #add(digits: string, words: number): boolean {
    this.#digits += digits;
    this.#said += words;
    this.at += words;
    return true;
  }
}

/** Between two digits of one number: a space, a dash, a comma; not a new sentence or a new paragraph. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from > 4) return false;
  for (let i = from; i < to; i++) {
    if (!' ,-–/\n\t\u00A0.'.includes(text[i] ?? '')) return false;
  }
  return true;
}
